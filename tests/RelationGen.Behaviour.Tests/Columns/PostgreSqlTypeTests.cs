using RelationGen.Behaviour.Tests.Model.Versions;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Versions of rows, texts that are searched, and values that no type of .NET holds.</summary>
public sealed class PostgreSqlTypeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_version_of_a_row_is_read_and_compared(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Create(engine);
        var paper = new Paper { Title = "first" };
        await paper.InsertAsync(db);
        uint inserted = paper.Version;
        Assert.NotEqual(0u, inserted);
        Paper other = Paper.Find(db, paper.Id)!;
        Assert.Equal(inserted, other.Version);

        paper.Title = "second";
        db.Forget();
        await paper.UpdateAsync(db);
        Assert.NotEqual(inserted, paper.Version);
        Assert.Equal(paper.Version, (await Paper.FindAsync(db, paper.Id))!.Version);
        Assert.DoesNotContain("SET \"xmin\"", db.Sent[0].Text, StringComparison.Ordinal);
        Assert.Contains("AND CAST(CAST(\"xmin\" AS text) AS bigint) = ", db.Sent[0].Text, StringComparison.Ordinal);
        paper.Update(db);

        other.Title = "third";
        RelationConcurrencyException late = await Assert.ThrowsAsync<RelationConcurrencyException>(() => other.UpdateAsync(db));
        Assert.Contains("Paper", late.Message, StringComparison.Ordinal);
        Assert.Throws<RelationConcurrencyException>(() => other.Delete(db));
        Assert.Equal([paper.Id], Paper.Query(db).Where(p => p.Version == paper.Version).ToList().Select(each => each.Id));
        Assert.Equal([paper.Version], await Paper.Query(db).ValuesAsync<uint>(p => p.Version));

        Paper[] more = [new() { Title = "a" }, new() { Title = "b" }];
        await more.InsertAsync(db);
        Assert.All(more, each => Assert.Equal(Paper.Find(db, each.Id)!.Version, each.Version));
        more[0].Title = "c";
        await more[0].UpsertAsync(db);
        Assert.Equal(Paper.Find(db, more[0].Id)!.Version, more[0].Version);
        await paper.DeleteAsync(db);
    }

    [Fact]
    public void The_version_of_a_row_is_no_column_of_the_table()
    {
        DatabaseSchema schema = new([Paper.RelationMap.Table.Model!]);
        Assert.DoesNotContain("xmin", schema.CreateScript(Dialect.PostgreSql), StringComparison.Ordinal);
        Assert.Contains(
            "Paper.Version is the column \"xmin\" that PostgreSQL gives every row and SQLite does not: use an integer with [ConcurrencyCheck]",
            Assert.Throws<RelationSchemaException>(() => schema.CreateScript(Dialect.Sqlite)).Message,
            StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_text_that_is_searched_is_made_read_and_asked_for(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Create(engine);
        var paper = new Paper { Title = "The cats were running", Words = "'dog':1 'cat':2" };
        await paper.InsertAsync(db);
        Assert.Equal("'cat':2 'run':4", paper.Search);
        Assert.Equal("'cat':2 'dog':1", Paper.Find(db, paper.Id)!.Words);
        paper.Title = "dogs";
        await paper.UpdateAsync(db);
        Assert.Equal("'dog':1", paper.Search);
        string word = "dog";
        Assert.Single(await Paper.Query(db).Where(p => Predicate.Sql($"{p.Search} @@ to_tsquery('english', {word})")).ToListAsync());
        Assert.Empty(Paper.Query(db).Where(p => Predicate.Sql($"{p.Search} @@ to_tsquery('english', 'cat')")).ToList());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_that_the_property_cannot_hold_are_refused_with_their_column(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Create(engine);
        db.Run("INSERT INTO ver_spans (id, length, amount) VALUES (1, '1 month 2 days', NULL), (2, NULL, 'NaN'), (3, NULL, 'Infinity')");

        foreach (long id in new[] { 1L, 2, 3 })
        {
            string column = id == 1 ? "Span.Length (column \"length\"" : "Span.Amount (column \"amount\"";
            RelationMappingException refused = await Assert.ThrowsAsync<RelationMappingException>(() => Span.FindAsync(db, id));
            Assert.Contains(column, refused.Message, StringComparison.Ordinal);
            refused = Assert.Throws<RelationMappingException>(() => Span.Query(db).Where(s => s.Id == id).ToList());
            Assert.Contains(column, refused.Message, StringComparison.Ordinal);
        }

        RelationMappingException alone = await Assert.ThrowsAsync<RelationMappingException>(() =>
            Span.Query(db).Where(s => s.Id == 1).ValuesAsync<TimeSpan?>(s => s.Length));
        Assert.Contains("Span.Length", alone.Message, StringComparison.Ordinal);
        db.Run("UPDATE ver_spans SET length = '2 days 3 hours', amount = 1.5");
        Assert.Equal((new TimeSpan(2, 3, 0, 0), 1.5m), (Span.Find(db, 1)!.Length, Span.Find(db, 1)!.Amount));
    }

    private static Database Create(Engine engine) => StoreSchema.Create(engine, StoreSchema.Of(typeof(Paper).Namespace!));
}
