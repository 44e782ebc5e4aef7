using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Tool.Update;

/// <summary>Finds where a property may be used, by its name alone: rather one place too many than one too few.</summary>
internal sealed class NameUses(SourceProject project)
{
    private readonly Lazy<(ILookup<string, (SourceCode File, SyntaxToken Token)> Tokens, (SourceCode File, SyntaxTrivia Text)[] Disabled)>
        _places = new(() => Read(project));

    /// <summary>The places, as <c>path:line</c>.</summary>
    /// <param name="parts">The class.</param>
    /// <param name="name">The property.</param>
    /// <param name="column">Its column, which SQL in attributes of the class may name.</param>
    public IReadOnlyList<(string File, int Line)> Of(IReadOnlyList<ClassPart> parts, string name, string column)
    {
        HashSet<TypeDeclarationSyntax> own = [.. parts.Select(part => part.Type)];
        IEnumerable<(string, int)> inCode = _places.Value.Tokens[name].Where(place => MayBeUse(place.Token, own))
            .Select(place => (place.File.Path, place.File.LineOf(place.Token.SpanStart)));
        Regex word = Word(name, RegexOptions.None);

        // What another build compiles was not taken apart.
        IEnumerable<(string, int)> inDisabled = _places.Value.Disabled.SelectMany(place => word.Matches(place.Text.ToString())
            .Select(match => (place.File.Path, place.File.LineOf(place.Text.SpanStart + match.Index))));
        IEnumerable<(string, int)> inMarkup = project.MarkupFiles.SelectMany(file => word.Matches(file.Value)
            .Select(match => (file.Key, file.Value.AsSpan(0, match.Index).Count('\n') + 1)));
        return [.. inCode.Concat(InSql(parts, name, column)).Concat(inDisabled).Concat(inMarkup).Distinct()];
    }

    /// <summary>Texts in attributes and constants of the class that name a column, or in braces the property that holds it.</summary>
    /// <param name="parts">The class.</param>
    /// <param name="name">The property that holds it, whose own attributes go with it; null where it stays.</param>
    /// <param name="column">The column.</param>
    public static IEnumerable<(string File, int Line)> InSql(IReadOnlyList<ClassPart> parts, string? name, string column)
    {
        Regex word = Word(column, RegexOptions.IgnoreCase);
        Regex? braces = name is null ? null : new Regex(@"\{" + Regex.Escape(name) + @"[}.]", RegexOptions.CultureInvariant);
        foreach (ClassPart part in parts)
        {
            foreach (SyntaxToken token in part.Type.DescendantTokens().Where(IsText))
            {
                bool isOwn = name is not null
                    && token.Parent!.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText == name;
                if (!isOwn && IsSql(token) && (word.IsMatch(token.ValueText) || braces?.IsMatch(token.ValueText) == true))
                    yield return (part.File.Path, part.File.LineOf(token.SpanStart));
            }
        }
    }

    /// <summary>Everything that is or may be a name, of all files in one walk.</summary>
    private static (ILookup<string, (SourceCode, SyntaxToken)>, (SourceCode, SyntaxTrivia)[]) Read(SourceProject project)
    {
        List<(SourceCode File, SyntaxToken Token)> tokens = [];
        List<(SourceCode, SyntaxTrivia)> disabled = [];
        foreach (SourceCode file in project.Files)
        {
            foreach (SyntaxToken token in file.Root.DescendantTokens(descendIntoTrivia: true))
            {
                // A name behind #if is none of a member; a cref in a comment is one.
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent?.FirstAncestorOrSelf<DirectiveTriviaSyntax>() is null)
                    tokens.Add((file, token));
            }

            if (file.Root.ContainsDirectives)
            {
                disabled.AddRange(file.Root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
                    .Select(trivia => (file, trivia)));
            }
        }

        return (tokens.ToLookup(place => place.Token.ValueText, StringComparer.Ordinal), [.. disabled]);
    }

    private static Regex Word(string word, RegexOptions options) =>
        new(@"(?<!\w)" + Regex.Escape(word) + @"(?!\w)", RegexOptions.CultureInvariant | options);

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    /// <summary>A text of an attribute that is no name, or of a constant, which an attribute may have.</summary>
    private static bool IsSql(SyntaxToken token)
    {
        if (token.Parent!.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { } argument)
            return token.Parent!.FirstAncestorOrSelf<FieldDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.ConstKeyword) == true;

        return argument.NameEquals?.Name.Identifier.ValueText is not ("Name" or "Constraint" or "Junction")
            && !(argument.Parent?.Parent is AttributeSyntax attribute
                && (Attributes.IsNamed(attribute, "Table") || Attributes.IsNamed(attribute, "Column")));
    }

    private static bool MayBeUse(SyntaxToken token, HashSet<TypeDeclarationSyntax> own)
    {
        // What stands at the property goes with it, and so does its documentation.
        PropertyDeclarationSyntax? holder = token.Parent?.FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        if (holder?.Identifier.ValueText == token.ValueText && holder.Parent is TypeDeclarationSyntax around && own.Contains(around))
            return false;

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
