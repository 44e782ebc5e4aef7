using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Parsing;

/// <summary>How columns and tables without an explicit name are called.</summary>
internal enum NamingPolicy
{
    SnakeCase = 0,
    PascalCase = 1,
}

/// <summary>Turns C# names into database names and into the names that generated code uses.</summary>
internal static class Names
{
    private const string Partial = "partial";

    private static readonly Regex PartialName = new("(?<=::|\\.)" + Partial + "(?!\\w)", RegexOptions.CultureInvariant);

    /// <summary>Fully qualified with <c>global::</c>, C# keywords for special types, and nullability of reference types.</summary>
    public static readonly SymbolDisplayFormat FullyQualified = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>As a user would write the type in a message.</summary>
    public static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string FullName(this ITypeSymbol type)
    {
        string name = type.ToDisplayString(FullyQualified);

        // C# 14 takes a type that is called so for the modifier, where a constructor could follow.
        return name.IndexOf(Partial, StringComparison.Ordinal) < 0 ? name : PartialName.Replace(name, "@" + Partial);
    }

    public static string ShortName(this ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary><c>AuthorId</c> → <c>author_id</c>, <c>HTMLBody</c> → <c>html_body</c> for snake case; unchanged for Pascal case.</summary>
    public static string ToDatabase(string name, NamingPolicy policy)
    {
        if (policy == NamingPolicy.PascalCase)
            return name;

        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool startsWord = char.IsUpper(c) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>Joins words of a database name: <c>post_tag</c> or <c>PlaylistTrack</c>.</summary>
    public static string Join(string first, string second, NamingPolicy policy) =>
        policy == NamingPolicy.PascalCase ? first + second : first + "_" + second;

    /// <summary><c>Comments</c> → <c>comments</c>; used for fields and parameters.</summary>
    public static string ToCamelCase(string name)
    {
        int upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
            upper++;

        if (upper == 0)
            return name;

        // An acronym in front is lowered as one word: HTMLBody → htmlBody.
        int lower = upper == 1 || upper == name.Length ? upper : upper - 1;
        return name.Substring(0, lower).ToLowerInvariant() + name.Substring(lower);
    }

    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Adds <c>@</c> where a name is a C# keyword, or is one in some places.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The same of names with points between.</summary>
    public static string EscapePath(string path) => path.IndexOf('.') < 0 ? Escape(path) : string.Join(".", path.Split('.').Select(Escape));

    /// <summary>A member of the entity as generated code inside the entity names it: a name that a parameter, a local or a keyword of accessors has too needs <c>this</c>.</summary>
    public static string Own(string name) => name is "value" or "field" or "other" or "hash" or "builder" or "key" or "target" ? "this." + name : Escape(name);

    /// <summary>A type as its declaration names it: names of lower-case letters alone may become keywords, of which the compiler warns where there is no <c>@</c>.</summary>
    public static string EscapeType(string name) => name.All(static c => c is >= 'a' and <= 'z') ? "@" + name : Escape(name);

    /// <summary>A full name as the embedded model has it: without <c>global::</c> and the signs of escaped words.</summary>
    public static string ModelName(string fullName) => fullName.Replace("global::", string.Empty).Replace("@", string.Empty);
}
