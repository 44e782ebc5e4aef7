namespace RelationGen;

/// <summary>What a caller hands over as a sequence, as a collection that is run once.</summary>
internal static class Collected
{
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static IReadOnlyCollection<T> Of<T>(IEnumerable<T> items, string parameter)
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        return items as IReadOnlyCollection<T> ?? [.. items];
    }
}
