using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds the question mark of a type, or removes it.</summary>
internal static class Nullability
{
    public static TypeSyntax Toggle(TypeSyntax type) => type is NullableTypeSyntax nullable
        ? nullable.ElementType.WithTriviaFrom(type)
        : SyntaxFactory.NullableType(type.WithoutTrivia()).WithTriviaFrom(type);
}
