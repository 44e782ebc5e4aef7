using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the entities of a query at once and follows its includes.</summary>
internal sealed class RootReader<TEntity, TTable>(LoadCall call, EntityBatch<TEntity> batch, QueryState state, ExtraColumn[] extra)
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    public List<TEntity> Read()
    {
        batch.Begin();
        call.Open(batch.Name);
        using RootTrip<TEntity>? trip = RootTrip<TEntity>.TryPlan(call, batch, state, CreateCommand);
        using DbTransaction? snapshot = NeedsTransaction(trip) ? call.BeginSnapshot() : null;
        if (trip is not null)
        {
            trip.Send();
        }
        else
        {
            using (DbCommand command = CreateCommand())
                call.Execute(command, batch);

            batch.Arrange(state);
        }

        batch.Load(state.IsPlain, trip?.Followed ?? []);
        snapshot?.Commit();
        call.Attach();
        return batch.Entities;
    }

    public async Task<List<TEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        batch.Begin();
        await call.OpenAsync(batch.Name, cancellationToken).ConfigureAwait(false);
        using RootTrip<TEntity>? trip = RootTrip<TEntity>.TryPlan(call, batch, state, CreateCommand);
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
                    await call.ExecuteAsync(command, batch, cancellationToken).ConfigureAwait(false);

                batch.Arrange(state);
            }

            await batch.LoadAsync(state.IsPlain, cancellationToken, trip?.Followed ?? []).ConfigureAwait(false);
            if (snapshot is not null)
                await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync().ConfigureAwait(false);
        }

        call.Attach();
        return batch.Entities;
    }

    private bool NeedsTransaction(RootTrip<TEntity>? trip) => batch.HasBelow && trip is not { IsWhole: true };

    private DbCommand CreateCommand() => state.IsPlain && extra.Length == 0
        ? call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info))
        : state.Compiled is { } compiled && extra.Length == 0
        ? call.CreateFilled(command => compiled.Write(
            command, call.Dialect, state, batch.Table, (writer, asked) => asked.WriteRows(writer, batch.Table)))
        : call.CreateCommand(writer => state.WriteRows(writer, batch.Table, Array.ConvertAll(extra, column => column.Operand)));
}
