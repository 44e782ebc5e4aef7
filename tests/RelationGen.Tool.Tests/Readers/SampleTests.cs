using System.Data.Common;
using System.Text.Json;
using RelationGen.Samples;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>Databases that others made are read as others say they are: every table, key and foreign key, and no other.</summary>
public sealed class SampleTests
{
    [SampleFact("chinook")]
    public Task Chinook_on_SQLite() => ReadsAsItIsAsync("chinook", SchemaEngine.Sqlite);

    [SampleFact("chinook", onPostgres: true)]
    public Task Chinook_on_PostgreSQL() => ReadsAsItIsAsync("chinook", SchemaEngine.PostgreSql);

    [SampleFact("sakila")]
    public Task Sakila_on_SQLite() => ReadsAsItIsAsync("sakila", SchemaEngine.Sqlite);

    [SampleFact("sakila", onPostgres: true)]
    public Task Sakila_on_PostgreSQL() => ReadsAsItIsAsync("sakila", SchemaEngine.PostgreSql);

    private static async Task ReadsAsItIsAsync(string name, SchemaEngine engine)
    {
        var files = new SampleFiles(name);
        SampleSystem system = engine == SchemaEngine.Sqlite ? SampleSqlite.System : SamplePostgreSql.System;
        string answers = Path.Combine(files.Folder!, $"relations.{(engine == SchemaEngine.Sqlite ? "sqlite" : "pg")}.json");
        using JsonDocument expected = JsonDocument.Parse(await File.ReadAllTextAsync(answers));
        DbConnection connection = system.Connect();
        try
        {
            // Sakila has transactions of its own.
            string script = files.Script(system.Name);
            Read.Run(connection, name == "chinook" ? $"BEGIN;{script}COMMIT;" : script);
            SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);

            Assert.Equal(ExpectedTables(expected.RootElement), Tables(snapshot));
            Assert.Equal(ExpectedForeignKeys(expected.RootElement), ForeignKeys(snapshot));
            Assert.All(snapshot.Tables, table => Assert.Empty(table.Notes));
            SchemaFile file = SchemaParser.Parse(SchemaWriter.Write(snapshot));
            Assert.Equal(snapshot, file.Snapshot);
        }
        finally
        {
            system.Remove(connection);
        }
    }

    private static IEnumerable<string> ExpectedTables(JsonElement expected) => expected.GetProperty("tables").EnumerateArray()
        .Select(table => $"{Short(table.GetProperty("table"))} ({Texts(table.GetProperty("pk"))}) "
            + $"{table.GetProperty("columns").GetInt32()}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tables(SchemaSnapshot snapshot) => snapshot.Tables
        .Where(table => table.Kind is TableKind.Table or TableKind.Partitioned)
        .Select(table => $"{table.Name} ({string.Join(", ", table.PrimaryKey?.Columns ?? [])}) {table.Columns.Count}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> ExpectedForeignKeys(JsonElement expected) => expected.GetProperty("foreign_keys").EnumerateArray()
        .Select(key => $"{Short(key.GetProperty("table"))} ({Texts(key.GetProperty("columns"))}) -> {Short(key.GetProperty("ref_table"))} "
            + $"({Texts(key.GetProperty("ref_columns"))}) {key.GetProperty("on_delete").GetString()} "
            + $"{key.GetProperty("nullable").GetBoolean()}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> ForeignKeys(SchemaSnapshot snapshot) => snapshot.Tables
        .SelectMany(table => table.ForeignKeys, (table, key) => (table, key))
        .Select(found => $"{found.table.Name} ({string.Join(", ", found.key.Columns)}) -> {found.key.RefTable} "
            + $"({string.Join(", ", found.key.RefColumns)}) {Words(found.key.OnDelete)} "
            + found.key.Columns.Any(column => found.table.Find(snapshot.Engine, column)!.Nullable))
        .Order(StringComparer.Ordinal);

    private static string Short(JsonElement name) => name.GetString()!.Replace("public.", "", StringComparison.Ordinal);

    private static string Texts(JsonElement items) => string.Join(", ", items.EnumerateArray().Select(item => item.GetString()));

    private static string Words(SchemaAction action) => action switch
    {
        SchemaAction.NoAction => "NO ACTION",
        SchemaAction.SetNull => "SET NULL",
        SchemaAction.SetDefault => "SET DEFAULT",
        _ => action.ToString().ToUpperInvariant(),
    };
}
