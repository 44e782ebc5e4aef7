namespace RelationGen;

/// <summary>Targets that sources get, each as the key of the source and that of the target.</summary>
internal sealed class PairList<TSource, TTarget, TKey, TTable>(Relation<TSource, TTarget> relation) : IKeyList
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private readonly List<(TSource Source, TKey Target)> _pairs = [];
    private readonly Dictionary<TSource, SourceKey> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TKey, TSource> _owners = new(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
    private readonly HashSet<(TSource, TKey)> _known = new(new PairComparer());
    private int _next;

    public int Count => _pairs.Count;

    public Type KeyType => typeof((TKey, TKey));

    public int KeyParts => SourceParts + default(TTable).Info.KeyColumns.Count;

    /// <summary>How many columns the key of a source has.</summary>
    public int SourceParts => relation.Info.Steps[0].Columns.Length;

    /// <summary>Adds a pair, once.</summary>
    /// <exception cref="ArgumentException">A target that can belong to one source only is given to two.</exception>
    public void Add(TSource source, TKey target)
    {
        Claim(source, target);
        if (!_known.Add((source, target)))
            return;

        if (!_sources.ContainsKey(source))
            _sources.Add(source, SourceKey.Of(relation, source));

        _pairs.Add((source, target));
    }

    /// <summary>Notes a target that its source has already.</summary>
    /// <inheritdoc cref="Add" path="/exception"/>
    public void Claim(TSource source, TKey target)
    {
        if (relation.KeyHolder == KeyHolder.Target && _owners.TryGetValue(target, out TSource? owner) && !ReferenceEquals(owner, source))
            throw new ArgumentException(
                $"{relation.Info.Target} {KeyText.Of(target)} is given to two {relation.Info.Entity} rows in {relation.Info.Name}, but "
                + "belongs to one.");

        _owners[target] = source;
    }

    /// <summary>The keys of the targets.</summary>
    public KeyList<TTarget, TKey, TTable> Targets() => new(_pairs.Select(pair => pair.Target));

    /// <summary>The targets of each source.</summary>
    public IEnumerable<(SourceKey Source, KeyList<TTarget, TKey, TTable> Targets)> BySource() => _pairs
        .GroupBy(pair => pair.Source, (IEqualityComparer<TSource>)ReferenceEqualityComparer.Instance)
        .Select(group => (_sources[group.Key], new KeyList<TTarget, TKey, TTable>(group.Select(pair => pair.Target))));

    public void WriteNext(KeyWriter writer)
    {
        (TSource source, TKey target) = _pairs[_next++];
        _sources[source].Write(writer);
        KeyRules.Of<TKey>(default(TTable).Info.Key).Write(writer, target);
    }

    public void Rewind() => _next = 0;

    private sealed class PairComparer : IEqualityComparer<(TSource Source, TKey Target)>
    {
        private readonly IEqualityComparer<TKey> _keys = KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer
            ?? EqualityComparer<TKey>.Default;

        public bool Equals((TSource Source, TKey Target) x, (TSource Source, TKey Target) y)
            => ReferenceEquals(x.Source, y.Source) && _keys.Equals(x.Target, y.Target);

        public int GetHashCode((TSource Source, TKey Target) pair)
            => HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(pair.Source), _keys.GetHashCode(pair.Target));
    }
}
