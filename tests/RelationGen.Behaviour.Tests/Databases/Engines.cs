namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>What this project runs the tests on. Another project compiles the same tests and has such a file of its own.</summary>
internal static class Engines
{
    /// <summary>The assembly that the tests are in, by which xunit finds their discoverer.</summary>
    public const string Assembly = "RelationGen.Behaviour.Tests";

    public static IReadOnlyList<Engine> All { get; } = Enum.GetValues<Engine>();

    /// <summary>A list of numbers finds those that SQLite stores as texts.</summary>
    public static bool ListsFindNumbersInTexts => false;

    /// <summary>
    /// SQLite takes as many values as it is built for by default. Distributions build it for 250,000, and it searches the names of all
    /// for each, which takes minutes.
    /// </summary>
    public static bool HasUsualLimits => true;

    /// <summary>A statement as the tests expect it; another project may have sent it in another form.</summary>
    public static string Told(string text) => text;

    /// <summary>The parameters of a statement as the tests expect them.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Told(IEnumerable<KeyValuePair<string, object?>> parameters) => parameters;
}
