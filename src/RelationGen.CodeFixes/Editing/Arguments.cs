using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Changes the named arguments of an attribute.</summary>
internal static class Arguments
{
    /// <summary>The attribute with other arguments where the first of the named ones stood, at the end where none did.</summary>
    public static AttributeSyntax Replace(AttributeSyntax attribute, IReadOnlyCollection<string> names, IEnumerable<string> replacements)
    {
        List<string> texts = [];
        int place = -1;
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (!IsNamed(argument, names))
                texts.Add(argument.ToString());
            else if (place < 0)
                place = texts.Count;
        }

        texts.InsertRange(place < 0 ? texts.Count : place, replacements);
        return attribute.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList("(" + string.Join(", ", texts) + ")"));
    }

    /// <summary>The attribute with another first argument, which has no name.</summary>
    public static AttributeSyntax ReplaceFirst(AttributeSyntax attribute, string argument)
    {
        IEnumerable<string> rest = (attribute.ArgumentList?.Arguments ?? default).Where(other => other.NameEquals is not null)
            .Select(other => other.ToString());
        return attribute.WithArgumentList(
            SyntaxFactory.ParseAttributeArgumentList("(" + string.Join(", ", new[] { argument }.Concat(rest)) + ")"));
    }

    public static bool IsNamed(AttributeArgumentSyntax argument, IEnumerable<string> names) =>
        names.Contains(argument.NameEquals?.Name.Identifier.ValueText);
}
