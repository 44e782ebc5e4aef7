using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>What was measured.</summary>
internal sealed record Measurement(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);

/// <summary>The measurements of one test: those in its flow.</summary>
internal sealed class Measuring : IDisposable
{
    private static readonly AsyncLocal<Measuring?> Current = new();

    private readonly ConcurrentQueue<Measurement> _taken = [];
    private readonly MeterListener _listener = new();

    public Measuring()
    {
        Current.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == RelationGenDiagnostics.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measurement> Durations => Of(RelationGenDiagnostics.OperationDuration);

    public IReadOnlyList<Measurement> Rows => Of(RelationGenDiagnostics.ReturnedRows);

    public IReadOnlyList<Measurement> Batches => Of(RelationGenDiagnostics.BatchSize);

    public void Clear() => _taken.Clear();

    public void Dispose() => _listener.Dispose();

    private Measurement[] Of(string instrument) => [.. _taken.Where(taken => taken.Instrument == instrument)];

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value == this)
            _taken.Enqueue(new(instrument.Name, instrument.Unit, value, new Dictionary<string, object?>(tags.ToArray())));
    }
}
