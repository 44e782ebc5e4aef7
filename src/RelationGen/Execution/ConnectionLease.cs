using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>The connection of one call: opened at the first statement, left afterwards in the state in which it was found.</summary>
internal sealed class ConnectionLease(DbSession session) : IDisposable, IAsyncDisposable
{
    private DbConnection? _connection;
    private DbTransaction? _own;
    private bool _close;

    public Dialect Dialect { get; private set; } = null!;

    /// <summary>The connection; it must be open.</summary>
    public DbConnection Connection => _connection!;

    /// <summary>False when the connection was closed since it was opened.</summary>
    public bool IsOpen => (_connection!.State & ConnectionState.Open) != 0;

    /// <summary>The transaction that the lease has begun; null for none.</summary>
    public DbTransaction? Own => _own;

    /// <summary>True when several statements can be sent in one round trip; opens nothing.</summary>
    public bool CanBatch => (_connection is null ? session.Dialect ?? Dialect.FindRegistered(Source) : Dialect) is { CanBatch: true };

    /// <summary>A <see cref="System.Transactions.TransactionScope"/> is around the call, and the connection may take part in it.</summary>
    public bool HasAmbient => System.Transactions.Transaction.Current is not null && Dialect.JoinsAmbientTransactions;

    /// <summary>
    /// Refuses a change within a <see cref="System.Transactions.TransactionScope"/> that the connection does not take part in: what is not
    /// completed would be kept all the same. Call when it is open.
    /// </summary>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <exception cref="InvalidOperationException">Connections to this database take part in none, and the session neither has a
    /// transaction nor ignores the scope.</exception>
    public void ThrowIfLeftOut(string name)
    {
        if (Dialect.JoinsAmbientTransactions || session.IgnoresTransactionScope || session.Transaction is not null
            || System.Transactions.Transaction.Current is null)
            return;

        throw new InvalidOperationException(
            $"{name} was not changed: there is a TransactionScope, and connections to {Dialect.DisplayName} take no part in one, so that a "
            + "rollback would leave the change. Begin a transaction of the connection and pass it "
            + "(connection.BeginTransaction()), or accept that: new DbSession(…) { IgnoresTransactionScope = true }.");
    }

    /// <summary>A connection that is closed after the call has nothing to keep.</summary>
    private bool KeepsCommands => !_close && session.DataSource is null;

    private object? Source => session.DataSource ?? (object?)session.Connection ?? session.Transaction?.Connection;

