namespace RelationGen;

/// <summary>Gives entities that arrive as <see cref="IEntity{TSelf, TKey, TTable}"/> their own type again.</summary>
internal static class Entities
{
    /// <summary>
    /// The entities as a collection: a list of posts is a collection of posts by covariance, whatever the variable is called. A sequence
    /// that is computed is run once.
    /// </summary>
    public static IReadOnlyCollection<TEntity> Of<TEntity, TKey, TTable>(IEnumerable<IEntity<TEntity, TKey, TTable>> entities)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        ArgumentNullException.ThrowIfNull(entities);
        return entities as IReadOnlyCollection<TEntity> ?? [.. entities.Cast<TEntity>()];
    }

    /// <summary>The same of entities that the caller keeps: what is set on entities that nobody has would be lost without a word.</summary>
    /// <exception cref="ArgumentException">The sequence makes new entities whenever it is run.</exception>
    public static IReadOnlyCollection<TEntity> Kept<TEntity, TKey, TTable>(IEnumerable<IEntity<TEntity, TKey, TTable>> entities)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        IReadOnlyCollection<TEntity> all = Of(entities);
        if (ReferenceEquals(all, entities) || entities is ICollection<TEntity> || all.Count == 0
            || ReferenceEquals(all.First(), entities.FirstOrDefault()))
            return all;

        string entity = default(TTable).Info.Entity;
        throw new ArgumentException(
            $"The sequence makes another {entity} whenever it is run, so that what is loaded would be lost. Call ToList() before, and "
            + "keep the list.", nameof(entities));
    }

    /// <summary>The same entity.</summary>
    public static TEntity Of<TEntity, TKey, TTable>(IEntity<TEntity, TKey, TTable> entity)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        ArgumentNullException.ThrowIfNull(entity);
        return (TEntity)entity;
    }
}
