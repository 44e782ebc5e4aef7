using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Gives entities that arrive as <see cref="IEntity{TSelf, TKey, TTable}"/> their own type again.</summary>
internal static class Entities
{
    /// <summary>The same collection: a list of posts is a collection of posts by covariance, whatever the parameter is called.</summary>
    public static IReadOnlyCollection<TEntity> Of<TEntity, TKey, TTable>(IReadOnlyCollection<IEntity<TEntity, TKey, TTable>> entities)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        ArgumentNullException.ThrowIfNull(entities);
        return entities as IReadOnlyCollection<TEntity> ?? [.. entities.Cast<TEntity>()];
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
