namespace RelationGen;

/// <summary>
/// One value over all rows of a query: <c>await OrderLine.Query(db).SumAsync(l => l.Amount)</c>. Several values with one statement are
/// <see cref="Query{TEntity, TTable}.AggregateAsync{T1, T2}"/>.
/// </summary>
public static partial class QueryAggregates
{
    /// <summary>
    /// The sum over all rows; 0 without rows. NULLs do not count, and sums of integers smaller than <c>long</c> are a <c>long</c>.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OverflowException">The value is too large for its type.</exception>
    /// <example><code>decimal? turnover = await Order.Query(db).SumAsync(o => o.Total);</code></example>
    public static Task<T> SumAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Column<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T Sum<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Column<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<T> SumAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static T Sum<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<T>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T> SumAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Sum(value), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T Sum<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Sum(value));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public static Task<T> SumAsync<TEntity, TTable, T>(
        this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).AggregateAsync(rows => rows.Sum(value), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="value">What is computed over.</param>
    public static T Sum<TEntity, TTable, T>(this Query<TEntity, TTable> query, Func<TTable, Scalar<T?>> value)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        where T : struct
        => Of(query).Aggregate(rows => rows.Sum(value));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<int>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<int>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<int>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<int>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<uint>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<uint>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<uint>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<uint>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<short>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<short>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<short>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<short>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<ushort>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<ushort>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<ushort>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<ushort>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<byte>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<byte>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<byte>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<byte>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, Column<sbyte>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, Column<sbyte>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"/>
    public static Task<long> SumAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<TTable, NullableColumn<sbyte>> column, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).AggregateAsync(rows => rows.Sum(column), cancellationToken);

    /// <inheritdoc cref="SumAsync{TEntity, TTable, T}(Query{TEntity, TTable}, Func{TTable, Column{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/exception"/>
    /// <param name="query">The query; a limit of it is of rows.</param>
    /// <param name="column">What is computed over.</param>
    public static long Sum<TEntity, TTable>(this Query<TEntity, TTable> query, Func<TTable, NullableColumn<sbyte>> column)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
        => Of(query).Aggregate(rows => rows.Sum(column));

    private static Query<TEntity, TTable> Of<TEntity, TTable>(Query<TEntity, TTable> query)
        where TEntity : class
        where TTable : struct, IAliasedTable<TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return query;
    }
}
