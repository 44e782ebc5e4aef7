using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Emit;

/// <summary>Writes C# literals.</summary>
internal static class Literals
{
    /// <summary>How long a raw string on one line may be, wherever it stands.</summary>
    private const int MaxLength = 100;

    public static string Text(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Texts(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(value => Text(value))) + "]";

    /// <summary>A raw string over several lines, with as many quotes as its content needs.</summary>
    public static void RawString(SourceWriter writer, string before, IReadOnlyList<string> lines, string after)
    {
        // A name of a table or column with a line break in it.
        if (lines.Any(line => line.Any(Docs.BreaksLines)))
        {
            writer.Line(before + Text(string.Join("\n", lines)) + after);
            return;
        }

        string quotes = new('"', Math.Max(3, LongestRun(lines, '"') + 1));
        if (lines is [var only] && only.Length > 0 && only[0] != '"' && only[only.Length - 1] != '"' && before.Length + only.Length <= MaxLength)
        {
            writer.Raw(before + quotes + only + quotes + after);
            return;
        }

        // A line of the text cannot be broken.
        bool isIndented = lines.All(line => writer.FitsIndented(line));
        writer.Line(before + quotes);
        if (isIndented)
            writer.Indent();

        foreach (string line in lines)
            writer.Raw(line);

        writer.Line(quotes + after);
        if (isIndented)
            writer.Unindent();
    }

    private static int LongestRun(IEnumerable<string> lines, char c)
    {
        int longest = 0;
        foreach (string line in lines)
        {
            int run = 0;
            foreach (char current in line)
            {
                run = current == c ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }
}
