using System.Data.Common;

namespace RelationGen;

/// <summary>One load or query call: its connection, its identity maps and the loaders whose results wait to be attached.</summary>
internal sealed class LoadCall(DbSession session) : IDisposable, IAsyncDisposable
{
    private readonly ConnectionLease _connection = new(session);
    private readonly List<Type> _produced = [];
    private readonly List<Loader> _loaders = [];
    private Dictionary<Type, object>? _identities;
    private string _name = "";

    public Dialect Dialect => _connection.Dialect;

    /// <summary>The arguments of a compiled query.</summary>
    public object?[]? Arguments { get; init; }

    /// <summary>True when several statements can be sent in one round trip; known before the connection is open.</summary>
    public bool CanBatch => _connection.CanBatch;

    /// <summary>Opens the connection unless it is open.</summary>
    /// <param name="name">What is asked for, as messages name it.</param>
    public void Open(string name)
    {
        _name = name;
        try
        {
            _connection.Open();
        }
        catch (ObjectDisposedException exception)
        {
            throw Disposed(exception);
        }
    }

    /// <inheritdoc cref="Open"/>
    public async ValueTask OpenAsync(string name, CancellationToken cancellationToken)
    {
        _name = name;
        try
        {
            await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException exception)
        {
            throw Disposed(exception);
        }
    }

    public DbCommand CreateCommand(Statement statement)
    {
        EnsureOpen();
        return _connection.RentCommand(statement);
    }

    /// <summary>A command without a text; <see cref="ToPrepared"/> when it has one.</summary>
    public DbCommand CreateCommand()
    {
        EnsureOpen();
        return _connection.CreateCommand();
    }

    /// <summary>A command that is prepared already, if the provider keeps such, in the place of one that was written.</summary>
    public DbCommand ToPrepared(DbCommand command) => _connection.ToPrepared(command);

    /// <summary>A command whose text is written at run time.</summary>
    public DbCommand CreateCommand(Action<SqlWriter> write) => CreateCommand(command =>
    {
        var writer = new SqlWriter(Dialect, command, Arguments);
        write(writer);
#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100
    });

    /// <summary>The command of a compiled query.</summary>
    public DbCommand CreateCommand(CompiledText compiled, QueryState state, TableInfo table) =>
        CreateCommand(command => compiled.Write(command, Dialect, state, table));

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

    /// <summary>The observers' view of a statement that is about to be sent.</summary>
    public StatementRun StartRun(DbCommand command, IRowReader rows) => new(command, rows.Table, rows.Name, Dialect, session.OnStatement);

    /// <summary>Sends a command whose rows are read in parts.</summary>
    public DbDataReader Send(DbCommand command)
    {
        if (session.Prepare)
            command.Prepare();

        return command.ExecuteReader();
    }

    /// <inheritdoc cref="Send(DbCommand)"/>
    public async Task<DbDataReader> SendAsync(DbCommand command, CancellationToken cancellationToken)
    {
        if (session.Prepare)
            await command.PrepareAsync(cancellationToken).ConfigureAwait(false);

        return await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The caller's transaction; null where the session has none.</summary>
    public DbTransaction? Transaction => session.Transaction;

    /// <summary>A transaction of the call's own; null where the session has one.</summary>
    public DbTransaction? BeginTransaction() => session.Transaction is null ? _connection.BeginTransaction() : null;

    /// <inheritdoc cref="BeginTransaction"/>
    public async Task<DbTransaction?> BeginTransactionAsync(CancellationToken cancellationToken)
        => session.Transaction is null ? await _connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Sets every relation property of the call.</summary>
    public void Attach()
    {
        foreach (Loader loader in _loaders)
            loader.Attach();
    }

    /// <summary>Sends a command that changes rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int ExecuteNonQuery(DbCommand command, IRowReader rows)
    {
        StatementRun run = StartRun(command, rows);
        Exception? failure = null;
        try
        {
            if (session.Prepare)
                command.Prepare();

            int affected = command.ExecuteNonQuery();
            run.Rows = affected;
            return affected;
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

    /// <inheritdoc cref="ExecuteNonQuery"/>
    public async Task<int> ExecuteNonQueryAsync(DbCommand command, IRowReader rows, CancellationToken cancellationToken)
    {
        StatementRun run = StartRun(command, rows);
        Exception? failure = null;
        try
        {
            if (session.Prepare)
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);

            int affected = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            run.Rows = affected;
            return affected;
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

    /// <summary>Sends a command and hands its rows to their reader.</summary>
    public void Execute(DbCommand command, IRowReader rows)
    {
        StatementRun run = StartRun(command, rows);
        Exception? failure = null;
        try
        {
            using DbDataReader reader = Send(command);
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
        StatementRun run = StartRun(command, rows);
        Exception? failure = null;
        try
        {
            DbDataReader reader = await SendAsync(command, cancellationToken).ConfigureAwait(false);
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

    private Exception? ExplainRow(IRowReader rows, DbDataReader reader, StatementRun run, Exception exception)
    {
        if (exception is RelationMappingException unknown)
            return RowDiagnosis.Complete(unknown, run);

        if (!_connection.IsOpen)
            return Closed(run.Name, exception);

        return rows.ReadsEntities ? Dialect.ExplainRow(reader, run, exception) : null;
    }

    private ObjectDisposedException Disposed(ObjectDisposedException exception)
        => new($"{_name}: the connection or data source that the session was made of is disposed; read before it is, or pass another. {exception.Message}", exception);

    private void EnsureOpen()
    {
        if (!_connection.IsOpen)
            throw Closed(_name, exception: null);
    }

    private static InvalidOperationException Closed(string name, Exception? exception)
        => new($"{name}: the connection was closed before everything was read; keep it open until the list is there or the stream has ended.", exception);

    private DbCommand CreateCommand(Action<DbCommand> fill)
    {
        DbCommand command = CreateCommand();
        try
        {
            fill(command);
            return ToPrepared(command);
        }
        catch
        {
            // A value that cannot be sent.
            command.Dispose();
            throw;
        }
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

    /// <summary>Reads rows of an open reader, at most so many; false when there are no more.</summary>
    public bool Read(IRowReader rows, DbDataReader reader, StatementRun run, long max = long.MaxValue)
    {
        try
        {
            return rows.Read(Dialect, reader, run, max);
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            // While the reader is on the row.
            if (ExplainRow(rows, reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    /// <inheritdoc cref="Read"/>
    public async Task<bool> ReadAsync(IRowReader rows, DbDataReader reader, StatementRun run, CancellationToken cancellationToken, long max = long.MaxValue)
    {
        try
        {
            return await rows.ReadAsync(Dialect, reader, run, max, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            if (ExplainRow(rows, reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    /// <summary>What an error of the database means for the entity; the exception itself when it is none or means nothing there.</summary>
    public Exception Explain(StatementRun run, Exception exception)
        => exception is DbException error && Dialect.ExplainError(run, error) is { } explained ? explained : exception;

    private void Release()
    {
        foreach (Loader loader in _loaders)
            loader.Release();

        _loaders.Clear();
    }
}
