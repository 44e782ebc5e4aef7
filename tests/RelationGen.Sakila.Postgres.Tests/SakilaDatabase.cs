using RelationGen.Samples;

namespace RelationGen.Sakila.Tests;

/// <summary>Sakila on PostgreSQL.</summary>
public sealed partial class SakilaDatabase
{
    private static SampleSystem DatabaseSystem { get; } = SamplePostgreSql.System;
}
