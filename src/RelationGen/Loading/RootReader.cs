using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the entities of a query at once and follows its includes.</summary>
internal sealed class RootReader<TEntity, TKey, TTable>(LoadCall call, Include<TEntity>[] includes, QueryState state, ExtraColumn[] extra)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private readonly EntityBatch<TEntity, TKey, TTable> _batch = new(call, includes, state.Relation, extra);

    public List<TEntity> Read()
    {
        _batch.Begin();
        call.Open(_batch.Name);
        using (DbCommand command = CreateCommand())
            call.Execute(command, _batch);

        _batch.Arrange(state);
        _batch.Load(state.IsPlain);
        return _batch.Entities;
    }

    public async Task<List<TEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        _batch.Begin();
        await call.OpenAsync(_batch.Name, cancellationToken).ConfigureAwait(false);
        DbCommand command = CreateCommand();
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, _batch, cancellationToken).ConfigureAwait(false);

        _batch.Arrange(state);
        await _batch.LoadAsync(state.IsPlain, cancellationToken).ConfigureAwait(false);
        return _batch.Entities;
    }

    private DbCommand CreateCommand() => state.IsPlain && extra.Length == 0
        ? call.CreateCommand(default(TTable).All)
        : state.Compiled is { } compiled && extra.Length == 0
        ? call.CreateCommand(compiled, state, _batch.Table)
        : call.CreateCommand(writer => state.WriteRows(writer, _batch.Table, extra));
}
