using System.Text;

namespace RelationGen.Tool.Update;

/// <summary>Prints how a text changes, line by line, as <c>diff -u</c> does.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>The lines; a new text has no old one, and one that goes has no new one.</summary>
    public static string Of(string path, string? old, string? text)
    {
        string[] before = old is null ? [] : Lines(old);
        string[] after = text is null ? [] : Lines(text.TrimStart('\uFEFF'));
        List<(char Mark, string Line)> steps = Steps(before, after);
        var output = new StringBuilder($"--- {(old is null ? "/dev/null" : path)}\n+++ {(text is null ? "/dev/null" : path)}\n");
        int first = 1;
        int second = 1;
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Mark != ' ')
                i = Hunk(output, steps, i, first, second) - 1;

            // The lines up to here are counted again, which is simpler than counting them twice over.
            first = 1 + steps.Take(i + 1).Count(step => step.Mark != '+');
            second = 1 + steps.Take(i + 1).Count(step => step.Mark != '-');
        }

        return output.ToString();
    }

    private static int Hunk(StringBuilder output, List<(char Mark, string Line)> steps, int at, int first, int second)
    {
        int start = Math.Max(0, at - Context);
        int end = at;
        for (int i = at; i < steps.Count && i < end + (2 * Context) + 1; i++)
            end = steps[i].Mark == ' ' ? end : i;

        int stop = Math.Min(steps.Count, end + 1 + Context);
        (char Mark, string Line)[] hunk = [.. steps.Skip(start).Take(stop - start)];
        int removed = hunk.Count(step => step.Mark != '+');
        int added = hunk.Count(step => step.Mark != '-');
        output.Append(
            $"@@ -{(removed == 0 ? 0 : first - (at - start))},{removed} +{(added == 0 ? 0 : second - (at - start))},{added} @@\n");
        foreach ((char mark, string line) in hunk)
            output.Append(mark).Append(line).Append('\n');

        return stop;
    }

    /// <summary>The longest common lines of both, which are few between those that begin and end them alike.</summary>
    private static List<(char Mark, string Line)> Steps(string[] before, string[] after)
    {
        int start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;

        int end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;

        List<(char, string)> steps = [.. before.Take(start).Select(line => (' ', line))];
        Middle(before[start..^end], after[start..^end], steps);
        steps.AddRange(before.TakeLast(end).Select(line => (' ', line)));
        return steps;
    }

    private static void Middle(string[] before, string[] after, List<(char, string)> steps)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        int first = 0;
        int second = 0;
        while (first < before.Length || second < after.Length)
        {
            if (first < before.Length && second < after.Length && before[first] == after[second])
            {
                steps.Add((' ', before[first++]));
                second++;
            }
            else if (second == after.Length || (first < before.Length && common[first + 1, second] >= common[first, second + 1]))
            {
                steps.Add(('-', before[first++]));
            }
            else
            {
                steps.Add(('+', after[second++]));
            }
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
