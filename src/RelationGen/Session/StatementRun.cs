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
        _activity = Source.HasListeners() ? StartActivity(command, table, name, dialect) : null;
        _started = observer is null ? 0 : Stopwatch.GetTimestamp();
    }

    /// <summary>The table whose columns every row begins with.</summary>
    public TableInfo Table { get; }

    /// <summary><c>Post.Comments</c>, or <c>Post</c>.</summary>
    public string Name { get; }

    public string Text => _command.CommandText;

    /// <summary>The rows read so far; set when reading ends, also by an exception.</summary>
    public long Rows { get; set; }

    /// <summary>Tells the observers. Call once, after the reader is closed.</summary>
    public void Finish(Exception? exception)
    {
        if (_activity is not null)
            EndActivity(_activity, exception);

        _observer?.Invoke(new StatementEvent(
            Text, StatementEvent.ParametersOf(_command), Rows, Stopwatch.GetElapsedTime(_started), Name, exception));
    }

    private static Activity? StartActivity(DbCommand command, TableInfo table, string name, Dialect dialect)
    {
        Activity? activity = Source.StartActivity("SELECT " + table.Table, ActivityKind.Client);
        if (activity is not null)
        {
            activity.SetTag("db.system.name", dialect.SystemName);
            activity.SetTag("db.operation.name", "SELECT");
            activity.SetTag("db.collection.name", table.Table);
            activity.SetTag("db.query.text", command.CommandText);
            activity.SetTag("relationgen.relation", name);
        }

        return activity;
    }

    private void EndActivity(Activity activity, Exception? exception)
    {
        activity.SetTag("db.response.returned_rows", Rows);
        if (exception is not null)
        {
            activity.SetTag("error.type", exception.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error, exception.Message);
        }

        activity.Dispose();
    }
}
