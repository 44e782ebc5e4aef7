namespace RelationGen;

/// <summary>
/// A query that locks rows did not get them: another transaction has them locked, and the query waits for nobody
/// (<c>LockWait.NoWait</c>) or has waited for as long as it may.
/// </summary>
/// <remarks>
/// PostgreSQL refuses everything that follows in the transaction until it is rolled back, wholly or to a savepoint
/// (<c>BeginTransaction</c> within a transaction begins one).
/// </remarks>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
/// <example>
/// <code>
/// catch (RelationLockException)
/// {
///     return Conflict("Somebody else is working on this order.");
/// }
/// </code>
/// </example>
public sealed class RelationLockException(string message, Exception? inner = null) : RelationException(message, inner);
