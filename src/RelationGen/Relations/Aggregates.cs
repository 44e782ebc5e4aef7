namespace RelationGen;

/// <summary>
/// What is computed over many rows: the targets of a relation, <c>p => p.Comments.Max(c => c.CreatedAt)</c>, or the rows of a query,
/// <c>rows => rows.Sum(l => l.Amount)</c>.
/// </summary>
public static class Aggregates
{
    /// <summary>How many different values a column has; NULL is none: <c>COUNT(DISTINCT …)</c>.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    /// <example><code>c => c.Orders.CountDistinct(o => o.ShipCountry) > 1</code></example>
    public static Scalar<long> CountDistinct<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Column<T>> column)
        => Of(rows).Compute<long>(AggregateFunction.CountDistinct, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="CountDistinct{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<long> CountDistinct<TTable, T>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<T>> column)
        where T : struct
        => Of(rows).Compute<long>(AggregateFunction.CountDistinct, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="CountDistinct{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<long> CountDistinct<TTable>(this IAggregated<TTable> rows, Func<TTable, TextColumn> column)
        => Of(rows).Compute<long>(AggregateFunction.CountDistinct, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="CountDistinct{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<long> CountDistinct<TTable>(this IAggregated<TTable> rows, Func<TTable, BoolColumn> column)
        => Of(rows).Compute<long>(AggregateFunction.CountDistinct, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="CountDistinct{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">A value of each row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public static Scalar<long> CountDistinct<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T>> value)
        => Of(rows).Compute<long>(AggregateFunction.CountDistinct, Each(value), AggregateOperand.Number);

    /// <summary>
    /// The sum of a column over the rows; 0 without rows. NULLs do not count. Of integers smaller than <c>long</c> it is a
    /// <c>long</c>.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="OverflowException">
    /// Thrown when the value is read: the sum is too large for the type. SQLite computes sums of integers as <c>long</c>, so that there
    /// a condition with such a sum throws too.
    /// </exception>
    public static Scalar<T> Sum<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Column<T>> column)
        where T : struct
        => Of(rows).Compute<T>(AggregateFunction.Sum, Each(column));

    /// <inheritdoc cref="Sum{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<T> Sum<TTable, T>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<T>> column)
        where T : struct
        => Of(rows).Compute<T>(AggregateFunction.Sum, Each(column));

    /// <summary>The average of a column over the rows; NULL without rows. NULLs do not count.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    public static Scalar<double?> Average<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Column<T>> column)
        where T : struct
        => Of(rows).Compute<double?>(AggregateFunction.Average, Each(column), AggregateOperand.Mean);

    /// <inheritdoc cref="Average{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<double?> Average<TTable, T>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<T>> column)
        where T : struct
        => Of(rows).Compute<double?>(AggregateFunction.Average, Each(column), AggregateOperand.Mean);

    /// <summary>The smallest value of a column among the rows; NULL without rows.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    public static Scalar<T?> Min<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Column<T>> column)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Min, Each(column));

    /// <inheritdoc cref="Min{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<T?> Min<TTable, T>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<T>> column)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Min, Each(column));

    /// <inheritdoc cref="Min{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<string?> Min<TTable>(this IAggregated<TTable> rows, Func<TTable, TextColumn> column)
        => Of(rows).Compute<string?>(AggregateFunction.Min, Each(column));

    /// <summary>The largest value of a column among the rows; NULL without rows.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    public static Scalar<T?> Max<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Column<T>> column)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Max, Each(column));

    /// <inheritdoc cref="Max{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<T?> Max<TTable, T>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<T>> column)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Max, Each(column));

    /// <inheritdoc cref="Max{TTable, T}(IAggregated{TTable}, Func{TTable, Column{T}})"/>
    public static Scalar<string?> Max<TTable>(this IAggregated<TTable> rows, Func<TTable, TextColumn> column)
        => Of(rows).Compute<string?>(AggregateFunction.Max, Each(column));

    /// <summary>The sum of a computed value over the rows; 0 without rows. NULLs do not count.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">The value of a row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    /// <example><code>a => a.Albums.Sum(b => b.Tracks.Count)</code></example>
    public static Scalar<T> Sum<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T>> value)
        where T : struct
        => Of(rows).Compute<T>(AggregateFunction.Sum, Each(value));

    /// <inheritdoc cref="Sum{TTable, T}(IAggregated{TTable}, Func{TTable, Scalar{T}})"/>
    public static Scalar<T> Sum<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T?>> value)
        where T : struct
        => Of(rows).Compute<T>(AggregateFunction.Sum, Each(value));

    /// <summary>
    /// The sum of a column over the rows as a <c>long</c>, because sums outgrow the type of such a column; 0 without rows. NULLs do not
    /// count.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="OverflowException">Thrown when the value is read: the sum is too large for a <c>long</c>.</exception>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<int>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<int>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<uint>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<uint>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<short>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<short>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<ushort>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<ushort>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<byte>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<byte>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<sbyte>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <inheritdoc cref="Sum{TTable}(IAggregated{TTable}, Func{TTable, Column{int}})"/>
    public static Scalar<long> Sum<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<sbyte>> column)
        => Of(rows).Compute<long>(AggregateFunction.Sum, Each(column), AggregateOperand.Number);

    /// <summary>The average of a computed value over the rows; NULL without rows. NULLs do not count.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">The value of a row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public static Scalar<double?> Average<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T>> value)
        where T : struct
        => Of(rows).Compute<double?>(AggregateFunction.Average, Each(value), AggregateOperand.Mean);

    /// <inheritdoc cref="Average{TTable, T}(IAggregated{TTable}, Func{TTable, Scalar{T}})"/>
    public static Scalar<double?> Average<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T?>> value)
        where T : struct
        => Of(rows).Compute<double?>(AggregateFunction.Average, Each(value), AggregateOperand.Mean);

    /// <summary>
    /// The average of a decimal column over the rows; NULL without rows. NULLs do not count. PostgreSQL computes it exactly, to at
    /// least 16 digits;
    /// SQLite has no decimals and computes with floating numbers, whose result is rounded to 15 digits.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="column">The column.</param>
    /// <example><code>i => i.Lines.Average(l => l.UnitPrice) > 0.99m</code></example>
    public static Scalar<decimal?> Average<TTable>(this IAggregated<TTable> rows, Func<TTable, Column<decimal>> column)
        => Of(rows).Compute<decimal?>(AggregateFunction.Average, Each(column), AggregateOperand.DecimalMean);

    /// <inheritdoc cref="Average{TTable}(IAggregated{TTable}, Func{TTable, Column{decimal}})"/>
    public static Scalar<decimal?> Average<TTable>(this IAggregated<TTable> rows, Func<TTable, NullableColumn<decimal>> column)
        => Of(rows).Compute<decimal?>(AggregateFunction.Average, Each(column), AggregateOperand.DecimalMean);

    /// <summary>
    /// The average of a computed decimal over the rows, with the precision of a decimal column; NULL without rows. NULLs do not
    /// count.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">The value of a row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public static Scalar<decimal?> Average<TTable>(this IAggregated<TTable> rows, Func<TTable, Scalar<decimal>> value)
        => Of(rows).Compute<decimal?>(AggregateFunction.Average, Each(value), AggregateOperand.DecimalMean);

    /// <inheritdoc cref="Average{TTable}(IAggregated{TTable}, Func{TTable, Scalar{decimal}})"/>
    public static Scalar<decimal?> Average<TTable>(this IAggregated<TTable> rows, Func<TTable, Scalar<decimal?>> value)
        => Of(rows).Compute<decimal?>(AggregateFunction.Average, Each(value), AggregateOperand.DecimalMean);

    /// <summary>The smallest of a computed value among the rows; NULL without rows.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">The value of a row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public static Scalar<T?> Min<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T>> value)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Min, Each(value));

    /// <inheritdoc cref="Min{TTable, T}(IAggregated{TTable}, Func{TTable, Scalar{T}})"/>
    public static Scalar<T?> Min<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T?>> value)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Min, Each(value));

    /// <summary>The largest of a computed value among the rows; NULL without rows.</summary>
    /// <typeparam name="TTable">The table struct of the rows.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="rows">The targets of a relation, or the rows of a group.</param>
    /// <param name="value">The value of a row, computed over its relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public static Scalar<T?> Max<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T>> value)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Max, Each(value));

    /// <inheritdoc cref="Max{TTable, T}(IAggregated{TTable}, Func{TTable, Scalar{T}})"/>
    public static Scalar<T?> Max<TTable, T>(this IAggregated<TTable> rows, Func<TTable, Scalar<T?>> value)
        where T : struct
        => Of(rows).Compute<T?>(AggregateFunction.Max, Each(value));

    private static IAggregated<TTable> Of<TTable>(IAggregated<TTable> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows;
    }

    private static Func<TTable, Operand> Each<TTable, TColumn>(Func<TTable, TColumn> column)
        where TColumn : IColumn
    {
        Lambdas.ThrowIfNull<TTable>(column, nameof(column));
        return table => column(table).Operand;
    }

    private static Func<TTable, Operand> Each<TTable, T>(Func<TTable, Scalar<T>> value)
    {
        Lambdas.ThrowIfNull<TTable>(value, nameof(value));
        return table => value(table).Operand;
    }
}
