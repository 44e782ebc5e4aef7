using System.Diagnostics.Metrics;
using Npgsql;

namespace RelationGen.Testing;

/// <summary>The connections of a data source's pool, as Npgsql's own metrics count them.</summary>
/// <param name="Used">Those handed out.</param>
/// <param name="Idle">Those that wait to be handed out.</param>
public sealed record PoolStatistics(long Used, long Idle)
{
    /// <summary>What the pool holds now.</summary>
    /// <param name="name">The name that <see cref="NpgsqlDataSourceBuilder.Name"/> gave the data source.</param>
    public static PoolStatistics Of(string name)
    {
        long used = 0;
        long idle = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Npgsql" && instrument.Name == "db.client.connection.count")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => Add(value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => Add(value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return new PoolStatistics(used, idle);

        void Add(long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            object? pool = null;
            object? state = null;
            foreach ((string key, object? tag) in tags)
            {
                if (key == "db.client.connection.pool.name")
                    pool = tag;
                else if (key == "db.client.connection.state")
                    state = tag;
            }

            if (!name.Equals(pool))
                return;

            used += "used".Equals(state) ? value : 0;
            idle += "idle".Equals(state) ? value : 0;
        }
    }
}
