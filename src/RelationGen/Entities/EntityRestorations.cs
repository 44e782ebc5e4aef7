using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>What can be done with rows that are deleted and still there, see <see cref="SoftDeleteAttribute"/>.</summary>
/// <example><code>await post.RestoreAsync(db);</code></example>
public static class EntityRestorations
{
    /// <summary>Brings back the row that has the key of the entity, if it is deleted.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// Rows that were deleted at the same moment because they refer to it, by relations whose OnDelete is
    /// <see cref="ReferentialAction.Cascade"/>, come back in the same transaction; those that were deleted before stay deleted. The entity
    /// in memory stays as it is: read it again.
    /// </remarks>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>1, or 0 when there is no such row or it is not deleted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>await post.RestoreAsync(db);</code></example>
    public static Task<int> RestoreAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.RestoreAsync(new[] { Entities.Of(entity) }, db, cancellationToken);

    /// <inheritdoc cref="RestoreAsync{TEntity, TKey, TTable}(IEntity{TEntity, TKey, TTable}, DbSession, CancellationToken)"/>
    public static int Restore<TEntity, TKey, TTable>(this IEntity<TEntity, TKey, TTable> entity, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Restore(new[] { Entities.Of(entity) }, db);

    /// <summary>Brings back the rows that have the keys of the entities, as far as they are deleted.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// Rows that were deleted at the same moment because they refer to it, by relations whose OnDelete is
    /// <see cref="ReferentialAction.Cascade"/>, come back in the same transaction; those that were deleted before stay deleted. The entity
    /// in memory stays as it is: read it again.
    /// </remarks>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many of them were deleted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>int restored = await posts.RestoreAsync(db);</code></example>
    public static Task<int> RestoreAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.RestoreAsync(Entities.Of(entities), db, cancellationToken);

    /// <inheritdoc cref="RestoreAsync{TEntity, TKey, TTable}(IEnumerable{IEntity{TEntity, TKey, TTable}}, DbSession, CancellationToken)"/>
    public static int Restore<TEntity, TKey, TTable>(this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Restore(Entities.Of(entities), db);

    /// <summary>Removes the row that has the key of the entity for good, deleted or not.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>What becomes of rows that refer to it is for the constraints of the database: it is a <c>DELETE</c>.</remarks>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>1, or 0 when there is no such row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>await post.PurgeAsync(db);</code></example>
    public static Task<int> PurgeAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.PurgeAsync(new[] { Entities.Of(entity) }, db, cancellationToken);

    /// <inheritdoc cref="PurgeAsync{TEntity, TKey, TTable}(IEntity{TEntity, TKey, TTable}, DbSession, CancellationToken)"/>
    public static int Purge<TEntity, TKey, TTable>(this IEntity<TEntity, TKey, TTable> entity, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Purge(new[] { Entities.Of(entity) }, db);

    /// <summary>Removes the rows that have the keys of the entities for good, deleted or not.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>What becomes of rows that refer to it is for the constraints of the database: it is a <c>DELETE</c>.</remarks>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>int purged = await posts.PurgeAsync(db);</code></example>
    public static Task<int> PurgeAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.PurgeAsync(Entities.Of(entities), db, cancellationToken);

    /// <inheritdoc cref="PurgeAsync{TEntity, TKey, TTable}(IEnumerable{IEntity{TEntity, TKey, TTable}}, DbSession, CancellationToken)"/>
    public static int Purge<TEntity, TKey, TTable>(this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>, ISoftDeletable
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Purge(Entities.Of(entities), db);

    /// <summary>Brings back every deleted row of the query, and what was deleted with it.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query; it finds deleted rows where the filter is put off.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows of the query were deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>await Post.Query(db).IgnoreFilters("SoftDelete").Where(p => p.AuthorId == 7).RestoreAsync();</code></example>
    public static Task<int> RestoreAsync<TEntity, TTable>(this Query<TEntity, TTable> query, CancellationToken cancellationToken = default)
        where TEntity : class, ISoftDeletable
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => KeyedQueries.Keyed(query).RestoreAsync(cancellationToken);

    /// <inheritdoc cref="RestoreAsync{TEntity, TTable}(Query{TEntity, TTable}, CancellationToken)"/>
    public static int Restore<TEntity, TTable>(this Query<TEntity, TTable> query)
        where TEntity : class, ISoftDeletable
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => KeyedQueries.Keyed(query).Restore();

    /// <summary>Removes every row of the query for good, with one statement.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query; it finds deleted rows where the filter is put off.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>await Post.Query(db).IgnoreFilters("SoftDelete").Where(p => p.DeletedAt &lt; limit).PurgeAsync();</code></example>
    public static Task<int> PurgeAsync<TEntity, TTable>(this Query<TEntity, TTable> query, CancellationToken cancellationToken = default)
        where TEntity : class, ISoftDeletable
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => KeyedQueries.Keyed(query).PurgeAsync(cancellationToken);

    /// <inheritdoc cref="PurgeAsync{TEntity, TTable}(Query{TEntity, TTable}, CancellationToken)"/>
    public static int Purge<TEntity, TTable>(this Query<TEntity, TTable> query)
        where TEntity : class, ISoftDeletable
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => KeyedQueries.Keyed(query).Purge();
}
