using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds properties with an attribute to a class, as somebody would write them there.</summary>
internal static class Members
{
    /// <summary>The class with a property at its end; names are shortened as far as its usings allow.</summary>
    /// <param name="current">The class as other edits left it.</param>
    /// <param name="original">The class as it stands in the file.</param>
    /// <param name="attribute">The attribute with its brackets.</param>
    /// <param name="declaration">The property.</param>
    public static TypeDeclarationSyntax Append(
        TypeDeclarationSyntax current, TypeDeclarationSyntax original, string attribute, string declaration)
    {
        SyntaxTrivia lineEnd = Declarations.LineEnd(original);
        bool isOneLine = !original.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList indentation = isOneLine ? default : Declarations.Indentation(original).Add(SyntaxFactory.Whitespace("    "));
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(declaration)!;
        MemberDeclarationSyntax member = isOneLine
            ? property.AddAttributeLists(AttributeList(attribute).WithTrailingTrivia(SyntaxFactory.Space))
                .WithTrailingTrivia(SyntaxFactory.Space)
            : WithAttribute(property.WithTrailingTrivia(lineEnd), attribute, indentation, lineEnd);
        if (!isOneLine && current.Members.Count > 0)
            member = member.WithLeadingTrivia(indentation.Insert(0, lineEnd));

        return current.AddMembers(member.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>The property with an attribute on a line of its own.</summary>
    public static PropertyDeclarationSyntax WithAttribute(
        PropertyDeclarationSyntax property, string attribute, SyntaxTriviaList indentation, SyntaxTrivia lineEnd) => property
        .WithLeadingTrivia(indentation)
        .WithAttributeLists(property.AttributeLists.Insert(0, AttributeList(attribute).WithLeadingTrivia(property.GetLeadingTrivia())
            .WithTrailingTrivia(lineEnd)));

    private static AttributeListSyntax AttributeList(string attribute) =>
        ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(attribute + " int x { get; }")!).AttributeLists[0]
            .WithoutTrivia().WithAdditionalAnnotations(Simplifier.Annotation);
}
