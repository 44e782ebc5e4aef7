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
    /// <example><code>post.Associate(p => p.Comments, comment);   // comment.PostId is set</code></example>
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
    /// <example><code>IReadOnlyList&lt;Tag> others = post.Dissociate(p => p.Tags, draft);</code></example>
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

    /// <summary>
    /// Makes a row the target of a relation to one in memory: sets its foreign key and what points back, and a relation that is loaded.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TTarget">The target.</typeparam>
    /// <typeparam name="TTargetKey">Its key.</typeparam>
    /// <typeparam name="TTargetTable">Its table struct.</typeparam>
    /// <param name="entity">The entity whose relation is changed.</param>
    /// <param name="relation">A relation to one whose foreign key the target stores, as in <c>u => u.Profile</c>.</param>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">
    /// The foreign key cannot be set, or is the entity's own: assign the property then; nothing was changed.
    /// </exception>
    /// <example><code>user.Associate(u => u.Profile, profile);   // profile.UserId is set</code></example>
    public static void Associate<TEntity, TKey, TTable, TTarget, TTargetKey, TTargetTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        Func<TTable, TTargetTable> relation,
        IEntity<TTarget, TTargetKey, TTargetTable> target)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TTarget : class, IEntity<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    {
        ArgumentNullException.ThrowIfNull(relation);
        MemoryWriter.Associate<TEntity, TTarget>(Entities.Of(entity), Include.Of(relation(default)), [Entities.Of(target)]);
    }

    /// <summary>
    /// Takes the target out of a relation to one in memory: sets its foreign key and what points back to null, and a relation that is
    /// loaded.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TTarget">The target.</typeparam>
    /// <typeparam name="TTargetKey">Its key.</typeparam>
    /// <typeparam name="TTargetTable">Its table struct.</typeparam>
    /// <param name="entity">The entity whose relation is changed.</param>
    /// <param name="relation">A relation to one whose foreign key the target stores, as in <c>u => u.Profile</c>.</param>
    /// <param name="target">The target.</param>
    /// <returns>Empty, or the target when it was not in the relation.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">The foreign key is required or cannot be set; nothing was changed.</exception>
    /// <example><code>user.Dissociate(u => u.Profile, profile);   // profile.UserId is null</code></example>
    public static IReadOnlyList<TTarget> Dissociate<TEntity, TKey, TTable, TTarget, TTargetKey, TTargetTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        Func<TTable, TTargetTable> relation,
        IEntity<TTarget, TTargetKey, TTargetTable> target)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TTarget : class, IEntity<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    {
        ArgumentNullException.ThrowIfNull(relation);
        return MemoryWriter.Dissociate<TEntity, TTarget>(
            Entities.Of(entity), Include.Of(relation(default)), [Entities.Of(target)]);
    }
}
