using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RelationGen.CodeFixes;

/// <summary>Writes all relations of a document, a project or a solution into the lock files of their projects.</summary>
internal sealed class AcceptLockFixAll : FixAllProvider
{
    public static readonly AcceptLockFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Solution solution = fixAllContext.Solution;
        foreach (Project project in fixAllContext.Scope == FixAllScope.Solution ? solution.Projects.ToArray() : [fixAllContext.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await LockChange.AcceptAsync(solution, project.Id, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
        }

        return CodeAction.Create(AcceptLockFix.Title, _ => Task.FromResult(solution), AcceptLockFix.Title);
    }
}
