using RelationGen.Behaviour.Tests.Model.Ranked;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>What a batch has for each key is what LINQ finds for it among all rows, whatever the order and the size of its pages.</summary>
public sealed class RandomBatchTests
{
    private const int Racers = 40;
    private const int Laps = 260;

    private static readonly (Func<LapTable, Ordering> Order, Func<IEnumerable<Lap>, IOrderedEnumerable<Lap>> Same)[] Orders =
    [
        (l => l.Id, laps => laps.OrderBy(lap => lap.Id)),
        (l => l.Seconds, laps => laps.OrderBy(lap => lap.Seconds)),
        (l => l.Seconds.Descending, laps => laps.OrderByDescending(lap => lap.Seconds)),
        (l => l.Mark, laps => laps.OrderBy(lap => lap.Mark, StringComparer.Ordinal)),
        (l => l.Fuel.Descending, laps => laps.OrderByDescending(lap => lap.Fuel)),
        (l => l.Racer.Points.Descending, laps => laps.OrderBy(_ => 0)),
        (l => Scalar.Sql<long>($"{l.Seconds} * {-1}"), laps => laps.OrderBy(lap => -lap.Seconds)),
    ];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Batches_are_what_linq_finds(Engine engine)
    {
        using var db = Database.Create(engine);
        new DatabaseSchema([Team.RelationMap.Table.Model, Racer.RelationMap.Table.Model, Lap.RelationMap.Table.Model]).Create(db);
        var random = new System.Random(47);
        await Enumerable.Range(1, Racers).Select(id => new Racer { Id = id, Points = random.Next(5) }).ToList().InsertAsync(db);
        List<Lap> laps = [.. Enumerable.Range(1, Laps).Select(id => new Lap
        {
            Id = id,
            RacerId = random.Next(1, Racers + 1),
            Seconds = random.Next(6),
            Fuel = random.Next(4) * 0.5m,
            Mark = "abAB"[random.Next(4)].ToString(),
        })];
        await laps.InsertAsync(db);

        foreach ((Func<LapTable, Ordering> order, Func<IEnumerable<Lap>, IOrderedEnumerable<Lap>> same) in Orders)
        {
            long[] keys = [.. Enumerable.Range(1, random.Next(2, Racers + 5)).Select(_ => (long)random.Next(1, Racers + 5))];
            int least = random.Next(3);
            long[] Expected(long key)
                => [.. same(laps.Where(lap => lap.RacerId == key && lap.Seconds >= least)).ThenBy(lap => lap.Id).Select(lap => lap.Id)];
            ToMany<Racer, Lap, LapTable> relation = Racer.Relations.Laps.Where(l => l.Seconds >= least).OrderBy(order);

            IReadOnlyDictionary<long, IReadOnlyList<Lap>> lists = await relation.ByKeysAsync(db, keys);
            IReadOnlyDictionary<long, IReadOnlyList<Lap>> some = relation.Skip(1).Take(2).ByKeys(db, keys);
            IReadOnlyDictionary<long, long> counts = await relation.CountByKeysAsync(db, keys);
            Assert.Equal(keys.Distinct().Order(), lists.Keys.Order());
            foreach (long key in keys)
            {
                Assert.Equal(Expected(key), lists[key].Select(lap => lap.Id));
                Assert.Equal(Expected(key).Skip(1).Take(2), some[key].Select(lap => lap.Id));
                Assert.Equal(Expected(key).Length, counts[key]);
            }

            foreach (long key in keys.Distinct().Take(5))
            {
                Assert.Equal(Expected(key), await WalkAsync(db, relation, key, random.Next(1, 4)));
                Assert.Equal(Expected(key), WalkBack(db, relation, key, keys, random.Next(1, 4)));
            }
        }
    }

    private static async Task<List<long>> WalkAsync(Database db, ToMany<Racer, Lap, LapTable> relation, long key, int first)
    {
        List<long> ids = [];
        RelationPage<Lap> page;
        string? cursor = null;
        do
        {
            page = (await relation.PagesByKeysAsync(db, [key, 1L, 2L], new(first, cursor)))[key];
            ids.AddRange(page.Items.Select(lap => lap.Id));
            cursor = page.EndCursor;
        }
        while (page.HasNext);

        return ids;
    }

    private static List<long> WalkBack(Database db, ToMany<Racer, Lap, LapTable> relation, long key, long[] keys, int last)
    {
        List<long> ids = [];
        RelationPage<Lap> page;
        string? cursor = null;
        do
        {
            page = relation.PagesByKeys(db, keys, new(Last: last, Before: cursor, WithTotal: true))[key];
            ids.InsertRange(0, page.Items.Select(lap => lap.Id));
            cursor = page.StartCursor;
        }
        while (page.HasPrevious);

        Assert.Equal(page.Total, ids.Count);
        return ids;
    }
}
