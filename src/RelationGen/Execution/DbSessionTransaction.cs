using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// A transaction that a session has begun: what stands in the place of the session until it ends. It holds a connection, which goes back
/// when it is disposed; what was not committed by then is rolled back.
/// </summary>
/// <remarks>
/// It converts to a <see cref="DbSession"/> in the transaction, with the options and observers of the one that began it, so every call
/// takes it. Like a connection it serves one caller at a time.
/// </remarks>
/// <example>
/// <code>
/// await using DbSessionTransaction transaction = await db.BeginTransactionAsync();
/// await order.InsertAsync(transaction);
/// await stock.UpdateAsync(transaction);
/// await transaction.CommitAsync();
/// </code>
/// </example>
public sealed class DbSessionTransaction : IDisposable, IAsyncDisposable
{
    private const string Disposed = "disposed";

    private readonly StatementCall _call;
    private readonly ChangeScope _scope;
    private readonly DbSession _session;
    private string? _end;

    private DbSessionTransaction(StatementCall call, ChangeScope scope)
    {
        _call = call;
        _scope = scope;
        _session = call.Inside();
    }

    /// <summary>A session in the transaction, with the options and observers of the one that began it.</summary>
    /// <exception cref="InvalidOperationException">The transaction was committed or rolled back before.</exception>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public DbSession Session
    {
        get
        {
            ThrowIfOver();
            return _session;
        }
    }

    /// <summary>
    /// The transaction of the provider, for code that needs it, such as a call of Dapper; commit it here and not there. Null within a
    /// <see cref="System.Transactions.TransactionScope"/> that the connection takes part in, where there is a savepoint alone.
    /// </summary>
    public DbTransaction? Transaction => _session.Transaction;

    /// <summary>The connection, which is open until the transaction is disposed.</summary>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public DbConnection Connection
    {
        get
        {
            ObjectDisposedException.ThrowIf(_end == Disposed, this);
            return _call.Opened;
        }
    }

    /// <summary>The session in the transaction.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The transaction was committed or rolled back before.</exception>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public static implicit operator DbSession(DbSessionTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.Session;
    }

    /// <summary>Keeps what was changed; of a transaction within another one, as far as the outer one does.</summary>
    /// <exception cref="InvalidOperationException">The transaction was committed or rolled back before.</exception>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    /// <exception cref="DbException">The database has refused to commit; nothing is kept.</exception>
    public void Commit()
    {
        ThrowIfOver();
        _scope.Commit();
        _end = "committed";
    }

    /// <inheritdoc cref="Commit"/>
    /// <param name="cancellationToken">Gives up waiting; whether the changes were kept is then known to the database alone.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        await _scope.CommitAsync(cancellationToken).ConfigureAwait(false);
        _end = "committed";
    }

    /// <summary>Undoes what was changed. Disposing does the same, and says nothing where it fails.</summary>
    /// <exception cref="InvalidOperationException">The transaction was committed or rolled back before.</exception>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    /// <exception cref="DbException">The database or its connection has failed; nothing is kept.</exception>
    public void Rollback()
    {
        ThrowIfOver();
        _end = "rolled back";
        _scope.Rollback();
    }

    /// <inheritdoc cref="Rollback"/>
    /// <param name="cancellationToken">Is looked at before; what has begun is not given up.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled, and the transaction goes on.</exception>
    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfOver();
        _end = "rolled back";
        await _scope.RollbackAsync().ConfigureAwait(false);
    }

    /// <summary>Rolls back what was not committed, and gives the connection back. Once is enough, and more do no harm.</summary>
    public void Dispose()
    {
        if (_end == Disposed)
            return;

        _end = Disposed;
        using (_call)
            _scope.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        if (_end == Disposed)
            return;

        _end = Disposed;
        await using (_call.ConfigureAwait(false))
            await _scope.DisposeAsync().ConfigureAwait(false);
    }

    internal static DbSessionTransaction Begin(DbSession session, IsolationLevel level)
    {
        var call = new StatementCall(session);
        try
        {
            call.Open(nameof(DbSession));
            return new DbSessionTransaction(call, ChangeScope.Begin(call, ofSession: true, level));
        }
        catch
        {
            call.Dispose();
            throw;
        }
    }

    internal static async Task<DbSessionTransaction> BeginAsync(
        DbSession session, IsolationLevel level, CancellationToken cancellationToken)
    {
        var call = new StatementCall(session);
        try
        {
            await call.OpenAsync(nameof(DbSession), cancellationToken).ConfigureAwait(false);
            ChangeScope scope = await ChangeScope.BeginAsync(call, cancellationToken, ofSession: true, level)
                .ConfigureAwait(false);
            return new DbSessionTransaction(call, scope);
        }
        catch
        {
            await call.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void ThrowIfOver()
    {
        ObjectDisposedException.ThrowIf(_end == Disposed, this);
        if (_end is not null)
            throw new InvalidOperationException($"The transaction was {_end} already. Begin another one for what comes after it.");
    }
}
