namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>What this project runs the behaviour suite on: SQLite alone; it is the library that is another one.</summary>
internal static class Engines
{
    /// <summary>The assembly that the tests are in, by which xunit finds their discoverer.</summary>
    public const string Assembly = "RelationGen.SystemSqlite.Tests";

    public static IReadOnlyList<Engine> All { get; } = [Engine.Sqlite];
}
