using System.Data.Common;

namespace RelationGen;

/// <summary>Makes the statements of a change all or nothing: a transaction of their own, or a savepoint in the caller's.</summary>
internal sealed class ChangeScope : IDisposable, IAsyncDisposable
{
    private const string Savepoint = "relationgen";

    private readonly DbTransaction _transaction;
    private readonly bool _isOwn;
    private bool _isDone;

    private ChangeScope(DbTransaction transaction, bool isOwn)
    {
        _transaction = transaction;
        _isOwn = isOwn;
    }

    /// <summary>Begins on a call whose connection is open.</summary>
    public static ChangeScope Begin(StatementCall call)
    {
        if (call.BeginTransaction() is { } own)
            return new(own, isOwn: true);

        call.Transaction!.Save(Savepoint);
        return new(call.Transaction, isOwn: false);
    }

    /// <inheritdoc cref="Begin"/>
    public static async Task<ChangeScope> BeginAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (await call.BeginTransactionAsync(cancellationToken).ConfigureAwait(false) is { } own)
            return new(own, isOwn: true);

        await call.Transaction!.SaveAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        return new(call.Transaction, isOwn: false);
    }

    /// <summary>Keeps the changes, as far as the caller's transaction does.</summary>
    public void Commit()
    {
        if (_isOwn)
            _transaction.Commit();
        else
            _transaction.Release(Savepoint);

        _isDone = true;
    }

    /// <inheritdoc cref="Commit"/>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_isOwn)
            await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        else
            await _transaction.ReleaseAsync(Savepoint, cancellationToken).ConfigureAwait(false);

        _isDone = true;
    }

    public void Dispose()
    {
        try
        {
            if (!_isDone && _isOwn)
                _transaction.Rollback();
            else if (!_isDone)
                _transaction.Rollback(Savepoint);
        }
        catch (Exception exception) when (IsLost(exception))
        {
            // The server has rolled back; what made it do so is on its way to the caller.
        }
        finally
        {
            if (_isOwn)
                _transaction.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isDone && _isOwn)
                await _transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            else if (!_isDone)
                await _transaction.RollbackAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLost(exception))
        {
            // As above.
        }
        finally
        {
            if (_isOwn)
                await _transaction.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool IsLost(Exception exception) => exception is DbException or InvalidOperationException;
}
