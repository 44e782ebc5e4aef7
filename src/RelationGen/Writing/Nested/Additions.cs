namespace RelationGen;

/// <summary>What a payload adds to one relation of one source.</summary>
internal sealed class Additions<TTarget, TKey, TTable, TCreation>
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private readonly Dictionary<TKey, TTarget> _instances = new(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);

    /// <summary>Rows that are inserted, each with what is written together with it.</summary>
    public List<(TTarget Row, TCreation? Nested)> Created { get; } = [];

    /// <summary>The keys of rows that are there.</summary>
    public List<TKey> Connected { get; } = [];

    /// <summary>Rows that are inserted unless there is one with the same values in some columns.</summary>
    public List<(UniqueColumns By, TTarget Row, TCreation? Nested)> FoundOrCreated { get; } = [];

    public int Count => Created.Count + Connected.Count + FoundOrCreated.Count;

    /// <summary>The entities among those.</summary>
    public IEnumerable<TTarget> Instances => _instances.Values;

    /// <summary>Connects an entity, whose foreign key is set in memory too.</summary>
    public void Connect(TTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        TKey key = default(TTable).KeyOf(target);
        Connected.Add(key);
        _instances[key] = target;
    }

    /// <summary>The entity that was given for a key; null where only the key was.</summary>
    public TTarget? InstanceOf(TKey key) => _instances.GetValueOrDefault(key);
}
