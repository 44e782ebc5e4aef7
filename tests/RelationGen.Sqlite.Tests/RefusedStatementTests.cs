using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sqlite.Tests;

[Table("pages"), Unique(nameof(Name))]
public partial class Page
{
    [Key, Column("rowid"), DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public long Id { get; set; }

    public required string Name { get; set; }

    [ConcurrencyCheck]
    public int Version { get; set; }
}

[Table("stamps")]
public partial class Stamp
{
    public long Id { get; set; }

    public required string Motif { get; set; }

    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public DateOnly Length { get; set; }
}

/// <summary>Views and virtual tables take rows, and do not return everything: what has to come back is refused with what to do.</summary>
public sealed class RefusedStatementTests
{
    private const string View = """
        CREATE TABLE stored (id INTEGER PRIMARY KEY, name TEXT, version INTEGER);
        CREATE VIEW counters AS SELECT id, name, version FROM stored;
        CREATE TRIGGER counters_insert INSTEAD OF INSERT ON counters BEGIN INSERT INTO stored VALUES (NEW.id, NEW.name, NEW.version); END;
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_view_takes_rows_that_have_their_keys(bool async)
    {
        using var database = new TestDatabase(View);
        DbSession db = database.Session;
        Counter[] counters = [new() { Id = 7, Name = "a" }, new() { Id = 8, Name = "b" }];
        Counter[] without = [new() { Name = "c" }, new() { Name = "d" }];
        await new Counter { Id = 9, Name = "e" }.InsertAsync(db);
        Assert.Equal(2, async ? await counters.InsertAsync(db) : counters.Insert(db));

        var refused = await Assert.ThrowsAsync<RelationMappingException>(() => async ? without.InsertAsync(db) : Task.Run(() => without.Insert(db)));

        Assert.Equal(
            "The database was to make Counter.Id and returned none for a row that it was given: \"counters\" is a view, or has a rule or trigger that puts the row elsewhere or nowhere. "
            + "Outside a transaction it may be stored all the same. Give rows their keys before they are inserted.", refused.Message);
        Assert.Equal([7L, 8, 9], Counter.Query(db).ToList().Select(counter => counter.Id));
        var upsert = Assert.Throws<RelationMappingException>(() => counters[0].Upsert(db));
        Assert.StartsWith("Counter was not changed: \"counters\" is a view or a virtual table, with which SQLite allows no ON CONFLICT.", upsert.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_virtual_table_returns_no_keys_and_nothing_of_an_update(bool async)
    {
        using var database = new TestDatabase("CREATE VIRTUAL TABLE pages USING fts5(name, version UNINDEXED)");
        DbSession db = database.Session;
        Page[] pages = [new() { Id = 1, Name = "a" }, new() { Id = 2, Name = "b" }];
        if (async)
            await pages.InsertAsync(db);
        else
            pages.Insert(db);

        Assert.Equal([(1L, "a"), (2L, "b")], Page.Query(db).ToList().Select(page => (page.Id, page.Name)));
        Page[] without = [new() { Name = "c" }, new() { Name = "d" }];
        var unknown = await Assert.ThrowsAsync<RelationMappingException>(() => async ? without.InsertAsync(db) : Task.Run(() => without.Insert(db)));
        Assert.StartsWith("The database was to make Page.Id and returned none", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(2, Page.Query(db).Count());
        var refused = await Assert.ThrowsAsync<RelationMappingException>(() => async ? pages[0].UpdateAsync(db) : Task.Run(() => pages[0].Update(db)));
        Assert.StartsWith("Page was not changed: \"pages\" is a view, a virtual table or a table with rules that cannot return what it writes", refused.Message, StringComparison.Ordinal);
        var upsert = Assert.Throws<RelationMappingException>(() => pages[0].Upsert(db, p => p.Name));
        Assert.StartsWith("Page was not changed: \"pages\" is a view or a virtual table, with which SQLite allows no ON CONFLICT.", upsert.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_value_that_comes_back_and_cannot_be_read_is_named(bool async)
    {
        using var database = new TestDatabase("""
            CREATE TABLE stamps (id INTEGER PRIMARY KEY, motif TEXT NOT NULL, length TEXT GENERATED ALWAYS AS ('long ' || motif) STORED);
            INSERT INTO stamps (id, motif) VALUES (90, 'x')
            """);
        foreach (DbSession db in new[] { database.Session, database.Plain })
        {
            var stamp = new Stamp { Motif = "a" };
            var known = new Stamp { Id = 90, Motif = "b" };
            foreach (Func<Task> change in new Func<Task>[]
            {
                () => async ? stamp.InsertAsync(db) : Task.Run(() => stamp.Insert(db)),
                () => async ? known.UpdateAsync(db) : Task.Run(() => known.Update(db)),
            })
            {
                // The motif, whose place is NULL because nobody asks for it, is not to blame.
                var refused = await Assert.ThrowsAsync<RelationMappingException>(change);
                Assert.StartsWith("Stamp.Length (column \"length\" of table \"stamps\") ", refused.Message, StringComparison.Ordinal);
                Assert.EndsWith("While writing Stamp.", refused.Message, StringComparison.Ordinal);
                Assert.Equal(("Stamp", "Length", "length"), (refused.Entity, refused.Property, refused.Column));
            }
        }
    }
}
