using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>A transaction, or savepoints within one of the caller's, whose control statements are watched.</summary>
internal sealed class ObservedTransaction : DbTransaction
{
    private readonly DbTransaction _transaction;
    private readonly ControlWatch _watch;
    private bool _isOver;

    private ObservedTransaction(DbTransaction transaction, ControlWatch watch)
    {
        _transaction = transaction;
        _watch = watch;
    }

    public override IsolationLevel IsolationLevel => _transaction.IsolationLevel;

    protected override DbConnection? DbConnection => _transaction.Connection;

    /// <summary>The same transaction where nobody looks on.</summary>
    public static DbTransaction Of(DbTransaction transaction, ControlWatch watch)
        => watch.IsWatched ? new ObservedTransaction(transaction, watch) : transaction;

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

    /// <summary>A transaction that is left without a word is rolled back.</summary>
    private void GiveUp(long started)
    {
        if (_isOver)
            return;

        _isOver = true;
        _watch.Tell("ROLLBACK", started);
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
            _watch.Tell(text, started, exception);
            throw;
        }

        _watch.Tell(text, started);
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
            _watch.Tell(text, started, exception);
            throw;
        }

        _watch.Tell(text, started);
    }
}
