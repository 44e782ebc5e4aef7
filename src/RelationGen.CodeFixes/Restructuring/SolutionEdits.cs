using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using RelationGen.CodeFixes.Editing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Edits declarations of a solution, and shortens the names that were written.</summary>
internal sealed class SolutionEdits(Solution solution, CancellationToken cancellationToken)
{
    private readonly SolutionEditor _editor = new(solution);

    /// <summary>Changes the first declaration of a class that somebody wrote.</summary>
    /// <param name="type">The class.</param>
    /// <param name="change">Receives it as other edits left it, and as it stands in the file.</param>
    public async Task ChangeAsync<T>(INamedTypeSymbol type, Func<T, T, T> change) where T : TypeDeclarationSyntax
    {
        SyntaxReference reference = Declarations.Written(type, solution).First();
        var original = (T)await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        DocumentEditor document = await _editor.GetDocumentEditorAsync(solution.GetDocumentId(reference.SyntaxTree), cancellationToken)
            .ConfigureAwait(false);
        document.ReplaceNode(original, (current, _) => change((T)current, original));
    }

    /// <summary>The solution with the changes.</summary>
    public async Task<Solution> SimplifiedAsync()
    {
        Solution changed = _editor.GetChangedSolution();
        foreach (DocumentId id in changed.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())
            .ToArray())
            changed = (await Simplifier.ReduceAsync(changed.GetDocument(id)!, cancellationToken: cancellationToken).ConfigureAwait(false))
                .Project.Solution;

        return changed;
    }
}
