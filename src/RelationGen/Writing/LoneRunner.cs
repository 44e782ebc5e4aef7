using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace RelationGen;

/// <summary>
/// Executes a change of one statement without a transaction. On SQLite such a statement commits while its last row is fetched, which
/// providers do not try again when somebody reads the file at that moment; SQLite has taken everything back then, and it is executed once
/// more in a transaction, which waits.
/// </summary>
internal static class LoneRunner
{
    /// <summary>Executes the steps.</summary>
    public static void Run(StatementCall call, IEnumerable<WriteStep> steps)
    {
        foreach (WriteStep step in steps)
        {
            ExceptionDispatchInfo refused;
            try
            {
                step.Execute(call);
                continue;
            }
            catch (DbException exception) when (call.Dialect.IsUndoneByReaders(exception) && step.TryForget())
            {
                refused = ExceptionDispatchInfo.Capture(exception);
            }

            using ChangeScope scope = BeginWaiting(call, refused);
            step.Execute(call);
            scope.Commit();
        }
    }

    /// <inheritdoc cref="Run"/>
    public static async Task RunAsync(StatementCall call, IEnumerable<WriteStep> steps, CancellationToken cancellationToken)
    {
        foreach (WriteStep step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo refused;
            try
            {
                await step.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
                continue;
            }
            catch (DbException exception) when (call.Dialect.IsUndoneByReaders(exception) && step.TryForget())
            {
                refused = ExceptionDispatchInfo.Capture(exception);
            }

            cancellationToken.ThrowIfCancellationRequested();
            ChangeScope scope = await BeginWaitingAsync(call, refused, cancellationToken).ConfigureAwait(false);
            await using (scope.ConfigureAwait(false))
            {
                await step.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
                await scope.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static ChangeScope BeginWaiting(StatementCall call, ExceptionDispatchInfo refused)
    {
        try
        {
            return ControlScope.Begin(call, call.Dialect.Sql.Waiting);
        }
        catch (DbException exception) when (call.Dialect.IsNestedTransaction(exception))
        {
            // Of the caller's own, by a statement: what was undone is for the caller to know.
            refused.Throw();
            throw;
        }
    }

    private static async Task<ChangeScope> BeginWaitingAsync(
        StatementCall call, ExceptionDispatchInfo refused, CancellationToken cancellationToken)
    {
        try
        {
            return await ControlScope.BeginAsync(call, call.Dialect.Sql.Waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (call.Dialect.IsNestedTransaction(exception))
        {
            refused.Throw();
            throw;
        }
    }
}
