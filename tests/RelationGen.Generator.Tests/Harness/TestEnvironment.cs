using System.Reflection;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>What the build hands over to the tests.</summary>
internal static class TestEnvironment
{
    /// <summary>The folder of the test sources, the same one for both test hosts.</summary>
    public static string Sources { get; } = Metadata("TestSources");

    public static string ReferenceAssemblies { get; } = Metadata("ReferenceAssemblies");

    /// <summary>The compiler this host is meant to run, for example <c>4.14</c>.</summary>
    public static string RoslynVersion { get; } = Metadata("RoslynVersion");

    /// <summary>Reads a file below the test sources, for example <c>Fixtures/Blog/input.cs</c>.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Sources, path)).ReplaceLineEndings("\n");

    private static string Metadata(string key) =>
        typeof(TestEnvironment).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
