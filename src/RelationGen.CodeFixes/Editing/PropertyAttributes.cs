using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds an attribute without arguments to a property, and the <c>using</c> that it needs.</summary>
internal static class PropertyAttributes
{
    public static async Task<IReadOnlyList<FixEdit>> EditsAsync(Document document, PropertyDeclarationSyntax property, string attribute, string @namespace, CancellationToken cancellationToken)
    {
        List<FixEdit> edits = [new FixEdit(document.Id, attribute + " " + property.SpanStart, property, current => Add((PropertyDeclarationSyntax)current, attribute, property))];
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        bool isImported = model?.LookupNamespacesAndTypes(property.SpanStart, name: attribute + "Attribute").OfType<INamedTypeSymbol>().Any(symbol => symbol.IsInNamespace(@namespace)) == true;
        if (!isImported && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax unit)
            edits.Add(new FixEdit(document.Id, "using " + @namespace, unit, current => Usings.Add((CompilationUnitSyntax)current, @namespace, unit)));

        return edits;
    }

    /// <summary>On a line of its own where the property begins one, below its comments.</summary>
    private static PropertyDeclarationSyntax Add(PropertyDeclarationSyntax property, string attribute, PropertyDeclarationSyntax original)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(attribute))));
        SyntaxTriviaList leading = property.GetLeadingTrivia();
        SyntaxTriviaList indentation = Declarations.Indentation(original);
        PropertyDeclarationSyntax below = property.WithLeadingTrivia(BeginsLine(original) ? indentation : default);
        return below.WithAttributeLists(below.AttributeLists.Insert(0, list
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(BeginsLine(original) ? Declarations.LineEnd(original) : SyntaxFactory.Space)));
    }

    private static bool BeginsLine(PropertyDeclarationSyntax property)
    {
        FileLinePositionSpan place = property.SyntaxTree.GetLineSpan(property.GetFirstToken().GetPreviousToken().Span);
        return property.SyntaxTree.GetLineSpan(property.Span).StartLinePosition.Line > place.EndLinePosition.Line;
    }
}
