namespace RelationGen.Schema;

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

    /// <summary>The nearest of them; null where none is near.</summary>
    public static string? First(string written, IReadOnlyList<string> names) => Of(written, names) is [string nearest, ..] ? nearest : null;

    /// <summary>How many letters are to be added, removed, replaced or swapped with the next to make one word of another.</summary>
    private static int Distance(string from, string to)
    {
        int[,] distances = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
                distances[i, j] = i == 0 || j == 0 ? i + j : Step(distances, from, to, i, j);
        }

        return distances[from.Length, to.Length];
    }

    private static int Step(int[,] distances, string from, string to, int i, int j)
    {
        int replaced = distances[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        int least = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        bool isSwapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwapped ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
    }
}
