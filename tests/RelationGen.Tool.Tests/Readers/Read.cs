using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>Builds a database from statements, and reads it.</summary>
internal static class Read
{
    /// <summary>Reads a database of SQLite that these statements make.</summary>
    public static async Task<SchemaSnapshot> SqliteAsync(string sql, SchemaFilter? filter = null, bool? hasTableList = null)
    {
        await using SqliteConnection connection = Sqlite(sql);
        SchemaSnapshot snapshot = await new SqliteReader(connection, filter ?? SchemaFilter.Default, CancellationToken.None)
        {
            HasTableList = hasTableList,
        }.ReadAsync();
        return snapshot.Canonical();
    }

    /// <summary>An open connection to a database of SQLite that these statements make.</summary>
    public static SqliteConnection Sqlite(string sql)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, sql);
        return connection;
    }

    /// <summary>Reads a database of PostgreSQL that these statements make.</summary>
    public static async Task<SchemaSnapshot> PostgreSqlAsync(string sql, SchemaFilter? filter = null)
    {
        SchemaSnapshot? snapshot = null;
        await WithPostgreSqlAsync(sql, async connection =>
            snapshot = await DatabaseReader.ReadAsync(SchemaEngine.PostgreSql, connection, filter ?? SchemaFilter.Default));
        return snapshot!;
    }

    /// <summary>Does something with a database of PostgreSQL that these statements make.</summary>
    public static async Task WithPostgreSqlAsync(string sql, Func<NpgsqlConnection, Task> action)
    {
        string connectionString = PostgresServer.Shared.CreateDatabase();
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            Run(connection, sql);
            await action(connection);
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(connectionString);
        }
    }

    /// <summary>Runs statements.</summary>
    public static void Run(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        command.ExecuteNonQuery();
    }

    /// <summary>The table of the default schema with this name.</summary>
    public static SchemaTable Table(this SchemaSnapshot snapshot, string name) =>
        Assert.Single(snapshot.Tables, table => table.Name == name && table.Schema is null);

    /// <summary>Compares parts of a table one by one, so that a failure shows which one differs.</summary>
    public static void Same<T>(IEnumerable<T> found, params T[] expected) => Assert.Equal(expected, found);
}
