namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>What this project runs the behaviour suite on: SQLite alone; it is the library that is another one.</summary>
internal static class Engines
{
    /// <summary>The assembly that the tests are in, by which xunit finds their discoverer.</summary>
    public const string Assembly = "RelationGen.SystemSqlite.Tests";

    public static IReadOnlyList<Engine> All { get; } = [Engine.Sqlite];

    /// <summary>A list of numbers finds those that SQLite stores as texts.</summary>
    public static bool ListsFindNumbersInTexts => false;

    /// <summary>
    /// SQLite takes as many values as it is built for by default. Distributions build it for 250,000, and it searches the names of all
    /// for each, which takes minutes.
    /// </summary>
    public static bool HasUsualLimits => false;

    /// <summary>A statement as the tests expect it; another project may have sent it in another form.</summary>
    public static string Told(string text) => text;

    /// <summary>The parameters of a statement as the tests expect them.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Told(IEnumerable<KeyValuePair<string, object?>> parameters) => parameters;
}
