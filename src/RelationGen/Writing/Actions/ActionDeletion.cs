namespace RelationGen;

/// <summary>The statements that delete rows of an entity after the actions of relations that have no constraint were carried out.</summary>
internal static class ActionDeletion<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>What becomes of the rows that refer to those with these keys, before they are deleted.</summary>
    public static IEnumerable<WriteStep> Before(KeyList<TEntity, TKey, TTable> keys)
    {
        ActionPlan plan = ReferenceGraph.Registered.PlanOf(Table);
        return plan.IsEmpty ? [] : new ReferenceActions(plan, keys).Steps();
    }

    /// <summary>
    /// Deletes the rows of a query. They are found before anything is changed, because its conditions may ask for rows that the actions
    /// change.
    /// </summary>
    /// <param name="query">Deletes them with one statement, where there is nothing else to do.</param>
    /// <param name="writeKeys">Selects the keys of the rows, as <see cref="KeyRows"/> lists them.</param>
    /// <param name="deleted">Receives how many there were.</param>
    public static IEnumerable<WriteStep> Delete(StatementStep query, Action<SqlWriter> writeKeys, Action<int> deleted)
    {
        if (ReferenceGraph.Registered.PlanOf(Table).IsEmpty)
        {
            yield return query;
            deleted(query.Affected);
            yield break;
        }

        var find = new KeyStep<TEntity, TKey, TTable>(Table, query.Name, writeKeys);
        yield return find;
        if (find.Keys.Count == 0)
            yield break;

        var keys = new KeyList<TEntity, TKey, TTable>(find.Keys);
        foreach (WriteStep step in Before(keys).Concat(RowChange<TEntity, TKey, TTable>.Delete(keys, deleted)))
            yield return step;
    }
}
