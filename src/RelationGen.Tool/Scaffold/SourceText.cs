using System.Globalization;
using System.Text;

namespace RelationGen.Tool.Scaffold;

/// <summary>Writes texts into sources.</summary>
internal static class SourceText
{
    /// <summary>A text as a constant of C#.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format =>
                    quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text as the summary of a documentation comment, a line for each of its lines.</summary>
    public static IEnumerable<string> Summary(string text)
    {
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(Escape).Where(line => line.Length > 0)];
        return lines.Length switch
        {
            0 => [],
            1 => ["/// <summary>" + lines[0] + "</summary>"],
            _ => ["/// <summary>", .. lines.Select(line => "/// " + line), "/// </summary>"],
        };
    }

    private static string Escape(string line) => string.Concat(line.Trim().Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
