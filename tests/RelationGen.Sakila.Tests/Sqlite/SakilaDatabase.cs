using RelationGen.Samples;

namespace RelationGen.Sakila.Tests;

/// <summary>Sakila on SQLite in memory; foreign keys hold when it is filled.</summary>
public sealed partial class SakilaDatabase
{
    private static SampleSystem DatabaseSystem { get; } = SampleSqlite.System with
    {
        Wrap = script => script + ";\nPRAGMA foreign_keys = ON;",
    };
}
