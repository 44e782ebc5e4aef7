using System.Data.Common;

namespace RelationGen;

/// <summary>One statement that changes rows, and how many it changed.</summary>
/// <param name="table">The table that is written, for messages.</param>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement.</param>
internal sealed class StatementStep(TableInfo table, string name, Action<SqlWriter> write) : WriteStep(table, name)
{
    /// <summary>How many rows the statement changed.</summary>
    public int Affected { get; private set; }

    /// <summary>The rows that it writes, whose targets may be touched before; null for none.</summary>
    public WrittenRows? Rows { get; init; }

    public override void Execute(StatementCall call)
    {
        Rows?.Touch(call);
        using DbCommand command = call.CreateCommand(write);
        Affected = call.ExecuteNonQuery(command, this);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (Rows is { Any: true })
            await Rows.TouchAsync(call, cancellationToken).ConfigureAwait(false);

        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            Affected = await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false);
    }
}
