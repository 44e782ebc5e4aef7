using Microsoft.Data.Sqlite;
using Npgsql;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>What cannot be read ends in a sentence that says what to do.</summary>
public sealed class ReaderFailureTests
{
    [Fact]
    public async Task A_file_that_is_not_there()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "shop.db");

        ReaderException failure = await FailAsync(SchemaEngine.Sqlite, new SqliteConnection($"Data Source={path};Mode=ReadOnly"));

        Assert.StartsWith($"The SQLite database '{path}' could not be opened: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Check that the file exists, and that you may read it and write to its directory.", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsUnreachable);
    }

    [Fact]
    public async Task A_file_that_is_something_else()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, new string('x', 5000));

            ReaderException failure = await FailAsync(SchemaEngine.Sqlite, new SqliteConnection($"Data Source={path};Pooling=False"));

            Assert.Contains("The file is something else, or encrypted", failure.Message, StringComparison.Ordinal);
            Assert.True(failure.IsUnreachable);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_file_that_is_locked()
    {
        string path = Path.GetTempFileName();
        try
        {
            await using var writer = new SqliteConnection($"Data Source={path};Pooling=False");
            await writer.OpenAsync();
            Read.Run(writer, "CREATE TABLE t (a); BEGIN EXCLUSIVE;");

            ReaderException failure = await FailAsync(
                SchemaEngine.Sqlite, new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=1"));

            Assert.Contains("Another program is writing to it", failure.Message, StringComparison.Ordinal);
            Assert.False(failure.IsUnreachable);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_schema_that_SQLite_itself_cannot_read()
    {
        string path = Path.GetTempFileName();
        try
        {
            await using (var writer = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                await writer.OpenAsync();
                Read.Run(writer, "CREATE TABLE t (a); PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE TABLE t (';");
            }

            ReaderException failure = await FailAsync(SchemaEngine.Sqlite, new SqliteConnection($"Data Source={path};Pooling=False"));

            Assert.Contains("malformed database schema", failure.Message, StringComparison.Ordinal);
            Assert.Contains("PRAGMA integrity_check", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_schema_for_SQLite()
    {
        ReaderException failure = await Assert.ThrowsAsync<ReaderException>(
            () => Read.SqliteAsync("CREATE TABLE t (a)", new SchemaFilter(["sales"], [])));

        Assert.Equal("SQLite has no schema 'sales': leave the schemas out, and name tables alone.", failure.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there()
    {
        ReaderException failure = await FailAsync(
            SchemaEngine.PostgreSql, new NpgsqlConnection("Host=127.0.0.1;Port=1;Database=shop;Username=u;Password=secret;Timeout=5"));

        Assert.StartsWith(
            "The PostgreSQL database 'shop' at 'tcp://127.0.0.1:1' could not be opened: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Check the connection string, and that the server runs and can be reached from here.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.True(failure.IsUnreachable);
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there()
    {
        var connectionString = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.ConnectionString)
        {
            Database = "no such", Pooling = false,
        };

        ReaderException failure = await FailAsync(SchemaEngine.PostgreSql, new NpgsqlConnection(connectionString.ConnectionString));

        Assert.Contains("Check the name of the database in the connection string.", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsUnreachable);
    }

    [PostgresFact]
    public async Task Cancelling_is_no_failure() => await Read.WithPostgreSqlAsync("CREATE TABLE t (a int)", async connection =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DatabaseReader.ReadAsync(SchemaEngine.PostgreSql, connection, SchemaFilter.Default,
                new CancellationToken(canceled: true))));

    private static async Task<ReaderException> FailAsync(SchemaEngine engine, System.Data.Common.DbConnection connection)
    {
        await using (connection)
            return await Assert.ThrowsAsync<ReaderException>(() => DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default));
    }
}
