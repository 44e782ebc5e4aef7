using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Sums are as wide as they need to be, 0 of nothing, and an exception where they are too large: the same on both databases.</summary>
public sealed class SumTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Sums_of_small_integers_are_long(Engine engine)
    {
        using Database db = Gauges.Create(engine);
        await new Gauge { Id = 1 }.InsertAsync(db);
        await ((Pulse[])[.. Enumerable.Range(1, 3).Select(id => Largest((ulong)id))]).InsertAsync(db);

        (_, long tiny, long signed, long small) = Assert.Single(await Gauge.Query(db).ToListAsync(
            m => m.Pulses.Sum(p => p.Tiny), m => m.Pulses.Sum(p => p.Slight), m => m.Pulses.Sum(p => p.Small)));
        (long positive, long large) = Assert.Single(Gauge.Query(db).Values<long, long>(m => m.Pulses.Sum(p => p.Positive), m => m.Pulses.Sum(p => p.Large)));

        Assert.Equal((3L * byte.MaxValue, 3L * sbyte.MinValue, 3L * short.MaxValue), (tiny, signed, small));
        Assert.Equal((3L * ushort.MaxValue, 3L * uint.MaxValue), (positive, large));
        Assert.Equal([1UL], (await Gauge.Query(db).Where(m => m.Pulses.Sum(p => p.Small) > 90_000L).ToListAsync()).Select(m => m.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_sum_of_nothing_is_0(Engine engine)
    {
        using Database db = Gauges.Create(engine);
        await ((Gauge[])[new Gauge { Id = 1 }, new Gauge { Id = 2 }]).InsertAsync(db);
        await new Pulse { Id = 1, GaugeId = 2 }.InsertAsync(db);

        Assert.Equal([(0L, 0L, 0UL), (0, 0, 0)], await Gauge.Query(db).ValuesAsync<long, long, ulong>(
            m => m.Pulses.Sum(p => p.Small), m => m.Pulses.Sum(p => p.Positive), m => m.Pulses.Sum(p => p.Peak)));
        Assert.Equal([(1UL, 0L), (2, 0)], Gauge.Query(db).ToList(m => m.Pulses.Sum(p => p.Huge)).Select(row => (row.Entity.Id, row.Value)));
        Assert.Equal([1, 2], (await Gauge.Query(db).Where(m => m.Pulses.Sum(p => p.Positive) == 0L).ToListAsync()).Select(m => m.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_sum_that_is_too_large_is_an_OverflowException(Engine engine)
    {
        using Database db = Gauges.Create(engine);
        await new Gauge { Id = 1 }.InsertAsync(db);
        await ((Pulse[])[new Pulse { Id = 1, GaugeId = 1, Huge = long.MaxValue }, new Pulse { Id = 2, GaugeId = 1, Huge = 1 }]).InsertAsync(db);

        var beside = await Assert.ThrowsAsync<OverflowException>(() => Gauge.Query(db).ToListAsync(m => m.Pulses.Sum(p => p.Huge)));
        Assert.Throws<OverflowException>(() => Gauge.Query(db).Values<long>(m => m.Pulses.Sum(p => p.Huge)));
        await Assert.ThrowsAsync<OverflowException>(() => Gauge.Query(db).ValuesAsync<long>(m => m.Pulses.Sum(p => p.Huge)));

        Assert.Contains("Gauge", beside.Message, StringComparison.Ordinal);
        Assert.Contains("too large for a Int64", beside.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    private static Pulse Largest(ulong id) => new()
    {
        Id = id, GaugeId = 1, Tiny = byte.MaxValue, Slight = sbyte.MinValue, Small = short.MaxValue, Positive = ushort.MaxValue, Large = uint.MaxValue,
    };
}
