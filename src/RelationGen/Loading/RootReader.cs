using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the entities of a query at once and follows its includes.</summary>
/// <param name="call">The call.</param>
/// <param name="batch">Takes the rows.</param>
/// <param name="state">The query.</param>
/// <param name="extra">What is read with each row.</param>
/// <param name="beside">Reads a number of the same state of the database; asked when the rows are there, and null for none.</param>
internal sealed class RootReader<TEntity, TTable>(
    LoadCall call, EntityBatch<TEntity> batch, QueryState state, ExtraColumn[] extra, Func<NumberReader?>? beside = null)
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    public List<TEntity> Read()
    {
        batch.Begin();
        call.Open(batch.Name);
        using RootTrip<TEntity>? trip = beside is null ? RootTrip<TEntity>.TryPlan(call, batch, state, CreateCommand) : null;
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

        beside?.Invoke()?.Read();
        batch.Load(state.IsPlain, trip?.Followed ?? []);
        snapshot?.Commit();
        call.Attach();
        return batch.Entities;
    }

    public async Task<List<TEntity>> ReadAsync(CancellationToken cancellationToken)
    {
        batch.Begin();
        await call.OpenAsync(batch.Name, cancellationToken).ConfigureAwait(false);
        using RootTrip<TEntity>? trip = beside is null ? RootTrip<TEntity>.TryPlan(call, batch, state, CreateCommand) : null;
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

            if (beside?.Invoke() is { } number)
                await number.ReadAsync(cancellationToken).ConfigureAwait(false);

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

    private bool NeedsTransaction(RootTrip<TEntity>? trip) => (batch.HasBelow && trip is not { IsWhole: true }) || beside is not null;

    private DbCommand CreateCommand() => state.IsPlain && extra.Length == 0 && !batch.Table.HasFilters
        ? call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info))
        : state.Compiled is { } compiled && extra.Length == 0
        ? call.CreateFilled(command => compiled.Write(
            command, call.Dialect, call.Filters, state, batch.Table, (writer, asked) => asked.WriteRows(writer, batch.Table)))
        : call.CreateCommand(writer => state.WriteRows(writer, batch.Table, ExtraColumn.Selected(extra)));
}
