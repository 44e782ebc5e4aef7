using System.Data.Common;

namespace RelationGen;

/// <summary>The entities that are read at a time, all of a query or some of a stream, and what is loaded below them.</summary>
internal sealed class EntityBatch<TEntity, TKey, TTable>(
    LoadCall call, Include<TEntity>[] includes, string? relation, params ExtraColumn[] extra) : IRowBatch<TEntity>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private Loader<TEntity>[] _loaders = [];
    private Dictionary<TKey, TEntity>? _identities;
    private TKey? _lastKey;
    private bool _isOutOfOrder;

    public TableInfo Table => default(TTable).Info;

    public string Name => relation ?? default(TTable).Info.Entity;

    public List<TEntity> Entities { get; } = [];

    /// <summary>The loaders of what is included.</summary>
    public IReadOnlyList<Loader<TEntity>> Loaders => _loaders;

    /// <summary>Forgets the entities before; those to come are a call of their own.</summary>
    public void Begin()
    {
        call.Restart();
        Entities.Clear();
        _isOutOfOrder = false;
        _loaders = Include<TEntity>.CreateLoaders(includes);
        call.Produces(typeof(TEntity));
        foreach (Loader<TEntity> loader in _loaders)
            loader.Announce(call);

        _identities = call.IdentitiesOf<TEntity, TKey>(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
    }

    /// <summary>Puts the entities into the order that was asked for.</summary>
    public void Arrange(QueryState state)
    {
        if (state.IsLast)
        {
            Entities.Reverse();
            foreach (ExtraColumn column in extra)
                column.Reverse();
        }
        else if (_isOutOfOrder && !state.HasOrder)
        {
            TargetOrder<TEntity, TKey, TTable>.Sort(Entities);
        }
    }

    /// <summary>Loads what is included; <see cref="LoadCall.Attach"/> sets it.</summary>
    /// <param name="isAll">The entities are all rows of their table.</param>
    /// <param name="followed">The relations whose targets have arrived.</param>
    public void Load(bool isAll, params Loader<TEntity>[] followed)
    {
        if (Entities.Count == 0)
            return;

        foreach (Loader<TEntity> loader in followed)
            loader.Finish(call);

        Level.Load(call, Others(followed), new Sources<TEntity>(Entities) { IsAll = isAll });
    }

    /// <inheritdoc cref="Load"/>
    public async Task LoadAsync(bool isAll, CancellationToken cancellationToken, params Loader<TEntity>[] followed)
    {
        if (Entities.Count == 0)
            return;

        foreach (Loader<TEntity> loader in followed)
            await loader.FinishAsync(call, cancellationToken).ConfigureAwait(false);

        await Level.LoadAsync(call, Others(followed), new Sources<TEntity>(Entities) { IsAll = isAll }, cancellationToken)
            .ConfigureAwait(false);
    }

    List<TEntity> IRowBatch<TEntity>.Rows => Entities;

    bool IRowBatch<TEntity>.HasBelow => includes.Length > 0;

    void IRowBatch<TEntity>.Load()
    {
        Load(isAll: false);
        call.Attach();
    }

    async Task IRowBatch<TEntity>.LoadAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(isAll: false, cancellationToken).ConfigureAwait(false);
        call.Attach();
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private Loader<TEntity>[] Others(Loader<TEntity>[] followed) => followed.Length == 0 ? _loaders : [.. _loaders.Except(followed)];

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TEntity entity = default(TTable).Read(ref row);
        TKey key = default(TTable).KeyOf(entity);
        if (Entities.Count > 0 && KeyRules<TKey>.Order(_lastKey!, key, Table.Key) > 0)
            _isOutOfOrder = true;

        _lastKey = key;
        Entities.Add(entity);
        _identities?.TryAdd(key, entity);
        for (int i = 0; i < extra.Length; i++)
            extra[i].Read(ref row, Table.Columns.Count + i);
    }

    private readonly struct Sink(EntityBatch<TEntity, TKey, TTable> batch) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => batch.OnRow(ref row);
    }
}
