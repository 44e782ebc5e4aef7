using Microsoft.Data.Sqlite;
using RelationGen.Samples;

namespace RelationGen.Chinook.Tests;

/// <summary>Chinook on SQLite in memory.</summary>
public sealed partial class ChinookDatabase
{
    private static SampleSystem DatabaseSystem { get; } = SampleSqlite.System with { Wrap = script => "BEGIN;" + script + "COMMIT;" };

    public static partial DbSession WithoutDatabase() => DbSession.From(new SqliteConnection(), Dialect.Sqlite);
}
