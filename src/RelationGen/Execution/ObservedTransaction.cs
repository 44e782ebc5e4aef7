using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>A transaction, or savepoints within one of the caller's, whose control statements the session is told of.</summary>
internal sealed class ObservedTransaction : DbTransaction
{
    private readonly DbTransaction _transaction;
    private readonly Action<StatementEvent> _observer;
    private readonly string _name;
    private bool _isOver;

    private ObservedTransaction(DbTransaction transaction, Action<StatementEvent> observer, string name)
    {
        _transaction = transaction;
        _observer = observer;
        _name = name;
    }

    public override IsolationLevel IsolationLevel => _transaction.IsolationLevel;

    protected override DbConnection? DbConnection => _transaction.Connection;

    /// <summary>The same transaction where the session wants to hear nothing of it.</summary>
    public static DbTransaction Of(DbTransaction transaction, DbSession session, string name)
        => Observer(session) is { } observer ? new ObservedTransaction(transaction, observer, name) : transaction;

    /// <summary>Tells of a control statement that was sent.</summary>
    public static void Tell(DbSession session, string name, string text, long started, Exception? exception = null)
    {
        if (Observer(session) is { } observer)
            Tell(observer, name, text, started, exception);
    }

    public override void Commit() => Run("COMMIT", ends: true, _transaction.Commit);

    public override Task CommitAsync(CancellationToken cancellationToken = default)
        => RunAsync("COMMIT", ends: true, () => _transaction.CommitAsync(cancellationToken));

    public override void Rollback() => Run("ROLLBACK", ends: true, _transaction.Rollback);

    public override Task RollbackAsync(CancellationToken cancellationToken = default)
        => RunAsync("ROLLBACK", ends: true, () => _transaction.RollbackAsync(cancellationToken));

    public override void Save(string savepointName)
        => Run("SAVEPOINT " + savepointName, ends: false, () => _transaction.Save(savepointName));

    public override Task SaveAsync(string savepointName, CancellationToken cancellationToken = default)
        => RunAsync("SAVEPOINT " + savepointName, ends: false, () => _transaction.SaveAsync(savepointName, cancellationToken));

    public override void Release(string savepointName)
        => Run("RELEASE SAVEPOINT " + savepointName, ends: false, () => _transaction.Release(savepointName));

    public override Task ReleaseAsync(string savepointName, CancellationToken cancellationToken = default)
        => RunAsync("RELEASE SAVEPOINT " + savepointName, ends: false, () => _transaction.ReleaseAsync(savepointName, cancellationToken));

    public override void Rollback(string savepointName)
        => Run("ROLLBACK TO SAVEPOINT " + savepointName, ends: false, () => _transaction.Rollback(savepointName));

    public override Task RollbackAsync(string savepointName, CancellationToken cancellationToken = default)
        => RunAsync(
            "ROLLBACK TO SAVEPOINT " + savepointName, ends: false, () => _transaction.RollbackAsync(savepointName, cancellationToken));

    public override async ValueTask DisposeAsync()
    {
        long started = Stopwatch.GetTimestamp();
        await _transaction.DisposeAsync().ConfigureAwait(false);
        GiveUp(started);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        long started = Stopwatch.GetTimestamp();
        if (disposing)
        {
            _transaction.Dispose();
            GiveUp(started);
        }

        base.Dispose(disposing);
    }

    private static Action<StatementEvent>? Observer(DbSession session) => session.ObservesTransactions ? session.OnStatement : null;

    private static void Tell(Action<StatementEvent> observer, string name, string text, long started, Exception? exception)
        => observer(new StatementEvent(text, [], rows: 0, Stopwatch.GetElapsedTime(started), name, exception)
        {
            Kind = StatementKind.Transaction,
        });

    /// <summary>A transaction that is left without a word is rolled back.</summary>
    private void GiveUp(long started)
    {
        if (_isOver)
            return;

        _isOver = true;
        Tell(_observer, _name, "ROLLBACK", started, exception: null);
    }

    private void Run(string text, bool ends, Action send)
    {
        long started = Stopwatch.GetTimestamp();
        _isOver |= ends;
        try
        {
            send();
        }
        catch (Exception exception)
        {
            Tell(_observer, _name, text, started, exception);
            throw;
        }

        Tell(_observer, _name, text, started, exception: null);
    }

    private async Task RunAsync(string text, bool ends, Func<Task> send)
    {
        long started = Stopwatch.GetTimestamp();
        _isOver |= ends;
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Tell(_observer, _name, text, started, exception);
            throw;
        }

        Tell(_observer, _name, text, started, exception: null);
    }
}
