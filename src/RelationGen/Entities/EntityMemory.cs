using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Changes relations in memory: foreign keys, what points back, and lists that are loaded. Nothing is sent or saved.</summary>
/// <example><code>post.Associate(p => p.Comments, comment);</code></example>
public static class EntityMemory
{
    /// <summary>Adds targets to a relation in memory: sets their foreign keys and what points back, and a list that is loaded.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TTarget">The target.</typeparam>
    /// <typeparam name="TTargetTable">Its table struct.</typeparam>
    /// <param name="entity">The entity whose relation is changed.</param>
    /// <param name="relation">The relation, as in <c>p => p.Comments</c>.</param>
    /// <param name="targets">The targets.</param>
    /// <exception cref="ArgumentNullException">An argument or a target is null.</exception>
    /// <exception cref="RelationChangeException">
    /// The relation is partial, or the foreign key cannot be set; nothing was changed.
    /// </exception>
    public static void Associate<TEntity, TKey, TTable, TTarget, TTargetTable>(
        this IEntity<TEntity, TKey, TTable> entity, Func<TTable, ToMany<TEntity, TTarget, TTargetTable>> relation, params TTarget[] targets)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TTarget : class
        where TTargetTable : struct, IAliasedTable<TTargetTable>
    {
        ArgumentNullException.ThrowIfNull(relation);
        MemoryWriter.Associate(Entities.Of(entity), relation(default), targets);
    }

    /// <summary>
    /// Takes targets out of a relation in memory: sets their foreign keys and what points back to null, and a list that is loaded.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TTarget">The target.</typeparam>
    /// <typeparam name="TTargetTable">Its table struct.</typeparam>
    /// <param name="entity">The entity whose relation is changed.</param>
    /// <param name="relation">The relation, as in <c>p => p.Tags</c>.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>Those that were not in the relation.</returns>
    /// <exception cref="ArgumentNullException">An argument or a target is null.</exception>
    /// <exception cref="RelationChangeException">
    /// The relation is partial, or the foreign key is required or cannot be set; nothing was changed.
    /// </exception>
    public static IReadOnlyList<TTarget> Dissociate<TEntity, TKey, TTable, TTarget, TTargetTable>(
        this IEntity<TEntity, TKey, TTable> entity, Func<TTable, ToMany<TEntity, TTarget, TTargetTable>> relation, params TTarget[] targets)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TTarget : class
        where TTargetTable : struct, IAliasedTable<TTargetTable>
    {
        ArgumentNullException.ThrowIfNull(relation);
        return MemoryWriter.Dissociate(Entities.Of(entity), relation(default), targets);
    }
}
