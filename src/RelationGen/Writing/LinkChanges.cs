namespace RelationGen;

/// <summary>Chooses the statements for a relation by where its foreign key is.</summary>
internal static class LinkChanges
{
    /// <summary>The statements of a relation whose key the targets or a junction store.</summary>
    public static LinkChange<TTarget, TKey, TTable> Of<TSource, TTarget, TKey, TTable>(
        Relation<TSource, TTarget> relation, SourceKey source)
        where TSource : class
        where TTarget : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
        => relation.KeyHolder == KeyHolder.Junction
            ? new JunctionChange<TTarget, TKey, TTable>(relation, source)
            : new ForeignKeyChange<TTarget, TKey, TTable>(relation, source);
}
