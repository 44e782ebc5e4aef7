using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Makes an entity of the junction table of a many-to-many relation, so that it can have columns of its own.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SplitJunctionRefactoring)), Shared]
public sealed class SplitJunctionRefactoring : RelationRefactoring
{
    /// <inheritdoc/>
    internal override async Task OfferAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property
            || model?.GetDeclaredSymbol(property, context.CancellationToken) is not IPropertySymbol symbol
            || JunctionSplit.Plan(symbol, model.Compilation, context.CancellationToken) is not { } split)
        {
            return;
        }

        await Offers.OfferAsync(context, "Split the junction '" + split.Table + "' into an entity '" + split.Name + "'", nameof(SplitJunctionRefactoring),
            cancellationToken => ApplyAsync(document, property, split, cancellationToken)).ConfigureAwait(false);
    }

    private static async Task<Solution> ApplyAsync(Document document, PropertyDeclarationSyntax property, JunctionSplit split, CancellationToken cancellationToken)
    {
        Solution solution = document.Project.Solution;
        var editor = new SolutionEditor(solution);
        foreach (SyntaxReference reference in split.Attributes)
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } holder)
                continue;

            DocumentEditor attributes = await editor.GetDocumentEditorAsync(holder.Id, cancellationToken).ConfigureAwait(false);
            SyntaxNode attribute = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            attributes.ReplaceNode(attribute, (current, _) => JunctionSplit.WithThrough((AttributeSyntax)current, split.Name));
        }

        TypeDeclarationSyntax type = property.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        DocumentEditor own = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        own.InsertAfter(type, split.Entity(model!, type, Declarations.LineEnd(type).ToString(), Declarations.Indentation(type).ToString()));
        return editor.GetChangedSolution();
    }
}
