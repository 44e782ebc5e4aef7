using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>
/// What relations have for many keys at once, without entities that have them: one statement whatever the keys, in the shape that
/// DataLoaders of GraphQL servers ask for, <c>(keys, token) => dictionary</c>. Which targets there are, in which order and how many of each
/// key is said as in an include, and so is what is loaded below them.
/// </summary>
/// <remarks>
/// Keys that are equal are one, and their order means nothing. The dictionary of a relation to many has every key that was asked for. The
/// targets know nothing of the entities that have the keys: their back references are not loaded. A target of several keys is one object.
/// </remarks>
/// <example>
/// <code>
/// IReadOnlyDictionary&lt;long, IReadOnlyList&lt;Comment>> comments =
///     await Post.Relations.Comments.Where(c => c.Approved).Take(10).ByKeysAsync(db, postIds, token);
/// </code>
/// </example>
public static class RelationBatches
{
    /// <summary>The targets of each key, in the order that is said, or else in that of the relation or of their keys.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The type of the keys that both sides compare; of several parts a tuple.</typeparam>
    /// <param name="relation">The relation, with what limits and orders its targets.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="keys">The keys of the entities that declare the relation.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <returns>For every key its targets; an empty list where it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> or <paramref name="keys"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A key is null, or the keys are of another type than the relation compares; the relation is taken from another one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The relation is <c>Recursive</c>.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, or one that is included.</exception>
    /// <example>
    /// <code>
    /// await Post.Relations.Comments.ByKeysAsync(db, [1, 2, 3]);
    /// // SELECT t."id", … FROM "comments" AS t WHERE t."post_id" IN (SELECT "value" FROM json_each($1))
    /// </code>
    /// </example>
    public static async Task<IReadOnlyDictionary<TKey, IReadOnlyList<TTarget>>> ByKeysAsync<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys,
        CancellationToken cancellationToken = default)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = ManyByKeys<TSource, TTarget, TTable, TKey>.Lists(relation);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        await batch.LoadAsync(db, cancellationToken, loader).ConfigureAwait(false);
        return batch.ToDictionary<IReadOnlyList<TTarget>>(source => source.Targets ?? []);
    }

    /// <inheritdoc cref="ByKeysAsync{TSource, TTarget, TTable, TKey}(ToMany{TSource, TTarget, TTable}, DbSession, IEnumerable{TKey},
    /// CancellationToken)"/>
    public static IReadOnlyDictionary<TKey, IReadOnlyList<TTarget>> ByKeys<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = ManyByKeys<TSource, TTarget, TTable, TKey>.Lists(relation);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        batch.Load(db, loader);
        return batch.ToDictionary<IReadOnlyList<TTarget>>(source => source.Targets ?? []);
    }

    /// <summary>The number of targets of each key, each target once; reads none of them.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The type of the keys that both sides compare; of several parts a tuple.</typeparam>
    /// <param name="relation">The relation, with conditions on its targets.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="keys">The keys of the entities that declare the relation.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>For every key the number of its targets, 0 where it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> or <paramref name="keys"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A key is null, or the keys are of another type than the relation compares; the relation is taken from another one.
    /// </exception>
    /// <exception cref="InvalidOperationException">The relation has <c>Take</c> or <c>Skip</c>, or is <c>Recursive</c>.</exception>
    /// <example>
    /// <code>
    /// await Post.Relations.Comments.Where(c => c.Approved).CountByKeysAsync(db, postIds);
    /// // SELECT t."post_id", COUNT(*) FROM "comments" AS t WHERE t."post_id" IN (…) AND t."approved" GROUP BY t."post_id"
    /// </code>
    /// </example>
    public static async Task<IReadOnlyDictionary<TKey, long>> CountByKeysAsync<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys,
        CancellationToken cancellationToken = default)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = ManyByKeys<TSource, TTarget, TTable, TKey>.Counts(relation);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        await batch.LoadAsync(db, cancellationToken, loader).ConfigureAwait(false);
        return batch.ToDictionary(source => source.Count);
    }

    /// <inheritdoc cref="CountByKeysAsync"/>
    public static IReadOnlyDictionary<TKey, long> CountByKeys<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = ManyByKeys<TSource, TTarget, TTable, TKey>.Counts(relation);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        batch.Load(db, loader);
        return batch.ToDictionary(source => source.Count);
    }

    /// <summary>
    /// A page of the targets of each key, with cursors as <c>ToPageAsync</c> of a query makes them: a cursor of either is good for the
    /// other in the same order. One statement for the pages of all keys, and one more where the number of all targets is asked for.
    /// </summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <typeparam name="TKey">The type of the keys that both sides compare; of several parts a tuple.</typeparam>
    /// <param name="relation">The relation, with conditions on its targets and their order.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="keys">The keys of the entities that declare the relation.</param>
    /// <param name="page">Which page, the same of every key.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <returns>For every key its page, without rows where it has none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><c>First</c> or <c>Last</c> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A key is null, or the keys are of another type than the relation compares; the relation is taken from another one; <c>First</c> and
    /// <c>Last</c> are both there, or neither; a text is no cursor, or one of another order or entity.
    /// </exception>
    /// <exception cref="InvalidOperationException">The relation has <c>Take</c> or <c>Skip</c>, or is <c>Recursive</c>.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict the relation, or one that is included.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyDictionary&lt;long, RelationPage&lt;Comment>> pages = await Post.Relations.Comments
    ///     .OrderBy(c => c.CreatedAt)
    ///     .PagesByKeysAsync(db, postIds, new(First: 10, After: cursor), token);
    /// </code>
    /// </example>
    public static async Task<IReadOnlyDictionary<TKey, RelationPage<TTarget>>> PagesByKeysAsync<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys, PageRequest page,
        CancellationToken cancellationToken = default)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        Loader<KeyedSource<TKey, TTarget>>[] loaders = ManyByKeys<TSource, TTarget, TTable, TKey>.Pages(
            db, relation, page, out TargetPages pages);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        await batch.LoadAsync(db, cancellationToken, loaders).ConfigureAwait(false);
        return batch.ToDictionary(pages.Of);
    }

    /// <inheritdoc cref="PagesByKeysAsync"/>
    public static IReadOnlyDictionary<TKey, RelationPage<TTarget>> PagesByKeys<TSource, TTarget, TTable, TKey>(
        this ToMany<TSource, TTarget, TTable> relation, DbSession db, IEnumerable<TKey> keys, PageRequest page)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        where TKey : notnull
    {
        Loader<KeyedSource<TKey, TTarget>>[] loaders = ManyByKeys<TSource, TTarget, TTable, TKey>.Pages(
            db, relation, page, out TargetPages pages);
        var batch = new KeyBatch<TTarget, TKey>(relation.Relation.Info, keys);
        batch.Load(db, loaders);
        return batch.ToDictionary(pages.Of);
    }

    /// <summary>
    /// The target of each key of a relation to one. Where the entity that declares the relation stores the key, the keys are values of
    /// that foreign key, and otherwise those of the entities.
    /// </summary>
    /// <typeparam name="TTarget">The entity the relation leads to.</typeparam>
    /// <typeparam name="TTargetKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TKey">The type of the keys that both sides compare; of several parts a tuple.</typeparam>
    /// <param name="relation">The relation.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="keys">The keys that both sides compare.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <returns>The targets that there are; a key without one is not in it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A key is null, or the keys are of another type than the relation compares; the table is none that a relation of an entity leads to.
    /// </exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">More than one row has a key.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyDictionary&lt;long, Profile> profiles = await User.Relations.Profile.ByKeysAsync(db, userIds, token);
    /// </code>
    /// </example>
    public static async Task<IReadOnlyDictionary<TKey, TTarget>> ByKeysAsync<TTarget, TTargetKey, TTable, TKey>(
        this IKeyedTable<TTarget, TTargetKey, TTable> relation, DbSession db, IEnumerable<TKey> keys,
        CancellationToken cancellationToken = default)
        where TTarget : class
        where TTargetKey : notnull
        where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = OneByKeys<TTarget, TKey>.Of(relation, out RelationInfo info);
        var batch = new KeyBatch<TTarget, TKey>(info, keys);
        await batch.LoadAsync(db, cancellationToken, loader).ConfigureAwait(false);
        return batch.ToDictionary();
    }

    /// <inheritdoc cref="ByKeysAsync{TTarget, TTargetKey, TTable, TKey}(IKeyedTable{TTarget, TTargetKey, TTable}, DbSession,
    /// IEnumerable{TKey}, CancellationToken)"/>
    public static IReadOnlyDictionary<TKey, TTarget> ByKeys<TTarget, TTargetKey, TTable, TKey>(
        this IKeyedTable<TTarget, TTargetKey, TTable> relation, DbSession db, IEnumerable<TKey> keys)
        where TTarget : class
        where TTargetKey : notnull
        where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(db);
        Loader<KeyedSource<TKey, TTarget>> loader = OneByKeys<TTarget, TKey>.Of(relation, out RelationInfo info);
        var batch = new KeyBatch<TTarget, TKey>(info, keys);
        batch.Load(db, loader);
        return batch.ToDictionary();
    }
}
