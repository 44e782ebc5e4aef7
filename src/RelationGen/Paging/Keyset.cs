namespace RelationGen;

/// <summary>The condition that rows come behind a place in an order.</summary>
internal static class Keyset
{
    /// <summary>The rows behind an entity.</summary>
    /// <exception cref="NotSupportedException">The order has something that is no column of the entity itself.</exception>
    public static Predicate After<TEntity, TTable>(TEntity entity, Ordering[] orders)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
    {
        var table = (EntityInfo<TEntity>)default(TTable).Info;
        Ordering[] all = [.. OrderList.Complete(orders, table, alias: null)];
        object?[] values = Array.ConvertAll(all, order => order.Operand is ColumnOperand { Table: null, IgnoresCase: false } column
            ? column.Info.ToStored(table.ValueOf(entity, table.IndexOf(column.Info)))
            : throw new NotSupportedException(
                $"After({table.Entity}) compares what the entity holds with the columns it is ordered by, but the order has something "
                + $"that is no column of {table.Entity} itself. "
                + "Order by columns alone, or read pages with ToPageAsync, whose cursors have all values of the order."));
        return Behind(all, values);
    }

    /// <summary>The rows behind a place.</summary>
    /// <param name="orders">The order, which no two rows share a place of.</param>
    /// <param name="values">What each column of the order stores there.</param>
    public static Predicate Behind(IReadOnlyList<Ordering> orders, IReadOnlyList<object?> values)
    {
        Predicate? behind = null;
        for (int i = orders.Count - 1; i >= 0; i--)
        {
            Predicate after = Behind(orders[i], values[i]);
            behind = behind is null ? after : after | (Compare(orders[i], "==", values[i]) & behind);
        }

        return behind!;
    }

    /// <summary>
    /// A condition that all rows behind a place fulfil, and by which an index on the first column of the order begins there: databases
    /// read an index from its beginning for alternatives. Null where there is none, or no need of it.
    /// </summary>
    /// <param name="orders">The order.</param>
    /// <param name="values">What each column of the order stores there.</param>
    /// <param name="table">The rows, as the order names them.</param>
    public static Predicate? Bound(IReadOnlyList<Ordering> orders, IReadOnlyList<object?> values, TableAlias? table)
    {
        Ordering first = orders[0];
        bool isColumn = first.Operand is ColumnOperand { IgnoresCase: false } column && ReferenceEquals(column.Table, table);
        bool endsWithNulls = first.Operand.CanBeNull && !first.PutsNullsFirst;
        return orders.Count == 1 || !isColumn || endsWithNulls || values[0] is not { } value
            ? null
            : Compare(first, first.IsDescending ? "<=" : ">=", value);
    }

    private static Predicate Behind(Ordering order, object? value)
    {
        if (value is null)
            return order.PutsNullsFirst ? Compare(order, "!=", value: null) : Predicate.Any();

        Predicate behind = Compare(order, order.IsDescending ? "<" : ">", value);
        return order.Operand.CanBeNull && !order.PutsNullsFirst ? behind | Compare(order, "==", value: null) : behind;
    }

    /// <summary>Text is the same only where it has one place in the order, so that a collation cannot bring a row back.</summary>
    private static ComparisonPredicate Compare(Ordering order, string operation, object? value)
        => new(value is null ? order.Operand : OrderedOperand.Of(order.Operand), operation, value) { IsStored = true };
}
