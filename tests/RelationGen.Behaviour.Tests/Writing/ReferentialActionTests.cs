using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Actions;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Each referential action, on delete and on update, for each relation that stores a key, as the database carries it out on the tables that the schema creates.</summary>
public sealed class ReferentialActionTests
{
    private static readonly DatabaseSchema Schema = StoreSchema.Of(typeof(Owner).Namespace!);

    private static readonly ReferentialAction[] All =
        [ReferentialAction.NoAction, ReferentialAction.Restrict, ReferentialAction.Cascade, ReferentialAction.SetNull, ReferentialAction.SetDefault];

    /// <summary>The columns of a junction are its key, which can be neither null nor a default.</summary>
    private static readonly ReferentialAction[] OfJunctions = All[..3];

    /// <summary>
    /// Row 10 refers to the row that is deleted, or whose key becomes 100, and row 11 to another. <c>{0}</c> is the action, after which columns and
    /// junctions are named.
    /// </summary>
    private static readonly Dictionary<string, Case> Cases = new(StringComparer.Ordinal)
    {
        ["many-to-one"] = new(
            All,
            "INSERT INTO owners (id) VALUES (1), (2), (9); INSERT INTO many_holders (id, set_default_id) VALUES (10, NULL), (11, NULL); "
                + "UPDATE many_holders SET {0}_id = id - 9",
            "owners", "id = 1", "id = 100", "SELECT id, {0}_id FROM many_holders ORDER BY id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]], [[10L, null], [11L, 2L]], [[10L, 9L], [11L, 2L]]),
        ["one-to-one"] = new(
            All,
            "INSERT INTO owners (id) VALUES (1), (2), (9); INSERT INTO one_holders (id, set_default_id) VALUES (10, NULL), (11, NULL); "
                + "UPDATE one_holders SET {0}_id = id - 9",
            "owners", "id = 1", "id = 100", "SELECT id, {0}_id FROM one_holders ORDER BY id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]], [[10L, null], [11L, 2L]], [[10L, 9L], [11L, 2L]]),
        ["composite key"] = new(
            All,
            "INSERT INTO part_owners (area, number) VALUES (1, 1), (1, 2), (9, 9); "
                + "INSERT INTO part_holders (id, set_default_area, set_default_number) VALUES (10, NULL, NULL), (11, NULL, NULL); "
                + "UPDATE part_holders SET {0}_area = 1, {0}_number = id - 9",
            "part_owners", "area = 1 AND number = 1", "number = 100", "SELECT id, CAST({0}_area AS BIGINT), CAST({0}_number AS BIGINT) FROM part_holders ORDER BY id",
            [[10L, 1L, 1L], [11L, 1L, 2L]], [[10L, 1L, 100L], [11L, 1L, 2L]], [[10L, null, null], [11L, 1L, 2L]], [[10L, 9L, 9L], [11L, 1L, 2L]]),
        ["self reference"] = new(
            All,
            "INSERT INTO branches (id, set_default_id) VALUES (1, NULL), (2, NULL), (9, NULL), (10, NULL), (11, NULL); UPDATE branches SET {0}_id = id - 9 WHERE id > 9",
            "branches", "id = 1", "id = 100", "SELECT id, {0}_id FROM branches WHERE id IN (10, 11) ORDER BY id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]], [[10L, null], [11L, 2L]], [[10L, 9L], [11L, 2L]]),
        ["junction, source"] = new(
            OfJunctions,
            "INSERT INTO owners (id) VALUES (1), (2); INSERT INTO labels (id) VALUES (10), (11); INSERT INTO {0}_labels (owner_id, label_id) VALUES (1, 10), (2, 11)",
            "owners", "id = 1", "id = 100", "SELECT label_id, owner_id FROM {0}_labels ORDER BY label_id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]]),
        ["junction, target"] = new(
            OfJunctions,
            "INSERT INTO owners (id) VALUES (10), (11); INSERT INTO labels (id) VALUES (1), (2); INSERT INTO {0}_labels (owner_id, label_id) VALUES (10, 1), (11, 2)",
            "labels", "id = 1", "id = 100", "SELECT owner_id, label_id FROM {0}_labels ORDER BY owner_id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]]),
        ["polymorphic junction"] = new(
            OfJunctions,
            "INSERT INTO owners (id) VALUES (10), (11); INSERT INTO stickers (id) VALUES (1), (2); "
                + "INSERT INTO {0}_stickers (holder_type, holder_id, sticker_id) VALUES ('owner', 10, 1), ('owner', 11, 2)",
            "stickers", "id = 1", "id = 100", "SELECT holder_id, sticker_id FROM {0}_stickers ORDER BY holder_id",
            [[10L, 1L], [11L, 2L]], [[10L, 100L], [11L, 2L]]),
    };

    public static TheoryData<Engine, string, ReferentialAction> Actions
    {
        get
        {
            var data = new TheoryData<Engine, string, ReferentialAction>();
            foreach (Engine engine in Engines.All)
            {
                foreach ((string name, Case @case) in Cases)
                {
                    foreach (ReferentialAction action in @case.Actions)
                        data.Add(engine, name, action);
                }
            }

            return data;
        }
    }

    [DatabaseTheory, MemberData(nameof(Actions))]
    public void Deleting_the_referenced_row(Engine engine, string relation, ReferentialAction action)
    {
        Case @case = Cases[relation];
        using Database db = Create(engine, @case, action);

        AssertOutcome(db, @case, action, $"DELETE FROM {@case.Table} WHERE {@case.Referenced}", cascaded: [@case.Before[1]]);
    }

    [DatabaseTheory, MemberData(nameof(Actions))]
    public void Changing_the_referenced_key(Engine engine, string relation, ReferentialAction action)
    {
        Case @case = Cases[relation];
        using Database db = Create(engine, @case, action);

        AssertOutcome(db, @case, action, $"UPDATE {@case.Table} SET {@case.Changed} WHERE {@case.Referenced}", @case.Followed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void No_action_waits_for_the_end_of_the_statement(Engine engine)
    {
        using Database db = Create(engine, Cases["self reference"], ReferentialAction.NoAction);

        db.Run("DELETE FROM branches WHERE id IN (1, 10)");

        Assert.Equal([[2L], [9L], [11L]], db.Rows("SELECT id FROM branches ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_default_that_is_not_there_is_refused(Engine engine)
    {
        Case @case = Cases["many-to-one"];
        using Database db = Create(engine, @case, ReferentialAction.SetDefault);
        db.Run("DELETE FROM owners WHERE id = 9");

        Assert.ThrowsAny<DbException>(() => db.Run("DELETE FROM owners WHERE id = 1"));

        Assert.Equal([[10L, 1L], [11L, 2L]], db.Rows("SELECT id, set_default_id FROM many_holders ORDER BY id"));
    }

    /// <summary>The side of a polymorphic junction whose rows may be of another entity has no constraint that could act.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public void The_polymorphic_side_of_a_junction_stays_as_it_is(Engine engine)
    {
        using Database db = Create(engine, Cases["polymorphic junction"], ReferentialAction.Cascade);

        db.Run("DELETE FROM owners WHERE id = 10; UPDATE owners SET id = 100 WHERE id = 11");

        Assert.Equal([[10L, 1L], [11L, 2L]], db.Rows("SELECT holder_id, sticker_id FROM cascade_stickers ORDER BY holder_id"));
    }

    private static Database Create(Engine engine, Case @case, ReferentialAction action)
    {
        Database db = StoreSchema.Create(engine, Schema);
        db.Run(Named(@case.Rows, action));
        Assert.Equal(@case.Before, db.Rows(Named(@case.Holders, action)));
        return db;
    }

    private static void AssertOutcome(Database db, Case @case, ReferentialAction action, string change, object?[][] cascaded)
    {
        string referenced = $"SELECT COUNT(*) FROM {@case.Table} WHERE {@case.Referenced}";
        bool isRefused = action is ReferentialAction.NoAction or ReferentialAction.Restrict;
        if (isRefused)
            Assert.ThrowsAny<DbException>(() => db.Run(change));
        else
            db.Run(change);

        Assert.Equal([[isRefused ? 1L : 0L]], db.Rows(referenced));
        Assert.Equal(
            action switch
            {
                ReferentialAction.Cascade => cascaded,
                ReferentialAction.SetNull => @case.Nulled,
                ReferentialAction.SetDefault => @case.Defaulted,
                _ => @case.Before,
            },
            db.Rows(Named(@case.Holders, action)));
    }

    private static string Named(string sql, ReferentialAction action) => sql.Replace(
        "{0}",
        action switch
        {
            ReferentialAction.NoAction => "no_action",
            ReferentialAction.Restrict => "restrict",
            ReferentialAction.Cascade => "cascade",
            ReferentialAction.SetNull => "set_null",
            _ => "set_default",
        },
        StringComparison.Ordinal);

    /// <param name="Actions">The actions that the relation can have.</param>
    /// <param name="Rows">Inserts them.</param>
    /// <param name="Table">The referenced table.</param>
    /// <param name="Referenced">The row of it that is deleted or changed.</param>
    /// <param name="Changed">Sets its key.</param>
    /// <param name="Holders">Reads the rows that store the key.</param>
    /// <param name="Before">Those rows before; after a refusal too.</param>
    /// <param name="Followed">Those rows when a changed key cascades.</param>
    /// <param name="Nulled">Those rows when the key is set to null.</param>
    /// <param name="Defaulted">Those rows when the key is set to its default.</param>
    private sealed record Case(
        ReferentialAction[] Actions,
        string Rows,
        string Table,
        string Referenced,
        string Changed,
        string Holders,
        object?[][] Before,
        object?[][] Followed,
        object?[][]? Nulled = null,
        object?[][]? Defaulted = null);
}
