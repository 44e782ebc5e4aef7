namespace RelationGen;

/// <content>What is computed over values that are themselves computed for each target, and sums that outgrow their column.</content>
public readonly partial struct ToMany<TSource, TTarget, TTargetTable>
{
    /// <summary>The sum of a computed value over the targets; 0 without targets. NULLs do not count.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value of a target, computed over its own relations or by <see cref="Scalar.Sql{T}"/>.</param>
    /// <example><code>a => a.Albums.Sum(b => b.Tracks.Count)</code></example>
    public Scalar<T> Sum<T>(Func<TTargetTable, Scalar<T>> value)
        where T : struct
        => Compute<T, T>(AggregateFunction.Sum, value);

    /// <inheritdoc cref="Sum{T}(Func{TTargetTable, Scalar{T}})"/>
    public Scalar<T> Sum<T>(Func<TTargetTable, Scalar<T?>> value)
        where T : struct
        => Compute<T, T?>(AggregateFunction.Sum, value);

    /// <summary>
    /// The sum of a column over the targets as a <c>long</c>, because sums outgrow the type of such a column; 0 without targets. NULLs do not count.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <exception cref="OverflowException">Thrown when the value is read: the sum is too large for a <c>long</c>.</exception>
    public Scalar<long> Sum(Func<TTargetTable, Column<int>> column) => Compute<long, Column<int>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<int>> column) =>
        Compute<long, NullableColumn<int>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, Column<uint>> column) => Compute<long, Column<uint>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<uint>> column) =>
        Compute<long, NullableColumn<uint>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, Column<short>> column) => Compute<long, Column<short>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<short>> column) =>
        Compute<long, NullableColumn<short>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, Column<ushort>> column) => Compute<long, Column<ushort>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<ushort>> column) =>
        Compute<long, NullableColumn<ushort>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, Column<byte>> column) => Compute<long, Column<byte>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<byte>> column) =>
        Compute<long, NullableColumn<byte>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, Column<sbyte>> column) => Compute<long, Column<sbyte>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <inheritdoc cref="Sum(Func{TTargetTable, Column{int}})"/>
    public Scalar<long> Sum(Func<TTargetTable, NullableColumn<sbyte>> column) =>
        Compute<long, NullableColumn<sbyte>>(AggregateFunction.Sum, column, AggregateOperand.Number);

    /// <summary>The average of a computed value over the targets; NULL without targets. NULLs do not count.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value of a target, computed over its own relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public Scalar<double?> Average<T>(Func<TTargetTable, Scalar<T>> value)
        where T : struct
        => Compute<double?, T>(AggregateFunction.Average, value, AggregateOperand.Mean);

    /// <inheritdoc cref="Average{T}(Func{TTargetTable, Scalar{T}})"/>
    public Scalar<double?> Average<T>(Func<TTargetTable, Scalar<T?>> value)
        where T : struct
        => Compute<double?, T?>(AggregateFunction.Average, value, AggregateOperand.Mean);

    /// <summary>
    /// The average of a decimal column over the targets; NULL without targets. NULLs do not count. PostgreSQL computes it exactly, to at least 16 digits;
    /// SQLite has no decimals and computes with floating numbers, whose result is rounded to 15 digits.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <example><code>i => i.Lines.Average(l => l.UnitPrice) > 0.99m</code></example>
    public Scalar<decimal?> Average(Func<TTargetTable, Column<decimal>> column)
        => Compute<decimal?, Column<decimal>>(AggregateFunction.Average, column, AggregateOperand.DecimalMean);

    /// <inheritdoc cref="Average(Func{TTargetTable, Column{decimal}})"/>
    public Scalar<decimal?> Average(Func<TTargetTable, NullableColumn<decimal>> column)
        => Compute<decimal?, NullableColumn<decimal>>(AggregateFunction.Average, column, AggregateOperand.DecimalMean);

    /// <summary>The average of a computed decimal over the targets, with the precision of a decimal column; NULL without targets. NULLs do not count.</summary>
    /// <param name="value">The value of a target, computed over its own relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public Scalar<decimal?> Average(Func<TTargetTable, Scalar<decimal>> value)
        => Compute<decimal?, decimal>(AggregateFunction.Average, value, AggregateOperand.DecimalMean);

    /// <inheritdoc cref="Average(Func{TTargetTable, Scalar{decimal}})"/>
    public Scalar<decimal?> Average(Func<TTargetTable, Scalar<decimal?>> value)
        => Compute<decimal?, decimal?>(AggregateFunction.Average, value, AggregateOperand.DecimalMean);

    /// <summary>The smallest of a computed value among the targets; NULL without targets.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value of a target, computed over its own relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public Scalar<T?> Min<T>(Func<TTargetTable, Scalar<T>> value)
        where T : struct
        => Compute<T?, T>(AggregateFunction.Min, value);

    /// <inheritdoc cref="Min{T}(Func{TTargetTable, Scalar{T}})"/>
    public Scalar<T?> Min<T>(Func<TTargetTable, Scalar<T?>> value)
        where T : struct
        => Compute<T?, T?>(AggregateFunction.Min, value);

    /// <summary>The largest of a computed value among the targets; NULL without targets.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value of a target, computed over its own relations or by <see cref="Scalar.Sql{T}"/>.</param>
    public Scalar<T?> Max<T>(Func<TTargetTable, Scalar<T>> value)
        where T : struct
        => Compute<T?, T>(AggregateFunction.Max, value);

    /// <inheritdoc cref="Max{T}(Func{TTargetTable, Scalar{T}})"/>
    public Scalar<T?> Max<T>(Func<TTargetTable, Scalar<T?>> value)
        where T : struct
        => Compute<T?, T?>(AggregateFunction.Max, value);

    private Scalar<TResult> Compute<TResult, T>(AggregateFunction function, Func<TTargetTable, Scalar<T>> value, ColumnInfo? info = null)
    {
        Lambdas.ThrowIfNull<TTargetTable>(value, nameof(value));
        return Compute<TResult>(function, info, column: table => value(table).Operand);
    }
}
