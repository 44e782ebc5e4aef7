namespace RelationGen;

/// <summary>Inserts rows, or updates them where they are there already: one, or a list of them, all or none.</summary>
/// <example><code>await users.UpsertAsync(db, u => u.Email, token);</code></example>
public static class EntityUpserts
{
    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards. The key
    /// says which row is meant.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>await user.UpsertAsync(db);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(new[] { Entities.Of(entity) }, db, [], cancellationToken);

    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No unique key of exactly these columns is declared.</exception>
    /// <example><code>await user.UpsertAsync(db, u => u.Email);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Ordering> first,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(new[] { Entities.Of(entity) }, db, [first], cancellationToken);

    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="second">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No unique key of exactly these columns is declared.</exception>
    /// <example><code>await user.UpsertAsync(db, u => u.Email, u => u.Region);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Ordering> first,
        Func<TTable, Ordering> second,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(new[] { Entities.Of(entity) }, db, [first, second], cancellationToken);

    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="second">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="third">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No unique key of exactly these columns is declared.</exception>
    /// <example><code>await user.UpsertAsync(db, u => u.Email, u => u.Region, u => u.Year);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity,
        DbSession db,
        Func<TTable, Ordering> first,
        Func<TTable, Ordering> second,
        Func<TTable, Ordering> third,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(new[] { Entities.Of(entity) }, db, [first, second, third], cancellationToken);

    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="columns">The columns that say which row is meant; they are declared unique. None for the key.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No unique key of exactly these columns is declared.</exception>
    /// <example><code>await user.UpsertAsync(db, u => u.Email);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, params Func<TTable, Ordering>[] columns)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(new[] { Entities.Of(entity) }, db, columns, CancellationToken.None);

    /// <summary>
    /// Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="columns">The columns that say which row is meant; they are declared unique. None for the key.</param>
    /// <returns>How many rows were written: 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No unique key of exactly these columns is declared.</exception>
    /// <example><code>user.Upsert(db, u => u.Email);</code></example>
    public static int Upsert<TEntity, TKey, TTable>(
        this IEntity<TEntity, TKey, TTable> entity, DbSession db, params Func<TTable, Ordering>[] columns)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Upsert(new[] { Entities.Of(entity) }, db, columns);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards. The key says which row is meant.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>await users.UpsertAsync(db);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(Entities.Of(entities), db, [], cancellationToken);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// No unique key of exactly these columns is declared, or two rows have the same values in them.
    /// </exception>
    /// <example><code>await users.UpsertAsync(db, u => u.Email);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Ordering> first,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(Entities.Of(entities), db, [first], cancellationToken);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="second">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// No unique key of exactly these columns is declared, or two rows have the same values in them.
    /// </exception>
    /// <example><code>await users.UpsertAsync(db, u => u.Email, u => u.Region);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Ordering> first,
        Func<TTable, Ordering> second,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(Entities.Of(entities), db, [first, second], cancellationToken);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="first">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="second">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="third">A column that says which row is meant; it, or all of them together, are declared unique.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// No unique key of exactly these columns is declared, or two rows have the same values in them.
    /// </exception>
    /// <example><code>await users.UpsertAsync(db, u => u.Email, u => u.Region, u => u.Year);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities,
        DbSession db,
        Func<TTable, Ordering> first,
        Func<TTable, Ordering> second,
        Func<TTable, Ordering> third,
        CancellationToken cancellationToken = default)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(Entities.Of(entities), db, [first, second, third], cancellationToken);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="columns">The columns that say which row is meant; they are declared unique. None for the key.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// No unique key of exactly these columns is declared, or two rows have the same values in them.
    /// </exception>
    /// <example><code>await users.UpsertAsync(db, u => u.Email);</code></example>
    public static Task<int> UpsertAsync<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, params Func<TTable, Ordering>[] columns)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.UpsertAsync(Entities.Of(entities), db, columns, CancellationToken.None);

    /// <summary>
    /// Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set
    /// afterwards.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">An open connection, a transaction or a data source.</param>
    /// <param name="columns">The columns that say which row is meant; they are declared unique. None for the key.</param>
    /// <returns>How many rows were written: all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// No unique key of exactly these columns is declared, or two rows have the same values in them.
    /// </exception>
    /// <example><code>users.Upsert(db, u => u.Email);</code></example>
    public static int Upsert<TEntity, TKey, TTable>(
        this IEnumerable<IEntity<TEntity, TKey, TTable>> entities, DbSession db, params Func<TTable, Ordering>[] columns)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        => EntityWriter<TEntity, TKey, TTable>.Upsert(Entities.Of(entities), db, columns);
}
