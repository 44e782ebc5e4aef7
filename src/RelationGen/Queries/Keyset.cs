namespace RelationGen;

/// <summary>The condition that rows come behind an entity in an order.</summary>
internal static class Keyset
{
    public static Predicate After<TEntity, TTable>(TEntity entity, Ordering[] orders)
        where TEntity : class
        where TTable : struct, ITable<TEntity, TTable>
    {
        TableInfo table = default(TTable).Info;
        Predicate? after = null;
        foreach (Ordering order in OrderList.Complete(orders, table, alias: null).Reverse())
        {
            if (order.Operand is not ColumnOperand { Table: null, IgnoresCase: false } column)
            {
                throw new NotSupportedException(
                    $"After({table.Entity}) compares what the entity holds with the columns it is ordered by, but the order has something "
                    + $"that is no column of {table.Entity} itself. "
                    + "Order by columns alone, or use Skip.");
            }

            object? value = ((EntityInfo<TEntity>)default(TTable).Info).ValueOf(entity, table.IndexOf(column.Info));
            ColumnOperand compared = column.ByCodePoint;
            after = after is null
                ? Behind(order, compared, value)
                : Behind(order, compared, value) | (new ComparisonPredicate(column, "==", value) & after);
        }

        return after!;
    }

    private static Predicate Behind(Ordering order, ColumnOperand column, object? value)
    {
        if (column.Info.ToStored(value) is null)
            return order.PutsNullsFirst ? new ComparisonPredicate(column, "!=", value: null) : Predicate.Any();

        Predicate behind = new ComparisonPredicate(column, order.IsDescending ? "<" : ">", value);
        return column.CanBeNull && !order.PutsNullsFirst ? behind | new ComparisonPredicate(column, "==", value: null) : behind;
    }
}
