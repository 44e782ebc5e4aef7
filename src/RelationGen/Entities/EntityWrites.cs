namespace RelationGen;

/// <summary>Writes rows: one, or a list of them, all or none. Nothing is tracked; a row is what its entity holds.</summary>
/// <example><code>await posts.InsertAsync(db, token);</code></example>
public static class EntityWrites
{
    /// <summary>Inserts the row. A key and values that the database makes are set afterwards.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were inserted: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses a row.</exception>
    /// <example><code>await post.InsertAsync(db);   // post.Id is set</code></example>
    public static Task<int> InsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.InsertAsync(new[] { Entities.Of(entity) }, db, skipDuplicates: false, cancellationToken);

    /// <summary>Inserts the rows, all or none. Keys and values that the database makes are set afterwards.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many were inserted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses a row.</exception>
    /// <example><code>await posts.InsertAsync(db);   // keys that the database makes are set</code></example>
    public static Task<int> InsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.InsertAsync(Entities.Of(entities), db, skipDuplicates: false, cancellationToken);

    /// <summary>Inserts the rows, all or none; or, when asked to, those that the database does not have yet.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="skipDuplicates">True to leave out rows that violate a unique key; keys are not set then.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many were inserted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses a row.</exception>
    /// <example><code>int inserted = await tags.InsertAsync(db, skipDuplicates: true);</code></example>
    public static Task<int> InsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        bool skipDuplicates,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.InsertAsync(Entities.Of(entities), db, skipDuplicates, cancellationToken);

    /// <summary>Writes every column of the row.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>await post.UpdateAsync(db);</code></example>
    public static Task<int> UpdateAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpdateAsync(new[] { Entities.Of(entity) }, db, cancellationToken);

    /// <summary>Writes every column of the rows, all or none, with one statement for each.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>await posts.UpdateAsync(db);</code></example>
    public static Task<int> UpdateAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpdateAsync(Entities.Of(entities), db, cancellationToken);

    /// <summary>Deletes the row that has the key of the entity.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>1, or 0 when there is no such row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>await post.DeleteAsync(db);</code></example>
    public static Task<int> DeleteAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.DeleteAsync(new[] { Entities.Of(entity) }, db, applyActions: false, cancellationToken);

    /// <summary>Deletes the row that has the key of the entity.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="applyActions">
    /// True to carry out OnDelete of relations that have no constraint in the database, before and in the same transaction.
    /// </param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>1, or 0 when there is no such row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">
    /// A relation without a constraint refuses the deletion, when <paramref name="applyActions"/> is true.
    /// </exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>await post.DeleteAsync(db, applyActions: true);</code></example>
    public static Task<int> DeleteAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, bool applyActions, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.DeleteAsync(new[] { Entities.Of(entity) }, db, applyActions, cancellationToken);

    /// <summary>
    /// Deletes the rows that have the keys of the entities, with one statement; with one for each, all or none, where the entity has a
    /// concurrency token.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>int deleted = await posts.DeleteAsync(db);</code></example>
    public static Task<int> DeleteAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.DeleteAsync(Entities.Of(entities), db, applyActions: false, cancellationToken);

    /// <summary>
    /// Deletes the rows that have the keys of the entities, with one statement; with one for each, all or none, where the entity has a
    /// concurrency token.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="applyActions">
    /// True to carry out OnDelete of relations that have no constraint in the database, before and in the same transaction.
    /// </param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">
    /// A relation without a constraint refuses the deletion, when <paramref name="applyActions"/> is true.
    /// </exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    /// <example><code>int deleted = await posts.DeleteAsync(db, applyActions: true);</code></example>
    public static Task<int> DeleteAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        bool applyActions,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.DeleteAsync(Entities.Of(entities), db, applyActions, cancellationToken);

    /// <summary>Inserts the row. A key and values that the database makes are set afterwards.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <returns>How many rows were inserted: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses a row.</exception>
    public static int Insert<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Insert(new[] { Entities.Of(entity) }, db, skipDuplicates: false);

    /// <summary>Inserts the rows, all or none; or, when asked to, those that the database does not have yet.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="skipDuplicates">True to leave out rows that violate a unique key; keys are not set then. Default: false.</param>
    /// <returns>How many were inserted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses a row.</exception>
    public static int Insert<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, bool skipDuplicates = false)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Insert(Entities.Of(entities), db, skipDuplicates);

    /// <summary>Writes every column of the row.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    public static int Update<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Update(new[] { Entities.Of(entity) }, db);

    /// <summary>Writes every column of the rows, all or none, with one statement for each.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row.</exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    public static int Update<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Update(Entities.Of(entities), db);

    /// <summary>Deletes the row that has the key of the entity.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="applyActions">
    /// True to carry out OnDelete of relations that have no constraint in the database, before and in the same transaction. Default:
    /// false.
    /// </param>
    /// <returns>1, or 0 when there is no such row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">
    /// A relation without a constraint refuses the deletion, when <paramref name="applyActions"/> is true.
    /// </exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    public static int Delete<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, bool applyActions = false)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Delete(new[] { Entities.Of(entity) }, db, applyActions);

    /// <summary>
    /// Deletes the rows that have the keys of the entities, with one statement; with one for each, all or none, where the entity has a
    /// concurrency token.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <remarks>
    /// What becomes of the rows that refer to it stands in the documentation of the table struct, and in
    /// <c>EntityModel.DeleteImpact</c>.
    /// </remarks>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="applyActions">
    /// True to carry out OnDelete of relations that have no constraint in the database, before and in the same transaction. Default:
    /// false.
    /// </param>
    /// <returns>How many there were.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationChangeException">
    /// A relation without a constraint refuses the deletion, when <paramref name="applyActions"/> is true.
    /// </exception>
    /// <exception cref="RelationConcurrencyException">
    /// Somebody else has changed the row since it was read; where the entity has a concurrency token.
    /// </exception>
    public static int Delete<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, bool applyActions = false)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Delete(Entities.Of(entities), db, applyActions);
}
