namespace RelationGen;

/// <summary>
/// Rows that a statement writes: where a relation of their table says so, the targets that they refer to are touched, with one statement
/// for each table of targets.
/// </summary>
/// <param name="table">The table of the rows.</param>
/// <param name="parts">The foreign keys that they have, and those that they get.</param>
internal sealed class WrittenRows(TableInfo table, params WrittenPart[] parts)
{
    public TableInfo Table => table;

    /// <summary>Something may be touched.</summary>
    public bool Any => table.Touches.Count > 0;

    /// <summary>Rows that a condition finds.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="where">Writes the condition, over the table without an alias; null for all rows.</param>
    /// <param name="assigned">What is set in them; null where no foreign key changes, or becomes NULL.</param>
    public static WrittenRows Of(TableInfo table, Action<SqlWriter>? where, AssignedColumns? assigned = null)
    {
        var now = new SelectedKeys { From = From, Where = where };
        return assigned is null ? new(table, now) : new(table, now, new SelectedKeys { From = From, Where = where, Assigned = assigned });

        void From(SqlWriter writer) => writer.AppendTable(table.Schema, table.Table);
    }

    /// <summary>Rows that are deleted: those that were so before stay as they are.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static WrittenRows Deleted(TableInfo table, Action<SqlWriter> where) => Of(table, writer =>
    {
        if (table.DeletedAt is { } column)
            writer.Append(column.Quoted[1..]).Append(" IS NULL AND ");

        where(writer);
    });

    /// <summary>Rows that are restored: those that are not deleted stay as they are.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static WrittenRows Restored(TableInfo table, Action<SqlWriter> where) => Of(table, writer =>
    {
        writer.Append(table.DeletedAt!.Quoted[1..]).Append(" IS NOT NULL AND ");
        where(writer);
    });

    /// <summary>Touches the targets.</summary>
    public void Touch(StatementCall call)
    {
        if (!Any)
            return;

        foreach (StatementStep update in Updates())
            update.Execute(call);
    }

    /// <inheritdoc cref="Touch"/>
    public async Task TouchAsync(StatementCall call, CancellationToken cancellationToken)
    {
        foreach (StatementStep update in Updates())
            await update.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<StatementStep> Updates()
    {
        foreach (IGrouping<ColumnInfo, TouchedTarget> targets in table.Touches.GroupBy(touch => touch.Moment))
        {
            (TouchedTarget Touch, WrittenPart Part)[] there =
                [.. targets.SelectMany(_ => parts, (touch, part) => (touch, part)).Where(pair => pair.part.Has(pair.touch))];
            if (there.Length > 0)
                yield return new StatementStep(there[0].Touch.Target, there[0].Touch.Name, writer => Write(writer, there));
        }
    }

    private static void Write(SqlWriter writer, (TouchedTarget Touch, WrittenPart Part)[] there)
    {
        TouchedTarget first = there[0].Touch;
        writer.Append("UPDATE ").AppendTable(first.Target.Schema, first.Target.Table).Append("\nSET ").Append(first.Moment.Quoted[1..])
            .Append(" = ").AppendValue(first.Moment, Moments.Stored(first.Moment, writer.Change!.Now, first.IsUtc));
        for (int i = 0; i < there.Length; i++)
        {
            writer.Append(i == 0 ? "\nWHERE " : "\nOR ");
            there[i].Part.Write(writer, there[i].Touch);
        }
    }
}
