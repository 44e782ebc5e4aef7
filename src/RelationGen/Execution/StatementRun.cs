using System.Data.Common;

namespace RelationGen;

/// <summary>One execution of a statement: what it is for, what came of it, and who is told.</summary>
internal sealed class StatementRun
{
    private StatementWatch _watch;

    /// <summary>A statement that is about to be sent.</summary>
    /// <param name="session">The session of the call.</param>
    /// <param name="command">The statement.</param>
    /// <param name="reader">What takes the rows.</param>
    /// <param name="dialect">The database that the text is written for.</param>
    /// <param name="isPart">It shares a round trip that is watched.</param>
    public StatementRun(DbSession session, DbCommand command, IRowReader reader, Dialect dialect, bool isPart)
    {
        Reader = reader;
        _watch = new StatementWatch(session, command, dialect, reader.Table.Table, reader.Name, isPart);
    }

    /// <summary>The table whose columns every row begins with.</summary>
    public TableInfo Table => Reader.Table;

    /// <summary>The database that the text is written for.</summary>
    public Dialect Dialect => _watch.Dialect;

    /// <summary>What takes the rows.</summary>
    public IRowReader Reader { get; }

    /// <summary><c>Post.Comments</c>, or <c>Post</c>.</summary>
    public string Name => Reader.Name;

    public string Text => _watch.Text;

    /// <summary>The number of the values that are sent.</summary>
    public int Values => _watch.Command.Parameters.Count;

    /// <summary>The rows read so far; set when reading ends, also by an exception.</summary>
    public long Rows { get; set; }

    /// <summary>Numbers of the rows that may not fit their properties; null where all do.</summary>
    public NarrowedNumbers? Narrowed { get; set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc cref="StatementWatch.Enter"/>
    public void Enter() => _watch.Enter();

    /// <inheritdoc cref="StatementWatch.Leave"/>
    public long Leave() => _watch.Leave();

    /// <inheritdoc cref="StatementWatch.Skip"/>
    public void Skip(long left) => _watch.Skip(left);

    /// <summary>Tells the observers. Call once, after the reader is closed and before the command is disposed.</summary>
    /// <param name="isChange">The statement has changed the rows and returned none.</param>
    public void Finish(bool isChange = false) => _watch.Finish(Table.Table, Name, Rows, isChange, Failure);
}
