namespace RelationGen;

public abstract partial class Query<TEntity, TTable>
{
    /// <summary>
    /// Computes a value over all rows; reads none. A limit of the query is of rows: <c>Take(10)</c> computes over ten of them. Without rows
    /// counts and sums are 0, and all others null.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <exception cref="InvalidOperationException">What the lambda returns is not computed over the rows.</exception>
    /// <exception cref="OverflowException">The value is too large for its type.</exception>
    /// <example>
    /// <code>
    /// decimal total = await OrderLine.Query(db).Where(l => l.OrderId == 7).AggregateAsync(rows => rows.Sum(l => l.Amount));
    /// </code>
    /// </example>
    public abstract Task<T> AggregateAsync<T>(Func<Rows<TTable>, Scalar<T>> value, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="AggregateAsync{T}(Func{Rows{TTable}, Scalar{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name='value']|/exception"/>
    public abstract T Aggregate<T>(Func<Rows<TTable>, Scalar<T>> value);

    /// <summary>Computes two values over all rows with one statement; reads none.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example>
    /// <code>
    /// (DateTime? first, DateTime? last) = await Order.Query(db)
    ///     .AggregateAsync(rows => rows.Min(o => o.Date), rows => rows.Max(o => o.Date));
    /// </code>
    /// </example>
    public abstract Task<(T1 First, T2 Second)> AggregateAsync<T1, T2>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="AggregateAsync{T1, T2}(Func{Rows{TTable}, Scalar{T1}}, Func{Rows{TTable}, Scalar{T2}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract (T1 First, T2 Second) Aggregate<T1, T2>(Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second);

    /// <summary>Computes three values over all rows with one statement; reads none.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public abstract Task<(T1 First, T2 Second, T3 Third)> AggregateAsync<T1, T2, T3>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, Func<Rows<TTable>, Scalar<T3>> third,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Aggregate{T1, T2}(Func{Rows{TTable}, Scalar{T1}}, Func{Rows{TTable}, Scalar{T2}})" path="/summary|/exception"/>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    public abstract (T1 First, T2 Second, T3 Third) Aggregate<T1, T2, T3>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, Func<Rows<TTable>, Scalar<T3>> third);
}
