using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds an attribute to a property, with the <c>using</c> that it needs, or changes one that it has.</summary>
internal static class PropertyAttributes
{
    public static async Task<IReadOnlyList<FixEdit>> EditsAsync(
        Document document, PropertyDeclarationSyntax property, string attribute, string @namespace, CancellationToken cancellationToken,
        string? argument = null)
    {
        List<FixEdit> edits =
        [
            new FixEdit(
                document.Id, attribute + " " + property.SpanStart, property, current =>
                Add((PropertyDeclarationSyntax)current, attribute, argument, property)),
        ];
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        bool isImported = model?.LookupNamespacesAndTypes(property.SpanStart, name: attribute + "Attribute").OfType<INamedTypeSymbol>()
            .Any(symbol => symbol.IsInNamespace(@namespace)) == true;
        if (!isImported && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax unit)
            edits.Add(
                new FixEdit(
                document.Id, "using " + @namespace, unit, current => Usings.Add((CompilationUnitSyntax)current, @namespace, unit)));

        return edits;
    }

    /// <summary>The attribute of a property, where it stands in the file; null where there is none.</summary>
    public static async Task<AttributeSyntax?> FindAsync(
        Document document, PropertyDeclarationSyntax property, string @namespace, string name, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return property.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => model.GetTypeInfo(attribute, cancellationToken).Type.Is(@namespace, name));
    }

    /// <summary>Takes an attribute away; what stands above the property stays.</summary>
    public static FixEdit Remove(Document document, PropertyDeclarationSyntax property, AttributeSyntax attribute)
    {
        string text = attribute.ToString();
        return new FixEdit(
            document.Id, "remove " + attribute.SpanStart, property, current => Remove((PropertyDeclarationSyntax)current, text));
    }

    private static PropertyDeclarationSyntax Remove(PropertyDeclarationSyntax property, string text)
    {
        AttributeListSyntax? list = property.AttributeLists.FirstOrDefault(
            candidate => candidate.Attributes.Any(attribute => attribute.ToString() == text));
        if (list is null)
            return property;

        if (list.Attributes.Count == 1)
            return property.WithAttributeLists(property.AttributeLists.Remove(list)).WithLeadingTrivia(property.GetLeadingTrivia());

        AttributeSyntax removed = list.Attributes.First(attribute => attribute.ToString() == text);
        return property.WithAttributeLists(property.AttributeLists.Replace(list, list.WithAttributes(list.Attributes.Remove(removed))));
    }

    /// <summary>On a line of its own where the property begins one, below its comments.</summary>
    private static PropertyDeclarationSyntax Add(
        PropertyDeclarationSyntax property, string attribute, string? argument, PropertyDeclarationSyntax original)
    {
        AttributeSyntax added = SyntaxFactory.Attribute(
            SyntaxFactory.IdentifierName(attribute), argument is null ? null
                : SyntaxFactory.ParseAttributeArgumentList("(" + argument + ")"));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(added));
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
