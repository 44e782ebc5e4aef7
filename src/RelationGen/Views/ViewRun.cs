using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Reads views at once: their rows with one statement, and then their lists, in one snapshot where the session asks for one.
/// </summary>
internal static class ViewRun
{
    /// <summary>Reads rows and lists.</summary>
    /// <param name="call">The call.</param>
    /// <param name="batch">Takes the rows, and reads their lists.</param>
    /// <param name="create">Makes the command that reads the rows; null where they are in memory.</param>
    /// <param name="beside">Reads a number of the same state of the database; asked when the rows are there, and null for none.</param>
    public static List<TView> Read<TView>(
        LoadCall call, IRowBatch<TView> batch, Func<DbCommand>? create, Func<NumberReader?>? beside = null)
    {
        batch.Begin();
        if (create is null && !batch.HasBelow)
            return batch.Rows;

        call.Open(batch.Name);
        using DbTransaction? snapshot = batch.HasBelow || beside is not null ? call.BeginSnapshot() : null;
        if (create is not null)
        {
            using DbCommand command = create();
            call.Execute(command, batch);
        }

        beside?.Invoke()?.Read();
        batch.Load();
        snapshot?.Commit();
        return batch.Rows;
    }

    /// <inheritdoc cref="Read"/>
    /// <param name="call">The call.</param>
    /// <param name="batch">Takes the rows, and reads their lists.</param>
    /// <param name="create">Makes the command that reads the rows; null where they are in memory.</param>
    /// <param name="beside">Reads a number of the same state of the database; asked when the rows are there, and null for none.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task<List<TView>> ReadAsync<TView>(
        LoadCall call, IRowBatch<TView> batch, Func<DbCommand>? create, Func<NumberReader?>? beside, CancellationToken cancellationToken)
    {
        batch.Begin();
        if (create is null && !batch.HasBelow)
            return batch.Rows;

        await call.OpenAsync(batch.Name, cancellationToken).ConfigureAwait(false);
        DbTransaction? snapshot = batch.HasBelow || beside is not null
            ? await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false)
            : null;
        try
        {
            if (create is not null)
            {
                DbCommand command = create();
                await using (command.ConfigureAwait(false))
                    await call.ExecuteAsync(command, batch, cancellationToken).ConfigureAwait(false);
            }

            if (beside?.Invoke() is { } number)
                await number.ReadAsync(cancellationToken).ConfigureAwait(false);

            await batch.LoadAsync(cancellationToken).ConfigureAwait(false);
            if (snapshot is not null)
                await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync().ConfigureAwait(false);
        }

        return batch.Rows;
    }
}
