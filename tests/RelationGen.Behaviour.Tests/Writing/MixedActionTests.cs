using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Cleanup;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Actions where some relations have a constraint and some have none.</summary>
public sealed class MixedActionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_savepoint_undoes_what_a_constraint_refuses_at_the_end(Engine engine)
    {
        using Database db = Create(engine);
        db.Run("""
            INSERT INTO accounts (id) VALUES (1), (2);
            INSERT INTO teams (id, account_id) VALUES (1, 1);
            INSERT INTO desks (id, team_id) VALUES (1, 1);
            INSERT INTO cabinets (id, account_id, team_id) VALUES (1, 2, 1);
            """);
        await using (DbTransaction transaction = await db.Connection.BeginTransactionAsync())
        {
            var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => new Account { Id = 1 }.DeleteAsync(db.Observe(transaction), applyActions: true));

            Assert.Equal(ConstraintKind.ForeignKey, refused.Kind);
            Assert.Equal(1, await new Cabinet { Id = 1 }.DeleteAsync(db.Observe(transaction)));
            await transaction.CommitAsync();
        }

        Assert.Equal([[2L, 1L, 1L]], db.Rows("SELECT (SELECT COUNT(*) FROM accounts), (SELECT COUNT(*) FROM desks), (SELECT COUNT(*) FROM teams)"));
        Assert.Equal(1, await new Account { Id = 1 }.DeleteAsync(db, applyActions: true));
        Assert.Equal([[1L, 0L, 0L]], db.Rows("SELECT (SELECT COUNT(*) FROM accounts), (SELECT COUNT(*) FROM desks), (SELECT COUNT(*) FROM teams)"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_default_that_is_not_there_is_refused(Engine engine)
    {
        using Database db = Create(engine);
        db.Run("INSERT INTO people (id) VALUES (2); INSERT INTO passes (id, person_id) VALUES (7, 2), (8, 2)");

        var refused = Assert.Throws<RelationChangeException>(() => new Person { Id = 2 }.Delete(db, applyActions: true));

        Assert.Equal(
            "Person was not deleted: Pass.Person keeps Person, because of Pass 7, 8. The Person of the default key is not there or would be deleted too; insert it, "
            + "or give Pass.Person another OnDelete.",
            refused.Message);
        Assert.Equal([7L, 8L], refused.Keys);
        db.Run("INSERT INTO people (id) VALUES (1)");
        Assert.Equal(1, new Person { Id = 2 }.Delete(db, applyActions: true));
        Assert.Equal([[1L], [1L]], db.Rows("SELECT person_id FROM passes"));
    }

    private static Database Create(Engine engine) => StoreSchema.Create(engine, StoreSchema.Of(typeof(Account).Namespace!));
}
