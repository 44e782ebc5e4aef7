namespace RelationGen;

/// <summary>
/// Rows over which something is computed: the targets of a relation to many, or the rows of a query. <see cref="Aggregates"/> has what can
/// be computed.
/// </summary>
/// <typeparam name="TTable">The table struct of the rows.</typeparam>
public interface IAggregated<TTable>
{
    /// <summary>The value of a function over the rows.</summary>
    /// <param name="function">The function.</param>
    /// <param name="column">What it is applied to; null for the rows themselves.</param>
    /// <param name="info">What the result is; null where it is what it is computed of.</param>
    internal Scalar<T> Compute<T>(AggregateFunction function, Func<TTable, Operand>? column, ColumnInfo? info = null);
}
