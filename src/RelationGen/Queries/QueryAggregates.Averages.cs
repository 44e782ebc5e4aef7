namespace RelationGen;

/// <content>The average over all rows.</content>
public static partial class QueryAggregates
{
    /// <summary>The average over all rows; null without rows. NULLs do not count.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>double? average = await Order.Query(db).AverageAsync(o => o.Total);</code></example>
    public static Task<double?> AverageAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Column<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Average(column), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static double? Average<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Column<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Average(column));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<double?> AverageAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Average(column), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static double? Average<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Average(column));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<double?> AverageAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Average(value), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static double? Average<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Average(value));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<double?> AverageAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Average(value), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static double? Average<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Average(value));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<decimal?> AverageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<decimal>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Average(column), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static decimal? Average<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<decimal>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Average(column));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<decimal?> AverageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<decimal>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Average(column), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static decimal? Average<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<decimal>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Average(column));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<decimal?> AverageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<decimal>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Average(value), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static decimal? Average<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Scalar<decimal>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Average(value));

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<decimal?> AverageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<decimal?>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Average(value), cancellationToken);

    /// <inheritdoc cref="AverageAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static decimal? Average<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Scalar<decimal?>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Average(value));
}
