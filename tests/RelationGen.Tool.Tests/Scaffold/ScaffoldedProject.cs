using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Compiles what was scaffolded, with the generator and the analyzers of the product, as a user's build does.</summary>
internal static class ScaffoldedProject
{
    /// <summary>
    /// Fails where the compiler warns, or a rule of the product says more than an info; or an argument that is redundant.
    /// </summary>
    public static async Task<Compilation> Compile(Scaffolding scaffolding)
    {
        Compilation compilation = Generate(scaffolding);
        List<string> problems = [.. UserProject.CompilerDiagnostics(compilation).Select(DiagnosticText.Describe)];
        problems.AddRange((await Analyze(compilation)).Where(IsProblem).Select(DiagnosticText.Describe));
        if (problems.Count > 0)
            Assert.Fail(string.Join("\n", problems.Take(20)) + "\n\n" + Print(scaffolding, problems));

        return compilation;
    }

    /// <summary>What the compiler or a rule of the product says of sources that is more than an info.</summary>
    public static async Task<IReadOnlyList<string>> Problems(IEnumerable<SourceFile> files)
    {
        Compilation compilation = Generate(files);
        return
        [
            .. UserProject.CompilerDiagnostics(compilation).Select(DiagnosticText.Describe),
            .. (await Analyze(compilation)).Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Info)
                .Select(DiagnosticText.Describe),
        ];
    }

    /// <summary>The files that problems are in, one after the other.</summary>
    private static string Print(Scaffolding scaffolding, List<string> problems) => string.Join("\n", scaffolding.Files
        .Where(file => problems.Exists(problem => problem.StartsWith(file.Path, StringComparison.Ordinal)))
        .Select(file => "// " + file.Path + "\n" + file.Text));

    private static Compilation Generate(Scaffolding scaffolding) =>
        Generate(scaffolding.Files.Select(file => new SourceFile(file.Path, file.Text)));

    /// <summary>The sources and what the generator adds to them.</summary>
    public static Compilation Generate(IEnumerable<SourceFile> files, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Default;
        CSharpCompilation input = UserProject.Compile(options, files);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            options.Subject.Generators.Select(create => create().AsSourceGenerator()),
            additionalTexts: null, UserProject.ParseOptions(options), new GlobalConfig(options.GlobalConfig));
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
        return output;
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. HarnessOptions.Default.Subject.Analyzers.Select(create => create())];
        return await compilation.WithAnalyzers(analyzers, new AnalyzerOptions([], new GlobalConfig(HarnessOptions.Default.GlobalConfig)))
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>RG1026 says that an argument is redundant, and RG1015 that a helper is missing because of a name.</summary>
    private static bool IsProblem(Diagnostic diagnostic) => !diagnostic.IsSuppressed
        && (diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id is "RG1026" or "RG1015");
}
