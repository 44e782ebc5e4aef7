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
        using RootTrip<TEntity, TKey, TTable>? trip = RootTrip<TEntity, TKey, TTable>.TryPlan(call, _batch, state, CreateCommand);
        using DbTransaction? snapshot = NeedsTransaction(trip) ? call.BeginSnapshot() : null;
        if (trip is not null)
        {
            trip.Send();
        }
        else
        {
            using (DbCommand command = CreateCommand())
                call.Execute(command, _batch);

            _batch.Arrange(state);
        }

        _batch.Load(state.IsPlain, trip?.Followed ?? []);
        snapshot?.Commit();
        call.Attach();
        return _batch.Entities;
    }

    public async Task<List<TEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        _batch.Begin();
        await call.OpenAsync(_batch.Name, cancellationToken).ConfigureAwait(false);
        using RootTrip<TEntity, TKey, TTable>? trip = RootTrip<TEntity, TKey, TTable>.TryPlan(call, _batch, state, CreateCommand);
        DbTransaction? snapshot = NeedsTransaction(trip) ? await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false) : null;
        try
        {
            if (trip is not null)
            {
                await trip.SendAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                DbCommand command = CreateCommand();
                await using (command.ConfigureAwait(false))
                    await call.ExecuteAsync(command, _batch, cancellationToken).ConfigureAwait(false);

                _batch.Arrange(state);
            }

            await _batch.LoadAsync(state.IsPlain, cancellationToken, trip?.Followed ?? []).ConfigureAwait(false);
            if (snapshot is not null)
                await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync().ConfigureAwait(false);
        }

        call.Attach();
        return _batch.Entities;
    }

    private bool NeedsTransaction(RootTrip<TEntity, TKey, TTable>? trip) => includes.Length > 0 && trip is not { IsWhole: true };

    private DbCommand CreateCommand() => state.IsPlain && extra.Length == 0
        ? call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info))
        : state.Compiled is { } compiled && extra.Length == 0
        ? call.CreateFilled(command => compiled.Write(
            command, call.Dialect, state, _batch.Table, (writer, asked) => asked.WriteRows(writer, _batch.Table)))
        : call.CreateCommand(writer => state.WriteRows(writer, _batch.Table, Array.ConvertAll(extra, column => column.Operand)));
}
