namespace RelationGen;

/// <summary>The query of an entity with a key.</summary>
internal sealed class EntityQuery<TEntity, TKey, TTable>(DbSession? db, Include<TEntity>[] includes, QueryState state)
    : TableQuery<TEntity, TTable>(db, includes, state), IKeyedQuery<TEntity, TTable>, IOneReader
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    Query<TEntity, TTable> IKeyedQuery<TEntity, TTable>.After(TEntity entity)
        => Where(Keyset.After<TEntity, TTable>(entity, State.Orders));

    RelationPage<TEntity> IKeyedQuery<TEntity, TTable>.ToPage(PageRequest page) => ReadPage(page);

    Task<RelationPage<TEntity>> IKeyedQuery<TEntity, TTable>.ToPageAsync(PageRequest page, CancellationToken cancellationToken)
        => ReadPageAsync(page, cancellationToken);

    object? IOneReader.SingleOrDefault() => SingleOrDefault();

    async Task<object?> IOneReader.SingleOrDefaultAsync(CancellationToken cancellationToken)
        => await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    int IKeyedQuery<TEntity, TTable>.Update(Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
    {
        StatementStep step = QueryChange.Update(Table, State, update);
        if (!State.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: true);

        return step.Affected;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.UpdateAsync(
        Func<RowUpdate<TTable>, RowUpdate<TTable>> update, CancellationToken cancellationToken)
    {
        StatementStep step = QueryChange.Update(Table, State, update);
        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: true).ConfigureAwait(false);

        return step.Affected;
    }

    int IKeyedQuery<TEntity, TTable>.Delete(bool applyActions)
    {
        StatementStep step = QueryChange.Delete(Table, State);
        if (applyActions)
        {
            int deleted = 0;
            if (!State.IsEmpty)
                ChangeRunner.Run(Db, step.Name, DeleteWithActions(step, count => deleted = count));

            return deleted;
        }

        if (!State.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: true);

        return step.Affected;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.DeleteAsync(bool applyActions, CancellationToken cancellationToken)
    {
        StatementStep step = QueryChange.Delete(Table, State);
        if (applyActions)
        {
            int deleted = 0;
            if (!State.IsEmpty)
                await ChangeRunner.RunAsync(Db, step.Name, DeleteWithActions(step, count => deleted = count), cancellationToken)
                    .ConfigureAwait(false);

            return deleted;
        }

        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: true).ConfigureAwait(false);

        return step.Affected;
    }

    protected override TableQuery<TEntity, TTable> With(DbSession? session, Include<TEntity>[] followed, QueryState asked)
        => new EntityQuery<TEntity, TKey, TTable>(session, followed, asked);

    protected override EntityBatch<TEntity> CreateBatch(
        LoadCall call, Include<TEntity>[] followed, QueryState asked, ExtraColumn[] extra)
        => new KeyedBatch<TEntity, TKey, TTable>(call, followed, asked.Relation, extra) { Kept = asked.Kept };

    private IEnumerable<WriteStep> DeleteWithActions(StatementStep step, Action<int> deleted)
        => ActionDeletion<TEntity, TKey, TTable>.Delete(step, writer => State.WriteKeys(writer, Table), deleted);
}
