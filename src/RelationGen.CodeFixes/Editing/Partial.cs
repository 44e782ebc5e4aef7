using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds <c>partial</c> to declarations.</summary>
internal static class Partial
{
    /// <summary>Edits for a type and every enclosing type that lacks the modifier.</summary>
    public static IEnumerable<FixEdit> Edits(DocumentId document, SyntaxNode? declaration) =>
        (declaration?.AncestorsAndSelf() ?? []).OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => new FixEdit(document, "partial " + type.SpanStart, type, current => Add((TypeDeclarationSyntax)current)));

    public static MemberDeclarationSyntax Add(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Count > 0)
            return type.AddModifiers(Token());

        SyntaxTriviaList leading = type.Keyword.LeadingTrivia;
        return type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(Token().WithLeadingTrivia(leading));
    }

    public static PropertyDeclarationSyntax Add(PropertyDeclarationSyntax property)
    {
        if (property.Modifiers.Count > 0)
            return property.AddModifiers(Token());

        SyntaxTriviaList leading = property.Type.GetLeadingTrivia();
        return property.WithType(property.Type.WithLeadingTrivia()).AddModifiers(Token().WithLeadingTrivia(leading));
    }

    private static SyntaxToken Token() => SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
}
