using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>A savepoint in the transaction that the caller has passed.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="savepoint">Its name.</param>
/// <param name="ofSession">It is what a session begins, and not a change.</param>
internal sealed class CallersScope(DbTransaction transaction, string savepoint, bool ofSession) : ChangeScope
{
    /// <summary>The name of a change's; one within another hides it until it is released.</summary>
    private const string OfChange = "relationgen";

    /// <summary>
    /// The name of a session's. It is another one, because changes that fail leave theirs behind; those of sessions lie within one
    /// another, so that one which is undone also goes.
    /// </summary>
    private const string OfSession = "relationgen_session";

    /// <summary>What a savepoint is called.</summary>
    /// <param name="ofSession">It is what a session begins, and not a change.</param>
    /// <param name="hookDepth">
    /// How many hooks it lies within. A change that fails there leaves its savepoint behind too, and that of the change around has to be
    /// found all the same.
    /// </param>
    public static string NameOf(bool ofSession, int hookDepth)
        => (ofSession ? OfSession : OfChange) + (hookDepth == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{hookDepth}"));

    protected override void Keep() => transaction.Release(savepoint);

    protected override Task KeepAsync(CancellationToken cancellationToken) => transaction.ReleaseAsync(savepoint, cancellationToken);

    protected override void Undo()
    {
        transaction.Rollback(savepoint);
        if (ofSession)
            transaction.Release(savepoint);
    }

    protected override async Task UndoAsync()
    {
        await transaction.RollbackAsync(savepoint, CancellationToken.None).ConfigureAwait(false);
        if (ofSession)
            await transaction.ReleaseAsync(savepoint, CancellationToken.None).ConfigureAwait(false);
    }
}
