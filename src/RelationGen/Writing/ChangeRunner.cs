namespace RelationGen;

/// <summary>Executes the steps of a change, one after the other; what a step throws undoes those before it.</summary>
internal static class ChangeRunner
{
    /// <summary>Executes them.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="name">What is changed, as messages name it.</param>
    /// <param name="steps">The statements.</param>
    public static void Run(DbSession db, string name, IEnumerable<WriteStep> steps)
    {
        using var call = new LoadCall(db);
        call.Open(name);
        using ChangeScope scope = ChangeScope.Begin(call);
        foreach (WriteStep step in steps)
            step.Execute(call);

        scope.Commit();
    }

    /// <inheritdoc cref="Run"/>
    public static async Task RunAsync(DbSession db, string name, IEnumerable<WriteStep> steps, CancellationToken cancellationToken)
    {
        var call = new LoadCall(db);
        await using (call.ConfigureAwait(false))
        {
            await call.OpenAsync(name, cancellationToken).ConfigureAwait(false);
            ChangeScope scope = await ChangeScope.BeginAsync(call, cancellationToken).ConfigureAwait(false);
            await using (scope.ConfigureAwait(false))
            {
                foreach (WriteStep step in steps)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await step.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
                }

                await scope.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
