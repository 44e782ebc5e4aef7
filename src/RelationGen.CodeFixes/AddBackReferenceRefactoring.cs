using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
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
        SyntaxTrivia lineEnd = Declarations.LineEnd(type);
        if (plan.Existing is { } existing)
        {
            SyntaxNode syntax = await existing.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(existing.SyntaxTree), cancellationToken).ConfigureAwait(false);
            holder.ReplaceNode(syntax, (current, _) => WithAttribute((PropertyDeclarationSyntax)current, plan.Attribute, Declarations.Indentation(syntax), lineEnd));
            return editor.GetChangedSolution();
        }

        bool isOneLine = !type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList indentation = isOneLine ? default : Declarations.Indentation(type).Add(SyntaxFactory.Whitespace("    "));
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(plan.Property)!;
        MemberDeclarationSyntax member = isOneLine
            ? property.AddAttributeLists(AttributeList(plan.Attribute).WithTrailingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(SyntaxFactory.Space)
            : WithAttribute(property.WithTrailingTrivia(lineEnd), plan.Attribute, indentation, lineEnd);
        if (!isOneLine && type.Members.Count > 0)
            member = member.WithLeadingTrivia(indentation.Insert(0, lineEnd));

        DocumentEditor own = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        own.ReplaceNode(type, (current, _) => ((TypeDeclarationSyntax)current).AddMembers(member.WithAdditionalAnnotations(Simplifier.Annotation)));
        return editor.GetChangedSolution();
    }

    private static PropertyDeclarationSyntax WithAttribute(PropertyDeclarationSyntax property, string attribute, SyntaxTriviaList indentation, SyntaxTrivia lineEnd) => property
        .WithLeadingTrivia(indentation)
        .WithAttributeLists(property.AttributeLists.Insert(0, AttributeList(attribute).WithLeadingTrivia(property.GetLeadingTrivia()).WithTrailingTrivia(lineEnd)));

    private static AttributeListSyntax AttributeList(string attribute) =>
        ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(attribute + " int x { get; }")!).AttributeLists[0]
            .WithoutTrivia().WithAdditionalAnnotations(Simplifier.Annotation);
}
