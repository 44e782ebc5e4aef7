namespace RelationGen;

/// <summary>The lock that a query takes of the rows it reads, until the transaction ends.</summary>
/// <param name="Table">The table of the rows.</param>
/// <param name="IsShared">Others may read them under the same lock, and nobody may change them.</param>
/// <param name="Wait">What is done about rows that are locked.</param>
internal sealed record RowLock(TableInfo Table, bool IsShared, LockWait Wait)
{
    /// <summary>What it was asked for with, as messages name it.</summary>
    public string Method => IsShared ? "ForShare" : "ForUpdate";

    /// <summary>The lock that is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is none of the values.</exception>
    public static RowLock Of(TableInfo table, bool isShared, LockWait wait) => Enum.IsDefined(wait)
        ? new(table, isShared, wait)
        : throw new ArgumentOutOfRangeException(nameof(wait), wait, $"{table.Entity}: there is no such {nameof(LockWait)}.");

    /// <summary>A query that locks is asked for something that reads no rows of their own.</summary>
    /// <param name="name">The query or relation, as messages name it.</param>
    /// <param name="why">What is asked for and what to do, as the second half of a sentence.</param>
    public InvalidOperationException Refused(string name, string why)
        => new($"{name}: {Method} locks the rows that a query reads, and {why}");
}
