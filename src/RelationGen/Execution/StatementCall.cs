using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>One call of the user: its connection, opened when it is needed and left as it was found, and the commands on it.</summary>
internal partial class StatementCall(DbSession session) : IMoment, IDisposable, IAsyncDisposable
{
    private string _name = "";

    // A moment in a box: most calls ask for none.
    private object? _now;

    protected ConnectionLease Connection { get; } = new(session);

    /// <summary>Statements are prepared before they are sent.</summary>
    protected bool Prepares => session.Prepare;

    public Dialect Dialect => Connection.Dialect;

    /// <summary>When the change is made that the call is for.</summary>
    public DateTimeOffset Now => (DateTimeOffset)(_now ??= session.Clock.GetUtcNow());

    /// <summary>Which rows of tables are read.</summary>
    public IRowFilters Filters => session;

    /// <summary>The arguments of a compiled query.</summary>
    public object?[]? Arguments { get; init; }

    /// <summary>True when several statements can be sent in one round trip; known before the connection is open.</summary>
    public bool CanBatch => Connection.CanBatch;

    /// <summary>The statements of the call are to read one state of the database.</summary>
    public bool ReadsSnapshot => session.Snapshot;

    /// <summary>The caller's transaction; null where the session has none.</summary>
    public DbTransaction? Transaction => session.Transaction;

    /// <summary>The same, for savepoints that the session is told of.</summary>
    public DbTransaction? Callers => session.Transaction is { } transaction ? ObservedTransaction.Of(transaction, Watch()) : null;

    /// <inheritdoc cref="DbSession.HookDepth"/>
    public int HookDepth => session.HookDepth;

    /// <summary>The connection may take part in an ambient transaction; it must be open.</summary>
    public bool HasAmbient => Connection.HasAmbient;

    /// <inheritdoc cref="ConnectionLease.ThrowIfLeftOut"/>
    public void ThrowIfLeftOut() => Connection.ThrowIfLeftOut(_name);

    /// <summary>Opens the connection unless it is open.</summary>
    /// <param name="name">What is asked for, as messages name it.</param>
    public virtual void Open(string name)
    {
        _name = name;
        try
        {
            Connection.Open();
        }
        catch (ObjectDisposedException exception)
        {
            throw Disposed(exception);
        }
    }

    /// <inheritdoc cref="Open"/>
    public virtual async ValueTask OpenAsync(string name, CancellationToken cancellationToken)
    {
        _name = name;
        try
        {
            await Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException exception)
        {
            throw Disposed(exception);
        }
    }

    public DbCommand CreateCommand(Statement statement)
    {
        EnsureOpen();
        return Connection.RentCommand(statement);
    }

    /// <summary>A command without a text; <see cref="ToPrepared"/> when it has one.</summary>
    public DbCommand CreateCommand()
    {
        EnsureOpen();
        return Connection.CreateCommand();
    }

    /// <summary>A command that is prepared already, if the provider keeps such, in the place of one that was written.</summary>
    public DbCommand ToPrepared(DbCommand command) => Connection.ToPrepared(command);

    /// <summary>A command whose text is written at run time.</summary>
    public DbCommand CreateCommand(Action<SqlWriter> write) => CreateFilled(command =>
    {
        var writer = new SqlWriter(Dialect, command, Filters, Arguments) { Change = this };
        write(writer);
#pragma warning disable CA2100 // The text consists of constants and quoted names; values travel as parameters.
        command.CommandText = writer.ToText();
#pragma warning restore CA2100
    });

    /// <summary>A transaction of the call's own; null where the session has one, or the connection takes part in an ambient one.</summary>
    /// <param name="level">Its isolation level; what the provider takes for one where it is not said.</param>
    public DbTransaction? BeginTransaction(IsolationLevel level = IsolationLevel.Unspecified)
        => session.Transaction is null ? Begin(isSnapshot: false, level) : null;

    /// <inheritdoc cref="BeginTransaction"/>
    public async Task<DbTransaction?> BeginTransactionAsync(
        CancellationToken cancellationToken, IsolationLevel level = IsolationLevel.Unspecified)
        => session.Transaction is null ? await BeginAsync(isSnapshot: false, cancellationToken, level).ConfigureAwait(false) : null;

    /// <summary>The connection, open.</summary>
    public DbConnection Opened => Connection.Connection;

    /// <summary>A session in the transaction that the call has begun or been given; on its connection where there is none.</summary>
    public DbSession Inside() => (session.Transaction ?? Connection.Own) is { } transaction
        ? session.With(transaction)
        : session.With(Connection.Connection);

    /// <summary>
    /// A transaction of the call's own that reads one state of the database; null where that is not asked for, or where the session has
    /// one.
    /// </summary>
    public DbTransaction? BeginSnapshot() => session is { Snapshot: true, Transaction: null } ? Begin(isSnapshot: true) : null;

