using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Restructuring;

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
            || JunctionSplit.Plan(symbol, model.Compilation, name: null, out _, context.CancellationToken) is not { } split)
        {
            return;
        }

        await Offers.OfferAsync(context, "Split the junction '" + split.Table + "' into an entity '" + split.Name + "'", nameof(SplitJunctionRefactoring),
            cancellationToken => split.ApplyAsync(document, property, cancellationToken)).ConfigureAwait(false);
    }
}
