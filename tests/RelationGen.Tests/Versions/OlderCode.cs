using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Tests.House;

namespace RelationGen.Tests.Versions;

/// <summary>An assembly of what the generator of some version wrote for the entities of the README, and of a program over them.</summary>
internal static class OlderCode
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "RelationGen.Tests", "Versions", "Fixtures");

    /// <summary>The versions of which there is generated code.</summary>
    public static string[] Versions { get; } =
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Compiles against the library of today.</summary>
    /// <param name="version">The version whose generator wrote it.</param>
    /// <param name="change">What is changed in the text of each file before.</param>
    public static Assembly Compile(string version, Func<string, string> change)
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Folder, version), "*.cs"), Path.Combine(Folder, "Scenario.cs")];
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var compilation = CSharpCompilation.Create(
            "App.Of" + version,
            files.Select(file => CSharpSyntaxTree.ParseText(change(File.ReadAllText(file)), options, file)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        image.Position = 0;
        return new AssemblyLoadContext(version, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Runs its program.</summary>
    public static async Task<string> Run(Assembly assembly, DbConnection connection)
        => await (Task<string>)assembly.GetType("App.Scenario")!.GetMethod("Run")!.Invoke(null, [connection])!;
}
