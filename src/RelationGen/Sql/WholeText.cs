namespace RelationGen;

/// <summary>
/// Refuses texts with half of a surrogate pair: they are no text to a database, and SQLite's provider would write another character in its
/// place.
/// </summary>
internal static class WholeText
{
    /// <summary>Throws for a text that would not be written as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="property">What it is for; null where that is not known.</param>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair.</exception>
    public static void ThrowIfBroken(ReadOnlySpan<char> text, string? property = null)
    {
        if (text.ContainsAnyInRange('\uD800', '\uDFFF'))
            ThrowIfPairBroken(text, property);
    }

    private static void ThrowIfPairBroken(ReadOnlySpan<char> text, string? property)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"{property ?? "A text that is sent"}: the text has half of a surrogate pair at position {i} (U+{(int)text[i]:X4}), which is no character and cannot be stored."));
            }

            i++;
        }
    }
}
