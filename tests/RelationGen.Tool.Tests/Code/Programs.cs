using System.Reflection;
using RelationGen.Tool.Code;

namespace RelationGen.Tool.Tests.Code;

/// <summary>Assemblies with entities that the solution builds, as paths.</summary>
internal static class Programs
{
    private static readonly Dictionary<string, string?> Facts = typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(fact => fact.Key, fact => fact.Value);

    /// <summary>The models of the tests of behaviour: all kinds of relations and columns, in a namespace for each subject.</summary>
    public static string Behaviour { get; } = Path.Combine(Tests, "RelationGen.Behaviour.Tests", Bin, "RelationGen.Behaviour.Tests.dll");

    /// <summary>The first sample.</summary>
    public static string Blog { get; } = Path.Combine(Repository, "samples", "Blog", Bin, "Blog.dll");

    /// <summary>The root of the sources.</summary>
    public static string Repository => Facts["Repository"]!;

    /// <summary>The models of an assembly, read once.</summary>
    public static CodeModels Read(string assembly) => Models.GetOrAdd(assembly, CodeModels.Read);

    private static System.Collections.Concurrent.ConcurrentDictionary<string, CodeModels> Models { get; } = new();

    private static string Tests => Path.Combine(Repository, "tests");

    private static string Bin => Path.Combine("bin", Facts["Configuration"]!, "net10.0");
}
