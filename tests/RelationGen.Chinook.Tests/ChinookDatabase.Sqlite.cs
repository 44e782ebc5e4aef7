using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook on SQLite in memory.</summary>
public sealed partial class ChinookDatabase
{
    private const string ScriptName = "Chinook_Sqlite.sql";

    private static bool IsSqlite => true;

    private static string? SystemUnavailable => null;

    public static partial DbSession WithoutDatabase() => DbSession.From(new SqliteConnection(), Dialect.Sqlite);

    private static partial DbConnection Connect()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static partial string Spell(string sql) => sql;

    private static partial void Remove(DbConnection connection) => connection.Dispose();
}
