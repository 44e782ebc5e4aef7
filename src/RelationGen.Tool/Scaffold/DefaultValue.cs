using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationGen.Tool.Scaffold;

/// <summary>The default of a column: a value that C# can write too, or SQL that only the database can compute.</summary>
internal static partial class DefaultValue
{
    /// <summary>The default is computed, and no constant.</summary>
    public static bool IsExpression(string sql) => !IsNull(sql) && Text(sql) is null && Word(sql) is null;

    /// <summary>The default is NULL, which is none.</summary>
    public static bool IsNull(string sql) => Bare(sql).Equals("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value as C# writes it, and as <c>[DefaultValue]</c> takes it; null where the default is no such constant.</summary>
    public static (string Literal, string Argument)? Of(string sql, PropertyType type, Func<EnumPlan, string> nameOf)
    {
        if (type.IsArray || type.IsJson)
            return null;

        string? text = Text(sql);
        if (type.Enum is { } plan)
        {
            EnumMemberPlan? member = plan.Members.FirstOrDefault(candidate => candidate.Label == text);
            return member is null ? null : Same(nameOf(plan) + "." + member.Name);
        }

        string? value = text ?? Word(sql);
        return value is null ? null : type.Clr switch
        {
            "string" => type.ForeignType is null ? Same(SourceText.Quote(value)) : null,
            "bool" => Boolean(value),
            "short" when short.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out short number) =>
                Same(number.ToString(CultureInfo.InvariantCulture)),
            "int" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) =>
                Same(number.ToString(CultureInfo.InvariantCulture)),
            "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) =>
                Same(number.ToString(CultureInfo.InvariantCulture) + (number is > int.MaxValue or < int.MinValue ? "L" : string.Empty)),
            "decimal" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
                (number.ToString(CultureInfo.InvariantCulture) + "m",
                    "typeof(decimal), " + SourceText.Quote(number.ToString(CultureInfo.InvariantCulture))),
            "double" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && double.IsFinite(number) => Same(Fraction(number) + "d"),
            "float" when float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
                && float.IsFinite(number) => Same(number.ToString("R", CultureInfo.InvariantCulture) + "f"),
            _ => null,
        };
    }

    private static string Fraction(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static (string Literal, string Argument) Same(string text) => (text, text);

    private static (string Literal, string Argument)? Boolean(string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "T" => Same("true"),
        "FALSE" or "0" or "F" => Same("false"),
        _ => null,
    };

    /// <summary>What a text constant holds; null for anything else.</summary>
    private static string? Text(string sql)
    {
        string bare = Bare(sql);
        return TextConstant().IsMatch(bare) ? bare[1..^1].Replace("''", "'", StringComparison.Ordinal)

            // SQLite takes a default in double quotes for a text.
            : QuotedConstant().IsMatch(bare) ? bare[1..^1]
            : null;
    }

    /// <summary>A number or a truth value; null for anything else.</summary>
    private static string? Word(string sql)
    {
        string bare = Bare(sql);
        return WordConstant().IsMatch(bare) ? bare.Replace(" ", string.Empty, StringComparison.Ordinal) : null;
    }

    /// <summary>Without parentheses around it and casts behind it.</summary>
    private static string Bare(string sql)
    {
        string text = sql.Trim();
        for (string before = string.Empty; before != text;)
        {
            before = text;
            if (Parenthesised().Match(text) is { Success: true } inner)
                text = inner.Groups[1].Value.Trim();

            if (Cast().Match(text) is { Success: true } cast)
                text = cast.Groups[1].Value.Trim();
        }

        return text;
    }

    [GeneratedRegex(@"^'(?:[^']|'')*'$", RegexOptions.CultureInvariant)]
    private static partial Regex TextConstant();

    [GeneratedRegex("^\"[^\"]*\"$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedConstant();

    [GeneratedRegex(@"^(?:[+-]?\s?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[+-]?\.\d+|true|false)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordConstant();

    [GeneratedRegex(@"^\(((?:[^()']|'(?:[^']|'')*')*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesised();

    [GeneratedRegex("^('(?:[^']|'')*'|\\([^()']*\\)|[+-]?[\\w.]+)(?:::[\\w\\s.\"()\\[\\],]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Cast();
}
