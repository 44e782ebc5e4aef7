namespace RelationGen;

/// <summary>
/// The names under which statements are traced and measured: of every session, also of one that a connection became by itself. Where nobody
/// listens, nothing is made and no time is taken.
/// </summary>
/// <remarks>
/// Names and tags are those of OpenTelemetry's conventions for databases. Values of parameters are in none of them.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(tracing => tracing.AddSource(RelationGenDiagnostics.SourceName))
///     .WithMetrics(metrics => metrics.AddMeter(RelationGenDiagnostics.MeterName));
/// </code>
/// </example>
public static class RelationGenDiagnostics
{
    /// <summary>
    /// The <see cref="System.Diagnostics.ActivitySource"/>: <c>RelationGen</c>. One activity of kind Client for each statement that is
    /// sent alone, for each round trip of several, with one of kind Internal for each of them, and for each <c>BEGIN</c>, <c>COMMIT</c>
    /// and savepoint.
    /// </summary>
    public const string SourceName = "RelationGen";

    /// <summary>
    /// The <see cref="System.Diagnostics.Metrics.Meter"/>: <c>RelationGen</c>. Its histograms are <see cref="OperationDuration"/>,
    /// <see cref="ReturnedRows"/> and <see cref="BatchSize"/>.
    /// </summary>
    public const string MeterName = "RelationGen";

    /// <summary>
    /// How long statements took, in seconds: <c>db.client.operation.duration</c>. Several statements that share a round trip are one
    /// measurement.
    /// </summary>
    public const string OperationDuration = "db.client.operation.duration";

    /// <summary>
    /// How many rows statements have returned: <c>db.client.response.returned_rows</c>. Each statement is one measurement.
    /// </summary>
    public const string ReturnedRows = "db.client.response.returned_rows";

    /// <summary>How many statements have shared a round trip: <c>relationgen.batch.size</c>, from two on.</summary>
    public const string BatchSize = "relationgen.batch.size";
}
