using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>A connection that does not enforce foreign keys deletes no row whose dependents the database is to look after, unless it is told to.</summary>
public sealed class OrphanTests
{
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task Rows_that_others_refer_to_are_not_deleted(Engine engine)
    {
        using Database db = await Create(engine);
        db.Run("PRAGMA foreign_keys = OFF");

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => new Crate { Id = 1 }.DeleteAsync(db));
        Assert.Throws<RelationChangeException>(() => Crate.Query(db).Where(c => c.Id == 1L).Delete());
        await Assert.ThrowsAsync<RelationChangeException>(() => Crate.Query(db).DeleteAsync(applyActions: true));

        Assert.Equal("Crate", refused.Entity);
        Assert.Contains("crate_items", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Foreign Keys=True", refused.Message, StringComparison.Ordinal);
        Assert.Contains("AllowsOrphans = true", refused.Message, StringComparison.Ordinal);
        Assert.Equal([[2L, 2L]], db.Rows("SELECT (SELECT COUNT(*) FROM crates), (SELECT COUNT(*) FROM crate_items)"));
        db.AssertUsable();

        // Nothing refers to an item, and whoever accepts what is left may say so.
        Assert.Equal(1, await CrateItem.Query(db).Where(i => i.Id == 2L).DeleteAsync());
        var accepting = new DbSession(db.Connection) { AllowsOrphans = true };
        Assert.Equal(1, await Crate.Query(accepting).Where(c => c.Id == 1L).DeleteAsync());
        Assert.Equal([[1L, 1L]], db.Rows("SELECT (SELECT COUNT(*) FROM crates), (SELECT COUNT(*) FROM crate_items)"));

        // As soon as they are enforced, nothing is refused.
        db.Run("PRAGMA foreign_keys = ON");
        Assert.Equal(1, await Crate.Query(db).DeleteAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_connection_that_enforces_them_is_asked_for_nothing_else(Engine engine)
    {
        using Database db = await Create(engine);
        db.Forget();

        await new Crate { Id = 1 }.DeleteAsync(db);
        await Crate.Query(db).DeleteAsync();

        Assert.Equal(2, db.Sent.Count);
        Assert.All(db.Sent, sent => Assert.StartsWith("DELETE", sent.Text, StringComparison.Ordinal));
        Assert.Equal([[0L]], db.Rows("SELECT COUNT(*) FROM crate_items"));
    }

    private static async Task<Database> Create(Engine engine)
    {
        var db = Database.Create(engine);
        await new DatabaseSchema([Crate.RelationMap.Table.Model, CrateItem.RelationMap.Table.Model]).CreateAsync(db);
        await ((Crate[])[new Crate { Id = 1 }, new Crate { Id = 2 }]).InsertAsync(db);
        await ((CrateItem[])[new CrateItem { Id = 1, CrateId = 1 }, new CrateItem { Id = 2, CrateId = 2 }]).InsertAsync(db);
        return db;
    }
}
