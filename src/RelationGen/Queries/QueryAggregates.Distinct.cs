namespace RelationGen;

/// <content>The number of different values.</content>
public static partial class QueryAggregates
{
    /// <summary>How many different values the rows have; NULL is none.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>long customers = await Order.Query(db).CountDistinctAsync(o => o.CustomerId);</code></example>
    public static Task<long> CountDistinctAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Column<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.CountDistinct(column), cancellationToken);

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long CountDistinct<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Column<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.CountDistinct(column));

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> CountDistinctAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.CountDistinct(column), cancellationToken);

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long CountDistinct<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.CountDistinct(column));

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> CountDistinctAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, TextColumn> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.CountDistinct(column), cancellationToken);

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long CountDistinct<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, TextColumn> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.CountDistinct(column));

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> CountDistinctAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, BoolColumn> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.CountDistinct(column), cancellationToken);

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long CountDistinct<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, BoolColumn> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.CountDistinct(column));

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<long> CountDistinctAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.CountDistinct(value), cancellationToken);

    /// <inheritdoc cref="CountDistinctAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static long CountDistinct<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.CountDistinct(value));
}
