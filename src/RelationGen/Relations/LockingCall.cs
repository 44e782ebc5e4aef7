using System.Data.Common;

namespace RelationGen;

/// <summary>
/// A call whose query locks the rows it reads: it asks for a transaction, in which the locks last, before anything is sent. Where the
/// database has no locks of rows, that of the whole database is taken, if the session says so.
/// </summary>
internal sealed class LockingCall(DbSession session, RowLock asked) : LoadCall(session)
{
    private readonly DbSession _session = session;

    public override void Open(string name)
    {
        base.Open(name);
        if (Prepared(name) is not { } text)
            return;

        try
        {
            Control(text);
        }
        catch (DbException exception) when (Dialect.IsLocked(exception))
        {
            throw LockErrors.OfDatabase(asked, name, text, exception);
        }
    }

    public override async ValueTask OpenAsync(string name, CancellationToken cancellationToken)
    {
        await base.OpenAsync(name, cancellationToken).ConfigureAwait(false);
        if (Prepared(name) is not { } text)
            return;

        try
        {
            await ControlAsync(text, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (Dialect.IsLocked(exception))
        {
            throw LockErrors.OfDatabase(asked, name, text, exception);
        }
    }

    /// <summary>The statement that locks the database; null where the rows are locked as they are read.</summary>
    /// <exception cref="NotSupportedException">The database has no such locks.</exception>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    private string? Prepared(string name)
    {
        string? text = Dialect.Sql.DatabaseLock(asked.Table);
        if (text is not null && !_session.LocksDatabase)
            throw new NotSupportedException(
                $"{name}: {asked.Method} locks rows, and {Dialect.DisplayName} has no locks of rows: one transaction at a time writes, and "
                + "all others wait for it. Ask for the lock of the whole database (new DbSession(db) { LocksDatabase = true }), or leave "
                + $"{asked.Method} out: a transaction of db.BeginTransaction() has that lock from its beginning.");

        if (text is not null && asked.Wait == LockWait.NoWait)
            throw new NotSupportedException(
                $"{name}: {asked.Method} is not to wait, and {Dialect.DisplayName} cannot tell at once whether its one lock is free. Leave "
                + "LockWait.NoWait out, and give the session a short CommandTimeout.");

        if (Transaction is null && !HasAmbient)
            throw new InvalidOperationException(
                $"{name}: {asked.Method} needs a transaction, because its locks last until that ends, and the session has none. Pass the "
                + "transaction, or begin one: await using DbSessionTransaction transaction = await db.BeginTransactionAsync(); "
                + $"{asked.Table.Entity}.Query(transaction)…");

        return text is null ? null : Dialect.Sql.ToOwn(text);
    }
}
