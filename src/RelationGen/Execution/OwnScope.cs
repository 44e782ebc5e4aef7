using System.Data.Common;

namespace RelationGen;

/// <summary>A transaction of the change's own.</summary>
internal sealed class OwnScope(DbTransaction transaction) : ChangeScope
{
    protected override void Keep() => transaction.Commit();

    protected override Task KeepAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    protected override void Undo() => transaction.Rollback();

    protected override Task UndoAsync() => transaction.RollbackAsync(CancellationToken.None);

    protected override void End() => transaction.Dispose();

    protected override Task EndAsync() => transaction.DisposeAsync().AsTask();
}
