using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Model;
using RelationGen.Tool.Code;

namespace RelationGen.Tool.Tests.Code;

/// <summary>The snapshot that is computed from models is the one that is read of the database which the library makes of them.</summary>
public sealed class CodeSnapshotTests
{
    /// <summary>The subjects of the behaviour tests.</summary>
    public static TheoryData<string> Subjects() => [.. Programs.Read(Programs.Behaviour).Models.Select(NamespaceOf).Distinct()];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Of_a_subject_on_SQLite(string subject) => await CompareAsync(SchemaEngine.Sqlite, ModelsOf(subject));

    [PostgresTheory]
    [MemberData(nameof(Subjects))]
    public async Task Of_a_subject_on_PostgreSql(string subject) => await CompareAsync(SchemaEngine.PostgreSql, ModelsOf(subject));

    [Fact]
    public async Task Of_the_sample_on_SQLite() => await CompareAsync(SchemaEngine.Sqlite, [.. Programs.Read(Programs.Blog).Models]);

    [PostgresFact]
    public async Task Of_the_sample_on_PostgreSql() =>
        await CompareAsync(SchemaEngine.PostgreSql, [.. Programs.Read(Programs.Blog).Models]);

    [Fact]
    public void Most_subjects_can_be_created() =>
        Assert.True(
            Programs.Read(Programs.Behaviour).Models.Select(NamespaceOf).Distinct()
            .Count(subject => Expected(SchemaEngine.Sqlite, ModelsOf(subject)) is not null) > 20);

    private static async Task CompareAsync(SchemaEngine engine, EntityModel[] models)
    {
        // Some subjects are about models that contradict each other, or belong to one database.
        if (Expected(engine, models) is not { } expected)
            return;

        if (engine == SchemaEngine.Sqlite)
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            await CompareAsync(engine, models, expected, connection);
            return;
        }

        string database = PostgresServer.Shared.CreateDatabase();
        try
        {
            await using var connection = new NpgsqlConnection(database);
            await CompareAsync(engine, models, expected, connection);
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(database);
        }
    }

    private static async Task CompareAsync(SchemaEngine engine, EntityModel[] models, SchemaSnapshot expected, DbConnection connection)
    {
        await connection.OpenAsync();
        foreach (string type in engine == SchemaEngine.PostgreSql ? Types : [])
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = type;
            await command.ExecuteNonQueryAsync();
        }

        await new DatabaseSchema(models).CreateAsync(connection);
        SchemaSnapshot found = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);

        // A condition is printed by PostgreSQL in its own way, and a type that is not the model's is there before it.
        HashSet<string> own = [.. expected.Enums.Select(type => type.Name)];
        found = found with { Enums = found.Enums.Where(type => own.Contains(type.Name)).ToEquatableArray() };
        var options = new DifferOptions { CompareSql = engine == SchemaEngine.Sqlite };
        Assert.Empty(
            SchemaDiffer.Compare(expected, found, options)
            .Select(difference => $"{difference.Kind} {difference.Path}: {difference.Expected} / {difference.Found}"));
    }

    /// <summary>What some models need of the database besides their tables.</summary>
    private static IEnumerable<string> Types =>
    [
        "CREATE EXTENSION IF NOT EXISTS citext",
        "CREATE DOMAIN host_mail AS text CHECK (position('@' in VALUE) > 0)",
        "CREATE TYPE lab_there AS ENUM ('Low', 'High', 'Higher')",
        "CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
    ];

    private static SchemaSnapshot? Expected(SchemaEngine engine, EntityModel[] models)
    {
        try
        {
            return CodeSnapshot.Of(models, [], engine);
        }
        catch (ToolException)
        {
            return null;
        }
    }

    private static EntityModel[] ModelsOf(string subject) =>
        [.. Programs.Read(Programs.Behaviour).Models.Where(model => NamespaceOf(model) == subject)];

    private static string NamespaceOf(EntityModel model) => model.FullName[..Math.Max(model.FullName.LastIndexOf('.'), 0)];
}
