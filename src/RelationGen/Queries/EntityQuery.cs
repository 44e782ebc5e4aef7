namespace RelationGen;

/// <summary>The query of an entity with a key.</summary>
internal sealed class EntityQuery<TEntity, TKey, TTable>(DbSession db, Include<TEntity>[] includes) : Query<TEntity, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    public override Query<TEntity, TTable> Include(Func<TTable, Include<TEntity>> relation, params Func<TTable, Include<TEntity>>[] more)
        => new EntityQuery<TEntity, TKey, TTable>(db, [.. includes, .. Include<TEntity>.Resolve(relation, more)]);

    public override List<TEntity> ToList()
    {
        Loader<TEntity>[] loaders = Include<TEntity>.CreateLoaders(includes);
        using var call = new LoadCall(db);
        return new RootReader<TEntity, TKey, TTable>(call, loaders).Read();
    }

    public override async Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default)
    {
        Loader<TEntity>[] loaders = Include<TEntity>.CreateLoaders(includes);
        var call = new LoadCall(db);
        await using (call.ConfigureAwait(false))
            return await new RootReader<TEntity, TKey, TTable>(call, loaders).ReadAsync(cancellationToken).ConfigureAwait(false);
    }
}
