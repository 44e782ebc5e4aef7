using System.Data.Common;

namespace RelationGen;

/// <summary>One load or query call: its connection, its identity maps and the loaders whose results wait to be attached.</summary>
internal sealed class LoadCall(DbSession session) : IDisposable, IAsyncDisposable
{
    private readonly ConnectionLease _connection = new(session);
    private readonly List<Type> _produced = [];
    private readonly List<Loader> _loaders = [];
    private Dictionary<Type, object>? _identities;

    public Dialect Dialect => _connection.Dialect;

    /// <summary>True when several statements can be sent in one round trip; known before the connection is open.</summary>
    public bool CanBatch => _connection.CanBatch;

    public void Open() => _connection.Open();

    public ValueTask OpenAsync(CancellationToken cancellationToken) => _connection.OpenAsync(cancellationToken);

    public DbCommand CreateCommand(Statement statement) => _connection.CreateCommand(statement);

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

    /// <summary>Sets every relation property of the call.</summary>
    public void Attach()
    {
        foreach (Loader loader in _loaders)
            loader.Attach();
    }

    /// <summary>Sends a command and hands its rows to their reader.</summary>
    public void Execute(DbCommand command, IRowReader rows)
    {
        var run = new StatementRun(command, rows.Table, rows.Name, Dialect, session.OnStatement);
        Exception? failure = null;
        try
        {
            if (session.Prepare)
                command.Prepare();

            using DbDataReader reader = command.ExecuteReader();
            Read(rows, reader, run);
        }
        catch (Exception exception)
        {
            failure = Explain(run, exception);
            if (failure != exception)
                throw failure;

            throw;
        }
        finally
        {
            run.Finish(failure);
        }
    }

    /// <inheritdoc cref="Execute"/>
    public async Task ExecuteAsync(DbCommand command, IRowReader rows, CancellationToken cancellationToken)
    {
        var run = new StatementRun(command, rows.Table, rows.Name, Dialect, session.OnStatement);
        Exception? failure = null;
        try
        {
            if (session.Prepare)
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);

            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                await ReadAsync(rows, reader, run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = Explain(run, exception);
            if (failure != exception)
                throw failure;

            throw;
        }
        finally
        {
            run.Finish(failure);
        }
    }

    /// <summary>Sends the next statement of each loader in one round trip and hands each its rows.</summary>
    public void ExecuteBatch(IReadOnlyList<Loader> loaders)
    {
        using var batch = new StatementBatch(this, _connection, loaders);
        DbDataReader? reader = null;
        try
        {
            for (int i = 0; i < loaders.Count; i++)
            {
                StatementRun run = StartRun(batch, loaders, i);
                Exception? failure = null;
                try
                {
                    if (reader is null)
                        reader = Send(batch.Batch);
                    else
                        reader.NextResult();

                    Read(loaders[i], reader, run);
                }
                catch (Exception exception)
                {
                    failure = Explain(run, exception);
                    if (failure != exception)
                        throw failure;

                    throw;
                }
                finally
                {
                    run.Finish(failure);
                }
            }
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <inheritdoc cref="ExecuteBatch"/>
    public async Task ExecuteBatchAsync(IReadOnlyList<Loader> loaders, CancellationToken cancellationToken)
    {
        using var batch = new StatementBatch(this, _connection, loaders);
        DbDataReader? reader = null;
        try
        {
            for (int i = 0; i < loaders.Count; i++)
            {
                StatementRun run = StartRun(batch, loaders, i);
                Exception? failure = null;
                try
                {
                    if (reader is null)
                        reader = await SendAsync(batch.Batch, cancellationToken).ConfigureAwait(false);
                    else
                        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);

                    await ReadAsync(loaders[i], reader, run, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    failure = Explain(run, exception);
                    if (failure != exception)
                        throw failure;

                    throw;
                }
                finally
                {
                    run.Finish(failure);
                }
            }
        }
        finally
        {
            if (reader is not null)
                await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        Release();
        _connection.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Release();
        return _connection.DisposeAsync();
    }

    private StatementRun StartRun(StatementBatch batch, IReadOnlyList<Loader> loaders, int index)
        => new(batch.Commands[index], loaders[index].Table, loaders[index].Name, Dialect, session.OnStatement);

    private DbDataReader Send(DbBatch batch)
    {
        if (session.Prepare)
            batch.Prepare();

        return batch.ExecuteReader();
    }

    private async Task<DbDataReader> SendAsync(DbBatch batch, CancellationToken cancellationToken)
    {
        if (session.Prepare)
            await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);

        return await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Read(IRowReader rows, DbDataReader reader, StatementRun run)
    {
        try
        {
            rows.Read(Dialect, reader, run);
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            // While the reader is on the row.
            if (Dialect.ExplainRow(reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    private async Task ReadAsync(IRowReader rows, DbDataReader reader, StatementRun run, CancellationToken cancellationToken)
    {
        try
        {
            await rows.ReadAsync(Dialect, reader, run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            if (Dialect.ExplainRow(reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    /// <summary>What an error of the database means for the entity; the exception itself when it is none or means nothing there.</summary>
    private Exception Explain(StatementRun run, Exception exception)
        => exception is DbException error && Dialect.ExplainError(run, error) is { } explained ? explained : exception;

    private void Release()
    {
        foreach (Loader loader in _loaders)
            loader.Release();

        _loaders.Clear();
    }
}
