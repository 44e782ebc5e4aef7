namespace RelationGen;

/// <content>Tables whose rows are read: all of them, or those that filters let through.</content>
internal sealed partial class SqlWriter
{
    // The filters that are being written: none is written within itself. Most statements have none.
    private List<RowFilter>? _filtering;

    /// <summary>A table with row filters was named, so that the text depends on the session.</summary>
    public bool HasFilters { get; private set; }

    /// <summary>The rows of a table on the way of a relation, and the name that they get.</summary>
    public SqlWriter AppendRows(RelationStep step, string name) => step.Filtered is { } table
        ? AppendRows(table, name)
        : AppendTable(step.Schema, step.Table).Append(" AS ").Append(name);

    /// <summary>
    /// The rows of a table, and the name that they get: <c>"posts" AS t</c>, or <c>(SELECT t1.* FROM "posts" AS t1 WHERE …) AS t</c>.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name.</param>
    /// <param name="source">SQL of the caller's own in the place of the table; null without.</param>
    public SqlWriter AppendRows(TableInfo table, string name, SqlSource? source = null)
    {
        HasFilters |= table.HasFilters;
        RowFilter[] applying = table.HasFilters
            ? [.. table.AllFilters.Where(filter => _filtering?.Contains(filter) != true && filters.Applies(filter))]
            : [];
        if (applying.Length > 0)
            AppendFiltered(table, applying, source);
        else
            AppendSource(table, source);

        return Append(" AS ").Append(name);
    }

    private void AppendSource(TableInfo table, SqlSource? source)
    {
        if (source is not null)
            source.Write(this);
        else
            AppendTable(table.Schema, table.Table);
    }

    private void AppendFiltered(TableInfo table, RowFilter[] applying, SqlSource? source)
    {
        var rows = new TableAlias();
        Append("(");
        string name = BeginSelect(rows);
        Append("SELECT ").Append(name).Append(".*");
        // An asterisk does not stand for columns that every table of the database has.
        foreach (ColumnInfo column in table.Columns.Where(column => column.IsRowVersion))
            Append(", ").Append(name).Append(column.Quoted);

        Append(" FROM ");
        AppendSource(table, source);
        Append(" AS ").Append(name);
        JoinHere();
        for (int i = 0; i < applying.Length; i++)
        {
            Append(i == 0 ? " WHERE " : " AND ");
            if (applying[i] is SoftDeleteFilter)
            {
                Append(name).Append(table.DeletedAt!.Quoted).Append(" IS NULL");
                continue;
            }

            (_filtering ??= []).Add(applying[i]);
            filters.Where(applying[i], table, rows).Write(this);
            _filtering.Remove(applying[i]);
        }

        EndSelect();
        Append(")");
    }
}
