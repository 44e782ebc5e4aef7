using System.Text;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Says where two texts part, with the lines around that place.</summary>
internal static class TextDifference
{
    private const int LinesBefore = 4;
    private const int LinesAfter = 8;

    /// <summary>The first difference, or null when the texts are the same but for line ends.</summary>
    public static string? First(string expected, string actual)
    {
        string[] expectedLines = Lines(expected);
        string[] actualLines = Lines(actual);
        if (expectedLines.SequenceEqual(actualLines))
        {
            return null;
        }

        int first = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        int common = CommonTail(expectedLines, actualLines, first);
        var message = new StringBuilder();
        message.Append(System.Globalization.CultureInfo.InvariantCulture, $"First difference in line {first + 1} (- expected, + actual):\n");
        for (int i = Math.Max(0, first - LinesBefore); i < first; i++)
        {
            message.Append("    ").Append(expectedLines[i]).Append('\n');
        }

        Append(message, "  - ", expectedLines.AsSpan(first, Math.Min(LinesAfter, expectedLines.Length - common - first)));
        Append(message, "  + ", actualLines.AsSpan(first, Math.Min(LinesAfter, actualLines.Length - common - first)));
        return message.ToString();
    }

    private static void Append(StringBuilder message, string prefix, ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            message.Append(prefix).Append(line).Append('\n');
        }
    }

    private static int CommonTail(string[] expected, string[] actual, int first)
    {
        int length = 0;
        while (length < Math.Min(expected.Length, actual.Length) - first && expected[^(length + 1)] == actual[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
