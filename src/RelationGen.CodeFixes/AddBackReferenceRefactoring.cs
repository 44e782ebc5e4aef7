using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;

namespace RelationGen.CodeFixes;

/// <summary>Declares the other side of a relation that only one class declares: on a property that fits, else on a new one.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddBackReferenceRefactoring)), Shared]
public sealed class AddBackReferenceRefactoring : RelationRefactoring
{
    /// <inheritdoc/>
    internal override async Task OfferAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        if (await Declarations.FindPropertyAsync(document, context.Span, context.CancellationToken).ConfigureAwait(false) is not { } symbol
            || BackReference.Plan(symbol, context.CancellationToken) is not { } plan
            || await Declarations.FindTypeAsync(document.Project, plan.Target.GetDocumentationCommentId(), context.CancellationToken).ConfigureAwait(false) is not { } target)
        {
            return;
        }

        // A partial property needs C# 13.
        if (plan.Existing is null && target.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp13 })
            return;

        string title = plan.Existing is null ? "Add '" + plan.Display + "' as the back-reference" : "Make '" + plan.Display + "' the back-reference";
        await Offers.OfferAsync(context, title, nameof(AddBackReferenceRefactoring),
            cancellationToken => ApplyAsync(document.Project.Solution, target.Document, target.Syntax, plan, cancellationToken)).ConfigureAwait(false);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, Document document, TypeDeclarationSyntax type, BackReference plan, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        if (plan.Existing is { } existing)
        {
            SyntaxNode syntax = await existing.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(existing.SyntaxTree), cancellationToken).ConfigureAwait(false);
            holder.ReplaceNode(syntax, (current, _) =>
                Members.WithAttribute((PropertyDeclarationSyntax)current, plan.Attribute, Declarations.Indentation(syntax), Declarations.LineEnd(type)));
            return editor.GetChangedSolution();
        }

        DocumentEditor own = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        own.ReplaceNode(type, (current, _) => Members.Append((TypeDeclarationSyntax)current, type, plan.Attribute, plan.Property));
        return editor.GetChangedSolution();
    }
}
