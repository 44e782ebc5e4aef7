using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Applies a code fix as an editor would, and compares the user's files before and after.</summary>
/// <remarks>
/// A source may mark the diagnostic to fix (<c>{|RG1001:Post|}</c>); without marks it is the first that has a fix.
/// A fix is named by its title or its equivalence key; it can be left out when only one is offered.
/// </remarks>
internal static class FixHarness
{
    /// <param name="before">The source, possibly with one mark.</param>
    /// <param name="after">The expected source.</param>
    /// <param name="fix">Title or equivalence key.</param>
    /// <param name="allowedCompilerErrors">Compiler diagnostics that remain after the fix; see <see cref="AllowedErrors"/>.</param>
    /// <param name="options">The project; <see cref="HarnessOptions.Snippet"/> when left out.</param>
    public static Task Verify(
        SourceFile before, SourceFile after, string? fix = null, string allowedCompilerErrors = "", HarnessOptions? options = null) =>
        Verify([before], [after], fix, allowedCompilerErrors, options);

    /// <summary>Several files: <paramref name="after"/> has those that change; the others must stay as they are.</summary>
    public static async Task Verify(
        SourceFile[] before, SourceFile[] after, string? fix = null, string allowedCompilerErrors = "", HarnessOptions? options = null)
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, before, options);
        OfferedFix offer = fixCase.Choose(fix);
        Solution changed = await Apply(offer.Action, fixCase.Project.Solution);
        ImmutableArray<Diagnostic> rest = await fixCase.AssertAfter(changed, after, allowedCompilerErrors);

        string message = DiagnosticText.Message(offer.Diagnostic);
        if (rest.Any(d => d.Id == offer.Diagnostic.Id && DiagnosticText.Message(d) == message))
        {
            Assert.Fail($"'{offer.Action.Title}' leaves the diagnostic where it was: {offer.Diagnostic}");
        }
    }

    /// <summary>Applies the fix to all its diagnostics at once; none of them may remain.</summary>
    public static Task VerifyFixAll(
        SourceFile before, SourceFile after, string? fix = null, string allowedCompilerErrors = "", HarnessOptions? options = null) =>
        VerifyFixAll([before], [after], fix, FixAllScope.Document, allowedCompilerErrors, options);

    /// <inheritdoc cref="VerifyFixAll(SourceFile, SourceFile, string?, string, HarnessOptions?)"/>
    public static async Task VerifyFixAll(
        SourceFile[] before,
        SourceFile[] after,
        string? fix = null,
        FixAllScope scope = FixAllScope.Project,
        string allowedCompilerErrors = "",
        HarnessOptions? options = null,
        bool mayRemain = false)
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, before, options);
        OfferedFix offer = fixCase.Choose(fix);
        FixAllProvider all = offer.Provider.GetFixAllProvider()
            ?? throw new InvalidOperationException($"{offer.Provider.GetType().Name} has no Fix All.");
        Assert.Contains(scope, all.GetSupportedFixAllScopes());

        string id = offer.Diagnostic.Id;
        var context = new FixAllContext(
            offer.Document, offer.Provider, scope, offer.Action.EquivalenceKey, [id], fixCase.DiagnosticsForFixAll(), default);
        CodeAction action = await all.GetFixAsync(context) ?? throw new InvalidOperationException("Fix All offers nothing.");
        Solution changed = await Apply(action, fixCase.Project.Solution);
        ImmutableArray<Diagnostic> rest = await fixCase.AssertAfter(changed, after, allowedCompilerErrors);

        Diagnostic[] left = [.. rest.Where(d => d.Id == id && (scope != FixAllScope.Document || d.Location.SourceTree?.FilePath == offer.Document.FilePath))];
        if (left.Length > 0 && !mayRemain)
        {
            Assert.Fail($"Fix All leaves:\n{string.Join("\n", left.Select(DiagnosticText.Describe))}");
        }
    }

    /// <summary>No fix is offered, or none with this title or key.</summary>
    public static Task VerifyNoFix(SourceFile source, string? fix = null, HarnessOptions? options = null) =>
        VerifyNoFix([source], fix, options);

    /// <inheritdoc cref="VerifyNoFix(SourceFile, string?, HarnessOptions?)"/>
    public static async Task VerifyNoFix(SourceFile[] source, string? fix = null, HarnessOptions? options = null)
    {
        using var workspace = new AdhocWorkspace();
        FixCase fixCase = await FixCase.Open(workspace, source, options);
        OfferedFix[] offered = [.. fixCase.Offered.Where(offer => fix is null || offer.IsNamed(fix))];
        if (offered.Length > 0)
        {
            Assert.Fail($"Offered, and should not be: {string.Join(", ", offered.Select(offer => $"'{offer.Action.Title}'"))}");
        }
    }

    private static async Task<Solution> Apply(CodeAction action, Solution before)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? before;
        bool anyChange = false;
        foreach (ProjectChanges project in changed.GetChanges(before).GetProjectChanges())
        {
            anyChange |= project.GetAddedDocuments().Any() || project.GetRemovedDocuments().Any();
            foreach (DocumentId id in project.GetChangedDocuments())
            {
                anyChange |= !(await before.GetDocument(id)!.GetTextAsync()).ContentEquals(await changed.GetDocument(id)!.GetTextAsync());
            }
        }

        if (!anyChange)
        {
            Assert.Fail($"'{action.Title}' changes nothing.");
        }

        return changed;
    }
}
