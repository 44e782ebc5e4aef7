namespace RelationGen;

/// <summary>The distinct keys that a change is about, in the order in which they were given.</summary>
internal sealed class KeyList<TEntity, TKey, TTable> : IKeyList
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private readonly List<TKey> _keys;
    private int _next;

    public KeyList(IEnumerable<TKey> keys)
    {
        int expected = keys.TryGetNonEnumeratedCount(out int count) ? count : 0;
        _keys = new List<TKey>(expected);
        HashSet<TKey>? seen = null;
        bool isOrdinal = KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer is null;
        foreach (TKey key in keys)
        {
            // Keys that ascend are distinct without being looked up, unless a collation holds different ones for equal.
            if (seen is null && isOrdinal && (_keys.Count == 0 || KeyRules<TKey>.Order(_keys[^1], key, default(TTable).Info.Key) < 0))
            {
                _keys.Add(key);
                continue;
            }

            if (seen is null)
            {
                seen = new HashSet<TKey>(expected, KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
                seen.UnionWith(_keys);
            }

            if (seen.Add(key))
                _keys.Add(key);
        }
    }

    public IReadOnlyList<TKey> Keys => _keys;

    public int Count => _keys.Count;

    public Type KeyType => typeof(TKey);

    public int KeyParts => default(TTable).Info.KeyColumns.Count;

    /// <summary>The keys of entities; every one of them must be there.</summary>
    /// <exception cref="ArgumentNullException">The list, or an entity in it, is null.</exception>
    public static KeyList<TEntity, TKey, TTable> Of(IEnumerable<TEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return new(entities.Select(entity => entity is null
            ? throw new ArgumentNullException(nameof(entities), $"A {default(TTable).Info.Entity} in the list is null.")
            : default(TTable).KeyOf(entity)));
    }

    /// <summary>The keys of targets of a relation.</summary>
    /// <exception cref="RelationChangeException">One of them has no key yet.</exception>
    /// <inheritdoc cref="Of(IEnumerable{TEntity})" path="/exception"/>
    public static KeyList<TEntity, TKey, TTable> Of(RelationInfo relation, IEnumerable<TEntity> targets)
    {
        KeyList<TEntity, TKey, TTable> keys = Of(targets);
        foreach (TEntity target in targets)
        {
            if (!EntityKey<TEntity, TKey, TTable>.IsThere(target))
                throw Refusal.WithoutKey(relation, relation.Target);
        }

        return keys;
    }

    public void WriteNext(KeyWriter writer) => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(writer, _keys[_next++]);

    public void Rewind() => _next = 0;

    /// <summary>Those that are not among others.</summary>
    public List<TKey> Except(IReadOnlySet<TKey> others) => _keys.FindAll(key => !others.Contains(key));

    /// <summary>Those that a second list has too.</summary>
    public List<TKey> Common(KeyList<TEntity, TKey, TTable> other)
    {
        var known = new HashSet<TKey>(other._keys, KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
        return _keys.FindAll(known.Contains);
    }
}
