using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace RelationGen.CodeFixes;

/// <summary>One change of one node.</summary>
/// <param name="Identity">Equal edits of several diagnostics are made once: two relations may miss the same property.</param>
/// <param name="Node">The node in the unchanged solution.</param>
/// <param name="Change">Receives the node as other edits left it; null removes it.</param>
internal sealed record FixEdit(DocumentId Document, string Identity, SyntaxNode Node, Func<SyntaxNode, SyntaxNode?> Change)
{
    /// <summary>A statement or member to insert in front of the node.</summary>
    public SyntaxNode? Before { get; init; }
}

/// <summary>What one action does.</summary>
/// <param name="Key">Equal for the actions that Fix All takes together.</param>
internal sealed record FixPlan(string Title, string Key, IReadOnlyList<FixEdit> Edits)
{
    /// <summary>It reaches further than the place it changes: nothing at all may be reported after it that was not before.</summary>
    public bool IsStrict { get; init; }

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<FixPlan> plans, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        var made = new HashSet<(DocumentId, string)>();
        foreach (FixEdit edit in plans.SelectMany(plan => plan.Edits))
        {
            if (!made.Add((edit.Document, edit.Identity)))
                continue;

            DocumentEditor document = await editor.GetDocumentEditorAsync(edit.Document, cancellationToken).ConfigureAwait(false);
            if (edit.Before is not null)
                document.InsertBefore(edit.Node, edit.Before);

            document.ReplaceNode(edit.Node, (current, _) => edit.Change(current)!);
        }

        return editor.GetChangedSolution();
    }
}
