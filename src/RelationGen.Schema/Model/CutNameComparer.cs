namespace RelationGen.Schema;

/// <summary>
/// Compares names as PostgreSQL does, which cuts them behind the last character that ends within 63 bytes of UTF-8, wherever they are
/// written.
/// </summary>
internal sealed class CutNameComparer : StringComparer
{
    /// <summary>The one comparer.</summary>
    public static readonly CutNameComparer Instance = new();

    private const int Most = 63;

    private CutNameComparer()
    {
    }

    /// <inheritdoc/>
    public override int Compare(string? x, string? y) => Ordinal.Compare(Cut(x), Cut(y));

    /// <inheritdoc/>
    public override bool Equals(string? x, string? y) => Ordinal.Equals(Cut(x), Cut(y));

    /// <inheritdoc/>
    public override int GetHashCode(string obj) => Ordinal.GetHashCode(Cut(obj)!);

    private static string? Cut(string? name)
    {
        int bytes = 0;
        for (int i = 0; i < name?.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]);
            bytes += isPair ? 4 : name[i] < 0x80 ? 1 : name[i] < 0x800 ? 2 : 3;
            if (bytes > Most)
                return name.Substring(0, i);

            if (isPair)
                i++;
        }

        return name;
    }
}
