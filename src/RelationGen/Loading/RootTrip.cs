using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// The rows of a query and the targets of its relations in one round trip: the statements of the relations ask for the rows anew. They must
/// all read one snapshot, because the answer would be another one otherwise.
/// </summary>
internal sealed class RootTrip<TEntity> : IRowReader, IDisposable
    where TEntity : class
{
    private readonly LoadCall _call;
    private readonly EntityBatch<TEntity> _batch;
    private readonly QueryState _state;
    private readonly StatementBatch _statements;

    private RootTrip(
        LoadCall call, EntityBatch<TEntity> batch, QueryState state, DbCommand root,
        List<(Loader<TEntity> Loader, DbCommand Command)> followed)
    {
        _call = call;
        _batch = batch;
        _state = state;
        Followed = [.. followed.Select(part => part.Loader)];
        IsWhole = call.Transaction is null && Followed.Length == batch.Loaders.Count && !Array.Exists(Followed, loader => loader.HasNested);
        _statements = IsWhole && call.Dialect.Sql.Snapshot is var snapshot
            ? new StatementBatch { Begin = snapshot.Begin, End = snapshot.Keep }
            : new StatementBatch();
        _statements.Add(root, this);
        foreach ((Loader<TEntity> loader, DbCommand command) in followed)
            _statements.Add(command, loader);
    }

    /// <summary>The relations whose targets come along.</summary>
    public Loader<TEntity>[] Followed { get; }

    /// <summary>Nothing is sent afterwards, so that the transaction begins and ends in the same round trip.</summary>
    public bool IsWhole { get; }

    TableInfo IRowReader.Table => _batch.Table;

    string IRowReader.Name => _batch.Name;

    /// <summary>Null where a round trip for the rows comes first: no snapshot is asked for, or no relation can ask for them anew.</summary>
    /// <param name="call">The call; its connection is open.</param>
    /// <param name="batch">Receives the rows.</param>
    /// <param name="state">The query.</param>
    /// <param name="createRoot">Makes the statement of the rows.</param>
    public static RootTrip<TEntity>? TryPlan(
        LoadCall call, EntityBatch<TEntity> batch, QueryState state, Func<DbCommand> createRoot)
    {
        // Rows that are locked may be others when they are asked for anew: those that somebody else has locked are skipped.
        if (!call.ReadsSnapshot || !call.CanBatch || call.HasAmbient || state.Lock is not null
            || call.Transaction is
            {
                IsolationLevel: not (IsolationLevel.RepeatableRead or IsolationLevel.Serializable or IsolationLevel.Snapshot),
            })
            return null;

        var sources = new SourceQuery(state.OfKept, batch.Table);
        List<(Loader<TEntity> Loader, DbCommand Command)> followed = [];
        try
        {
            foreach (Loader<TEntity> loader in batch.Loaders)
            {
                if (!loader.CanFollow(call))
                    continue;

                if (loader.TryFollow(call, sources) is not { } command)
                    break;

                followed.Add((loader, command));
            }

            if (followed.Count > 0)
                return new(call, batch, state, createRoot(), followed);
        }
        catch
        {
            // A value that cannot be sent.
            foreach ((_, DbCommand command) in followed)
                command.Dispose();

            throw;
        }

        return null;
    }

    public void Send()
    {
        try
        {
            _call.ExecuteBatch(_statements);
        }
        catch when (IsWhole)
        {
            _call.Rollback();
            throw;
        }
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _call.ExecuteBatchAsync(_statements, cancellationToken).ConfigureAwait(false);
        }
        catch when (IsWhole)
        {
            await _call.RollbackAsync().ConfigureAwait(false);
            throw;
        }
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
    {
        bool hasMore = _batch.Read(dialect, reader, run, max);
        Arrived();
        return hasMore;
    }

    async Task<bool> IRowReader.ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
    {
        bool hasMore = await _batch.ReadAsync(dialect, reader, run, max, cancellationToken).ConfigureAwait(false);
        Arrived();
        return hasMore;
    }

    public void Dispose() => _statements.Dispose();

    /// <summary>The sources are there, and their targets are the next rows.</summary>
    private void Arrived()
    {
        _batch.Arrange(_state);
        if (_batch.Entities.Count == 0)
            return;

        foreach (Loader<TEntity> loader in Followed)
            loader.BeginFollowed(_call, new Sources<TEntity>(_batch.Entities));
    }
}
