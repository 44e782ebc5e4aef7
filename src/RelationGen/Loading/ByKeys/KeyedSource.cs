namespace RelationGen;

/// <summary>
/// A key that targets are asked for, in the place of the entity that has it: the loaders of relations give it what they would set there.
/// </summary>
/// <param name="key">The key.</param>
internal sealed class KeyedSource<TKey, TTarget>(TKey key)
    where TKey : notnull
    where TTarget : class
{
    public TKey Key => key;

    /// <summary>The targets; null for none.</summary>
    public List<TTarget>? Targets { get; set; }

    /// <summary>The target of a relation to one; null for none.</summary>
    public TTarget? Target { get; set; }

    /// <summary>The number of targets.</summary>
    public long Count { get; set; }

    /// <summary>Of a page: the numbers under which its targets have arrived, among those of all keys.</summary>
    public List<int>? Rows { get; set; }

    /// <summary>Of a page: there are more in the direction in which it was read.</summary>
    public bool HasMore { get; set; }
}
