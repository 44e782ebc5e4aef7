namespace RelationGen.Generator.Parsing;

/// <summary>Finds the names that somebody who wrote another one may have meant.</summary>
internal static class Nearest
{
    private const int Most = 3;

    /// <summary>Those that differ in few letters, the nearest first; none where none is near.</summary>
    public static IReadOnlyList<string> Of(string written, IReadOnlyList<string> names)
    {
        int limit = Math.Max(1, written.Length / 3);
        return
        [
            .. names.Select(name => (name, distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
                .Where(pair => pair.distance <= limit)
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.name, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => pair.name),
        ];
    }

    /// <summary>How many letters are to be added, removed or replaced to make one word of another.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[to.Length];
    }
}
