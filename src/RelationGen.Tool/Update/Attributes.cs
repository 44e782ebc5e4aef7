using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Finds attributes and edits single arguments of them.</summary>
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

    /// <summary>What gives a named argument another value, or takes it away where the value is null; null where nothing changes.</summary>
    public static TextChange? Set(AttributeSyntax attribute, string name, string? value)
    {
        AttributeArgumentSyntax? argument = Argument(attribute, name);
        if (argument is null)
        {
            return value is null ? null
                : attribute.ArgumentList is not { } list ? new TextChange(new TextSpan(attribute.Span.End, 0), $"({name} = {value})")
                : new TextChange(
                    new TextSpan(list.CloseParenToken.SpanStart, 0), (list.Arguments.Count > 0 ? ", " : string.Empty) + name + " = "
                        + value);
        }

        return value is null ? Remove(attribute, argument)
            : argument.Expression.ToString() == value ? null
            : new TextChange(argument.Expression.Span, value);
    }

    /// <summary>Takes an argument away, with the comma before it, or behind it where it is the first.</summary>
    private static TextChange Remove(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> all = attribute.ArgumentList!.Arguments;
        int place = all.IndexOf(argument);
        TextSpan span = place > 0 ? TextSpan.FromBounds(all[place - 1].Span.End, argument.Span.End)
            : all.Count > 1 ? TextSpan.FromBounds(argument.SpanStart, all[1].SpanStart)
            : attribute.ArgumentList.Span;
        return new TextChange(span, string.Empty);
    }
}
