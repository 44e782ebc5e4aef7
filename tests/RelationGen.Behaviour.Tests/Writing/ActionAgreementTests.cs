using System.Data.Common;
using RelationGen.Behaviour.Tests.Model.Cleanup;
using RelationGen.Behaviour.Tests.Schema;
using RelationGen.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>
/// Random rows and random deletes: where relations have no constraint the runtime leaves the rows that the database leaves where all of them have one, and
/// refuses what it refuses.
/// </summary>
public sealed class ActionAgreementTests
{
    private const int Deletes = 30;

    private static readonly DatabaseSchema Declared = StoreSchema.Of(typeof(Account).Namespace!);

    private static readonly DatabaseSchema Enforced = new(Declared.Entities.Select(entity => entity with
    {
        Relations = [.. entity.Relations.Select(relation => relation with { ModelOnly = false })],
    }));

    /// <summary>Tables with the columns that are written, in the order in which they can be filled.</summary>
    private static readonly (string Table, string[] Columns)[] Tables =
    [
        ("accounts", ["id"]),
        ("invoices", ["id", "account_id"]),
        ("teams", ["id", "account_id"]),
        ("people", ["id", "team_id", "mentor_id", "payer_id"]),
        ("skills", ["id"]),
        ("people_skills", ["person_id", "skill_id"]),
        ("jobs", ["id", "person_id"]),
        ("remarks", ["id", "job_id", "reviewer_id"]),
        ("payments", ["id", "job_id"]),
        ("desks", ["id", "team_id", "person_id"]),
        ("cabinets", ["id", "account_id", "team_id"]),
        ("passes", ["id", "person_id"]),
        ("slots", ["team_id", "number"]),
        ("bookings", ["id", "slot_team_id", "slot_number", "follows_id"]),
    ];

    public static TheoryData<Engine, int> Seeds
    {
        get
        {
            var data = new TheoryData<Engine, int>();
            foreach (Engine engine in Engines.All)
            {
                for (int seed = 1; seed <= 12; seed++)
                    data.Add(engine, seed);
            }

            return data;
        }
    }

    [DatabaseTheory, MemberData(nameof(Seeds))]
    public async Task The_runtime_leaves_what_constraints_leave(Engine engine, int seed)
    {
        var random = new System.Random(seed);
        string rows = RandomRows(random);
        using Database enforced = StoreSchema.Create(engine, Enforced);
        using Database declared = StoreSchema.Create(engine, Declared);
        enforced.Run(rows);
        declared.Run(rows);
        string rowsBefore = Left(declared, transaction: null);
        int refused = 0;
        int changed = 0;
        for (int i = 0; i < Deletes; i++)
        {
            (string table, long[] ids) = RandomDelete(random);
            string? expected = ByConstraints(enforced, table, ids);
            string? actual = await ByRuntime(declared, table, ids, isSync: i % 2 == 0);

            Assert.True(expected == actual, $"Deleting {table} {string.Join(", ", ids)}\nof {rows}\nleaves by constraints\n{expected}\nand by the runtime\n{actual}");
            AssertForetold(table, rowsBefore, actual);
            refused += expected is null ? 1 : 0;
            changed += expected is null ? 0 : 1;
        }

        // Rows that admit everything, or nothing, would prove little.
        Assert.True(refused > 2 && changed > 2, $"{refused} refused, {changed} not");
        declared.AssertUsable();
    }

    /// <summary>The model of the entity has said which tables the deletion can change, and that it can be refused.</summary>
    private static void AssertForetold(string table, string before, string? after)
    {
        EntityModel model = Declared.Entities.Single(entity => entity.Table == table);
        if (after is null)
        {
            Assert.Contains(model.DeleteImpact, effect => effect.Action is ReferentialAction.Restrict or ReferentialAction.NoAction or ReferentialAction.SetDefault);
            return;
        }

        string[] lines = after.Split('\n');
        string[] old = before.Split('\n');
        IEnumerable<string> changed = lines.Except(old).Concat(old.Except(lines)).Select(line => line.Split(' ')[0]).Where(name => name != table);
        Assert.All(changed, name => Assert.Contains(model.DeleteImpact, effect => effect.Path[^1] == name));
    }

    /// <summary>What is left of all tables; null when the deletion is refused.</summary>
    private static string? ByConstraints(Database db, string table, long[] ids)
    {
        using DbTransaction transaction = db.Connection.BeginTransaction();
        using DbCommand command = db.Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"DELETE FROM {table} WHERE id IN ({string.Join(", ", ids)})";
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DbException)
        {
            return null;
        }

