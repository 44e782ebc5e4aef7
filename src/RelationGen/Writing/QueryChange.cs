namespace RelationGen;

/// <summary>The statements that update and delete the rows of a query.</summary>
internal static class QueryChange
{
    /// <summary>Sets columns of every row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="state">The query.</param>
    /// <param name="update">Says what is set.</param>
    /// <exception cref="ArgumentException">It sets nothing.</exception>
    public static StatementStep Update<TTable>(TableInfo table, QueryState state, Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
        where TTable : struct, IAliasedTable<TTable>
    {
        ArgumentNullException.ThrowIfNull(update);
        RefuseLock(table, state, nameof(Update));
        var set = new RowUpdate<TTable>();
        update(set);
        if (set.Values.Count == 0)
            throw new ArgumentException(
                $"The update of {table.Entity} sets nothing; write for example x => x.Set(p => p.Title, \"…\").", nameof(update));

        return new StatementStep(table, state.Relation ?? table.Entity, writer =>
        {
            WriteUpdate(writer, table, set.Values);
            WriteWhere(writer, table, state);
        })
        {
            Rows = RowsOf(table, state, set.Values),
        };
    }

    /// <summary>Deletes every row.</summary>
    /// <inheritdoc cref="Update" path="/param"/>
    public static StatementStep Delete(TableInfo table, QueryState state)
    {
        RefuseLock(table, state, nameof(Delete));
        return new(table, state.Relation ?? table.Entity, WriteDelete(table, state)) { Rows = RowsOf(table, state) };
    }

    /// <summary>The statement that deletes every row.</summary>
    /// <inheritdoc cref="Update" path="/param"/>
    public static Action<SqlWriter> WriteDelete(TableInfo table, QueryState state)
        => writer => WriteRemoval(writer, table, state, DeleteSql.AppendDelete);

    /// <summary>Removes every row for good.</summary>
    /// <inheritdoc cref="Update" path="/param"/>
    public static StatementStep Purge(TableInfo table, QueryState state)
    {
        RefuseLock(table, state, nameof(Purge));
        return new(
            table, state.Relation ?? table.Entity, writer => WriteRemoval(writer, table, state, DeleteSql.AppendPurge))
        {
            Rows = RowsOf(table, state),
        };
    }

    /// <summary>The rows of a query, which are changed or deleted.</summary>
    /// <param name="table">The table.</param>
    /// <param name="state">The query.</param>
    /// <param name="values">What is set in them; null for nothing.</param>
    public static WrittenRows RowsOf(TableInfo table, QueryState state, IReadOnlyList<(ColumnInfo Column, object? Value)>? values = null)
        => WrittenRows.Of(
            table, state.IsAll && !table.HasFilters ? null : writer => state.WriteIsOne(writer, table),
            values is null ? null : AssignedColumns.Of(values));

    private static void WriteRemoval(
        SqlWriter writer, TableInfo table, QueryState state, Func<SqlWriter, TableInfo, SqlWriter> begin)
    {
        if (state.IsAll && !table.HasFilters)
            writer.Append("DELETE FROM ").AppendTable(table.Schema, table.Table);
        else
            state.WriteIsOne(begin(writer, table), table);
    }

    /// <summary><c>UPDATE "posts" SET "title" = $1</c>, without the rows that are meant.</summary>
    public static void WriteUpdate(SqlWriter writer, TableInfo table, IReadOnlyList<(ColumnInfo Column, object? Value)> values)
    {
        writer.Append("UPDATE ").AppendTable(table.Schema, table.Table).Append("\nSET ");
        for (int i = 0; i < values.Count; i++)
            writer.Append(i == 0 ? "" : ", ").Append(values[i].Column.Quoted[1..]).Append(" = ")
                .AppendValue(values[i].Column, values[i].Value);
    }

    /// <exception cref="InvalidOperationException">The query locks the rows that it reads.</exception>
    private static void RefuseLock(TableInfo table, QueryState state, string method)
    {
        if (state.Lock is { } asked)
            throw asked.Refused(
                state.Relation ?? table.Entity,
                $"{method} reads none: it locks what it changes by itself. Remove {asked.Method}, or read the rows and change those.");
    }

    private static void WriteWhere(SqlWriter writer, TableInfo table, QueryState state)
    {
        if (state.IsAll && !table.HasFilters)
            return;

        writer.Append("\nWHERE ");
        state.WriteIsOne(writer, table);
    }
}
