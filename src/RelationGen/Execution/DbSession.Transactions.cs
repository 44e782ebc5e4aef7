using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <content>Transactions that a session begins.</content>
public sealed partial class DbSession
{
    /// <summary>
    /// Begins a transaction: on a connection of the data source, or on the session's own, which is opened where it is closed. In a session
    /// that is in one already it is a savepoint, so that a method may begin its own whoever calls it.
    /// </summary>
    /// <remarks>
    /// SQLite: <c>BEGIN IMMEDIATE</c>, as for the changes of a call: the transaction waits for other writers when it begins and not at its
    /// first change, where waiting would be in vain. <see cref="IsolationLevel.ReadUncommitted"/> is <c>BEGIN</c>, for transactions that
    /// only read; unless connections share their cache it reads what is committed. PostgreSQL: <c>READ COMMITTED</c>, unless the database
    /// says otherwise. Within a <see cref="System.Transactions.TransactionScope"/> that the connection takes part in it is a savepoint.
    /// </remarks>
    /// <param name="level">The isolation level. Default: what the provider takes for one.</param>
    /// <returns>The transaction, which is rolled back where it is disposed and was not committed.</returns>
    /// <exception cref="InvalidOperationException">The connection has a transaction that was not passed, a stream is open on it, or the
    /// session is in a transaction and an isolation level is asked for.</exception>
    /// <exception cref="ObjectDisposedException">The connection or data source is disposed.</exception>
    /// <exception cref="DbException">The database cannot be reached, or is busy for longer than a command may take.</exception>
    /// <example>
    /// <code>
    /// using DbSessionTransaction transaction = db.BeginTransaction();
    /// order.Insert(transaction);
    /// transaction.Commit();
    /// </code>
    /// </example>
    public DbSessionTransaction BeginTransaction(IsolationLevel level = IsolationLevel.Unspecified)
        => DbSessionTransaction.Begin(this, level);

    /// <inheritdoc cref="BeginTransaction"/>
    /// <param name="cancellationToken">Gives up waiting; then there is no transaction.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DbSessionTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
        => DbSessionTransaction.BeginAsync(this, IsolationLevel.Unspecified, cancellationToken);

    /// <inheritdoc cref="BeginTransaction"/>
    /// <param name="level">The isolation level.</param>
    /// <param name="cancellationToken">Gives up waiting; then there is no transaction.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DbSessionTransaction> BeginTransactionAsync(IsolationLevel level, CancellationToken cancellationToken = default)
        => DbSessionTransaction.BeginAsync(this, level, cancellationToken);
}
