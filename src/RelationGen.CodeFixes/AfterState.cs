using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Analyzers;

namespace RelationGen.CodeFixes;

/// <summary>Compares what is reported of a project before and after a change, for fixes that reach further than the place they change.</summary>
internal static class AfterState
{
    /// <summary>Neither our rules nor the compiler, where the names occur, report anything that they did not report before.</summary>
    /// <param name="properties">The changed properties: <c>Post.UserId</c>.</param>
    public static async Task<bool> HasNothingNewAsync(Project before, Project after, IReadOnlyCollection<string> properties, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(properties.Select(property => property.Substring(property.LastIndexOf('.') + 1)), StringComparer.Ordinal);
        List<string> known = await ReportedAsync(before, names, cancellationToken).ConfigureAwait(false);
        List<string> left = await ReportedAsync(after, names, cancellationToken).ConfigureAwait(false);
        return left.TrueForAll(known.Remove);
    }

    private static async Task<List<string>> ReportedAsync(Project project, HashSet<string> names, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return [];

        ImmutableArray<Diagnostic> ours = await compilation.WithAnalyzers([new RelationAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<string> reported = ours.Where(IsVisible).Select(Message);
        foreach (Document document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)))
                reported = reported.Concat(compilation.GetSemanticModel(root.SyntaxTree).GetDiagnostics(cancellationToken: cancellationToken).Where(IsVisible).Select(Place));
        }

        return [.. reported];
    }

    private static bool IsVisible(Diagnostic diagnostic) => diagnostic.Severity > DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed;

    private static string Message(Diagnostic diagnostic) => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>The compiler's messages name types, which may have changed without making anything worse.</summary>
    private static string Place(Diagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.Location.SourceTree?.FilePath + " " + diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan);
}
