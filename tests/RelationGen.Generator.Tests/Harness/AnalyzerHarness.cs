using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Runs the generator, then the analyzers over all of it, and compares with the marks in the sources.</summary>
internal static class AnalyzerHarness
{
    /// <param name="markup">The source, with marks where diagnostics are expected.</param>
    /// <param name="allowedCompilerErrors">
    /// Ids of compiler diagnostics that the user's mistake causes anyway; see <see cref="AllowedErrors"/>.
    /// </param>
    /// <param name="ignoreInfo">Leaves infos that no mark names out of the comparison.</param>
    /// <param name="options">The project; <see cref="HarnessOptions.Snippet"/> when left out.</param>
    public static Task<AnalyzerResult> Verify(
        SourceFile markup, string allowedCompilerErrors = "", bool ignoreInfo = false, HarnessOptions? options = null) =>
        Verify([markup], allowedCompilerErrors, ignoreInfo, options);

    /// <inheritdoc cref="Verify(SourceFile, string, bool, HarnessOptions?)"/>
    public static async Task<AnalyzerResult> Verify(
        SourceFile[] markup, string allowedCompilerErrors = "", bool ignoreInfo = false, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Snippet;
        var files = SourceFile.Named(markup).Select(file => (file.Name, Markup: Markup.Parse(file.Text))).ToArray();
        GeneratorResult generated = GeneratorHarness.Run(options, [.. files.Select(file => new SourceFile(file.Name, file.Markup.Text))]);
        ImmutableArray<Diagnostic> diagnostics = await Analyze(generated.Output, options);

        AssertMarks(
            [.. files.SelectMany(file => file.Markup.Marks.Select(mark => (mark.Id, file.Name, mark.Span)))], diagnostics, ignoreInfo);
        AllowedErrors.Assert(generated.Diagnostics, allowedCompilerErrors);
        return new(diagnostics, generated);
    }

    /// <summary>What the analyzers report about a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Project project, HarnessOptions options) =>
        await Analyze(await UserWorkspace.Compile(project), options);

    /// <summary>What the analyzers report about a compilation, in the order of the sources; a crash of theirs fails.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, HarnessOptions options)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. options.Subject.Analyzers.Select(create => create())];
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var analysis = compilation.WithAnalyzers(
            analyzers, new AnalyzerOptions(options.AdditionalFiles, new GlobalConfig(options.GlobalConfig)));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))
            {
                Assert.Fail($"An analyzer crashed: {DiagnosticText.Message(diagnostic)}");
            }

            DiagnosticText.AssertPresentable(diagnostic);
        }

        return
        [
            .. diagnostics
                .OrderBy(d => DiagnosticText.File(d.Location), StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    private static void AssertMarks(
        List<(string Id, string File, TextSpan Span)> marks, ImmutableArray<Diagnostic> diagnostics, bool ignoreInfo)
    {
        var problems = new List<string>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            bool marked = marks.Remove((diagnostic.Id, DiagnosticText.File(diagnostic.Location), diagnostic.Location.SourceSpan));
            if (!marked && !(ignoreInfo && diagnostic.Severity == DiagnosticSeverity.Info))
            {
                problems.Add($"not marked: {DiagnosticText.Describe(diagnostic)}");
            }
        }

        problems.AddRange(marks.Select(mark => $"not reported: {mark.Id} in {mark.File} at {mark.Span}"));
        if (problems.Count > 0)
        {
            Assert.Fail($"Diagnostics differ from the marks:\n{string.Join("\n", problems)}");
        }
    }
}
