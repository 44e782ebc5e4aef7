using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>The generator of System.Text.Json, which writes what the contexts of a project lack, beside ours.</summary>
internal static class JsonGenerator
{
    /// <summary>A project with contexts, which may hold partial classes of any kind.</summary>
    public static HarnessOptions Beside { get; } = HarnessOptions.Snippet with
    {
        Subject = Subject.RelationGen with { Generators = [.. Subject.RelationGen.Generators, Create] },

        // What it writes is compiled without the analysis of null, which the tests switch on for ours.
        Severities = HarnessOptions.Snippet.Severities
            .Add("CS8600", ReportDiagnostic.Suppress).Add("CS8603", ReportDiagnostic.Suppress).Add("CS8625", ReportDiagnostic.Suppress),
    };

    /// <summary>As the SDK has it, beside the reference assemblies.</summary>
    private static IIncrementalGenerator Create()
    {
        string file = Path.Combine(TestEnvironment.ReferenceAssemblies, "../../analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll");
        Type generator = Assembly.LoadFrom(Path.GetFullPath(file)).GetTypes().Single(type => type.IsDefined(typeof(GeneratorAttribute), inherit: false));
        return (IIncrementalGenerator)Activator.CreateInstance(generator)!;
    }
}
