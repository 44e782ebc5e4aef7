namespace RelationGen;

/// <summary>What a query that locks rows does about those that somebody else has locked.</summary>
/// <example>
/// <code>
/// Job? next = await Job.Query(transaction).Where(j => j.DoneAt == null).ForUpdate(LockWait.SkipLocked).FirstOrDefaultAsync();
/// </code>
/// </example>
public enum LockWait
{
    /// <summary>Waits until the other transaction ends, as long as a command may take.</summary>
    Wait = 0,

    /// <summary>Leaves them out: the rows that are free, for workers that share a queue.</summary>
    SkipLocked,

    /// <summary>Fails at once, with a <see cref="RelationLockException"/>.</summary>
    NoWait,
}
