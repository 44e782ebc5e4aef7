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

        return plans.Count == 0
            ? null
            : CodeAction.Create(
                plans[0].Title,
                cancellationToken => FixPlan.ApplyAsync(fixAllContext.Solution, plans, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
        _ => [],
    };
}
