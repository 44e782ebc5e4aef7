using System.Data.Common;

namespace RelationGen;

/// <summary>A savepoint in the transaction that the caller has passed.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="ofSession">It is what a session begins, and not a change.</param>
internal sealed class CallersScope(DbTransaction transaction, bool ofSession) : ChangeScope
{
    /// <summary>The name of a change's; one within another hides it until it is released.</summary>
    private const string OfChange = "relationgen";

    /// <summary>
    /// The name of a session's. It is another one, because changes that fail leave theirs behind; those of sessions lie within one
    /// another, so that one which is undone also goes.
    /// </summary>
    private const string OfSession = "relationgen_session";

    private readonly string _savepoint = NameOf(ofSession);

    /// <summary>What the savepoint is called.</summary>
    public static string NameOf(bool ofSession) => ofSession ? OfSession : OfChange;

    protected override void Keep() => transaction.Release(_savepoint);

    protected override Task KeepAsync(CancellationToken cancellationToken) => transaction.ReleaseAsync(_savepoint, cancellationToken);

    protected override void Undo()
    {
        transaction.Rollback(_savepoint);
        if (ofSession)
            transaction.Release(_savepoint);
    }

    protected override async Task UndoAsync()
    {
        await transaction.RollbackAsync(_savepoint, CancellationToken.None).ConfigureAwait(false);
        if (ofSession)
            await transaction.ReleaseAsync(_savepoint, CancellationToken.None).ConfigureAwait(false);
    }
}
