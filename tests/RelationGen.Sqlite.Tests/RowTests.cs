namespace RelationGen.Sqlite.Tests;

/// <summary>The package and plain ADO.NET read the same and refuse the same, of every type, synchronously or not.</summary>
public sealed class RowTests
{
    /// <summary>Cells of every storage class, of which each type accepts some.</summary>
    private static readonly string[] Cells =
        ["NULL", "0", "1", "-1", "256", "65536", "9223372036854775807", "0.0", "1.5", "1e300", "''", "'0'", "'a'", "'12'", "'1.5'", "'2020-01-02'", "'03:04:05'", "x''", "x'41'", "x'00'"];

    public static TheoryData<string> Columns => [.. typeof(Everything).GetProperties().Select(property => property.Name).Where(name => name != nameof(Everything.Id))];

    [Fact]
    public async Task Every_type_is_read_as_plain_ADO_NET_reads_it()
    {
        using var database = new TestDatabase(Everything.Script);

        List<Everything> plain = Everything.Query(database.Plain).ToList();
        List<Everything> rows = Everything.Query(database.Session).ToList();
        List<Everything> rowsAsync = await Everything.Query(database.Session).ToListAsync();

        Assert.Equal(2, rows.Count);
        Assert.Equal(plain.Select(Picture), rows.Select(Picture));
        Assert.Equal(plain.Select(Picture), rowsAsync.Select(Picture));
        Assert.DoesNotContain(typeof(Everything).GetProperties(), property => property.GetValue(rows[0]) is null);
        Assert.All(
            typeof(Everything).GetProperties(),
            property => Assert.Equal(property.Name.EndsWith("OrNull", StringComparison.Ordinal), property.GetValue(rows[1]) is null));
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_cell_that_is_odd_is_read_or_refused_as_plain_ADO_NET_does(string property)
    {
        using var database = new TestDatabase(Everything.Script);
        string column = "\"" + Everything.RelationMap.Table.Columns.Single(mapped => mapped.Property == property).Column + "\"";
        foreach (string cell in Cells)
        {
            database.Execute($"UPDATE everything SET {column} = {cell} WHERE id = 1");

            Assert.Equal(Outcome(database.Plain), Outcome(database.Session));
        }
    }

    [Fact]
    public void A_name_that_an_enum_does_not_have_names_property_and_value()
    {
        using var database = new TestDatabase(Everything.Script);
        database.Execute("UPDATE everything SET mood_name = 'busy' WHERE id = 1");

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());

        Assert.Equal(("Everything", "MoodName", "mood_name"), (thrown.Entity, thrown.Property, thrown.Column));
        Assert.Contains("\"busy\"", thrown.Message, StringComparison.Ordinal);
    }

    private static string Outcome(DbSession db)
    {
        try
        {
            return Picture(Everything.Query(db).ToList()[0]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    private static string Picture(Everything row) => string.Join("\n", typeof(Everything).GetProperties()
        .Select(property => property.Name + " = " + (property.GetValue(row) switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime time => time.ToString("O") + " " + time.Kind,
            DateTimeOffset time => time.ToString("O"),
            TimeOnly time => time.ToString("O"),
            var value => value,
        })));
}
