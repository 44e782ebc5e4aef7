using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// The order of keys that databases and clients share: numbers by value, text by code point, bytes and Guids lexicographically.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyOrder
{
    /// <summary>False comes before true.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(bool x, bool y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(byte x, byte y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(sbyte x, sbyte y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(short x, short y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(ushort x, ushort y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(int x, int y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(uint x, uint y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(long x, long y) => x.CompareTo(y);

    /// <summary>Orders by value.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(ulong x, ulong y) => x.CompareTo(y);

    /// <summary>Orders text by code point, which is the order of its UTF-8 bytes; null comes first.</summary>
    /// <param name="x">A key.</param>
    /// <param name="y">Another key.</param>
    /// <returns>Negative when <paramref name="x"/> comes first, positive when <paramref name="y"/> does, 0 when neither.</returns>
    public static int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        int same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length.CompareTo(y.Length);

        // A surrogate is half of a code point above U+FFFF, although its own value lies below U+E000.
        char a = x[same];
        char b = y[same];
        bool surrogate = char.IsSurrogate(a);
        return surrogate == char.IsSurrogate(b) ? a.CompareTo(b) : surrogate ? 1 : -1;
    }

    /// <summary>Orders Guids as their text, from left to right.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(Guid x, Guid y) => x.CompareTo(y);

    /// <summary>Orders by time; the kind does not count.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(DateTime x, DateTime y) => x.CompareTo(y);

    /// <summary>Orders by date.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(DateOnly x, DateOnly y) => x.CompareTo(y);

    /// <summary>Orders bytes lexicographically; null comes first.</summary>
    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static int Compare(byte[]? x, byte[]? y)
        => x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : x.AsSpan().SequenceCompareTo(y);
}
