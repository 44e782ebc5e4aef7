using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>Finds attributes and their arguments.</summary>
internal static class Attributes
{
    private const string Suffix = "Attribute";

    /// <summary>The attribute is called so, with or without its namespace and suffix.</summary>
    public static bool IsNamed(AttributeSyntax attribute, string name)
    {
        string last = attribute.Name.ToString().Split('.', ':')[^1];
        return last == name || last == name + Suffix;
    }

    /// <summary>The attribute without its namespace and suffix.</summary>
    public static string Simple(AttributeSyntax attribute)
    {
        string last = attribute.Name.ToString().Split('.', ':')[^1];
        return (last.EndsWith(Suffix, StringComparison.Ordinal) ? last[..^Suffix.Length] : last) + attribute.ArgumentList;
    }

    /// <summary>The attribute of a property; null where it has none.</summary>
    public static AttributeSyntax? Find(MemberDeclarationSyntax member, string name) =>
        member.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => IsNamed(attribute, name));

    /// <summary>An argument by its name; null where it is not given.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The argument without a name at a place; null where it is not given.</summary>
    public static AttributeArgumentSyntax? Positional(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);

    /// <summary>The text of an argument that is a plain text; null for others.</summary>
    public static string? TextOf(AttributeArgumentSyntax? argument) =>
        argument?.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal.Token.ValueText : null;
}
