using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>
/// One load or query call: its identity maps, its loaders, whose results wait to be attached, and the statements that these send
/// together.
/// </summary>
internal class LoadCall(DbSession session) : StatementCall(session)
{
    private readonly List<Type> _produced = [];
    private readonly List<Loader> _loaders = [];
    private Dictionary<Type, object>? _identities;

    /// <summary>The call of a query.</summary>
    /// <param name="session">Where its rows are.</param>
    /// <param name="state">The query.</param>
    public static LoadCall Of(DbSession session, QueryState state) => state.Lock is { } asked
        ? new LockingCall(session, asked) { Arguments = state.Arguments }
        : new LoadCall(session) { Arguments = state.Arguments };

    /// <summary>Counts one place of the plan that produces entities of a type.</summary>
    public void Produces(Type entity) => _produced.Add(entity);

    /// <summary>
    /// The entities of a type that the call has met, by key; null when only one place of the plan produces them, so that no two
    /// instances can stand for one row.
    /// </summary>
    public Dictionary<TKey, TEntity>? IdentitiesOf<TEntity, TKey>(IEqualityComparer<TKey>? comparer)
        where TEntity : class
        where TKey : notnull
    {
        int places = 0;
        foreach (Type type in _produced)
            places += type == typeof(TEntity) ? 1 : 0;

        if (places < 2)
            return null;

        _identities ??= [];
        if (_identities.TryGetValue(typeof(TEntity), out object? known))
            return (Dictionary<TKey, TEntity>)known;

        var identities = new Dictionary<TKey, TEntity>(comparer);
        _identities.Add(typeof(TEntity), identities);
        return identities;
    }

    /// <summary>Remembers a loader for <see cref="Attach"/>; sources come before their targets.</summary>
    public void Add(Loader loader) => _loaders.Add(loader);

    /// <summary>Forgets what was read so far, on the same connection.</summary>
    public void Restart()
    {
        Release();
        _produced.Clear();
        _identities = null;
    }

    /// <summary>Sets every relation property of the call.</summary>
    public void Attach()
    {
        foreach (Loader loader in _loaders)
            loader.Attach();
    }

    /// <summary>Sends statements in one round trip and hands each its rows.</summary>
    public void ExecuteBatch(StatementBatch statements)
    {
        using DbBatch batch = Connection.CreateBatch(statements);
        var trip = new BatchWatch(statements, Connection.Connection, Dialect);
        Exception? failure = null;
        DbDataReader? reader = null;
        try
        {
            foreach ((DbCommand command, IRowReader rows) in statements.Parts)
            {
                StatementRun run = StartRun(command, rows, trip.IsWatched);
                try
                {
                    if (reader is null)
                    {
                        long started = Stopwatch.GetTimestamp();
                        trip.Enter();
                        reader = Send(batch);
                        run.Enter();
                        TellOf(statements.Begin, started);
                    }
                    else
                    {
                        reader.NextResult();
                    }

                    Read(rows, reader, run);
                }
                catch (Exception exception)
                {
                    throw Failed(run, exception);
                }
                finally
                {
                    failure = run.Failure;
                    run.Finish();
                }
            }

            TellOf(statements.End, Stopwatch.GetTimestamp());
        }
        finally
        {
            reader?.Dispose();
            trip.Finish(failure);
        }
    }

    /// <inheritdoc cref="ExecuteBatch"/>
    public async Task ExecuteBatchAsync(StatementBatch statements, CancellationToken cancellationToken)
    {
        DbBatch batch = Connection.CreateBatch(statements);
        await using var disposal = batch.ConfigureAwait(false);
        var trip = new BatchWatch(statements, Connection.Connection, Dialect);
        Exception? failure = null;
        DbDataReader? reader = null;
        try
        {
            foreach ((DbCommand command, IRowReader rows) in statements.Parts)
            {
                StatementRun run = StartRun(command, rows, trip.IsWatched);
                try
                {
                    if (reader is null)
                    {
                        long started = Stopwatch.GetTimestamp();
                        trip.Enter();
                        reader = await SendAsync(batch, cancellationToken).ConfigureAwait(false);
                        run.Enter();
                        TellOf(statements.Begin, started);
                    }
                    else
                    {
                        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                    }

                    await ReadAsync(rows, reader, run, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    throw Failed(run, exception);
                }
                finally
                {
                    failure = run.Failure;
                    run.Finish();
                }
            }

            TellOf(statements.End, Stopwatch.GetTimestamp());
        }
        finally
        {
            if (reader is not null)
                await reader.DisposeAsync().ConfigureAwait(false);

            trip.Finish(failure);
        }
    }

    public override void Dispose()
    {
        Release();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Release();
        return base.DisposeAsync();
    }

    private DbDataReader Send(DbBatch batch)
    {
        if (Prepares)
            batch.Prepare();

        return batch.ExecuteReader();
    }

    private async Task<DbDataReader> SendAsync(DbBatch batch, CancellationToken cancellationToken)
    {
        if (Prepares)
            await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);

        return await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Release()
    {
        foreach (Loader loader in _loaders)
            loader.Release();

        _loaders.Clear();
    }
}
