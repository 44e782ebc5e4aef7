using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RelationGen;

/// <summary>Activities and measurements of what is sent, for whoever listens in the process.</summary>
internal static class Telemetry
{
    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(RelationGenDiagnostics.SourceName, Version);
    private static readonly Meter Meter = new(RelationGenDiagnostics.MeterName, Version);
    private static readonly Histogram<double> Duration = Create(
        RelationGenDiagnostics.OperationDuration, "s", "How long statements took.", 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10);

    private static readonly Histogram<long> ReturnedRows = Create<long>(
        RelationGenDiagnostics.ReturnedRows, "{row}", "How many rows statements have returned.",
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000);

    private static readonly Histogram<int> BatchSize = Create<int>(
        RelationGenDiagnostics.BatchSize, "{statement}", "How many statements have shared a round trip.", 2, 3, 5, 10, 20, 50, 100);

    /// <summary>Somebody listens to activities.</summary>
    public static bool Traces => Source.HasListeners();

    /// <summary>Somebody listens to measurements.</summary>
    public static bool Measures => Duration.Enabled || ReturnedRows.Enabled || BatchSize.Enabled;

    /// <summary>Begins an activity; null where those who listen do not want it.</summary>
    /// <param name="operation">What is sent.</param>
    /// <param name="text">The SQL; null where it stands in activities below.</param>
    /// <param name="kind">Internal where the round trip is another activity.</param>
    /// <param name="started">When it began; the default is now.</param>
    public static Activity? Start(Operation operation, string? text, ActivityKind kind, DateTimeOffset started = default)
        => Source.StartActivity(kind, default, operation.ToTags(text), links: null, started, operation.Summary);

    /// <summary>Ends an activity. What was current before it began is so again.</summary>
    public static void End(Activity activity, Operation operation, Exception? failure)
    {
        if (failure is not null)
        {
            activity.SetTag("error.type", Operation.ErrorOf(failure));
            if (operation.StatusOf(failure) is { } status)
                activity.SetTag("db.response.status_code", status);

            activity.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        activity.Dispose();
    }

    /// <summary>Measures a round trip.</summary>
    public static void Measure(Operation operation, TimeSpan elapsed, Exception? failure)
    {
        if (Duration.Enabled)
            Duration.Record(elapsed.TotalSeconds, operation.ToTags(failure));
    }

    /// <summary>Measures what a statement has returned.</summary>
    public static void MeasureRows(Operation operation, long rows)
    {
        if (ReturnedRows.Enabled)
            ReturnedRows.Record(rows, operation.ToTags(failure: null));
    }

    /// <summary>Measures a round trip of several statements.</summary>
    public static void MeasureBatch(Operation operation, int statements)
    {
        if (BatchSize.Enabled)
            BatchSize.Record(statements, operation.ToTags(failure: null));
    }

#if NET9_0_OR_GREATER
    private static Histogram<T> Create<T>(string name, string unit, string description, params T[] boundaries)
        where T : struct
        => Meter.CreateHistogram(
            name, unit, description, tags: null, new InstrumentAdvice<T> { HistogramBucketBoundaries = boundaries });
#else
    private static Histogram<T> Create<T>(string name, string unit, string description, params T[] boundaries)
        where T : struct
        => Meter.CreateHistogram<T>(name, unit, description);
#endif
}
