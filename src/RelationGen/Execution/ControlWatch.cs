using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>What begins and ends transactions and savepoints, for those who look on.</summary>
/// <param name="Session">The session of the call.</param>
/// <param name="Dialect">The database.</param>
/// <param name="Connection">The connection, which a transaction forgets when it is over.</param>
/// <param name="Name">What is asked for, as messages name it.</param>
internal readonly record struct ControlWatch(DbSession Session, Dialect Dialect, DbConnection Connection, string Name)
{
    /// <summary>Somebody looks on.</summary>
    public bool IsWatched => Session.ObservesControl || Telemetry.Traces || Telemetry.Measures;

    /// <summary>Tells of a statement that was sent, under the name that SQL has for it.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="started">When it was sent.</param>
    /// <param name="failure">Why it failed, or null.</param>
    public void Tell(string text, long started, Exception? failure = null)
    {
        if (!IsWatched)
            return;

        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        if (Telemetry.Traces || Telemetry.Measures)
            Record(new Operation(Dialect, Connection, Operation.NameOf(text), Collection: null), text, elapsed, failure);

        Session.TellOfControl(text, elapsed, Name, failure);
    }

    /// <summary>Nothing stands below it: providers do not trace what begins and ends transactions.</summary>
    private void Record(Operation operation, string text, TimeSpan elapsed, Exception? failure)
    {
        Telemetry.Measure(operation, elapsed, failure);
        if (!Telemetry.Traces || Telemetry.Start(operation, text, ActivityKind.Client, DateTimeOffset.UtcNow - elapsed) is not { } activity)
            return;

        activity.SetTag("relationgen.relation", Name);
        Telemetry.End(activity, operation, failure);
    }
}
