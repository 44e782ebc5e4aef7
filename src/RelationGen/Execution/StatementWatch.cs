using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>
/// A statement on its way, for those who look on: the observers of the session, traces and measurements. Where nobody does, nothing is made
/// and no time is taken.
/// </summary>
internal struct StatementWatch
{
    private readonly DbSession _session;
    private readonly Activity? _activity;
    private readonly bool _isPart;
    private long _started;

    /// <summary>Begins to watch a statement that is about to be sent.</summary>
    /// <param name="session">The session of the call.</param>
    /// <param name="command">The statement.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="collection">The table; null where there is none.</param>
    /// <param name="name">What is asked for, as messages name it.</param>
    /// <param name="isPart">It shares a round trip with others, which is watched too.</param>
    public StatementWatch(DbSession session, DbCommand command, Dialect dialect, string? collection, string name, bool isPart = false)
    {
        _session = session;
        _isPart = isPart;
        Command = command;
        Dialect = dialect;
        if (Telemetry.Traces)
        {
            _activity = Telemetry.Start(
                Operation(collection), command.CommandText, isPart ? ActivityKind.Internal : ActivityKind.Client);
            _activity?.SetTag("relationgen.relation", name);
            if (session.StatementTags is { } tags)
                _activity?.SetTag("relationgen.tags", tags.Text);
        }

        if (_activity is not null || session.IsObserved || Telemetry.Measures)
            _started = Stopwatch.GetTimestamp();
    }

    /// <summary>The statement.</summary>
    public DbCommand Command { get; }

    /// <summary>Its text without the tags of the session.</summary>
    public readonly string Text => _session.StatementTags?.RemoveFrom(Command.CommandText) ?? Command.CommandText;

    /// <summary>The database.</summary>
    public Dialect Dialect { get; }

    /// <summary>Makes the activity of the statement the current one, so that what the provider traces stands below.</summary>
    public readonly void Enter()
    {
        if (_activity is not null)
            Activity.Current = _activity;
    }

    /// <summary>Makes what was current before the current one again: the caller goes on before the statement has ended.</summary>
    /// <returns>When; 0 where nobody looks on.</returns>
    public readonly long Leave()
    {
        if (_activity is not null && Activity.Current == _activity)
            Activity.Current = _activity.Parent;

        return _started == 0 ? 0 : Stopwatch.GetTimestamp();
    }

    /// <summary>Leaves out what the caller has done since.</summary>
    /// <param name="left">What <see cref="Leave"/> has returned; 0 for nothing.</param>
    public void Skip(long left)
    {
        if (left != 0)
            _started += Stopwatch.GetTimestamp() - left;
    }

    /// <summary>Tells of the end. Call once, after the reader is closed and before the command is disposed.</summary>
    /// <param name="collection">The table; null where there is none.</param>
    /// <param name="name">What is asked for, as messages name it.</param>
    /// <param name="rows">The rows that it has returned or changed.</param>
    /// <param name="isChange">It has changed them.</param>
    /// <param name="failure">Why it failed, or null.</param>
    public readonly void Finish(string? collection, string name, long rows, bool isChange, Exception? failure)
    {
        if (_started == 0)
            return;

        TimeSpan elapsed = Stopwatch.GetElapsedTime(_started);
        if (Telemetry.Measures)
            Measure(Operation(collection), elapsed, rows, isChange, failure);

        if (_activity is null)
        {
            Tell(name, rows, elapsed, failure);
            return;
        }

        // Where rows are read in parts, the caller has activities of its own meanwhile.
        Activity? current = Activity.Current;
        Enter();
        _activity.SetEndTime(DateTime.UtcNow);
        _activity.SetTag(isChange ? "relationgen.affected_rows" : "db.response.returned_rows", rows);
        try
        {
            Tell(name, rows, elapsed, failure);
        }
        finally
        {
            Telemetry.End(_activity, Operation(collection), failure);
            if (current != _activity)
                Activity.Current = current;
        }
    }

    private readonly void Measure(Operation operation, TimeSpan elapsed, long rows, bool isChange, Exception? failure)
    {
        if (!_isPart)
            Telemetry.Measure(operation, elapsed, failure);

        if (!isChange && failure is null)
            Telemetry.MeasureRows(operation, rows);
    }

    private readonly void Tell(string name, long rows, TimeSpan elapsed, Exception? failure)
    {
        if (_session.IsObserved)
            _session.Tell(Text, Command, rows, elapsed, name, failure);
    }

    private readonly Operation Operation(string? collection)
        => new(Dialect, Command.Connection, RelationGen.Operation.NameOf(Command.CommandText), collection);
}
