using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>Makes the statements of a change all or nothing: a transaction of their own, or a savepoint in the caller's.</summary>
internal abstract class ChangeScope : IDisposable, IAsyncDisposable
{
    private bool _isDone;

    /// <summary>Begins on a call whose connection is open.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ofSession">It is what a session begins, within which changes begin their own.</param>
    /// <param name="level">The isolation level of a transaction; what the provider takes for one where it is not said.</param>
    public static ChangeScope Begin(StatementCall call, bool ofSession = false, IsolationLevel level = IsolationLevel.Unspecified)
    {
        if (call.Callers is { } callers)
        {
            ThrowIfSaid(level);
            string savepoint = CallersScope.NameOf(ofSession, call.HookDepth);
            callers.Save(savepoint);
            return new CallersScope(callers, savepoint, ofSession);
        }

        return call.BeginTransaction(level) is { } own ? new OwnScope(own) : ControlScope.Begin(call, TextsOf(call, ofSession));
    }

    /// <inheritdoc cref="Begin"/>
    public static async Task<ChangeScope> BeginAsync(
        StatementCall call, CancellationToken cancellationToken, bool ofSession = false, IsolationLevel level = IsolationLevel.Unspecified)
    {
        if (call.Callers is { } callers)
        {
            ThrowIfSaid(level);
            string savepoint = CallersScope.NameOf(ofSession, call.HookDepth);
            await callers.SaveAsync(savepoint, cancellationToken).ConfigureAwait(false);
            return new CallersScope(callers, savepoint, ofSession);
        }

        return await call.BeginTransactionAsync(cancellationToken, level).ConfigureAwait(false) is { } own
            ? new OwnScope(own)
            : await ControlScope.BeginAsync(call, TextsOf(call, ofSession), cancellationToken).ConfigureAwait(false);
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

    /// <summary>Undoes the changes, and says so where that fails.</summary>
    public void Rollback()
    {
        _isDone = true;
        Undo();
    }

    /// <inheritdoc cref="Rollback"/>
    public Task RollbackAsync()
    {
        _isDone = true;
        return UndoAsync();
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

    private static ControlTexts TextsOf(StatementCall call, bool ofSession)
    {
        ControlTexts texts = call.Dialect.Sql.Savepoint(CallersScope.NameOf(ofSession, call.HookDepth));
        return ofSession ? texts with { Undo = texts.Undo + "; " + texts.Keep } : texts;
    }

    private static void ThrowIfSaid(IsolationLevel level)
    {
        if (level == IsolationLevel.Unspecified)
            return;

        throw new InvalidOperationException(
            $"The session is in a transaction, and what it begins within is a savepoint, which cannot be {level}. Begin the outer "
            + "transaction with that isolation level, and the inner one without.");
    }

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
