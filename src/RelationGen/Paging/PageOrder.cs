using System.Data.Common;

namespace RelationGen;

/// <summary>The order of pages: what their cursors are made of, and which rows come behind one.</summary>
internal sealed class PageOrder
{
    private readonly Ordering[] _orders;
    private readonly ColumnType[] _types;
    private readonly string _name;
    private readonly TableInfo _table;
    private readonly TableAlias? _alias;
    private readonly uint _entity;
    private readonly ulong _print;

    /// <summary>An order of rows with a key.</summary>
    /// <param name="db">Where the rows are.</param>
    /// <param name="arguments">The arguments of a compiled query.</param>
    /// <param name="name">The query or relation, as messages name it.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="table">Its table.</param>
    /// <param name="alias">The rows, as the order names them.</param>
    /// <param name="orders">What was asked for; the key ends it.</param>
    public PageOrder(
        DbSession db, object?[]? arguments, string name, Type entity, TableInfo table, TableAlias? alias, IReadOnlyList<Ordering> orders)
    {
        _name = name;
        _table = table;
        _alias = alias;
        _orders = [.. OrderList.Complete(orders, table, alias)];
        using DbCommand command = ConnectionLease.CreateDetachedCommand(db, out Dialect dialect);
        _types = Array.ConvertAll(_orders, order => dialect.Sql.Exact(order.Operand.Info.Type));

        var print = new Fingerprint();
        print.Add(entity.FullName ?? entity.Name);
        _entity = unchecked((uint)print.Value);
        _print = new OrderPrint(command, dialect, arguments, table, alias).Of(_orders);
    }

    /// <summary>All of it.</summary>
    public IReadOnlyList<Ordering> All => _orders;

    /// <summary>The conditions that rows are between the cursors of a request.</summary>
    /// <exception cref="ArgumentException">A text is no cursor of this order.</exception>
    public IEnumerable<Predicate> Between(PageRequest page)
    {
        List<Predicate> between = [];
        if (page.After is { } after)
            AddBehind(between, _orders, ValuesOf(after, nameof(page.After)));

        if (page.Before is { } before)
            AddBehind(between, [.. _orders.Select(order => order.Reversed)], ValuesOf(before, nameof(page.Before)));

        return between;
    }

    private void AddBehind(List<Predicate> conditions, Ordering[] orders, object?[] values)
    {
        if (Keyset.Bound(orders, values, _alias) is { } bound)
            conditions.Add(bound);

        conditions.Add(Keyset.Behind(orders, values));
    }

    /// <summary>What cursors need of each row.</summary>
    /// <param name="place">Where a row has a column of the table anyhow; null where it has not.</param>
    public CursorColumn[] Columns(Func<ColumnOperand, int?> place)
        => [.. _orders.Select((order, i) => new CursorColumn(
            order.Operand, _table, order.Operand is ColumnOperand column ? place(column) : null, _types[i]))];

    /// <summary>Where every row of the entity has a column.</summary>
    public int? PlaceInEntity(ColumnOperand column)
        => ReferenceEquals(column.Table, _alias) && _table.IndexOf(column.Info) is >= 0 and var place ? place : null;

    /// <summary>A page in the order.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="hasMore">There are more in the direction in which they were read.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="total">The number of all rows, where it was asked for.</param>
    /// <param name="valuesOf">What a row has in the order.</param>
    /// <exception cref="RelationMappingException">The database does not find a value of the order again as it was read.</exception>
    public RelationPage<T> ToPage<T>(
        IReadOnlyList<T> rows, bool hasMore, PageRequest page, long? total, Func<int, IEnumerable<object?>> valuesOf)
    {
        string CursorOf(int row) => CursorText.Write(_entity, _print, _types, valuesOf(row));

        // Pages would never end.
        if (rows.Count > 0
            && ((page.After is { } after && CursorOf(0) == after) || (page.Before is { } before && CursorOf(rows.Count - 1) == before)))
        {
            throw Repeated();
        }

        return new(
            rows,
            hasNext: page.Before is not null || (!page.IsBackward && hasMore),
            hasPrevious: page.After is not null || (page.IsBackward && hasMore),
            total,
            CursorOf);
    }

    private RelationMappingException Repeated() => new(
        $"{_name}: the page has the row of its cursor again, because a value of the order is stored otherwise than its type writes it: "
        + string.Join(", ", _orders.Select(order => order.Operand is ColumnOperand column
            ? $"{_table.Entity}.{column.Info.Property}"
            : "a computed value"))
        + ". Order by a column that holds what its property says, or write CAST in SQL of your own, so that it is of the type that is "
        + "named.")
    {
        Entity = _table.Entity,
    };

    private object?[] ValuesOf(string cursor, string parameter)
    {
        if (CursorText.Read(cursor) is not { } content)
            throw new ArgumentException(
                $"{_name}: \"{cursor}\" is no cursor, or was changed on its way. Hand in what StartCursor, EndCursor or CursorAt of a page "
                + "returned, as it was.",
                parameter);

        if (content.Entity != _entity)
            throw new ArgumentException(
                $"{_name}: the cursor \"{cursor}\" is one of another entity than {_table.Entity}. Hand in the cursor of a page of "
                + "the same query.",
                parameter);

        if (content.Order != _print || content.ValuesOf(_types) is not { } values)
            throw new ArgumentException(
                $"{_name}: the cursor \"{cursor}\" is one of another order of {_table.Entity} than that of this query. Hand in the "
                + "cursor of a page in the same order, or none for the first page.",
                parameter);

        return values;
    }
}
