namespace RelationGen;

/// <summary>The statements that change one row and what is written together with it.</summary>
internal static class ModificationPlan<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>Changes the row, then its relations: first those whose key it stores.</summary>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="where">Writes the condition that says which row is meant.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="found">Is told whether there is such a row.</param>
    /// <param name="memory">What happens in memory.</param>
    public static IEnumerable<WriteStep> Write(
        string name, Action<SqlWriter> where, Modification<TEntity> change, Action<bool> found, ChangeMemory memory)
    {
        NestedPayload.ThrowIfTooDeep();
        WrittenRows rows = WrittenRows.Of(Table, where, AssignedColumns.Of(change.Values));
        if (change.NestedRelations.Count == 0 && change.Values.Count > 0)
        {
            var update = new StatementStep(Table, name, WriteUpdate) { Rows = rows };
            yield return update;
            found(update.Affected > 0);
            yield break;
        }

        // Relations need the row: their keys may be any of its columns.
        var read = new RowsStep<TEntity, TKey, TTable>(name, writer =>
        {
            if (change.Values.Count > 0)
            {
                WriteUpdate(writer);
                writer.Append(writer.Sql.Returning).AppendBareColumns(Table);
                return;
            }

            writer.Append("SELECT ").AppendBareColumns(Table).Append("\nFROM ").AppendTable(Table.Schema, Table.Table)
                .Append("\nWHERE ");
            where(writer);
        });
        if (change.Values.Count > 0)
            yield return new TouchStep(rows);

        yield return read;
        found(read.Rows.Count > 0);
        if (read.Rows.Count == 0)
            yield break;

        TEntity row = read.Rows[0];
        SourceRow source = SourceRow.Of<TEntity, TKey, TTable>(row);
        foreach (WriteStep step in change.NestedRelations.OrderByDescending(nested => nested.IsOwnKey)
            .SelectMany(nested => nested.WriteExisting(row, source, memory)))
            yield return step;

        void WriteUpdate(SqlWriter writer)
        {
            QueryChange.WriteUpdate(writer, Table, change.Values);
            writer.Append("\nWHERE ");
            where(writer);
        }
    }

    /// <summary>The condition that a row has a key.</summary>
    public static Action<SqlWriter> HasKey(TKey key) => writer =>
        ChangeSql.WriteEqual(
            writer, ChangeSql.BareKey(Table), writer.AddKey(parts => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(parts, key)));
}
