using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Emit;

/// <summary>Writes C# literals.</summary>
internal static class Literals
{
    public static string Text(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Texts(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(value => Text(value))) + "]";

    /// <summary>
    /// A raw string over several lines, with as many quotes as its content needs. <paramref name="hole"/>, where given, replaces
    /// <see cref="Hole"/> in the lines by an interpolation, and the number of dollar signs grows with the braces of the content.
    /// </summary>
    public static void RawString(SourceWriter writer, string before, IReadOnlyList<string> lines, string? hole, string after)
    {
        // A name of a table or column with a line break in it.
        if (lines.Any(line => line.Any(c => Docs.BreaksLines(c) && !(hole is not null && c == Hole[0]))))
        {
            string[] parts = hole is null ? [string.Join("\n", lines)] : string.Join("\n", lines).Split(Hole[0]);
            writer.Line(before + string.Join(" + " + hole + " + ", parts.Select(part => Text(part))) + after);
            return;
        }

        string quotes = new('"', Math.Max(3, LongestRun(lines, '"') + 1));
        int braces = hole is null ? 0 : Math.Max(LongestRun(lines, '{'), LongestRun(lines, '}')) + 1;
        writer.Line(before + new string('$', braces) + quotes);
        writer.Indent();
        foreach (string line in lines)
            writer.Line(hole is null ? line : line.Replace(Hole, new string('{', braces) + hole + new string('}', braces)));

        writer.Line(quotes + after);
        writer.Unindent();
    }

    /// <summary>Stands for the interpolated constant in the lines of <see cref="RawString"/>.</summary>
    public const string Hole = "\uFFFF";

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
