using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the entities of a query, in key order, and follows its includes.</summary>
internal sealed class RootReader<TEntity, TKey, TTable>(LoadCall call, Loader<TEntity>[] loaders) : IRowReader
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private readonly List<TEntity> _entities = [];
    private Dictionary<TKey, TEntity>? _identities;
    private TKey? _lastKey;
    private bool _isOutOfOrder;

    public TableInfo Table => default(TTable).Info;

    public string Name => default(TTable).Info.Entity;

    public List<TEntity> Read()
    {
        Announce();
        call.Open();
        using (DbCommand command = call.CreateCommand(default(TTable).All))
            call.Execute(command, this);

        Sort();
        if (_entities.Count > 0)
            Level.Load(call, loaders, new Sources<TEntity>(_entities));

        call.Attach();
        return _entities;
    }

    public async Task<List<TEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        Announce();
        await call.OpenAsync(cancellationToken).ConfigureAwait(false);
        DbCommand command = call.CreateCommand(default(TTable).All);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

        Sort();
        if (_entities.Count > 0)
            await Level.LoadAsync(call, loaders, new Sources<TEntity>(_entities), cancellationToken).ConfigureAwait(false);

        call.Attach();
        return _entities;
    }

    void IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run) => dialect.Read(reader, new Sink(this), run);

    Task IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, cancellationToken);

    private void Announce()
    {
        call.Produces(typeof(TEntity));
        foreach (Loader<TEntity> loader in loaders)
            loader.Announce(call);

        _identities = call.IdentitiesOf<TEntity, TKey>(default(TTable).KeyComparer);
    }

    private void Sort()
    {
        if (_isOutOfOrder)
            TargetOrder<TEntity, TKey, TTable>.Sort(_entities);
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TEntity entity = default(TTable).Read(ref row);
        TKey key = default(TTable).KeyOf(entity);
        if (_entities.Count > 0 && default(TTable).CompareKeys(_lastKey!, key) > 0)
            _isOutOfOrder = true;

        _lastKey = key;
        _entities.Add(entity);
        _identities?.TryAdd(key, entity);
    }

    private readonly struct Sink(RootReader<TEntity, TKey, TTable> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.OnRow(ref row);
    }
}
