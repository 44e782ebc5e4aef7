using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RelationGen.CodeFixes;

/// <summary>Fixes all diagnostics of a document, a project or a solution in one change; edits may lie in other documents than their diagnostics.</summary>
internal sealed class RelationFixAll : FixAllProvider
{
    public static readonly RelationFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeFixProvider is not RelationFix fix)
            return null;

        List<FixPlan> plans = [];
        foreach (Document document in Documents(fixAllContext))
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                IReadOnlyList<FixPlan> offered = await fix.TryPlanAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                plans.AddRange(offered.Where(plan => plan.Key == fixAllContext.CodeActionEquivalenceKey));
            }
        }

        List<FixPlan> together = await NoWorseAsync(fixAllContext.Solution, plans, fixAllContext.CancellationToken).ConfigureAwait(false);
        if (together.Count == 0)
            return null;

        Solution changed = await FixPlan.ApplyAsync(fixAllContext.Solution, together, fixAllContext.CancellationToken).ConfigureAwait(false);
        return CodeAction.Create(together[0].Title, _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>All plans where they leave the solution no worse together; else those of the first half, and of the second what goes with them.</summary>
    private static async Task<List<FixPlan>> NoWorseAsync(Solution solution, List<FixPlan> plans, CancellationToken cancellationToken)
    {
        if (plans.Count == 0 || await IsNoWorseAsync(solution, plans, cancellationToken).ConfigureAwait(false))
            return plans;

        if (plans.Count == 1)
            return [];

        int half = plans.Count / 2;
        List<FixPlan> first = await NoWorseAsync(solution, plans.GetRange(0, half), cancellationToken).ConfigureAwait(false);
        List<FixPlan> second = await NoWorseAsync(solution, plans.GetRange(half, plans.Count - half), cancellationToken).ConfigureAwait(false);
        List<FixPlan> both = [.. first, .. second];
        return await IsNoWorseAsync(solution, both, cancellationToken).ConfigureAwait(false) ? both : first.Count > 0 ? first : second;
    }

    private static async Task<bool> IsNoWorseAsync(Solution solution, List<FixPlan> plans, CancellationToken cancellationToken) => await AfterState.IsNoWorseAsync(
        solution, await FixPlan.ApplyAsync(solution, plans, cancellationToken).ConfigureAwait(false), plans.Exists(plan => plan.IsStrict), cancellationToken).ConfigureAwait(false);

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
        _ => [],
    };
}
