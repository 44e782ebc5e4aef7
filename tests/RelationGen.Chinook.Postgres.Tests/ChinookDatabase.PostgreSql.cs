using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;
using RelationGen.Testing;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook on PostgreSQL.</summary>
public sealed partial class ChinookDatabase
{
    private const string ScriptName = "Chinook_PostgreSql.sql";

    private static bool IsSqlite => false;

    private static string? SystemUnavailable => PostgresServer.Unavailable;

    private static partial DbConnection Connect()
    {
        var connection = new NpgsqlConnection(PostgresServer.Shared.CreateDatabase());
        connection.Open();
        return connection;
    }

    private static partial string Spell(string sql) => Inner().Replace(sql, "_$0").ToLowerInvariant();

    private static partial void Remove(DbConnection connection)
    {
        string connectionString = connection.ConnectionString;
        connection.Dispose();
        PostgresServer.Shared.DropDatabase(connectionString);
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Inner();
}
