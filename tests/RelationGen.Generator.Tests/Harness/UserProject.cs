using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Makes compilations like those of a user's build, and reads what the compiler says about them.</summary>
internal static class UserProject
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> FrameworkAndRuntime = new(() =>
    [
        .. Directory.GetFiles(TestEnvironment.ReferenceAssemblies, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "RelationGen.dll")),
    ]);

    public static IEnumerable<MetadataReference> References(HarnessOptions options) =>
        FrameworkAndRuntime.Value.Concat(options.ExtraReferences);

    public static CSharpParseOptions ParseOptions(HarnessOptions options) =>
        new(options.Language, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions(HarnessOptions options) =>
        new(OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: options.Nullable,
            warningLevel: 9999,
            // Coverage tools rewrite the runtime's references; the compiler remarks on it.
            specificDiagnosticOptions: options.Severities
                .SetItem("CS1701", ReportDiagnostic.Suppress)
                .SetItem("CS1702", ReportDiagnostic.Suppress));

    public static SourceFile[] Files(HarnessOptions options, IEnumerable<SourceFile> files)
    {
        SourceFile[] named = SourceFile.Named(files);
        return options.GlobalUsings.IsEmpty
            ? named
            : [.. named, new SourceFile("GlobalUsings.cs", string.Concat(options.GlobalUsings.Select(name => $"global using {name};\n")))];
    }

    public static CSharpCompilation Compile(HarnessOptions options, params IEnumerable<SourceFile> files) =>
        CSharpCompilation.Create(
            options.AssemblyName,
            Files(options, files).Select(file => Parse(options, file)),
            References(options),
            CompilationOptions(options));

    /// <summary>The assembly of a compilation without errors, as a project refers to it.</summary>
    public static MetadataReference Emit(Compilation compilation, EmitOptions? options = null)
    {
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: options);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray()));
    }

    public static SyntaxTree Parse(HarnessOptions options, SourceFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), ParseOptions(options), file.Name);

    /// <summary>Every compiler warning and error. Missing documentation counts in generated code only.</summary>
    public static ImmutableArray<Diagnostic> CompilerDiagnostics(Compilation compilation) =>
        [.. compilation.GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Where(d => d.Id != "CS1591" || IsGenerated(d.Location.SourceTree))];

    public static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
