namespace RelationGen;

/// <summary>
/// What a change does to entities in memory: keys are set where the next statement needs them, and taken back when the change fails; the rest is done
/// after it has succeeded.
/// </summary>
internal sealed class ChangeMemory
{
    private readonly List<Action> _undo = [];
    private readonly List<Action> _later = [];

    /// <summary>Sets the key that the database made.</summary>
    public void SetKey<TEntity, TKey, TTable>(TEntity entity, TKey key)
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        TKey before = default(TTable).KeyOf(entity);
        default(TTable).SetKey(entity, key);
        _undo.Add(() => default(TTable).SetKey(entity, before));
    }

    /// <summary>Remembers what is done when the change has succeeded.</summary>
    public void Later(Action action) => _later.Add(action);

    /// <summary>The change has succeeded.</summary>
    public void Complete()
    {
        foreach (Action action in _later)
            action();
    }

    /// <summary>The change has failed.</summary>
    public void Undo()
    {
        for (int i = _undo.Count - 1; i >= 0; i--)
            _undo[i]();
    }
}
