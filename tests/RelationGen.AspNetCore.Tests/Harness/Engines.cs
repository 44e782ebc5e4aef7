namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>What this project runs the tests on.</summary>
internal static class Engines
{
    /// <summary>The assembly that the tests are in, by which xunit finds their discoverer.</summary>
    public const string Assembly = "RelationGen.AspNetCore.Tests";

    public static IReadOnlyList<Engine> All { get; } = Enum.GetValues<Engine>();
}
