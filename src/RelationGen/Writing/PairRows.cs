namespace RelationGen;

/// <summary>The pairs that a change is about, each with the key of its target.</summary>
internal sealed class PairRows<TTarget, TKey, TTable, TPair>
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TPair : class
{
    private PairRows(List<(TKey Key, TPair Pair)> pairs)
    {
        Pairs = pairs;
        Keys = new(pairs.Select(pair => pair.Key));
    }

    public IReadOnlyList<(TKey Key, TPair Pair)> Pairs { get; }

    public KeyList<TTarget, TKey, TTable> Keys { get; }

    public int Count => Pairs.Count;

    /// <summary>Looks at all of them, and then sets their keys in memory.</summary>
    /// <exception cref="ArgumentNullException">The list, a target or a pair is null.</exception>
    /// <exception cref="ArgumentException">A target or a pair is in the list twice, or a key that cannot be set belongs to another
    /// row.</exception>
    public static PairRows<TTarget, TKey, TTable, TPair> Of<TSource>(
        Relation<TSource, TTarget> relation, Pairing<TSource, TTarget, TPair> pairing, TSource source, string pairName,
        IEnumerable<(TTarget Target, TPair Pair)> pairs)
        where TSource : class
    {
        ArgumentNullException.ThrowIfNull(pairs);
        RelationInfo info = relation.Info;
        var seenKeys = new HashSet<TKey>(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
        var seenPairs = new HashSet<TPair>(ReferenceEqualityComparer.Instance);
        List<(TKey, TPair)> checkedPairs = [];
        foreach ((TTarget target, TPair pair) in pairs)
        {
            if (target is null || pair is null)
                throw new ArgumentNullException(nameof(pairs), $"A {(target is null ? info.Target : pairName)} in the list is null.");

            if (!EntityKey<TTarget, TKey, TTable>.IsThere(target))
                throw Refusal.WithoutKey(info, info.Target);

            TKey key = default(TTable).KeyOf(target);
            if (!seenKeys.Add(key))
                throw new ArgumentException(
                    $"{info.Name}: {info.Target} {KeyText.Of(key)} is in the list twice; leave one of them out.", nameof(pairs));

            if (!seenPairs.Add(pair))
                throw new ArgumentException(
                    $"{info.Name}: one {pairName} stands for two {info.Target} rows; make one for each.", nameof(pairs));

            if (pairing.Difference(pair, source, target) is { } property)
            {
                throw new ArgumentException(
                    $"{info.Name}: {pairName}.{property} cannot be set and is not the key of {info.Target} {KeyText.Of(key)} and this "
                    + $"{info.Entity}; make the {pairName} with these keys.",
                    nameof(pairs));
            }

            checkedPairs.Add((key, pair));
        }

        foreach ((TTarget target, TPair pair) in pairs)
            pairing.Link(pair, source, target);

        return new(checkedPairs);
    }
}
