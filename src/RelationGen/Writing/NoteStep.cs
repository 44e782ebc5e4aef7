namespace RelationGen;

/// <summary>Sends nothing, and notes what statements before it have done to a relation, where somebody is to be told.</summary>
/// <param name="table">The table of the relation's targets.</param>
/// <param name="name">The relation, as messages name it.</param>
/// <param name="note">Notes it.</param>
internal sealed class NoteStep(TableInfo table, string name, Action<ChangeLog> note) : WriteStep(table, name)
{
    public override void Execute(StatementCall call)
    {
        if (call.ChangesAtOnce(Name) is { } log)
            note(log);
    }

    public override Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (call.Changes is { } log)
            note(log);

        return Task.CompletedTask;
    }
}
