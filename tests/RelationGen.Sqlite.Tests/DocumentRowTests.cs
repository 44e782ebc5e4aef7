using System.Text.Json;

namespace RelationGen.Sqlite.Tests;

/// <summary>Documents and arrays, which are read from the bytes of their cells, are read and refused as plain ADO.NET does.</summary>
public sealed class DocumentRowTests
{
    private static readonly string[] Documents =
    [
        "NULL", "''", "'null'", "'1'", "1", "1.5", "'{}'", "'[]'", "' [ ] '", "x'5b5d'", "x'7b7d'", "x''", "'[\"a\"'", "'[\"a\"]]'",
        "'[null]'", "'[1]'", "'[\"é\",\"😀\"]'", "'{\"Title\":\"é😀\",\"Pages\":[1,2,3]}'", "'{\"Title\":\"t\",\"Pages\":\"x\"}'",
        "'\"\\ud800\"'", "'[\"' || char(0) || '\"]'", "char(0) || '[]'", "'[' || char(0) || ']'", "'[' || char(10) || '\"a\" ]'",
        "'[\"' || printf('%05000d', 1) || '\"]'", "'[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]'", "'[true,false]'",
        "'[9999999999]'",
    ];

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public void Any_cell_is_read_or_refused_as_plain_ADO_NET_does(string encoding)
    {
        using var database = new TestDatabase($"PRAGMA encoding = '{encoding}'; {Paper.Script}");
        List<string> outcomes = [];
        foreach (string column in new[] { "words", "numbers", "summary", "raw", "notes" })
        {
            foreach (string cell in Documents)
            {
                database.Execute($"UPDATE papers SET {column} = {cell} WHERE id = 1");
                string outcome = Outcome(database.Plain);

                Assert.Equal((column, cell, outcome), (column, cell, Outcome(database.Session)));
                outcomes.Add(outcome);
            }

            database.Execute($"UPDATE papers SET {column} = (SELECT {column} FROM papers WHERE id = 2)");
        }

        // Some of each, so that the comparison says something.
        Assert.Contains(outcomes, outcome => outcome.Contains("é,😀", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.Contains("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.Contains("Paper.Words", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.Contains("Paper.Summary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_follow_each_other_keep_their_own()
    {
        using var database = new TestDatabase(Paper.Script);
        database.Execute("DELETE FROM papers");
        Paper[] papers =
        [
            .. Enumerable.Range(1, 300).Select(i => new Paper
            {
                Id = i,
                Words = [.. Enumerable.Range(0, i % 40).Select(word => new string('w', word * i % 90))],
                Numbers = i % 3 == 0 ? null : [.. Enumerable.Range(i, i % 50)],
                Summary = new Summary { Title = "Title " + i, Pages = [i] },
                Raw = JsonSerializer.SerializeToElement(i),
                Notes = i % 2 == 0 ? null : new Summary { Title = new string('n', i * 7) },
            }),
        ];
        await papers.InsertAsync(database.Session);

        List<Paper> read = await Paper.Query(database.Session).OrderBy(p => p.Id).ToListAsync();

        Assert.Equal(papers.Select(Picture), read.Select(Picture));
        Assert.Equal(papers.Select(Picture), Paper.Query(database.Plain).OrderBy(p => p.Id).ToList().Select(Picture));
    }

    private static string Outcome(DbSession db)
    {
        try
        {
            return string.Join('\n', Paper.Query(db).ToList().Select(Picture));
        }
        catch (RelationMappingException exception)
        {
            return exception.Message;
        }
    }

    private static string Picture(Paper paper) => string.Join(
        '|',
        paper.Id,
        string.Join(',', paper.Words),
        paper.Numbers is null ? "null" : string.Join(',', paper.Numbers),
        paper.Summary.Title + string.Join(',', paper.Summary.Pages ?? []),
        paper.Raw.GetRawText(),
        paper.Notes is null ? "null" : paper.Notes.Title);
}
