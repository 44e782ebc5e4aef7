namespace RelationGen;

/// <summary>What a query can do because its rows have a key.</summary>
internal interface IKeyedQuery<TEntity, TTable>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    Query<TEntity, TTable> After(TEntity entity);

    RelationPage<TEntity> ToPage(PageRequest page);

    Task<RelationPage<TEntity>> ToPageAsync(PageRequest page, CancellationToken cancellationToken);

    int Update(Func<RowUpdate<TTable>, RowUpdate<TTable>> update);

    Task<int> UpdateAsync(Func<RowUpdate<TTable>, RowUpdate<TTable>> update, CancellationToken cancellationToken);

    int Delete(bool applyActions);

    Task<int> DeleteAsync(bool applyActions, CancellationToken cancellationToken);

    int Purge();

    Task<int> PurgeAsync(CancellationToken cancellationToken);

    int Restore();

    Task<int> RestoreAsync(CancellationToken cancellationToken);
}

/// <summary>What a query can do because its rows have a key of one type.</summary>
internal interface IQueryByKeys<TEntity, TKey>
    where TEntity : class
    where TKey : notnull
{
    Dictionary<TKey, TEntity> ByKeys(IEnumerable<TKey> keys);

    Task<Dictionary<TKey, TEntity>> ByKeysAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken);
}
