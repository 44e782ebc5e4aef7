using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>
/// A fix that plans its edits per diagnostic. One diagnostic or all of a solution are fixed the same way: the edits of their plans are
/// applied together, each once. A plan is offered only where the project compiles no worse after it.
/// </summary>
public abstract class RelationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => RelationFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FixPlan plan in await TryPlanAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                Solution changed = await FixPlan.ApplyAsync(solution, [plan], context.CancellationToken).ConfigureAwait(false);
                if (await AfterState.IsNoWorseAsync(solution, changed, plan.IsStrict, context.CancellationToken).ConfigureAwait(false))
                    context.RegisterCodeFix(CodeAction.Create(plan.Title, _ => Task.FromResult(changed), plan.Key), diagnostic);
            }
        }
    }

    /// <summary>The same, and nothing where the plan fails: an editor would switch the fix off for good.</summary>
    internal async Task<IReadOnlyList<FixPlan>> TryPlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        try
        {
            return await PlanAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return [];
        }
    }

    /// <summary>What can be done about one diagnostic; empty where nothing can.</summary>
    internal abstract Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
