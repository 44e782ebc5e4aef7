using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>
/// A round trip of several statements, for those who trace and measure: one operation, of which the statements are parts. A statement that
/// is alone in it is its own.
/// </summary>
internal readonly struct BatchWatch
{
    private readonly Operation _operation;
    private readonly Activity? _activity;
    private readonly int _statements;
    private readonly long _started;

    /// <summary>Begins to watch a round trip that is about to be sent.</summary>
    public BatchWatch(StatementBatch statements, DbConnection connection, Dialect dialect)
    {
        if (statements.Parts.Count < 2 || !(Telemetry.Traces || Telemetry.Measures))
            return;

        _statements = statements.Parts.Count;
        _operation = OperationOf(statements, connection, dialect);
        if (Telemetry.Traces)
        {
            _activity = Telemetry.Start(_operation, text: null, ActivityKind.Client);
            _activity?.SetTag("db.operation.batch.size", _statements);
        }

        _started = Stopwatch.GetTimestamp();
    }

    /// <summary>Its statements are parts, which are not measured as round trips.</summary>
    public bool IsWatched => _started != 0;

    /// <summary>Makes its activity the current one.</summary>
    public void Enter()
    {
        if (_activity is not null)
            Activity.Current = _activity;
    }

    /// <summary>Tells of the end; call once.</summary>
    /// <param name="failure">Why one of the statements failed, or null.</param>
    public void Finish(Exception? failure)
    {
        if (!IsWatched)
            return;

        Telemetry.Measure(_operation, Stopwatch.GetElapsedTime(_started), failure);
        Telemetry.MeasureBatch(_operation, _statements);
        if (_activity is not null)
            Telemetry.End(_activity, _operation, failure);
    }

    /// <summary>What the statements have in common.</summary>
    private static Operation OperationOf(StatementBatch statements, DbConnection connection, Dialect dialect)
    {
        string name = Operation.NameOf(statements.Parts[0].Command.CommandText);
        string? collection = statements.Parts[0].Rows.Table.Table;
        bool isSame = true;
        foreach ((DbCommand command, IRowReader rows) in statements.Parts)
        {
            isSame &= Operation.NameOf(command.CommandText) == name;
            if (rows.Table.Table != collection)
                collection = null;
        }

        return new Operation(dialect, connection, isSame ? "BATCH " + name : "BATCH", collection);
    }
}
