using System.Data.Common;

namespace RelationGen;

/// <summary>A savepoint in the transaction that the caller has passed.</summary>
internal sealed class CallersScope(DbTransaction transaction) : ChangeScope
{
    /// <summary>Its name; one within another hides it until it is released.</summary>
    public const string Savepoint = "relationgen";

    protected override void Keep() => transaction.Release(Savepoint);

    protected override Task KeepAsync(CancellationToken cancellationToken) => transaction.ReleaseAsync(Savepoint, cancellationToken);

    protected override void Undo() => transaction.Rollback(Savepoint);

    protected override Task UndoAsync() => transaction.RollbackAsync(Savepoint, CancellationToken.None);
}
