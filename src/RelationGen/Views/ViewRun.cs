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
    /// <param name="write">Writes the statement of the rows; null where they are in memory.</param>
    public static List<TView> Read<TView>(LoadCall call, IRowBatch<TView> batch, Action<SqlWriter>? write)
    {
        batch.Begin();
        if (write is null && !batch.HasBelow)
            return batch.Rows;

        call.Open(batch.Name);
        using DbTransaction? snapshot = batch.HasBelow ? call.BeginSnapshot() : null;
        if (write is not null)
        {
            using DbCommand command = call.CreateCommand(write);
            call.Execute(command, batch);
        }

        batch.Load();
        snapshot?.Commit();
        return batch.Rows;
    }

    /// <inheritdoc cref="Read"/>
    /// <param name="call">The call.</param>
    /// <param name="batch">Takes the rows, and reads their lists.</param>
    /// <param name="write">Writes the statement of the rows; null where they are in memory.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task<List<TView>> ReadAsync<TView>(
        LoadCall call, IRowBatch<TView> batch, Action<SqlWriter>? write, CancellationToken cancellationToken)
    {
        batch.Begin();
        if (write is null && !batch.HasBelow)
            return batch.Rows;

        await call.OpenAsync(batch.Name, cancellationToken).ConfigureAwait(false);
        DbTransaction? snapshot = batch.HasBelow ? await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false) : null;
        try
        {
            if (write is not null)
            {
                DbCommand command = call.CreateCommand(write);
                await using (command.ConfigureAwait(false))
                    await call.ExecuteAsync(command, batch, cancellationToken).ConfigureAwait(false);
            }

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
