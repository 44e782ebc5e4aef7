using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds <c>[Table]</c> to a class.</summary>
internal static class TableAttributes
{
    /// <summary>The file knows the attribute by its short name.</summary>
    public static bool IsImported(SemanticModel model, TypeDeclarationSyntax type) =>
        model.LookupNamespacesAndTypes(type.SpanStart, name: "TableAttribute").OfType<INamedTypeSymbol>().Any(symbol => symbol.Is(Symbols.Schema, "TableAttribute"));

    /// <summary>On a line of its own above the declaration, below its comments.</summary>
    /// <param name="prefix">The namespace with its point, where the file does not import it.</param>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, string prefix, string table, TypeDeclarationSyntax original)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Attribute(SyntaxFactory.ParseName(prefix + "Table"), SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(
                SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(table))))))));
        SyntaxTriviaList leading = type.GetLeadingTrivia();
        SyntaxTriviaList indentation = Declarations.Indentation(original);
        TypeDeclarationSyntax below = type.WithLeadingTrivia(indentation);
        return below.WithAttributeLists(below.AttributeLists.Insert(0, list
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(Declarations.LineEnd(original))));
    }
}
