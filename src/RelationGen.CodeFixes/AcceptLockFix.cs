using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.Generator.Diagnostics;
using RelationGen.Schema;

namespace RelationGen.CodeFixes;

/// <summary>Writes a relation into the lock file as it is now. The sources stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptLockFix)), Shared]
public sealed class AcceptLockFix : CodeFixProvider
{
    /// <summary>What the fix is called in a list.</summary>
    internal const string Title = "Accept in " + LockFile.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.LockDiffers.Id, Descriptors.LockLacks.Id, Descriptors.MorphNameChanged.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AcceptLockFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        ProjectId project = context.Document.Project.Id;
        Solution solution = context.Document.Project.Solution;
        if (LockChange.FileOf(context.Document.Project) is null)
            return Task.CompletedTask;

        foreach (Diagnostic diagnostic in context.Diagnostics.Where(LockChange.IsReadable))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title, cancellationToken => LockChange.AcceptAsync(solution, project, [diagnostic], cancellationToken), Title),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
