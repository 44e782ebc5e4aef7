namespace RelationGen;

/// <summary>
/// What a change does to entities in memory: keys are set where the next statement needs them, and taken back when the change fails; the
/// rest is done
/// after it has succeeded.
/// </summary>
internal sealed class ChangeMemory
{
    private List<Action>? _undo;
    private List<Action>? _later;
    private HashSet<object>? _without;

    /// <summary>Sets the key that the database made.</summary>
    public void SetKey<TEntity, TKey, TTable>(TEntity entity, TKey key)
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        TKey before = default(TTable).KeyOf(entity);
        bool wasThere = !EntityKey<TEntity, TKey, TTable>.Info.IsNew(entity);
        EntityKey<TEntity, TKey, TTable>.Info.SetKey(entity, key, isThere: true);
        OnUndo(() => EntityKey<TEntity, TKey, TTable>.Info.SetKey(entity, before, wasThere));
        if (!(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer ?? EqualityComparer<TKey>.Default).Equals(default(TTable).KeyOf(entity), key))
            (_without ??= new(ReferenceEqualityComparer.Instance)).Add(entity);
    }

    /// <summary>Sets a foreign key, and what points back with it.</summary>
    public void Link<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source, TTarget target)
        where TSource : class
        where TTarget : class
    {
        OnUndo(relation.Keep(source, target));
        relation.Link(source, target);
    }

    /// <summary>Refuses an entity that other rows are to refer to, but that does not know the key which the database made.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="table">Its table.</param>
    /// <exception cref="InvalidOperationException">Its key cannot be set.</exception>
    public void RequireKey(object entity, TableInfo table)
    {
        if (_without?.Contains(entity) == true)
        {
            throw new InvalidOperationException(
                $"{table.Entity} cannot be written together with rows that refer to it: its key {table.KeyColumns[0].Property} is made by the database and cannot be set. "
                + "Give it a setter, or make it an automatic property; or give the entity a key before.");
        }
    }

    /// <summary>Remembers what is done when the change has failed.</summary>
    public void OnUndo(Action action) => (_undo ??= []).Add(action);

    /// <summary>Remembers what is done when the change has succeeded.</summary>
    public void Later(Action action) => (_later ??= []).Add(action);

    /// <summary>The change has succeeded.</summary>
    public void Complete()
    {
        foreach (Action action in _later ?? [])
            action();
    }

    /// <summary>The change has failed.</summary>
    public void Undo()
    {
        for (int i = (_undo?.Count ?? 0) - 1; i >= 0; i--)
            _undo![i]();

        _undo = null;
    }
}
