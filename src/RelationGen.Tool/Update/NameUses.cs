using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>Finds where a property may be used, by its name alone: rather one place too many than one too few.</summary>
internal sealed class NameUses(SourceProject project)
{
    private readonly Lazy<ILookup<string, (SourceCode File, SyntaxToken Token)>> _tokens = new(() => project.Files
        .SelectMany(file => file.Root.DescendantTokens(descendIntoTrivia: false)
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => (File: file, Token: token)))
        .ToLookup(place => place.Token.ValueText, StringComparer.Ordinal));

    /// <summary>The places, as <c>path:line</c>.</summary>
    /// <param name="parts">The class.</param>
    /// <param name="name">The property.</param>
    /// <param name="column">Its column, which SQL in attributes of the class may name.</param>
    public IReadOnlyList<(string File, int Line)> Of(IReadOnlyList<ClassPart> parts, string name, string column)
    {
        HashSet<TypeDeclarationSyntax> own = [.. parts.Select(part => part.Type)];
        IEnumerable<(string, int)> inCode = _tokens.Value[name].Where(place => MayBeUse(place.Token, own))
            .Select(place => (place.File.Path, place.File.LineOf(place.Token.SpanStart)));
        var word = new Regex(@"(?<!\w)" + Regex.Escape(name) + @"(?!\w)", RegexOptions.CultureInvariant);
        IEnumerable<(string, int)> inMarkup = project.MarkupFiles.SelectMany(file => word.Matches(file.Value)
            .Select(match => (file.Key, file.Value.AsSpan(0, match.Index).Count('\n') + 1)));
        return [.. inCode.Concat(InSql(parts, name, column)).Concat(inMarkup).Distinct()];
    }

    /// <summary>Texts in attributes of the class that name a column.</summary>
    /// <param name="parts">The class.</param>
    /// <param name="name">The property that holds it, whose own attributes go with it.</param>
    /// <param name="column">The column.</param>
    public static IEnumerable<(string File, int Line)> InSql(IReadOnlyList<ClassPart> parts, string name, string column)
    {
        var word = new Regex(@"(?<!\w)" + Regex.Escape(column) + @"(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        foreach (ClassPart part in parts)
        {
            foreach (AttributeArgumentSyntax argument in part.Type.DescendantNodes().OfType<AttributeArgumentSyntax>())
            {
                bool isOwn = argument.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText == name;
                bool isName = argument.NameEquals?.Name.Identifier.ValueText is "Name" or "Constraint" or "Junction"
                    || (argument.Parent?.Parent is AttributeSyntax attribute
                        && (Attributes.IsNamed(attribute, "Table") || Attributes.IsNamed(attribute, "Column")));
                if (!isOwn && !isName && argument.Expression.DescendantTokens().Any(token =>
                    token.IsKind(SyntaxKind.StringLiteralToken) && word.IsMatch(token.ValueText)))
                    yield return (part.File.Path, part.File.LineOf(argument.SpanStart));
            }
        }
    }

    private static bool MayBeUse(SyntaxToken token, HashSet<TypeDeclarationSyntax> own)
    {
        switch (token.Parent)
        {
            // The property itself, and those of other classes, which are others; what an interface asks for may be this one.
            case PropertyDeclarationSyntax property:
                return property.Parent is InterfaceDeclarationSyntax;

            // Name = "…" in an attribute is a property of the attribute.
            case IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: AttributeArgumentSyntax } }:
                return false;

            // nameof(X) in an attribute of another class that has a member X means that one.
            case IdentifierNameSyntax identifier when identifier.FirstAncestorOrSelf<AttributeSyntax>() is not null
                && identifier.Parent is not MemberAccessExpressionSyntax:
                TypeDeclarationSyntax? type = identifier.FirstAncestorOrSelf<TypeDeclarationSyntax>();
                return type is null || own.Contains(type) || !type.Members.OfType<PropertyDeclarationSyntax>().Any(
                    property => property.Identifier.ValueText == token.ValueText);

            default:
                return true;
        }
    }
}
