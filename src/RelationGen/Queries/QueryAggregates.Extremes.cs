namespace RelationGen;

/// <content>The smallest and the largest value of all rows.</content>
public static partial class QueryAggregates
{
    /// <summary>The smallest value of all rows; null without rows.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>decimal? cheapest = await Order.Query(db).MinAsync(o => o.Total);</code></example>
    public static Task<T?> MinAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Column<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Min(column), cancellationToken);

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T? Min<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Column<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Min(column));

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<T?> MinAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Min(column), cancellationToken);

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T? Min<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Min(column));

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<string?> MinAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, TextColumn> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Min(column), cancellationToken);

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static string? Min<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, TextColumn> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Min(column));

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T?> MinAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Min(value), cancellationToken);

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T? Min<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Min(value));

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T?> MinAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Min(value), cancellationToken);

    /// <inheritdoc cref="MinAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T? Min<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Min(value));

    /// <summary>The largest value of all rows; null without rows.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example><code>decimal? dearest = await Order.Query(db).MaxAsync(o => o.Total);</code></example>
    public static Task<T?> MaxAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Column<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Max(column), cancellationToken);

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T? Max<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Column<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Max(column));

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<T?> MaxAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Max(column), cancellationToken);

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T? Max<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Max(column));

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<string?> MaxAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, TextColumn> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Max(column), cancellationToken);

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static string? Max<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, TextColumn> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Max(column));

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T?> MaxAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Max(value), cancellationToken);

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T? Max<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Max(value));

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T?> MaxAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Max(value), cancellationToken);

    /// <inheritdoc cref="MaxAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T? Max<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Max(value));
}
