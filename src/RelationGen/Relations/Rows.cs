namespace RelationGen;

/// <summary>The rows of a query, or of one of its groups, over which values are computed.</summary>
/// <typeparam name="TTable">The table struct of the rows.</typeparam>
/// <example>
/// <code>
/// (decimal? least, decimal? most) = await OrderLine.Query(db)
///     .AggregateAsync(rows => rows.Min(l => l.Price), rows => rows.Max(l => l.Price));
/// </code>
/// </example>
public readonly struct Rows<TTable> : IAggregated<TTable>
    where TTable : struct, IAliasedTable<TTable>
{
    /// <summary>How many rows there are: <c>COUNT(*)</c>.</summary>
    public Scalar<long> Count => Compute<long>(AggregateFunction.Count, column: null, AggregateOperand.Number);

    /// <summary>A row of the group, for the columns that all of its rows share: those that the group is made by.</summary>
    public TTable Key => default(TTable).At(null);

    Scalar<T> IAggregated<TTable>.Compute<T>(AggregateFunction function, Func<TTable, Operand>? column, ColumnInfo? info)
        => Compute<T>(function, column, info);

    private static Scalar<T> Compute<T>(AggregateFunction function, Func<TTable, Operand>? column, ColumnInfo? info)
    {
        Operand? value = column?.Invoke(default(TTable).At(null));
        return new(new RowsOperand(function, value, info ?? value!.Info));
    }
}