    /// <inheritdoc cref="BeginSnapshot"/>
    public async Task<DbTransaction?> BeginSnapshotAsync(CancellationToken cancellationToken)
        => session is { Snapshot: true, Transaction: null }
            ? await BeginAsync(isSnapshot: true, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Sends a statement about a transaction, of which observers of transactions are told.</summary>
    public void Control(string text)
    {
        using DbCommand command = CreateControl(text);
        ControlWatch watch = Watch();
        long started = Stopwatch.GetTimestamp();
        try
        {
            command.ExecuteNonQuery();
        }
        catch (Exception exception)
        {
            watch.Tell(text, started, exception);
            throw;
        }

        watch.Tell(text, started);
    }

    /// <inheritdoc cref="Control"/>
    public async Task ControlAsync(string text, CancellationToken cancellationToken)
    {
        DbCommand command = CreateControl(text);
        await using (command.ConfigureAwait(false))
        {
            ControlWatch watch = Watch();
            long started = Stopwatch.GetTimestamp();
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                watch.Tell(text, started, exception);
                throw;
            }

            watch.Tell(text, started);
        }
    }

    /// <summary>Ends a transaction that a statement began, if it did.</summary>
    public void Rollback()
    {
        if (!Connection.IsOpen)
            return;

        try
        {
            Control("ROLLBACK");
        }
        catch (DbException)
        {
            // The connection is what failed, and the caller is told of that already.
        }
    }

    /// <inheritdoc cref="Rollback"/>
    public async Task RollbackAsync()
    {
        if (!Connection.IsOpen)
            return;

        try
        {
            await ControlAsync("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // The connection is what failed, and the caller is told of that already.
        }
    }

    public virtual void Dispose() => Connection.Dispose();

    public virtual ValueTask DisposeAsync() => Connection.DisposeAsync();

    /// <summary>Tells the session of what began or ended in a round trip with other statements, which is one operation.</summary>
    protected void TellOf(string? text, long started)
    {
        if (text is not null)
            session.TellOfControl(text, Stopwatch.GetElapsedTime(started), _name, failure: null);
    }

    private ControlWatch Watch() => new(session, Dialect, Connection.Connection, _name);

    private DbTransaction? Begin(bool isSnapshot, IsolationLevel level = IsolationLevel.Unspecified)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            return Begun(isSnapshot ? Connection.BeginSnapshot() : Connection.BeginTransaction(level), started);
        }
        catch (Exception exception) when (Dialect.IsStreaming(exception))
        {
            throw Streaming(_name, exception);
        }
        catch (DbException exception)
        {
            Watch().Tell("BEGIN", started, exception);
            throw;
        }
    }

    private async Task<DbTransaction?> BeginAsync(
        bool isSnapshot, CancellationToken cancellationToken, IsolationLevel level = IsolationLevel.Unspecified)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            DbTransaction? transaction = await (isSnapshot ? Connection.BeginSnapshotAsync(cancellationToken)
                : Connection.BeginTransactionAsync(level, cancellationToken)).ConfigureAwait(false);
            return Begun(transaction, started);
        }
        catch (Exception exception) when (Dialect.IsStreaming(exception))
        {
            throw Streaming(_name, exception);
        }
        catch (DbException exception)
        {
            Watch().Tell("BEGIN", started, exception);
            throw;
        }
    }

    private DbTransaction? Begun(DbTransaction? transaction, long started)
    {
        if (transaction is null)
            return null;

        ControlWatch watch = Watch();
        try
        {
            watch.Tell("BEGIN", started);
        }
        catch
        {
            // What an observer throws reaches the caller, who would not know of a transaction that stays open.
            transaction.Dispose();
            throw;
        }

        return ObservedTransaction.Of(transaction, watch);
    }

    private DbCommand CreateControl(string text)
    {
        DbCommand command = Connection.CreateCommand();
#pragma warning disable CA2100 // A constant.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private ObjectDisposedException Disposed(ObjectDisposedException exception)
        => new(
            $"{_name}: the connection or data source that the session was made of is disposed; read before it is, or pass another. "
            + $"{exception.Message}", exception);

    private void EnsureOpen()
    {
        if (!Connection.IsOpen)
            throw Closed(_name, exception: null);
    }

    private static InvalidOperationException Closed(string name, Exception? exception)
        => new(
            $"{name}: the connection was closed before everything was read; keep it open until the list is there or the stream has ended.",
            exception);

    private InvalidOperationException Streaming(string name, Exception exception) => new(
        $"{name}: a stream or a reader is still open on the connection, which serves one at a time on {Dialect.DisplayName}. Read it to "
        + "its end (ToListAsync) or leave its loop before, "
        + $"or use another connection meanwhile: a DbDataSource opens one for each call. {exception.Message}", exception);

    /// <summary>A command whose text and parameters somebody adds.</summary>
    public DbCommand CreateFilled(Action<DbCommand> fill)
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
}
