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
        var set = new RowUpdate<TTable>();
        update(set);
        if (set.Values.Count == 0)
            throw new ArgumentException(
                $"The update of {table.Entity} sets nothing; write for example x => x.Set(p => p.Title, \"…\").", nameof(update));

        return new StatementStep(table, state.Relation ?? table.Entity, writer =>
        {
            WriteUpdate(writer, table, set.Values);
            WriteWhere(writer, table, state);
        });
    }

    /// <summary>Deletes every row.</summary>
    /// <inheritdoc cref="Update" path="/param"/>
    public static StatementStep Delete(TableInfo table, QueryState state)
        => new(table, state.Relation ?? table.Entity, WriteDelete(table, state));

    /// <summary>The statement that deletes every row.</summary>
    /// <inheritdoc cref="Update" path="/param"/>
    public static Action<SqlWriter> WriteDelete(TableInfo table, QueryState state) => writer =>
    {
        writer.Append("DELETE FROM ").AppendTable(table.Schema, table.Table);
        WriteWhere(writer, table, state);
    };

    /// <summary><c>UPDATE "posts" SET "title" = $1</c>, without the rows that are meant.</summary>
    public static void WriteUpdate(SqlWriter writer, TableInfo table, IReadOnlyList<(ColumnInfo Column, object? Value)> values)
    {
        writer.Append("UPDATE ").AppendTable(table.Schema, table.Table).Append("\nSET ");
        for (int i = 0; i < values.Count; i++)
            writer.Append(i == 0 ? "" : ", ").Append(values[i].Column.Quoted[1..]).Append(" = ")
                .AppendValue(values[i].Column, values[i].Value);
    }

    private static void WriteWhere(SqlWriter writer, TableInfo table, QueryState state)
    {
        if (state.IsAll)
            return;

        writer.Append("\nWHERE ");
        state.WriteIsOne(writer, table);
    }
}
