using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Streams the entities of a query in batches, each with its included relations. SQLite reads the batches from one open statement.
/// PostgreSQL has one statement at a time on a connection: where relations are included, the rows come from a cursor, for which a
/// transaction is needed.
/// </summary>
internal sealed class RootStream<TResult>(
    DbSession db, QueryState state, Func<LoadCall, IRowBatch<TResult>> createBatch, Action<SqlWriter> writeRows, int batchSize)
    : IAsyncEnumerable<TResult>, IEnumerable<TResult>
{
    private const string Cursor = "\"relationgen stream\"";

    public IEnumerator<TResult> GetEnumerator()
    {
        if (state.IsEmpty)
            yield break;

        using LoadCall call = LoadCall.Of(db, state);
        IRowBatch<TResult> batch = createBatch(call);
        call.Open(batch.Name);
        IEnumerable<bool> batches = NeedsCursor(call, batch) ? FromCursor(call, batch) : FromReader(call, batch);
        foreach (bool _ in batches)
        {
            batch.Load();
            foreach (TResult row in batch.Rows)
                yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public async IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (state.IsEmpty)
            yield break;

        LoadCall call = LoadCall.Of(db, state);
        await using (call.ConfigureAwait(false))
        {
            IRowBatch<TResult> batch = createBatch(call);
            await call.OpenAsync(batch.Name, cancellationToken).ConfigureAwait(false);
            IAsyncEnumerable<bool> batches = NeedsCursor(call, batch)
                ? FromCursorAsync(call, batch, cancellationToken)
                : FromReaderAsync(call, batch, cancellationToken);
            await foreach (bool _ in batches.ConfigureAwait(false))
            {
                await batch.LoadAsync(cancellationToken).ConfigureAwait(false);
                foreach (TResult row in batch.Rows)
                    yield return row;
            }
        }
    }

    private static bool NeedsCursor(LoadCall call, IRowBatch<TResult> batch) => batch.HasBelow && call.Dialect.ServesOneReader;

    private IEnumerable<bool> FromReader(LoadCall call, IRowBatch<TResult> batch)
    {
        using var rows = new OpenStatement(call, call.CreateCommand(writeRows), batch);
        bool hasMore = true;
        while (hasMore)
        {
            batch.Begin();
            hasMore = rows.Read(batchSize);
            yield return hasMore;
        }
    }

    private async IAsyncEnumerable<bool> FromReaderAsync(
        LoadCall call, IRowBatch<TResult> batch, [System.Runtime.CompilerServices.EnumeratorCancellation]
        CancellationToken cancellationToken)
    {
        var rows = new OpenStatement(call, call.CreateCommand(writeRows), batch);
        await using (rows.ConfigureAwait(false))
        {
            bool hasMore = true;
            while (hasMore)
            {
                batch.Begin();
                hasMore = await rows.ReadAsync(batchSize, cancellationToken).ConfigureAwait(false);
                yield return hasMore;
            }
        }
    }

    private IEnumerable<bool> FromCursor(LoadCall call, IRowBatch<TResult> batch)
    {
        using DbTransaction? transaction = call.BeginSnapshot() ?? call.BeginTransaction();
        using (DbCommand declare = call.CreateCommand(WriteCursor))
            call.Execute(declare, batch);

        do
        {
            batch.Begin();
            using (DbCommand fetch = call.CreateCommand(WriteFetch))
                call.Execute(fetch, batch);

            yield return true;
        }
        while (batch.Rows.Count == batchSize);

        using (DbCommand close = call.CreateCommand(WriteClose))
            call.Execute(close, batch);

        transaction?.Commit();
    }

    private async IAsyncEnumerable<bool> FromCursorAsync(
        LoadCall call, IRowBatch<TResult> batch, [System.Runtime.CompilerServices.EnumeratorCancellation]
        CancellationToken cancellationToken)
    {
        DbTransaction? transaction = await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false)
            ?? await call.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(call, batch, WriteCursor, cancellationToken).ConfigureAwait(false);
            do
            {
                batch.Begin();
                await ExecuteAsync(call, batch, WriteFetch, cancellationToken).ConfigureAwait(false);
                yield return true;
            }
            while (batch.Rows.Count == batchSize);

            await ExecuteAsync(call, batch, WriteClose, cancellationToken).ConfigureAwait(false);
            if (transaction is not null)
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (transaction is not null)
                await transaction.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task ExecuteAsync(
        LoadCall call, IRowBatch<TResult> batch, Action<SqlWriter> write, CancellationToken cancellationToken)
    {
        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, batch, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The order is the database's, because a stream cannot sort.</summary>
    private void WriteCursor(SqlWriter writer)
    {
        writer.Append("DECLARE ").Append(Cursor).Append(" NO SCROLL CURSOR FOR\n");
        writeRows(writer);
    }

    private void WriteFetch(SqlWriter writer) =>
        writer.Append("FETCH FORWARD ").Append(batchSize.ToString(CultureInfo.InvariantCulture)).Append(" FROM ").Append(Cursor);

    private static void WriteClose(SqlWriter writer) => writer.Append("CLOSE ").Append(Cursor);
}
