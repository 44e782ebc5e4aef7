using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.CodeFixes;

/// <summary>
/// The guard that every fix and every refactoring goes through: it compares what our rules and the compiler say of a project before and after a
/// change. What is generated is generated anew, so that a change which takes a generated member away is seen to do so.
/// </summary>
internal static class AfterState
{
    /// <summary>The change leaves no more errors than there were, and no more warnings where it mends no error.</summary>
    /// <param name="isStrict">Nothing may be reported that was not reported before, not even an info.</param>
    public static async Task<bool> IsNoWorseAsync(Solution before, Solution after, bool isStrict, CancellationToken cancellationToken)
    {
        foreach (ProjectChanges changes in after.GetChanges(before).GetProjectChanges())
        {
            if (changes.OldProject.Language == LanguageNames.CSharp && !await IsNoWorseAsync(changes, isStrict, cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    /// <summary>The errors that are reported after a change and were not before.</summary>
    public static async Task<ImmutableArray<Diagnostic>> NewErrorsAsync(BuiltProject before, BuiltProject after, CancellationToken cancellationToken)
    {
        (_, Tally known, Tally left) = await CompareAsync(before, after, cancellationToken).ConfigureAwait(false);
        return left.NewErrors(known);
    }

    private static async Task<(ChangeReach Reach, Tally Known, Tally Left)> CompareAsync(
        BuiltProject before, BuiltProject after, CancellationToken cancellationToken)
    {
        var reach = ChangeReach.Of(before, after, cancellationToken);
        var known = new Tally(await before.ReportsAsync(cancellationToken).ConfigureAwait(false), before.CompilerReports(reach.Before, cancellationToken));
        var left = new Tally(await after.ReportsAsync(cancellationToken).ConfigureAwait(false), after.CompilerReports(reach.After, cancellationToken));
        return (reach, known, left);
    }

    private static async Task<bool> IsNoWorseAsync(ProjectChanges changes, bool isStrict, CancellationToken cancellationToken)
    {
        if (await BuiltProject.OfAsync(changes.OldProject, cancellationToken).ConfigureAwait(false) is not { } before)
            return true;

        BuiltProject after = await before.ChangeAsync(changes, cancellationToken).ConfigureAwait(false);
        (ChangeReach reach, Tally known, Tally left) = await CompareAsync(before, after, cancellationToken).ConfigureAwait(false);
        if (isStrict && left.HasNew(known))
            return false;

        if (left.Errors > known.Errors || (left.Errors == known.Errors && left.Warnings > known.Warnings))
            return false;

        return await DependentsAsync(changes, reach, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What other projects of the solution say, in the files that name what changed.</summary>
    private static async Task<bool> DependentsAsync(ProjectChanges changes, ChangeReach reach, CancellationToken cancellationToken)
    {
        Solution solution = changes.OldProject.Solution;
        foreach (ProjectId id in solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(changes.ProjectId))
        {
            int worse = 0;
            foreach (Document document in solution.GetProject(id)!.Documents)
            {
                if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree || !reach.IsNamedIn(tree, cancellationToken))
                    continue;

                worse += await ErrorsAsync(changes.NewProject.Solution.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false)
                    - await ErrorsAsync(document, cancellationToken).ConfigureAwait(false);
            }

            if (worse > 0)
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : 0;

    /// <summary>What was reported, counted.</summary>
    private sealed class Tally(IEnumerable<Diagnostic> ours, IEnumerable<Diagnostic> compilers)
    {
        private readonly ImmutableArray<Diagnostic> _ours = [.. ours];
        private readonly ImmutableArray<Diagnostic> _compilers = [.. compilers];

        public int Errors => Count(DiagnosticSeverity.Error);

        public int Warnings => Count(DiagnosticSeverity.Warning);

        /// <summary>Something is reported here that is not there.</summary>
        public bool HasNew(Tally before) => New(before).Count > 0;

        /// <summary>The errors that are not there, in the order of their places.</summary>
        public ImmutableArray<Diagnostic> NewErrors(Tally before) =>
        [
            .. New(before).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];

        private int Count(DiagnosticSeverity severity) => _ours.Concat(_compilers).Count(diagnostic => diagnostic.Severity == severity);

        private List<Diagnostic> New(Tally before)
        {
            List<string> known = [.. before.Texts().Select(report => report.Text)];
            return [.. Texts().Where(report => !known.Remove(report.Text)).Select(report => report.Diagnostic)];
        }

        /// <summary>The compiler's messages name types, which may have changed without making anything worse.</summary>
        private IEnumerable<(Diagnostic Diagnostic, string Text)> Texts() => _ours
            .Select(diagnostic => (diagnostic, diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))
            .Concat(_compilers.Select(diagnostic => (
                diagnostic, diagnostic.Id + " " + diagnostic.Location.SourceTree?.FilePath + " " + diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan))));
    }
}
