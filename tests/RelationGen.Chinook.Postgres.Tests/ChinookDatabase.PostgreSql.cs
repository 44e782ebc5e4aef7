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

    public static partial DbSession WithoutDatabase() => DbSession.From(new NpgsqlConnection(), Dialect.PostgreSql);

    private static partial DbConnection Connect()
    {
        var connection = new NpgsqlConnection(PostgresServer.Shared.CreateDatabase());
        connection.Open();
        return connection;
    }

    /// <summary>Every other part stands between quotes, and is a text.</summary>
    private static partial string Spell(string sql) =>
        string.Join('\'', sql.Split('\'').Select((part, i) => i % 2 == 0 ? Inner().Replace(part, "_$0").ToLowerInvariant() : part));

    private static partial void Remove(DbConnection connection)
    {
        string connectionString = connection.ConnectionString;
        connection.Dispose();
        PostgresServer.Shared.DropDatabase(connectionString);
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Inner();
}
