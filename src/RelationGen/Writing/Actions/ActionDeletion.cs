namespace RelationGen;

/// <summary>The statements that delete rows of an entity after the actions of relations that have no constraint were carried out.</summary>
internal static class ActionDeletion<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>Nothing but the rows themselves is changed by a statement.</summary>
    /// <param name="applyActions">The actions of relations that have no constraint are to be carried out.</param>
    public static bool IsAlone(bool applyActions) => PlanOf(applyActions) is null or { IsEmpty: true };

    /// <summary>Deletes the rows with these keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="applyActions">The actions of relations that have no constraint are to be carried out.</param>
    /// <param name="delete">Deletes the rows themselves.</param>
    public static IEnumerable<WriteStep> Delete(
        KeyList<TEntity, TKey, TTable> keys, bool applyActions, IEnumerable<WriteStep> delete)
        => (PlanOf(applyActions) is { IsEmpty: false } plan ? new ReferenceActions(plan, keys).Steps() : []).Concat(delete);

    /// <summary>
    /// Deletes the rows of a query. Where other rows are changed too they are found before, because the conditions of the query may ask for
    /// rows that are changed.
    /// </summary>
    /// <param name="name">What is deleted, as messages name it.</param>
    /// <param name="writeKeys">Selects the keys of the rows, as <see cref="KeyRows"/> lists them.</param>
    /// <param name="applyActions">The actions of relations that have no constraint are to be carried out.</param>
    /// <param name="delete">Deletes the rows: those with the keys, or without keys those of the query.</param>
    public static IEnumerable<WriteStep> Delete(
        string name, Action<SqlWriter> writeKeys, bool applyActions, Func<KeyList<TEntity, TKey, TTable>?, IEnumerable<WriteStep>> delete)
        => IsAlone(applyActions) ? delete(null) : Find(name, writeKeys, keys => Delete(keys, applyActions, delete(keys)));

    /// <summary>Deletes the rows that fulfil a condition on columns of their table.</summary>
    /// <param name="name">What is deleted, as messages name it.</param>
    /// <param name="condition">Writes the condition; the table has no alias.</param>
    /// <param name="delete">Deletes the rows themselves.</param>
    public static IEnumerable<WriteStep> DeleteWhere(string name, Action<SqlWriter> condition, IEnumerable<WriteStep> delete)
        => IsAlone(applyActions: false) ? delete : Find(
            name,
            writer =>
            {
                KeyRows.Write(writer.Append("SELECT "), Table, ChangeSql.BareKey(Table));
                writer.Append("\nFROM ").AppendTable(Table.Schema, Table.Table).Append("\nWHERE ");
                if (Table.DeletedAt is { } column)
                    writer.Append(column.Quoted[1..]).Append(" IS NULL AND ");

                condition(writer);
            },
            keys => Delete(keys, applyActions: false, delete));

    /// <summary>Finds the keys of rows, and does something with them where there are any.</summary>
    private static IEnumerable<WriteStep> Find(
        string name, Action<SqlWriter> writeKeys, Func<KeyList<TEntity, TKey, TTable>, IEnumerable<WriteStep>> change)
    {
        var find = new KeyStep<TEntity, TKey, TTable>(Table, name, writeKeys);
        yield return find;
        if (find.Keys.Count == 0)
            yield break;

        foreach (WriteStep step in change(new KeyList<TEntity, TKey, TTable>(find.Keys)))
            yield return step;
    }

    /// <summary>Restores the rows with these keys, and those that were deleted because of them.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="restored">Receives how many of the keys had a deleted row.</param>
    public static IEnumerable<WriteStep> Restore(KeyList<TEntity, TKey, TTable> keys, Action<int> restored)
    {
        if (PlanOf(applyActions: false) is { IsEmpty: false } plan)
        {
            foreach (WriteStep step in new ReferenceActions(plan, keys).Restoration())
                yield return step;
        }

        var restore = new StatementStep(Table, Table.Entity, writer =>
            writer.AppendRestore(Table).AppendIsAny(ChangeSql.BareKey(Table), keys))
        {
            Rows = WrittenRows.Restored(Table, writer => writer.AppendIsAny(ChangeSql.BareKey(Table), keys)),
        };
        yield return restore;
        restored(restore.Affected);
    }

    /// <summary>Restores the rows of a query.</summary>
    /// <param name="name">What is restored, as messages name it.</param>
    /// <param name="writeKeys">Selects the keys of the rows.</param>
    /// <param name="restored">Receives how many were deleted.</param>
    public static IEnumerable<WriteStep> Restore(string name, Action<SqlWriter> writeKeys, Action<int> restored)
        => Find(name, writeKeys, keys => Restore(keys, restored));

    /// <summary>
    /// What happens to rows that refer to others; null where nobody asks. Rows that stay have no constraint to look after them.
    /// </summary>
    private static ActionPlan? PlanOf(bool applyActions)
        => applyActions || Table.SoftDelete is not null ? ReferenceGraph.Registered.PlanOf(Table) : null;
}
