using System.Data.Common;

namespace RelationGen;

/// <summary>Entities with a key: a row that the call has met in another place is known by it.</summary>
internal sealed class KeyedBatch<TEntity, TKey, TTable>(
    LoadCall call, Include<TEntity>[] includes, string? relation, ExtraColumn[] extra)
    : EntityBatch<TEntity>(call, default(TTable).Info, includes, relation, extra)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private Dictionary<TKey, TEntity>? _identities;
    private TKey? _lastKey;
    private bool _isOutOfOrder;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    protected override void BeginRows(LoadCall running)
    {
        _isOutOfOrder = false;
        _identities = running.IdentitiesOf<TEntity, TKey>(KeyRules.Of<TKey>(Table.Key).Comparer);
    }

    protected override void Sort()
    {
        if (_isOutOfOrder)
            TargetOrder<TEntity, TKey, TTable>.Sort(Entities);
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        if (IsSurplus())
            return;

        TEntity entity = default(TTable).Read(ref row);
        TKey key = default(TTable).KeyOf(entity);
        if (Entities.Count > 0 && KeyRules<TKey>.Order(_lastKey!, key, Table.Key) > 0)
            _isOutOfOrder = true;

        _lastKey = key;
        _identities?.TryAdd(key, entity);
        Add(entity, ref row);
    }

    private readonly struct Sink(KeyedBatch<TEntity, TKey, TTable> batch) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => batch.OnRow(ref row);
    }
}
