namespace RelationGen;

/// <summary>Writes what rows are ordered by. The key ends every order, so that no two rows are equal.</summary>
internal static class OrderList
{
    /// <summary>The orders, completed by the key.</summary>
    public static void Write(SqlWriter writer, IReadOnlyList<Ordering> orders, TableInfo table, TableAlias? alias) =>
        Write(writer, [.. Complete(orders, table, alias)]);

    /// <summary>The orders as they are.</summary>
    public static void Write(SqlWriter writer, IReadOnlyList<Ordering> orders)
    {
        for (int i = 0; i < orders.Count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            orders[i].Write(writer);
        }
    }

    /// <summary>The orders, and the columns of the key that are not among them.</summary>
    public static IEnumerable<Ordering> Complete(IReadOnlyList<Ordering> orders, TableInfo table, TableAlias? alias)
    {
        foreach (Ordering order in orders)
            yield return order;

        foreach (ColumnInfo part in table.KeyColumns)
        {
            var column = new ColumnOperand(part, alias);
            if (!orders.Any(order => column.Equals(order.Operand)))
                yield return new Ordering(column, isDescending: false);
        }
    }
}
