using Microsoft.Data.Sqlite;

namespace RelationGen.Samples;

/// <summary>SQLite in memory.</summary>
public static class SampleSqlite
{
    public static SampleSystem System { get; } = new(
        "Sqlite",
        Unavailable: null,
        () =>
        {
            var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return connection;
        },
        connection => connection.Dispose());
}
