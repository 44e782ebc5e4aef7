namespace RelationGen.Schema;

/// <summary>
/// Compares names without regard to the case of ASCII letters, and of these alone, as SQLite does: <c>É</c> and <c>é</c> are two names.
/// </summary>
internal sealed class AsciiComparer : StringComparer
{
    /// <summary>The one comparer.</summary>
    public static readonly AsciiComparer Instance = new();

    private AsciiComparer()
    {
    }

    /// <inheritdoc/>
    public override int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return Ordinal.Compare(x, y);

        for (int i = 0; i < x.Length && i < y.Length; i++)
        {
            if (Lower(x[i]) != Lower(y[i]))
                return Lower(x[i]).CompareTo(Lower(y[i]));
        }

        return x.Length.CompareTo(y.Length);
    }

    /// <inheritdoc/>
    public override bool Equals(string? x, string? y) => Compare(x, y) == 0;

    /// <inheritdoc/>
    public override int GetHashCode(string obj)
    {
        int hash = 17;
        foreach (char c in obj)
            hash = unchecked((hash * 31) + Lower(c));

        return hash;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
