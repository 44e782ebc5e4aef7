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

    /// <summary>Sends a command and hands its rows to a sink.</summary>
    public void Execute<TSink>(DbCommand command, TSink sink, TableInfo table, string name)
        where TSink : struct, IRowSink
    {
        var run = new StatementRun(command, table, name, Dialect, session.OnStatement);
        Exception? failure = null;
        try
        {
            Read(command, sink, run);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            run.Finish(failure);
        }
    }

    /// <inheritdoc cref="Execute"/>
    public async Task ExecuteAsync<TSink>(DbCommand command, TSink sink, TableInfo table, string name, CancellationToken cancellationToken)
        where TSink : struct, IRowSink
    {
        var run = new StatementRun(command, table, name, Dialect, session.OnStatement);
        Exception? failure = null;
        try
        {
            await ReadAsync(command, sink, run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            run.Finish(failure);
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

    private void Read<TSink>(DbCommand command, TSink sink, StatementRun run)
        where TSink : struct, IRowSink
    {
        try
        {
            if (session.Prepare)
                command.Prepare();

            using DbDataReader reader = command.ExecuteReader();
            try
            {
                Dialect.Read(reader, sink, run);
            }
            catch (Exception exception) when (RowDiagnosis.Concerns(exception))
            {
                if (Dialect.ExplainRow(reader, run, exception) is { } explained)
                    throw explained;

                throw;
            }
        }
        catch (DbException exception)
        {
            if (Dialect.ExplainError(run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    private async Task ReadAsync<TSink>(DbCommand command, TSink sink, StatementRun run, CancellationToken cancellationToken)
        where TSink : struct, IRowSink
    {
        try
        {
            if (session.Prepare)
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);

            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                try
                {
                    await Dialect.ReadAsync(reader, sink, run, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (RowDiagnosis.Concerns(exception))
                {
                    if (Dialect.ExplainRow(reader, run, exception) is { } explained)
                        throw explained;

                    throw;
                }
            }
        }
        catch (DbException exception)
        {
            if (Dialect.ExplainError(run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    private void Release()
    {
        foreach (Loader loader in _loaders)
            loader.Release();

        _loaders.Clear();
    }
}
