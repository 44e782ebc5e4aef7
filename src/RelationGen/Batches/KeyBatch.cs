namespace RelationGen;

/// <summary>Distinct keys, and what is found for each of them in one call.</summary>
/// <typeparam name="TTarget">What is found.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
internal sealed class KeyBatch<TTarget, TKey>
    where TTarget : class
    where TKey : notnull
{
    private readonly string _name;
    private readonly IEqualityComparer<TKey>? _comparer;
    private readonly List<KeyedSource<TKey, TTarget>> _sources = [];

    /// <summary>Takes the keys.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="keys">The keys; those that are equal are one.</param>
    /// <exception cref="ArgumentException">A key is null.</exception>
    public KeyBatch(RelationInfo relation, IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _name = relation.Name;
        _comparer = KeyRules.Of<TKey>(relation.Key).Comparer;
        var known = new HashSet<TKey>(_comparer);
        foreach (TKey key in keys)
        {
            if (key is null)
                throw new ArgumentException($"{_name}: a key in the list is null; leave out those that are none.", nameof(keys));

            if (known.Add(key))
                _sources.Add(new(key));
        }
    }

    /// <summary>There is nothing to ask for.</summary>
    public bool IsEmpty => _sources.Count == 0;

    /// <summary>Asks for what belongs to the keys.</summary>
    public void Load(DbSession db, params Loader<KeyedSource<TKey, TTarget>>[] loaders)
    {
        if (IsEmpty)
            return;

        using var call = new LoadCall(db);
        foreach (Loader<KeyedSource<TKey, TTarget>> loader in loaders)
            loader.Announce(call);

        LoaderRun.Run(call, _name, loaders, new Sources<KeyedSource<TKey, TTarget>>(_sources));
    }

    /// <inheritdoc cref="Load"/>
    public async Task LoadAsync(DbSession db, CancellationToken cancellationToken, params Loader<KeyedSource<TKey, TTarget>>[] loaders)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsEmpty)
            return;

        var call = new LoadCall(db);
        await using (call.ConfigureAwait(false))
        {
            foreach (Loader<KeyedSource<TKey, TTarget>> loader in loaders)
                loader.Announce(call);

            await LoaderRun.RunAsync(call, _name, loaders, new Sources<KeyedSource<TKey, TTarget>>(_sources), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>What every key has.</summary>
    public Dictionary<TKey, TValue> ToDictionary<TValue>(Func<KeyedSource<TKey, TTarget>, TValue> value)
    {
        var found = new Dictionary<TKey, TValue>(_sources.Count, _comparer);
        foreach (KeyedSource<TKey, TTarget> source in _sources)
            found.Add(source.Key, value(source));

        return found;
    }

    /// <summary>The target of each key that has one.</summary>
    public Dictionary<TKey, TTarget> ToDictionary()
    {
        var found = new Dictionary<TKey, TTarget>(_sources.Count, _comparer);
        foreach (KeyedSource<TKey, TTarget> source in _sources)
        {
            if (source.Target is { } target)
                found.Add(source.Key, target);
        }

        return found;
    }
}
