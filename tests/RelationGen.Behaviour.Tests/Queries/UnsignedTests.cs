using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>A <c>ulong</c> above <see cref="long.MaxValue"/>, which SQLite stores as a negative number, compares, orders and pages as what it is.</summary>
public sealed class UnsignedTests
{
    private const ulong Middle = 1UL << 63;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Comparisons_go_by_the_value(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([5, Middle, ulong.MaxValue], await Ids(Gauge.Query(db).Where(m => m.Id > 2UL)));
        Assert.Equal([ulong.MaxValue], await Ids(Gauge.Query(db).Where(m => m.Id > Middle)));
        Assert.Equal([1, 5, Middle], await Ids(Gauge.Query(db).Where(m => m.Id <= Middle)));
        Assert.Equal([1, 5], await Ids(Gauge.Query(db).Where(m => m.Id < Middle)));
        Assert.Equal([ulong.MaxValue], await Ids(Gauge.Query(db).Where(m => m.Id == ulong.MaxValue)));
        Assert.Equal([1, 5, Middle], await Ids(Gauge.Query(db).Where(m => m.Id != ulong.MaxValue)));
        Assert.Equal([5, Middle], await Ids(Gauge.Query(db).Where(m => m.Id.Between(5, Middle))));
        Assert.Equal([1, ulong.MaxValue], await Ids(Gauge.Query(db).Where(m => m.Id.In(ulong.MaxValue, 1))));
        CompiledQuery<Gauge, GaugeTable, ulong> above = CompiledQuery.Of((Query<Gauge, GaugeTable> meters, Parameter<ulong> id) => meters.Where(m => m.Id >= id));
        Assert.Equal([Middle, ulong.MaxValue], await Ids(above.On(db, Middle)));
        Assert.Equal([5, Middle, ulong.MaxValue], await Ids(above.On(db, 5)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Orders_and_pages_go_by_the_value(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([1, 5, Middle, ulong.MaxValue], await Ids(Gauge.Query(db)));
        Assert.Equal([ulong.MaxValue, Middle, 5, 1], (await Gauge.Query(db).OrderBy(m => m.Id.Descending).ToListAsync()).Select(m => m.Id));
        Assert.Equal([1, 5], (await Gauge.Query(db).Take(2).ToListAsync()).Select(m => m.Id));
        Assert.Equal([Middle, ulong.MaxValue], Gauge.Query(db).TakeLast(2).ToList().Select(m => m.Id));
        Assert.Equal([5, Middle], Gauge.Query(db).Skip(1).Take(2).ToList().Select(m => m.Id));
        Assert.Equal([1, 5, Middle, ulong.MaxValue], Gauge.Query(db).AsEnumerable(batchSize: 2).Select(m => m.Id));
        List<ulong> paged = [];
        for (Gauge? last = null; ;)
        {
            Query<Gauge, GaugeTable> page = Gauge.Query(db).OrderBy(m => m.Id).Take(1);
            last = (last is null ? page : page.After(last)).FirstOrDefault();
            if (last is null)
                break;

            paged.Add(last.Id);
        }

        Assert.Equal([1, 5, Middle, ulong.MaxValue], paged);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Aggregates_go_by_the_value(Engine engine)
    {
        using Database db = await Create(engine);
        await ((Pulse[])[
            new Pulse { Id = 1, GaugeId = 1, Peak = 7 }, new Pulse { Id = 2, GaugeId = 1, Peak = ulong.MaxValue - 10 }, new Pulse { Id = ulong.MaxValue, GaugeId = 1 },
            new Pulse { Id = 3, GaugeId = 5, Peak = Middle }, new Pulse { Id = 4, GaugeId = 5, Peak = Middle + 1 }, new Pulse { Id = 5, GaugeId = ulong.MaxValue, Peak = 3 },
        ]).InsertAsync(db);

        Assert.Equal(
            [(1UL, (ulong?)7, (ulong?)(ulong.MaxValue - 10)), (5, Middle, Middle + 1), (Middle, null, null), (ulong.MaxValue, 3, 3)],
            (await Gauge.Query(db).ToListAsync(m => m.Pulses.Min(p => p.Peak), m => m.Pulses.Max(p => p.Peak))).Select(row => (row.Entity.Id, row.First, row.Second)));
        Assert.Equal([1, 5], await Ids(Gauge.Query(db).Where(m => m.Pulses.Max(p => p.Peak) > 7UL)));
        Assert.Equal([ulong.MaxValue, 5, 1], (await Gauge.Query(db).Where(m => m.Pulses.Any()).OrderBy(m => m.Pulses.Max(p => p.Peak).Descending).ToListAsync()).Select(m => m.Id).Reverse());
        Assert.Equal(ulong.MaxValue - 3, Assert.Single(await Gauge.Query(db).Where(m => m.Id == 1UL).ValuesAsync<ulong>(m => m.Pulses.Sum(p => p.Peak))));
        Assert.Equal(0UL, Assert.Single(await Gauge.Query(db).Where(m => m.Id == Middle).ValuesAsync<ulong>(m => m.Pulses.Sum(p => p.Peak))));
        await Assert.ThrowsAsync<OverflowException>(() => Gauge.Query(db).Where(m => m.Id == 5UL).ValuesAsync<ulong>(m => m.Pulses.Sum(p => p.Peak)));
        Assert.Equal(9.223372036854775807e18, Assert.Single(await Gauge.Query(db).Where(m => m.Id == 1UL).ValuesAsync<double?>(m => m.Pulses.Average(p => p.Peak)))!.Value, 1e5);
        Assert.Equal([null, 3, 7, Middle, Middle + 1, ulong.MaxValue - 10], (await Pulse.Query(db).CountByAsync<ulong?>(p => p.Peak)).Select(group => group.Value));
        Assert.Equal([null, 3, 7, Middle, Middle + 1, ulong.MaxValue - 10], (await Pulse.Query(db).OrderBy(p => p.Peak).ToListAsync()).Select(p => p.Peak));

        // Keys travel as they are stored.
        List<Gauge> meters = await Gauge.Query(db).Include(m => m.Pulses).ToListAsync();
        Assert.Equal(["1,2,18446744073709551615", "3,4", "", "5"], meters.Select(m => string.Join(',', m.Pulses.Select(p => p.Id))));
        meters = await Gauge.Query(db).Include(m => m.Pulses.OrderBy(p => p.Peak.Descending).Take(1)).ToListAsync();
        Assert.Equal(["2", "4", "", "5"], meters.Select(m => string.Join(',', m.Pulses.Select(p => p.Id))));
        Assert.Equal(ulong.MaxValue, (await Gauge.FindAsync(db, ulong.MaxValue))!.Id);
    }

    private static async Task<Database> Create(Engine engine)
    {
        Database db = Gauges.Create(engine);
        await ((Gauge[])[new Gauge { Id = 5 }, new Gauge { Id = ulong.MaxValue }, new Gauge { Id = 1 }, new Gauge { Id = Middle }]).InsertAsync(db);
        return db;
    }

    private static async Task<IEnumerable<ulong>> Ids(Query<Gauge, GaugeTable> query) => (await query.ToListAsync()).Select(meter => meter.Id);
}
