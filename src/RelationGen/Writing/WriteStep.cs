using System.Data.Common;

namespace RelationGen;

/// <summary>One statement of a change, and what came of it. A change is a sequence of steps that may depend on what the earlier ones met.</summary>
/// <param name="table">The table that is written, for messages.</param>
/// <param name="name">What the statement is for, as messages name it: <c>Post.Comments</c>.</param>
/// <param name="write">Writes the statement.</param>
internal class WriteStep(TableInfo table, string name, Action<SqlWriter> write) : IRowReader
{
    public TableInfo Table => table;

    public string Name => name;

    /// <summary>How many rows the statement changed.</summary>
    public int Affected { get; private set; }

    public virtual void Execute(LoadCall call)
    {
        using DbCommand command = call.CreateCommand(write);
        Affected = call.ExecuteNonQuery(command, this);
    }

    public virtual async Task ExecuteAsync(LoadCall call, CancellationToken cancellationToken)
    {
        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            Affected = await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false);
    }

    public virtual bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max) => false;

    public virtual Task<bool> ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Creates the command of a step that reads rows.</summary>
    protected DbCommand CreateCommand(LoadCall call) => call.CreateCommand(write);
}
