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
        for (int i = 0; i < steps.Count;)
        {
            int stop = steps[i].Mark == ' ' ? i + 1 : Hunk(output, steps, i, first, second);
            for (; i < stop; i++)
            {
                first += steps[i].Mark == '+' ? 0 : 1;
                second += steps[i].Mark == '-' ? 0 : 1;
            }
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

    /// <summary>
    /// The fewest steps from one to the other (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986): what it costs
    /// depends on how many lines differ, and not on how many there are.
    /// </summary>
    private static void Middle(string[] before, string[] after, List<(char, string)> steps)
    {
        int most = before.Length + after.Length;
        int[] reached = new int[(2 * most) + 2];
        List<int[]> rounds = [];
        for (int count = 0; count <= most; count++)
        {
            for (int diagonal = -count; diagonal <= count; diagonal += 2)
            {
                int first = IsDown(reached, most, diagonal, count) ? reached[most + diagonal + 1] : reached[most + diagonal - 1] + 1;
                while (first < before.Length && first - diagonal < after.Length && before[first] == after[first - diagonal])
                    first++;

                reached[most + diagonal] = first;
                if (first >= before.Length && first - diagonal >= after.Length)
                {
                    steps.AddRange(Way(before, after, rounds).Reverse());
                    return;
                }
            }

            // Of each round only the diagonals that it reached are kept.
            rounds.Add(reached[(most - count)..(most + count + 1)]);
        }
    }

    /// <summary>The steps backwards.</summary>
    private static IEnumerable<(char Mark, string Line)> Way(string[] before, string[] after, List<int[]> rounds)
    {
        int first = before.Length;
        int second = after.Length;
        for (int count = rounds.Count; count > 0; count--)
        {
            int[] reached = rounds[count - 1];
            int diagonal = first - second;
            int from = IsDown(reached, count - 1, diagonal, count) ? diagonal + 1 : diagonal - 1;
            int start = reached[count - 1 + from];
            for (; first > start && second > start - from; second--)
                yield return (' ', before[--first]);

            yield return first == start ? ('+', after[--second]) : ('-', before[--first]);
        }

        while (first > 0)
            yield return (' ', before[--first]);
    }
    /// <summary>A round comes to a diagonal by a new line, and not by one that goes.</summary>
    private static bool IsDown(int[] reached, int middle, int diagonal, int count) => diagonal == -count
        || (diagonal != count && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
