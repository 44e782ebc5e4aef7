using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>One execution of a statement: what it is for, what came of it, and who is told.</summary>
internal sealed class StatementRun
{
    private static readonly ActivitySource Source = new("RelationGen", typeof(StatementRun).Assembly.GetName().Version?.ToString(3));

    private readonly DbCommand _command;
    private readonly Action<StatementEvent>? _observer;
    private readonly Activity? _activity;
    private readonly long _started;

    public StatementRun(DbCommand command, TableInfo table, string name, Dialect dialect, Action<StatementEvent>? observer)
    {
        _command = command;
        _observer = observer;
        Table = table;
        Name = name;
        Dialect = dialect;
        _activity = Source.HasListeners() ? StartActivity(command, table, name, dialect) : null;
        _started = observer is null ? 0 : Stopwatch.GetTimestamp();
    }

    /// <summary>The table whose columns every row begins with.</summary>
    public TableInfo Table { get; }

    /// <summary>The database that the text is written for.</summary>
    public Dialect Dialect { get; }

    /// <summary>What takes the rows; null where nothing does.</summary>
    public IRowReader? Reader { get; init; }

    /// <summary><c>Post.Comments</c>, or <c>Post</c>.</summary>
    public string Name { get; }

    public string Text => _command.CommandText;

    /// <summary>The number of the values that are sent.</summary>
    public int Values => _command.Parameters.Count;

    /// <summary>The rows read so far; set when reading ends, also by an exception.</summary>
    public long Rows { get; set; }

    /// <summary>Numbers of the rows that may not fit their properties; null where all do.</summary>
    public NarrowedNumbers? Narrowed { get; set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Tells the observers. Call once, after the reader is closed and before the command is disposed.</summary>
    public void Finish()
    {
        if (_activity is not null)
            EndActivity(_activity);

        _observer?.Invoke(new StatementEvent(
            Text, StatementEvent.ParametersOf(_command), Rows, Stopwatch.GetElapsedTime(_started), Name, Failure));
    }

    private static Activity? StartActivity(DbCommand command, TableInfo table, string name, Dialect dialect)
    {
        string operation = OperationOf(command.CommandText);
        Activity? activity = Source.StartActivity(operation + " " + table.Table, ActivityKind.Client);
        if (activity is not null)
        {
            activity.SetTag("db.system.name", dialect.SystemName);
            activity.SetTag("db.operation.name", operation);
            activity.SetTag("db.collection.name", table.Table);
            activity.SetTag("db.query.text", command.CommandText);
            activity.SetTag("relationgen.relation", name);
        }

        return activity;
    }

    /// <summary>What a statement begins with; a query may begin with the tables that it computes.</summary>
    private static string OperationOf(string text)
    {
        int end = text.AsSpan().IndexOfAny(' ', '\n');
        string first = end < 0 ? text : text[..end];
        return first == "WITH" ? "SELECT" : first;
    }

    private void EndActivity(Activity activity)
    {
        activity.SetTag("db.response.returned_rows", Rows);
        if (Failure is not null)
        {
            activity.SetTag("error.type", Failure.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error, Failure.Message);
        }

        activity.Dispose();
    }
}
