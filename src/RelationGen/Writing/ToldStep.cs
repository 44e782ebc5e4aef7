namespace RelationGen;

/// <summary>Steps that are taken only where somebody is to be told of the change, and others in their place where nobody is.</summary>
/// <param name="table">The table that is written, for messages.</param>
/// <param name="name">What they are for.</param>
/// <param name="told">What is done where somebody is to be told.</param>
/// <param name="plain">What is done otherwise; null for nothing.</param>
internal sealed class ToldStep(TableInfo table, string name, IEnumerable<WriteStep> told, WriteStep? plain = null) : WriteStep(table, name)
{
    /// <summary>Somebody is to be told.</summary>
    public bool IsTold { get; private set; }

    public override void Execute(StatementCall call)
    {
        IsTold = call.ChangesAtOnce(Name) is not null;
        if (!IsTold)
        {
            plain?.Execute(call);
            return;
        }

        foreach (WriteStep step in told)
            step.Execute(call);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        IsTold = call.Changes is not null;
        if (!IsTold)
        {
            await (plain?.ExecuteAsync(call, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return;
        }

        foreach (WriteStep step in told)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await step.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }
}
