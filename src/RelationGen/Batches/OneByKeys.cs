namespace RelationGen;

/// <summary>What is asked of a relation to one for each of some keys.</summary>
internal static class OneByKeys<TTarget, TKey>
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The target.</summary>
    /// <param name="table">The table of the target, as the relation leads to it.</param>
    /// <param name="info">The relation.</param>
    public static Loader<KeyedSource<TKey, TTarget>> Of<TTargetKey, TTable>(
        IKeyedTable<TTarget, TTargetKey, TTable> table, out RelationInfo info)
        where TTargetKey : notnull
        where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    {
        ArgumentNullException.ThrowIfNull(table);
        TableAlias? occurrence = ((IAliasedTable<TTable>)table).Occurrence;
        IRelationFacts relation = RelationsToOne.RelationOf(occurrence);
        info = relation.Info;
        BatchErrors.ThrowIfElsewhere(info, occurrence!.Source);
        if (relation is not ITargetByKey<TTarget, TKey> keyed)
            throw BatchErrors.OtherKey(info, relation.KeyType, typeof(TKey));

        Loader<KeyedSource<TKey, TTarget>> loader = keyed.CreateOneLoader();
        loader.Scope = relation.Scope;
        return loader;
    }
}
