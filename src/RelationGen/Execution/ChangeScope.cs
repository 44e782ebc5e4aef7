using System.Data.Common;

namespace RelationGen;

/// <summary>Makes the statements of a change all or nothing: a transaction of their own, or a savepoint in the caller's.</summary>
internal abstract class ChangeScope : IDisposable, IAsyncDisposable
{
    private bool _isDone;

    /// <summary>Begins on a call whose connection is open.</summary>
    public static ChangeScope Begin(StatementCall call)
    {
        if (call.Transaction is { } callers)
        {
            callers.Save(CallersScope.Savepoint);
            return new CallersScope(callers);
        }

        return call.BeginTransaction() is { } own
            ? new OwnScope(own)
            : ControlScope.Begin(call, call.Dialect.Sql.Savepoint(CallersScope.Savepoint));
    }

    /// <inheritdoc cref="Begin"/>
    public static async Task<ChangeScope> BeginAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (call.Transaction is { } callers)
        {
            await callers.SaveAsync(CallersScope.Savepoint, cancellationToken).ConfigureAwait(false);
            return new CallersScope(callers);
        }

        return await call.BeginTransactionAsync(cancellationToken).ConfigureAwait(false) is { } own
            ? new OwnScope(own)
            : await ControlScope.BeginAsync(call, call.Dialect.Sql.Savepoint(CallersScope.Savepoint), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Keeps the changes, as far as the caller's transaction does.</summary>
    public void Commit()
    {
        Keep();
        _isDone = true;
    }

    /// <inheritdoc cref="Commit"/>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken).ConfigureAwait(false);
        _isDone = true;
    }

    public void Dispose()
    {
        if (!_isDone)
            Try(Undo);

        Try(End);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isDone)
            await TryAsync(UndoAsync).ConfigureAwait(false);

        await TryAsync(EndAsync).ConfigureAwait(false);
    }

    protected abstract void Keep();

    protected abstract Task KeepAsync(CancellationToken cancellationToken);

    protected abstract void Undo();

    protected abstract Task UndoAsync();

    /// <summary>Lets go of what the scope holds, whatever became of it.</summary>
    protected virtual void End()
    {
    }

    /// <inheritdoc cref="End"/>
    protected virtual Task EndAsync() => Task.CompletedTask;

    // The database has rolled back by itself, as SQLite does when the disk is full and a server when its connection is lost. What made it
    // do so is on its way to the caller, and nothing may come before it.
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception) when (IsLost(exception))
        {
        }
    }

    private static async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLost(exception))
        {
            // What made the change fail is on its way to the caller; see Try.
        }
    }

    private static bool IsLost(Exception exception)
        => exception is DbException or InvalidOperationException or IOException or TimeoutException;
}
