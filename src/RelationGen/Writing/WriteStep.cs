using System.Data.Common;

namespace RelationGen;

/// <summary>A part of a change: one statement, or several of one kind. What a change does next may depend on what came of it.</summary>
/// <param name="table">The table that is written, for messages.</param>
/// <param name="name">What it is for, as messages name it: <c>Post.Comments</c>.</param>
internal abstract class WriteStep(TableInfo table, string name) : IRowReader
{
    public TableInfo Table => table;

    public string Name => name;

    bool IRowReader.IsChange => true;

    // What comes back are not the columns of the table in their places.
    IReadOnlyList<ColumnInfo> IRowReader.Compared => [];

    /// <inheritdoc cref="IRowReader.Holds"/>
    public virtual bool Holds(ColumnInfo column) => true;

    public abstract void Execute(StatementCall call);

    /// <inheritdoc cref="Execute"/>
    public abstract Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets the rows that the statement has returned, to be executed once more; false when it has returned none, or when that cannot be.
    /// </summary>
    public virtual bool TryForget() => false;

    public virtual bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max) => false;

    public virtual Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken) => Task.FromResult(false);
}
