using System.Data.Common;

namespace RelationGen;

/// <summary>One statement whose rows a change needs.</summary>
/// <param name="table">The table that it is about.</param>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement.</param>
internal abstract class ReadingStep(TableInfo table, string name, Action<SqlWriter> write) : WriteStep(table, name)
{
    public override void Execute(StatementCall call)
    {
        using DbCommand command = call.CreateCommand(write);
        call.Execute(command, this);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);
    }
}
