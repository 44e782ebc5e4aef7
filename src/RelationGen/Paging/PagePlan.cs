namespace RelationGen;

/// <summary>A page of the rows of a query: what is asked for, and what becomes of it.</summary>
internal sealed class PagePlan
{
    private readonly QueryState _all;
    private readonly PageRequest _page;
    private readonly PageOrder _order;

    /// <summary>A page of rows with a key.</summary>
    /// <param name="db">Where the rows are.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="table">Its table.</param>
    /// <param name="all">All rows, of which the page is one.</param>
    /// <param name="page">Which page.</param>
    /// <exception cref="ArgumentException">The page means nothing, or a cursor is of another order.</exception>
    /// <exception cref="InvalidOperationException">The rows are limited, or have no key that ends their order.</exception>
    public PagePlan(DbSession db, Type entity, TableInfo table, QueryState all, PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        string name = all.Relation ?? table.Entity;
        page.Check(name);
        if (table.KeyColumns.Count == 0)
            throw new InvalidOperationException(
                $"{table.Entity} has no key that ends every order, so that pages could overlap. Read its rows with OrderBy, Skip "
                + "and Take.");

        if (all.Lock is { } asked)
            throw asked.Refused(name, "a page reads one row more than it has. Use Take, and After for the rows behind one.");

        if (all.IsLimited)
            throw new InvalidOperationException(
                $"{name}: the page says how many rows are read and where they begin; remove Take, Skip and TakeLast of the query.");

        _all = all;
        _page = page;
        Table = table;
        _order = new PageOrder(db, all.Arguments, name, entity, table, alias: null, all.Orders);
        State = all with
        {
            Where = [.. all.Where, .. _order.Between(page)],
            Take = page.Count < int.MaxValue ? page.Count + 1 : page.Count,
            Kept = page.Count,
            IsLast = page.IsBackward,
            Compiled = null,
        };
    }

    /// <summary>The rows of the page, and one more.</summary>
    public QueryState State { get; }

    /// <summary>The number of all rows is asked for.</summary>
    public bool HasTotal => _page.WithTotal;

    private TableInfo Table { get; }

    /// <summary>What cursors need of each entity.</summary>
    public CursorColumn[] ColumnsOfEntities() => _order.Columns(_order.PlaceInEntity);

    /// <summary>What cursors need of each row.</summary>
    /// <param name="place">Where a row has a column of the table anyhow; null where it has not.</param>
    public CursorColumn[] ColumnsOfRows(Func<ColumnOperand, int?> place) => _order.Columns(place);

    /// <summary>Reads the number of all rows; null where nobody asks for it, or the page shows it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="hasMore">There are more rows in the direction in which those of the page were read.</param>
    public NumberReader? Total(LoadCall call, bool hasMore) => !hasMore && _page.After is null && _page.Before is null
        ? null
        : new(call, Table, _all.Relation ?? Table.Entity, writer => _all.WriteCount(writer, Table))
        {
            IsOfSql = _all.Source is not null,
        };

    /// <summary>The page.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="hasMore">There are more in the direction in which they were read.</param>
    /// <param name="columns">What was read for their cursors.</param>
    /// <param name="total">The number of all rows, where it was read; without it the page has them all.</param>
    public RelationPage<T> ToPage<T>(IReadOnlyList<T> rows, bool hasMore, CursorColumn[] columns, NumberReader? total)
        => _order.ToPage(
            rows,
            hasMore,
            _page,
            HasTotal ? total?.Number ?? rows.Count : null,
            row => columns.Select(column => column[row]));
}
