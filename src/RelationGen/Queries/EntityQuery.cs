namespace RelationGen;

/// <summary>The query of an entity with a key.</summary>
internal sealed class EntityQuery<TEntity, TKey, TTable>(DbSession? db, Include<TEntity>[] includes, QueryState state)
    : TableQuery<TEntity, TTable>(db, includes, state), IKeyedQuery<TEntity, TTable>, IQueryByKeys<TEntity, TKey>, IOneReader
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    Query<TEntity, TTable> IKeyedQuery<TEntity, TTable>.After(TEntity entity)
        => Where(Keyset.After<TEntity, TTable>(entity, State.Orders));

    RelationPage<TEntity> IKeyedQuery<TEntity, TTable>.ToPage(PageRequest page) => ReadPage(page);

    Task<RelationPage<TEntity>> IKeyedQuery<TEntity, TTable>.ToPageAsync(PageRequest page, CancellationToken cancellationToken)
        => ReadPageAsync(page, cancellationToken);

    Dictionary<TKey, TEntity> IQueryByKeys<TEntity, TKey>.ByKeys(IEnumerable<TKey> keys)
        => KeysOf(keys) is { Count: > 0 } list ? ToDictionary(WithKeys(list).ToList()) : [];

    async Task<Dictionary<TKey, TEntity>> IQueryByKeys<TEntity, TKey>.ByKeysAsync(
        IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        KeyList<TEntity, TKey, TTable> list = KeysOf(keys);
        cancellationToken.ThrowIfCancellationRequested();
        return list.Count > 0 ? ToDictionary(await WithKeys(list).ToListAsync(cancellationToken).ConfigureAwait(false)) : [];
    }

    object? IOneReader.SingleOrDefault() => SingleOrDefault();

    async Task<object?> IOneReader.SingleOrDefaultAsync(CancellationToken cancellationToken)
        => await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    int IKeyedQuery<TEntity, TTable>.Update(Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
    {
        StatementStep step = QueryChange.Update(Table, State, update);
        if (!State.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: IsAlone);

        return step.Affected;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.UpdateAsync(
        Func<RowUpdate<TTable>, RowUpdate<TTable>> update, CancellationToken cancellationToken)
    {
        StatementStep step = QueryChange.Update(Table, State, update);
        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: IsAlone).ConfigureAwait(false);

        return step.Affected;
    }

    int IKeyedQuery<TEntity, TTable>.Delete(bool applyActions)
    {
        StatementStep step = QueryChange.Delete(Table, State);
        int deleted = 0;
        if (!State.IsEmpty)
            ChangeRunner.Run(
                Db, step.Name, StepsOfDelete(step, applyActions, count => deleted = count), isAtomic: IsDeletedAtOnce(applyActions));

        return deleted;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.DeleteAsync(bool applyActions, CancellationToken cancellationToken)
    {
        StatementStep step = QueryChange.Delete(Table, State);
        int deleted = 0;
        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(
                Db, step.Name, StepsOfDelete(step, applyActions, count => deleted = count), cancellationToken,
                isAtomic: IsDeletedAtOnce(applyActions)).ConfigureAwait(false);

        return deleted;
    }

    protected override TableQuery<TEntity, TTable> With(DbSession? session, Include<TEntity>[] followed, QueryState asked)
        => new EntityQuery<TEntity, TKey, TTable>(session, followed, asked);

    protected override EntityBatch<TEntity> CreateBatch(
        LoadCall call, Include<TEntity>[] followed, QueryState asked, ExtraColumn[] extra)
        => new KeyedBatch<TEntity, TKey, TTable>(call, followed, asked.Relation, extra)
        {
            Kept = asked.Kept,
            IsOfSql = asked.Source is not null,
        };

    private static KeyList<TEntity, TKey, TTable> KeysOf(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new(keys.Select(key => key is not null
            ? key
            : throw new ArgumentException($"{Table.Entity}: a key in the list is null; leave out those that are none.", nameof(keys))));
    }

    /// <summary>Only the rows that have one of the keys; their order does not matter.</summary>
    private TableQuery<TEntity, TTable> WithKeys(KeyList<TEntity, TKey, TTable> keys) => State.IsLimited
        ? throw new InvalidOperationException(
            $"{State.Relation ?? Table.Entity}: ByKeys reads the rows that have the keys; remove Take, Skip and TakeLast of the query.")
        : With(Db, Followed, State with { Where = [.. State.Where, new KeysPredicate(Table, keys)], Orders = [], Compiled = null });

    private static Dictionary<TKey, TEntity> ToDictionary(List<TEntity> entities)
    {
        var found = new Dictionary<TKey, TEntity>(entities.Count, KeyRules.Of<TKey>(Table.Key).Comparer);
        foreach (TEntity entity in entities)
        {
            if (!found.TryAdd(default(TTable).KeyOf(entity), entity))
                throw new RelationIntegrityException(
                    $"The table \"{Table.Table}\" has more than one row with the key {KeyText.Of(default(TTable).KeyOf(entity))} of "
                    + $"{Table.Entity}; the key must be unique there.")
                {
                    Entity = Table.Entity,
                };
        }

        return found;
    }

    int IKeyedQuery<TEntity, TTable>.Purge()
    {
        StatementStep step = QueryChange.Purge(Table, State);
        if (!State.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: IsAlone);

        return step.Affected;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.PurgeAsync(CancellationToken cancellationToken)
    {
        StatementStep step = QueryChange.Purge(Table, State);
        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: IsAlone).ConfigureAwait(false);

        return step.Affected;
    }

    int IKeyedQuery<TEntity, TTable>.Restore()
    {
        int restored = 0;
        if (!State.IsEmpty)
            ChangeRunner.Run(Db, Table.Entity, StepsOfRestore(count => restored = count));

        return restored;
    }

    async Task<int> IKeyedQuery<TEntity, TTable>.RestoreAsync(CancellationToken cancellationToken)
    {
        int restored = 0;
        if (!State.IsEmpty)
            await ChangeRunner.RunAsync(Db, Table.Entity, StepsOfRestore(count => restored = count), cancellationToken)
                .ConfigureAwait(false);

        return restored;
    }

    private IEnumerable<WriteStep> StepsOfRestore(Action<int> restored)
        => ActionDeletion<TEntity, TKey, TTable>.Restore(
            State.Relation ?? Table.Entity, writer => State.WriteKeys(writer, Table), restored);

    /// <summary>A statement that changes rows changes nothing else.</summary>
    private static bool IsAlone => !RowChange<TEntity, TKey, TTable>.Touches;

    private static bool IsDeletedAtOnce(bool applyActions)
        => !applyActions && IsAlone && ActionDeletion<TEntity, TKey, TTable>.IsAlone(applyActions: false);

    private IEnumerable<WriteStep> StepsOfDelete(StatementStep step, bool applyActions, Action<int> deleted)
        => ActionDeletion<TEntity, TKey, TTable>.Delete(
            step.Name, writer => State.WriteKeys(writer, Table), applyActions,
            keys => keys is null ? Noted(step, deleted) : RowChange<TEntity, TKey, TTable>.Delete(keys, deleted));

    private static IEnumerable<WriteStep> Noted(StatementStep step, Action<int> affected)
    {
        yield return step;
        affected(step.Affected);
    }
}
