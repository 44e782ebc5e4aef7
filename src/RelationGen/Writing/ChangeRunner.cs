namespace RelationGen;

/// <summary>Executes the steps of a change, one after the other; what a step throws undoes those before it.</summary>
internal static class ChangeRunner
{
    /// <summary>Executes them.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="isAtomic">There is one statement that changes rows, so that no transaction of its own is needed to undo it.</param>
    public static void Run(DbSession db, string name, IEnumerable<WriteStep> steps, bool isAtomic = false)
    {
        using var call = new StatementCall(db);
        call.Open(name);
        call.ThrowIfLeftOut();
        if (NeedsNoScope(call, isAtomic))
        {
            LoneRunner.Run(call, steps);
            return;
        }

        using ChangeScope scope = ChangeScope.Begin(call);
        foreach (WriteStep step in steps)
            step.Execute(call);

        call.TellOfChanges();
        scope.Commit();
    }

    /// <inheritdoc cref="Run(DbSession, string, IEnumerable{WriteStep}, bool)"/>
    /// <param name="db">Where to.</param>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="cancellationToken">Cancels between steps.</param>
    /// <param name="isAtomic">There is one statement that changes rows, so that no transaction of its own is needed to undo it.</param>
    public static async Task RunAsync(
        DbSession db, string name, IEnumerable<WriteStep> steps, CancellationToken cancellationToken, bool isAtomic = false)
    {
        var call = new StatementCall(db);
        await using (call.ConfigureAwait(false))
        {
            await call.OpenAsync(name, cancellationToken).ConfigureAwait(false);
            call.ThrowIfLeftOut();
            if (NeedsNoScope(call, isAtomic))
            {
                await LoneRunner.RunAsync(call, steps, cancellationToken).ConfigureAwait(false);
                return;
            }

            ChangeScope scope = await ChangeScope.BeginAsync(call, cancellationToken).ConfigureAwait(false);
            await using (scope.ConfigureAwait(false))
            {
                await ExecuteAsync(call, steps, cancellationToken).ConfigureAwait(false);
                await call.TellOfChangesAsync(cancellationToken).ConfigureAwait(false);
                await scope.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Executes them, and does in memory what goes with them.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="memory">What happens in memory.</param>
    /// <param name="isAtomic">There is one statement that changes rows, so that no transaction of its own is needed to undo it.</param>
    public static void Run(DbSession db, string name, IEnumerable<WriteStep> steps, ChangeMemory memory, bool isAtomic = false)
    {
        try
        {
            Run(db, name, steps, isAtomic);
        }
        catch
        {
            memory.Undo();
            throw;
        }

        memory.Complete();
    }

    /// <inheritdoc cref="Run(DbSession, string, IEnumerable{WriteStep}, ChangeMemory, bool)"/>
    /// <param name="db">Where to.</param>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="memory">What happens in memory.</param>
    /// <param name="cancellationToken">Cancels between steps.</param>
    /// <param name="isAtomic">There is one statement that changes rows, so that no transaction of its own is needed to undo it.</param>
    public static async Task RunAsync(
        DbSession db, string name, IEnumerable<WriteStep> steps, ChangeMemory memory, CancellationToken cancellationToken,
        bool isAtomic = false)
    {
        try
        {
            await RunAsync(db, name, steps, cancellationToken, isAtomic).ConfigureAwait(false);
        }
        catch
        {
            memory.Undo();
            throw;
        }

        memory.Complete();
    }

    /// <summary>One statement undoes itself, but PostgreSQL would refuse all that follows in the caller's transaction.</summary>
    private static bool NeedsNoScope(StatementCall call, bool isAtomic) => isAtomic && call.Transaction is null && !call.HasAmbient;

    private static async Task ExecuteAsync(StatementCall call, IEnumerable<WriteStep> steps, CancellationToken cancellationToken)
    {
        foreach (WriteStep step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await step.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }
}
