using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Infrastructure;
using RelationGen.Model;
using RelationGen.Tool.Code;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Rules.Alters;

/// <summary>
/// Whatever is changed in a database that the classes agree with, the rule that its page names says so, at the place that its page names,
/// and no other rule says anything. RELATIONGEN_RANDOM_ALTERS says how many changes are tried, of snapshots and of databases alike.
/// </summary>
public sealed class RandomAlterTests
{
    private static readonly (CodeEntity Code, EntityModel Model)[] Library =
    [
        .. new[]
        {
            typeof(Country), typeof(Author), typeof(Profile), typeof(Book), typeof(Label), typeof(Edition), typeof(Sale), typeof(Review),
            typeof(Note),
        }.Select(Read),
    ];

    private static readonly CodeEntity[] Entities = [.. Library.Select(entity => entity.Code)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_is_reported_by_its_rule(bool isSqlite)
    {
        SchemaSnapshot before = CodeSnapshot.Of(
            [.. Library.Select(entity => entity.Model)], [], isSqlite ? SchemaEngine.Sqlite : SchemaEngine.PostgreSql);
        Assert.Empty(Findings(before));
        int kinds = Some(before, 0).Kinds;
        List<string?> failures = [];
        int count = Count(kinds);
        for (int i = 0; failures.Count < count; i++)
        {
            if (Some(before, i).Make(i % kinds) is { } alter)
                failures.Add(Failure(alter, i, alter.Snapshot));
        }

        Say(failures);
    }

    [Fact]
    public async Task Each_statement_on_SQLite_is_reported_by_its_rule()
    {
        string file = Path.GetTempFileName();
        try
        {
            await CheckStatementsAsync(SchemaEngine.Sqlite, async () =>
            {
                SqliteConnection.ClearAllPools();
                File.Delete(file);
                var connection = new SqliteConnection("Data Source=" + file);
                await connection.OpenAsync();
                return connection;
            });
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }
    }

    [PostgresFact]
    public async Task Each_statement_on_PostgreSQL_is_reported_by_its_rule()
    {
        string database = PostgresServer.Shared.RentDatabase();
        try
        {
            await CheckStatementsAsync(SchemaEngine.PostgreSql, async () =>
            {
                var connection = new NpgsqlConnection(database);
                await connection.OpenAsync();
                Readers.Read.Run(connection, "DROP SCHEMA IF EXISTS elsewhere CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
                return connection;
            });
        }
        finally
        {
            PostgresServer.Shared.ReturnDatabase(database);
        }
    }

    private static async Task CheckStatementsAsync(SchemaEngine engine, Func<Task<DbConnection>> open)
    {
        int count = Count(12);
        List<string?> failures = [];
        for (int i = 0; failures.Count < count; i++)
        {
            await using DbConnection connection = await open();
            await new DatabaseSchema(Library.Select(entity => entity.Model)).CreateAsync(connection);
            SchemaSnapshot before = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);
            Assert.Empty(Findings(before));
            RandomAlters alters = Some(before, i);
            if (alters.Make(i * Math.Max(1, alters.Kinds / count) % alters.Kinds) is not { } alter)
                continue;

            await ApplyAsync(engine, connection, before, alter);
            failures.Add(Failure(alter, i, await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default)));
        }

        Say(failures);
    }

    /// <summary>The statements are those that the tool would plan, which loses what has to go.</summary>
    private static async Task ApplyAsync(SchemaEngine engine, DbConnection connection, SchemaSnapshot before, Alter alter)
    {
        if (alter.Sql is { } sql)
        {
            Readers.Read.Run(connection, sql);
            return;
        }

        DdlPlan plan = DdlPlanner.Create(
            before, alter.Snapshot, new DdlOptions { AllowDrop = true, AllTables = true, NoRenames = [.. Old(before)] },
            await DdlFactReader.ReadAsync(engine, connection, CancellationToken.None));
        Assert.True(plan.Obstacles.Count == 0, alter.Kind + ": " + string.Join("\n", plan.Obstacles));
        try
        {
            await new DdlRunner(connection, SchemaFilter.Default).RunAsync(plan);
        }
        catch (ToolException exception)
        {
            throw new InvalidOperationException($"'{alter.Kind}' cannot be made: {exception.Message}", exception);
        }
    }

    private static IEnumerable<string> Old(SchemaSnapshot before) => before.Tables.SelectMany(table =>
        table.Columns.Select(column => table.FullName + "." + column.Name).Append(table.FullName));

    private static void Say(IEnumerable<string?> failures) =>
        Assert.True(failures.All(failure => failure is null), string.Join("\n", failures.OfType<string>()));

    /// <summary>Null where exactly what is expected is found.</summary>
    private static string? Failure(Alter alter, int seed, SchemaSnapshot after)
    {
        string[] found = Findings(after);
        return found.Order(StringComparer.Ordinal).SequenceEqual(alter.Expected.Order(StringComparer.Ordinal)) ? null
            : $"{seed}, {alter.Kind}: expected [{string.Join(", ", alter.Expected)}], found [{string.Join(", ", found)}]";
    }

    private static string[] Findings(SchemaSnapshot snapshot) =>
    [
        .. Entities.SelectMany(entity => SchemaRules.Check(entity, snapshot)).Concat(SchemaRules.Check(Entities, snapshot))
            .Select(finding => finding.Rule + " " + finding.Entity.Split('.')[^1] + (finding.Member is null ? "" : "." + finding.Member)),
    ];

    private static RandomAlters Some(SchemaSnapshot before, int seed) => new(before, Entities, new Random(seed));

    private static int Count(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_ALTERS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int count) ? count : usual;

    private static (CodeEntity Code, EntityModel Model) Read(Type type)
    {
        Type map = type.GetNestedType("RelationMap", BindingFlags.Public | BindingFlags.NonPublic)!;
        string json = map.GetCustomAttribute<EntityModelAttribute>()!.Model;
        return (CodeReader.Read(json)!, EntityModel.Parse(json));
    }
}
