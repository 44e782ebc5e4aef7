namespace RelationGen;

/// <summary>The query over rows without a key: they come as the database lists them, unless the query says an order.</summary>
internal sealed class KeylessQuery<TEntity, TTable>(DbSession? db, Include<TEntity>[] includes, QueryState state)
    : TableQuery<TEntity, TTable>(db, includes, state)
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    protected override TableQuery<TEntity, TTable> With(DbSession? session, Include<TEntity>[] followed, QueryState asked)
        => new KeylessQuery<TEntity, TTable>(session, followed, asked);

    protected override EntityBatch<TEntity> CreateBatch(
        LoadCall call, Include<TEntity>[] followed, QueryState asked, ExtraColumn[] extra)
        => new KeylessBatch<TEntity, TTable>(call, followed, asked.Relation, extra) { IsOfSql = asked.Source is not null };
}