    public void Open()
    {
        if (_connection is not null)
            return;

        if (session.DataSource is { } source)
        {
            Use(source.OpenConnection());
            return;
        }

        Use(Given());
        if (_connection!.State == ConnectionState.Closed)
        {
            _close = true;
            _connection.Open();
        }
    }

    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_connection is not null)
            return;

        if (session.DataSource is { } source)
        {
            Use(await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false));
            return;
        }

        Use(Given());
        if (_connection!.State == ConnectionState.Closed)
        {
            _close = true;
            await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A command that is never sent, to see what would be.</summary>
    public static DbCommand CreateDetachedCommand(DbSession session, out Dialect dialect)
    {
        DbConnection connection = session.DataSource?.CreateConnection() ?? new ConnectionLease(session).Given();
        dialect = session.Dialect ?? Dialect.Of(connection);
        DbCommand command = connection.CreateCommand();
        if (session.DataSource is not null)
            connection.Dispose();

        return command;
    }

    /// <summary>A command with the text of a statement.</summary>
    public DbCommand CreateCommand(Statement statement)
    {
        DbCommand command = CreateCommand();
#pragma warning disable CA2100 // The text is a constant of generated code; values travel as parameters.
        command.CommandText = statement.For(Dialect);
#pragma warning restore CA2100
        return command;
    }

    /// <summary>The same, prepared if the provider keeps it from before.</summary>
    public DbCommand RentCommand(Statement statement)
    {
        if (!KeepsCommands || Dialect.TryRent(_connection!, statement, session.Transaction ?? _own) is not { } command)
            return CreateCommand(statement);

        if (session.CommandTimeout is { } timeout)
            command.CommandTimeout = timeout;

        return command;
    }

    /// <summary>A command in the session's transaction. The connection must be open.</summary>
    public DbCommand CreateCommand()
    {
        DbCommand command = _connection!.CreateCommand();
        if ((session.Transaction ?? _own) is { } transaction)
        {
            command.Transaction = transaction;
        }
        else if (command.Transaction is not null)
        {
            command.Dispose();
            throw NotPassed();
        }

        if (session.CommandTimeout is { } timeout)
            command.CommandTimeout = timeout;

        return command;
    }

    /// <summary>A prepared command for a new one, if the provider keeps such.</summary>
    public DbCommand ToPrepared(DbCommand command) => KeepsCommands ? Dialect.ToPrepared(command) : command;

    /// <summary>
    /// A transaction of the lease's own, in which its commands take part until it ends; null where the connection takes part in an ambient
    /// one.
    /// </summary>
    /// <param name="level">Its isolation level; what the provider takes for one where it is not said.</param>
    public DbTransaction? BeginTransaction(IsolationLevel level = IsolationLevel.Unspecified) => Begin(isSnapshot: false, level);

    /// <inheritdoc cref="BeginTransaction"/>
    public Task<DbTransaction?> BeginTransactionAsync(IsolationLevel level, CancellationToken cancellationToken)
        => BeginAsync(isSnapshot: false, level, cancellationToken);

    /// <summary>The same, to read one state of the database.</summary>
    public DbTransaction? BeginSnapshot() => Begin(isSnapshot: true, IsolationLevel.Unspecified);

    /// <inheritdoc cref="BeginSnapshot"/>
    public Task<DbTransaction?> BeginSnapshotAsync(CancellationToken cancellationToken)
        => BeginAsync(isSnapshot: true, IsolationLevel.Unspecified, cancellationToken);

    /// <summary>A batch of commands that <see cref="CreateCommand()"/> made.</summary>
    public DbBatch CreateBatch(StatementBatch statements)
    {
        DbBatch batch = _connection!.CreateBatch();
        batch.Transaction = session.Transaction ?? _own;
        if (session.CommandTimeout is { } timeout)
            batch.Timeout = timeout;

        Add(statements.Begin);
        StatementTags? tags = session.Prepare || !Dialect.ShowsStatements ? null : session.StatementTags;
        foreach ((DbCommand command, _) in statements.Parts)
        {
            DbBatchCommand part = Dialect.ToBatchCommand(command);
#pragma warning disable CA2100 // What is added is a comment, in whose encoding nothing ends it.
            part.CommandText = tags?.Append(part.CommandText) ?? part.CommandText;
#pragma warning restore CA2100
            batch.BatchCommands.Add(part);
        }

        Add(statements.End);
        return batch;

        void Add(string? text)
        {
            if (text is null)
                return;

            DbBatchCommand command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // A constant.
            command.CommandText = text;
#pragma warning restore CA2100
            batch.BatchCommands.Add(command);
        }
    }

    public void Dispose()
    {
        DbConnection? connection = Leave(out bool close);
        if (session.DataSource is not null)
            connection?.Dispose();
        else if (close)
            connection!.Close();
    }

    public async ValueTask DisposeAsync()
    {
        DbConnection? connection = Leave(out bool close);
        if (connection is null)
            return;

        if (session.DataSource is not null)
            await connection.DisposeAsync().ConfigureAwait(false);
        else if (close)
            await connection.CloseAsync().ConfigureAwait(false);
    }

    private DbTransaction? Begin(bool isSnapshot, IsolationLevel level)
    {
        try
        {
            return _own = isSnapshot ? Dialect.BeginSnapshot(_connection!) : _connection!.BeginTransaction(level);
        }
        catch (Exception exception) when (IsInTransaction(exception))
        {
            return HasAmbient ? null : throw NotPassed(exception);
        }
    }

    private async Task<DbTransaction?> BeginAsync(bool isSnapshot, IsolationLevel level, CancellationToken cancellationToken)
    {
        try
        {
            return _own = isSnapshot
                ? await Dialect.BeginSnapshotAsync(_connection!, cancellationToken).ConfigureAwait(false)
                : await _connection!.BeginTransactionAsync(level, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsInTransaction(exception))
        {
            return HasAmbient ? null : throw NotPassed(exception);
        }
    }

    /// <summary>Providers say that there is a transaction only when another one is to begin.</summary>
    private bool IsInTransaction(Exception exception) => IsOpen && !Dialect.IsStreaming(exception)
        && ((exception is InvalidOperationException and not ObjectDisposedException)
            || (exception is DbException error && Dialect.IsNestedTransaction(error)));

    private static InvalidOperationException NotPassed(Exception? exception = null) => new(
        "The connection has an open transaction. Pass the transaction instead of the connection, for example LoadAsync(transaction, …), "
        + "so that the statements take part in it.", exception);

    private DbConnection? Leave(out bool close)
    {
        DbConnection? connection = _connection;
        close = _close;
        _connection = null;
        _close = false;
        return connection;
    }

    private void Use(DbConnection connection)
    {
        _connection = connection;
        Dialect = session.Dialect ?? Dialect.Of(connection);
    }

    private DbConnection Given()
    {
        if (session.Transaction is not { } transaction)
            return session.Connection!;

        return transaction.Connection ?? throw new InvalidOperationException(
            "The transaction is completed: it was committed or rolled back, or its connection was closed. Pass the connection, or a new "
            + "transaction.");
    }
}
