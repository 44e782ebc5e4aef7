using System.Text.RegularExpressions;

namespace RelationGen.Schema;

/// <summary>Brings SQL that a person wrote and the same SQL as a database prints it closer together.</summary>
internal static class SqlTexts
{
    /// <summary>
    /// The two are the same but for spaces, the case outside of quotation marks, parentheses around the whole, and casts that PostgreSQL
    /// adds. False does not mean that they differ in what they do.
    /// </summary>
    public static bool Same(string? first, string? second) =>
        first == second || (first is not null && second is not null && Plain(first) == Plain(second));

    private static string Plain(string sql)
    {
        string text = Regex.Replace(sql, @"'(?:[^']|'')*'|""(?:[^""]|"""")*""|[^'""]+", part => part.Value[0] switch
        {
            '\'' => part.Value,

            // A name that needs no quotation marks.
            '"' => Regex.IsMatch(part.Value, "^\"[a-z_][a-z0-9_]*\"$", RegexOptions.CultureInvariant)
                ? part.Value.Substring(1, part.Value.Length - 2)
                : part.Value,
            _ => Outside(part.Value),
        });
        while (text.Length > 1 && text[0] == '(' && ClosesAtEnd(text))
            text = text.Substring(1, text.Length - 2);

        return text;
    }

    private static string Outside(string text) => Regex.Replace(
        Regex.Replace(
            text.ToLowerInvariant(),
            @"::[a-z_]+(?: varying| precision| with(?:out)? time zone)?(?:\(\d+(?:,\d+)?\))?(?:\[\])?",
            string.Empty),
        @"\s+",
        string.Empty);

    /// <summary>The parenthesis at the start is closed by the one at the end.</summary>
    private static bool ClosesAtEnd(string text)
    {
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '\'';
            depth += isQuoted ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i == text.Length - 1;
        }

        return false;
    }
}
