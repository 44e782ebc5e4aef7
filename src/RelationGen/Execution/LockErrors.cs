using System.Data.Common;

namespace RelationGen;

/// <summary>What a database's complaint about a lock means for a query that asks for it.</summary>
internal static class LockErrors
{
    /// <summary>Another transaction has locked a row.</summary>
    public static RelationLockException OfRow(StatementRun run, DbException exception) => new(
        $"{run.Name}: another transaction has locked a row that the query reads. Try again when it has ended, in a new transaction; "
        + $"LockWait.SkipLocked leaves out such rows, and LockWait.Wait waits for them. {exception.Message}", exception)
    {
        Entity = run.Table.Entity,
        Relation = run.Name,
        Statement = run.Text,
    };

    /// <summary>Another transaction has locked the whole database.</summary>
    public static RelationLockException OfDatabase(RowLock asked, string name, string text, DbException exception) => new(
        $"{name}: {asked.Method} did not get the lock of the whole database: another transaction writes, or has written since this one "
        + "began to read. Begin a new transaction that locks before it reads, as BeginTransaction of the session does. "
        + exception.Message, exception)
    {
        Entity = asked.Table.Entity,
        Relation = name,
        Statement = text,
    };
}
