extern alias tool;

using System.Data.Common;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Infrastructure;
using RelationGen.Model;
using RelationGen.Testing;
using tool::RelationGen.Tool.Readers;
using Xunit;
using Tool = tool::RelationGen.Schema;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>A database that is created for classes, read by the tool and compared with the classes, has nothing to say.</summary>
public sealed class CreatedSchemaTests
{
    /// <summary>All; one says types of PostgreSQL that SQLite does not even parse.</summary>
    public static TheoryData<string> SqliteFixtures => Without("StoredAs");

    /// <summary>All; the columns of one are those of a view, which has no types until somebody says what it is of.</summary>
    public static TheoryData<string> PostgreSqlFixtures => Without("Keyless");

    [Theory]
    [MemberData(nameof(SqliteFixtures))]
    public async Task On_Sqlite(string fixture)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await AssertSilentAsync(fixture, Tool.SchemaEngine.Sqlite, connection, Dialect.Sqlite);
    }

    [PostgresTheory]
    [MemberData(nameof(PostgreSqlFixtures))]
    public async Task On_PostgreSql(string fixture)
    {
        string database = PostgresServer.Shared.CreateDatabase();
        try
        {
            using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            await AssertSilentAsync(fixture, Tool.SchemaEngine.PostgreSql, connection, Dialect.PostgreSql);
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(database);
        }
    }

    private static TheoryData<string> Without(string fixture) =>
        [.. Directory.GetDirectories(Path.Combine(TestEnvironment.Sources, "Fixtures"))
        .Select(path => Path.GetFileName(path)!).Where(name => name != fixture).Order(StringComparer.Ordinal)];

    private static async Task AssertSilentAsync(string fixture, Tool.SchemaEngine engine, DbConnection connection, Dialect dialect)
    {
        HarnessOptions options = GoldenTests.Options(fixture);
        Compilation compilation = GeneratorHarness.Run(options, ("input.cs", TestEnvironment.Read($"Fixtures/{fixture}/input.cs"))).Output;
        EntityModel[] models = [.. SchemaTests.Models(compilation).Select(model => EntityModel.Parse(model.Json))];
        using (DbCommand command = connection.CreateCommand())
        {
            // Rows without keys come of views and queries, which are not created.
            command.CommandText = new DatabaseSchema(models).CreateScript(dialect)
                + string.Concat(models.Where(model => model.Key.Columns.Count == 0).Select(model => View(model, dialect)));
            await command.ExecuteNonQueryAsync();
        }

        Tool.SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);
        HarnessOptions beside = options.WithFile(Database.FileName, Tool.SchemaWriter.Write(snapshot));
        Assert.Empty((await AnalyzerHarness.Analyze(compilation, beside)).Select(DiagnosticText.Describe)
            .Except((await AnalyzerHarness.Analyze(compilation, options)).Select(DiagnosticText.Describe)));
    }

    private static string View(EntityModel model, Dialect dialect)
    {
        string schema = model.Schema is null || dialect == Dialect.Sqlite ? "" : "\"" + model.Schema + "\".";
        var text = new StringBuilder(schema.Length == 0 ? "" : "CREATE SCHEMA IF NOT EXISTS " + schema.TrimEnd('.') + ";\n");
        text.Append("CREATE VIEW ").Append(schema).Append('"').Append(model.Table).Append("\" AS SELECT ");
        return text.AppendJoin(", ", model.Columns.Select(column => "NULL AS \"" + column.Column + "\"")).Append(";\n").ToString();
    }
}