        string left = Left(db, transaction);
        transaction.Rollback();
        return left;
    }

    private static async Task<string?> ByRuntime(Database db, string table, long[] ids, bool isSync)
    {
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        string before = Left(db, transaction);
        DbSession session = db.Observe(transaction);
        try
        {
            Task<int> deletion = (table, isSync) switch
            {
                ("accounts", true) => Task.FromResult(Account.Query(session).Where(a => a.Id.In(ids)).Delete(applyActions: true)),
                ("accounts", false) => ids.Select(id => new Account { Id = id }).ToList().DeleteAsync(session, applyActions: true),
                ("teams", true) => Task.FromResult(ids.Select(id => new Team { Id = id }).ToList().Delete(session, applyActions: true)),
                ("teams", false) => Team.Query(session).Where(t => t.Id.In(ids)).DeleteAsync(applyActions: true),
                ("people", true) => Task.FromResult(Person.Query(session).Where(p => p.Id.In(ids)).Delete(applyActions: true)),
                ("people", false) => ids.Select(id => new Person { Id = id }).ToList().DeleteAsync(session, applyActions: true),
                ("bookings", _) => Booking.Query(session).Where(b => b.Id.In(ids)).DeleteAsync(applyActions: true),
                _ => Job.Query(session).Where(j => j.Id.In(ids)).DeleteAsync(applyActions: true),
            };
            await deletion;
        }
        catch (RelationException)
        {
            // The caller's transaction goes on, and nothing was changed in it.
            Assert.Equal(before, Left(db, transaction));
            return null;
        }

        string left = Left(db, transaction);
        await transaction.RollbackAsync();
        return left;
    }

    private static string Left(Database db, DbTransaction? transaction)
    {
        List<string> lines = [];
        foreach ((string table, string[] columns) in Tables)
        {
            string list = string.Join(", ", columns);
            using DbCommand command = db.Connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT {list} FROM {table} ORDER BY {list}";
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read())
                lines.Add(table + " " + string.Join(", ", Enumerable.Range(0, columns.Length).Select(i => reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', lines);
    }

    private static (string Table, long[] Ids) RandomDelete(System.Random random)
    {
        (string table, int count) = random.Next(8) switch
        {
            0 or 1 => ("accounts", 6),
            2 or 3 => ("teams", 8),
            4 or 5 => ("people", 14),
            6 => ("jobs", 10),
            _ => ("bookings", 10),
        };
        return (table, [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => (long)random.Next(1, count + 2))]);
    }

    /// <summary>Few rows of much, so that many of them meet; the rows that refuse are rarer.</summary>
    private static string RandomRows(System.Random random)
    {
        List<string> statements = [];
        Add("accounts", 6, id => [id]);
        Add("invoices", 3, id => [id, Key(6, optional: 50)]);
        Add("teams", 8, id => [id, Key(6)]);
        Add("people", 14, id => [id, Key(8, optional: 40), id > 1 ? Key(id - 1, optional: 60) : "NULL", Key(6, optional: 50)]);
        statements.Add($"UPDATE people SET mentor_id = {Key(14)} WHERE id = 1");
        Add("skills", 3, id => [id]);
        statements.Add("INSERT INTO people_skills (person_id, skill_id) VALUES " + string.Join(", ", Enumerable.Range(1, 14).Select(person => $"({person}, {random.Next(1, 4)})")));
        Add("jobs", 10, id => [id, Key(14)]);
        Add("remarks", 10, id => [id, Key(10), Key(14, optional: 40)]);
        Add("payments", 3, id => [id, Key(10, optional: 30)]);
        Add("desks", 4, id => [id, Key(8, optional: 30), Key(14, optional: 50)]);
        Add("cabinets", 4, id => [id, Key(6, optional: 20), Key(8, optional: 40)]);
        Add("passes", 6, id => [id, Key(14)]);
        statements.Add("INSERT INTO slots (team_id, number) VALUES " + string.Join(", ", Enumerable.Range(1, 8).Select(team => $"({team}, {team % 3})")));
        Add("bookings", 10, id =>
        {
            int team = random.Next(1, 9);
            string number = random.Next(4) == 0 ? "NULL" : (team % 3).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return [id, team, number, id > 1 ? Key(id - 1, optional: 40) : "NULL"];
        });
        return string.Join(";\n", statements);

        object Key(int count, int optional = 0) => random.Next(100) < optional ? "NULL" : random.Next(1, count + 1);

        void Add(string table, int count, Func<int, object[]> row) => statements.Add(
            $"INSERT INTO {table} ({string.Join(", ", Tables.Single(known => known.Table == table).Columns)}) VALUES "
            + string.Join(", ", Enumerable.Range(1, count).Select(id => "(" + string.Join(", ", row(id)) + ")")));
    }
}
