using RelationGen.Behaviour.Tests.Model.Ranked;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>Whatever rows are ordered by, all pages one after the other are the whole list, forwards and backwards.</summary>
public sealed class RandomPageTests
{
    private const int Rows = 90;
    private const int Rounds = 60;

    private static readonly (Func<RacerTable, Ordering> Ascending, Func<RacerTable, Ordering> Descending)[] Parts =
    [
        (r => r.Id.Ascending, r => r.Id.Descending),
        (r => r.TeamId.Ascending, r => r.TeamId.Descending),
        (r => r.Name.Ascending, r => r.Name.Descending),
        (r => r.Name.IgnoreCase.Ascending, r => r.Name.IgnoreCase.Descending),
        (r => r.Points.Ascending, r => r.Points.Descending),
        (r => r.Fee.Ascending, r => r.Fee.Descending),
        (r => r.Weight.Ascending, r => r.Weight.Descending),
        (r => r.Share.Ascending, r => r.Share.Descending),
        (r => r.IsIn.Ascending, r => r.IsIn.Descending),
        (r => r.Chip.Ascending, r => r.Chip.Descending),
        (r => r.Group.Ascending, r => r.Group.Descending),
        (r => r.Token.Ascending, r => r.Token.Descending),
        (r => r.Seen.Ascending, r => r.Seen.Descending),
        (r => r.Joined.Ascending, r => r.Joined.Descending),
        (r => r.Born.Ascending, r => r.Born.Descending),
        (r => r.Start.Ascending, r => r.Start.Descending),
        (r => r.Best.Ascending, r => r.Best.Descending),
        (r => r.Level.Ascending, r => r.Level.Descending),
        (r => r.Wanted.Ascending, r => r.Wanted.Descending),
        (r => r.Grade.Ascending, r => r.Grade.Descending),
        (r => r.Size.Ascending, r => r.Size.Descending),
        (r => r.Team.Name.Ascending, r => r.Team.Name.Descending),
        (r => r.Team.Budget.Ascending, r => r.Team.Budget.Descending),
        (r => r.Team.Racers.Count.Ascending, r => r.Team.Racers.Count.Descending),
        (r => r.Laps.Count.Ascending, r => r.Laps.Count.Descending),
        (r => r.Laps.Where(l => l.Seconds > 3).Count.Ascending, r => r.Laps.Where(l => l.Seconds > 3).Count.Descending),
        (r => r.Laps.Sum(l => l.Seconds).Ascending, r => r.Laps.Sum(l => l.Seconds).Descending),
        (r => r.Laps.Sum(l => l.Fuel).Ascending, r => r.Laps.Sum(l => l.Fuel).Descending),
        (r => r.Laps.Average(l => l.Seconds).Ascending, r => r.Laps.Average(l => l.Seconds).Descending),
        (r => r.Laps.Average(l => l.Fuel).Ascending, r => r.Laps.Average(l => l.Fuel).Descending),
        (r => r.Laps.Min(l => l.Mark).Ascending, r => r.Laps.Min(l => l.Mark).Descending),
        (r => r.Laps.Max(l => l.Seconds).Ascending, r => r.Laps.Max(l => l.Seconds).Descending),
        (r => Scalar.Sql<string?>($"upper({r.Name})").Ascending, r => Scalar.Sql<string?>($"upper({r.Name})").Descending),
        (r => Scalar.Sql<long?>($"{r.Points} * {3}").Ascending, r => Scalar.Sql<long?>($"{r.Points} * {3}").Descending),
    ];

    [DatabaseTheory, OnEveryDatabase]
    public async Task All_pages_are_the_whole_list(Engine engine)
    {
        using Database db = Create(engine, out _);
        var random = new System.Random(44);
        for (int round = 0; round < Rounds + Parts.Length; round++)
        {
            (string text, Query<Racer, RacerTable> query) = Ordered(Racer.Query(db), random, round);
            long[] all = [.. (await query.ToListAsync()).Select(racer => racer.Id)];

            Assert.True(all.SequenceEqual(await ForwardAsync(query, random.Next(1, 40))), text);
            Assert.True(all.SequenceEqual(Forward(query, random.Next(5, 40))), text);
            Assert.True(all.SequenceEqual(await BackwardAsync(query, random.Next(5, 40))), text);
            Assert.True(all.SequenceEqual(await ViewsAsync(query, random.Next(5, 40))), text);
        }
    }

    /// <summary>Rows that come and go between two pages shift nothing.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_come_and_go_shift_nothing(Engine engine)
    {
        using Database db = Create(engine, out List<Racer> racers);
        Query<Racer, RacerTable> query = Racer.Query(db).OrderBy(r => r.Points.Descending.NullsFirst, r => r.Name);
        long[] all = [.. (await query.ToListAsync()).Select(racer => racer.Id)];
        RelationPage<Racer> page = await query.ToPageAsync(20);
        await Lap.Query(db).DeleteAsync();
        await Racer.Query(db).Where(r => r.Id.In(page.Items.Select(racer => racer.Id))).DeleteAsync();
        await new Racer { Id = 1000, Points = null }.InsertAsync(db);

        RelationPage<Racer> next = await query.ToPageAsync(Rows, page.EndCursor);

        Assert.Equal(all[20..], next.Items.Select(racer => racer.Id).Where(id => id != 1000));
        Assert.Equal(racers.Count - 20, next.Items.Count(racer => racer.Id != 1000));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_and_converted_keys_end_the_order(Engine engine)
    {
        using var db = Database.Create(engine);
        new DatabaseSchema([Box.RelationMap.Table.Model]).Create(db);
        var random = new System.Random(45);
        List<Box> boxes = [.. Enumerable.Range(0, 60).Select(i => new Box
        {
            Size = new Size(i % 4), Code = GuidOf(random), Shelf = random.Next(3) is var shelf and < 2 ? shelf : null,
        })];
        await boxes.InsertAsync(db);
        Query<Box, BoxTable>[] queries =
        [
            Box.Query(db), Box.Query(db).OrderBy(b => b.Shelf), Box.Query(db).OrderBy(b => b.Shelf.Descending, b => b.Code.Descending),
        ];
        foreach (Query<Box, BoxTable> query in queries)
        {
            List<Guid> paged = [];
            string? cursor = null;
            do
            {
                RelationPage<Box> page = await query.ToPageAsync(7, cursor);
                paged.AddRange(page.Items.Select(box => box.Code));
                cursor = page.HasNext ? page.EndCursor : null;
            }
            while (cursor is not null);

            Assert.Equal((await query.Take(1000).ToListAsync()).Select(box => box.Code), paged);
        }
    }

    private static (string Text, Query<Racer, RacerTable> Query) Ordered(Query<Racer, RacerTable> query, System.Random random, int round)
    {
        // Every part once by itself, and then several.
        int[] parts = round < Parts.Length ? [round] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(Parts.Length))];
        List<string> text = [];
        for (int i = 0; i < parts.Length; i++)
        {
            int part = parts[i];
            int turn = random.Next(2);
            int nulls = random.Next(3);
            Ordering Of(RacerTable racer)
            {
                Ordering order = (turn == 1 ? Parts[part].Descending : Parts[part].Ascending)(racer);
                return nulls switch { 1 => order.NullsFirst, 2 => order.NullsLast, _ => order };
            }

            query = i == 0 ? query.OrderBy(Of) : query.ThenBy(Of);
            text.Add(FormattableString.Invariant($"{part} {(turn == 1 ? "desc" : "asc")} {nulls}"));
        }

        return (string.Join(", ", text), query);
    }

    private static async Task<List<long>> ForwardAsync(Query<Racer, RacerTable> query, int first)
    {
        List<long> ids = [];
        string? cursor = null;
        RelationPage<Racer> page;
        do
        {
            page = await query.ToPageAsync(first, cursor);
            ids.AddRange(page.Items.Select(racer => racer.Id));
            cursor = page.EndCursor;
        }
        while (page.HasNext);

        return ids;
    }

    private static List<long> Forward(Query<Racer, RacerTable> query, int first)
    {
        List<long> ids = [];
        string? cursor = null;
        RelationPage<Racer> page;
        do
        {
            page = query.ToPage(first, cursor);
            ids.AddRange(page.Items.Select(racer => racer.Id));
            cursor = page.EndCursor;
        }
        while (page.HasNext);

        return ids;
    }

    private static async Task<List<long>> BackwardAsync(Query<Racer, RacerTable> query, int last)
    {
        List<long> ids = [];
        string? cursor = null;
        RelationPage<Racer> page;
        do
        {
            page = await query.ToPageAsync(new PageRequest(Last: last, Before: cursor));
            ids.InsertRange(0, page.Items.Select(racer => racer.Id));
            cursor = page.StartCursor;
        }
        while (page.HasPrevious);

        return ids;
    }

    private static async Task<List<long>> ViewsAsync(Query<Racer, RacerTable> query, int first)
    {
        List<long> ids = [];
        string? cursor = null;
        RelationPage<RacerLine> page;
        do
        {
            page = await query.ToPageAsync<RacerLine>(first, cursor);
            ids.AddRange(page.Items.Select(racer => racer.Id));
            cursor = page.EndCursor;
        }
        while (page.HasNext);

        return ids;
    }

    private static Database Create(Engine engine, out List<Racer> racers)
    {
        var db = Database.Create(engine);
        new DatabaseSchema([Team.RelationMap.Table.Model, Racer.RelationMap.Table.Model, Lap.RelationMap.Table.Model]).Create(db);
        var random = new System.Random(43);
        List<Team> teams = [.. Enumerable.Range(1, 6).Select(id => new Team
        {
            Id = id, Name = Perhaps(random, NameOf), Budget = Maybe(random, MoneyOf),
        })];
        teams.Insert(db);
        List<Racer> made = [.. Enumerable.Range(1, Rows).Select(id => Of(random, id))];
        made.Insert(db);
        List<Lap> laps = [.. Enumerable.Range(1, Rows * 2).Select(id => new Lap
        {
            Id = id, RacerId = random.Next(1, Rows + 1), Seconds = random.Next(8), Fuel = MoneyOf(random), Mark = NameOf(random),
        })];
        laps.Insert(db);
        racers = made;
        return db;
    }

    private static Racer Of(System.Random random, long id) => new()
    {
        Id = id,
        TeamId = Maybe(random, r => (long)r.Next(1, 7)),
        Name = Perhaps(random, NameOf),
        Points = Maybe(random, r => r.Next(-3, 4)),
        Fee = Maybe(random, MoneyOf),
        Weight = Maybe(random, r => r.Next(5) / 3d),
        Share = Maybe(random, r => r.Next(5) / 3f),
        IsIn = Maybe(random, r => r.Next(2) == 0),
        Chip = Maybe(random, r => (ulong)r.Next(3) + (r.Next(2) == 0 ? 0 : ulong.MaxValue - 5)),
        Group = Maybe(random, r => (char)r.Next('A', 'D')),
        Token = Maybe(random, r => GuidOf(new System.Random(r.Next(5)))),
        Seen = Maybe(random, r => new DateTime(2024, 1, 1 + r.Next(3), 5, 6, 7).AddMicroseconds(r.Next(2))),
        Joined = Maybe(random, r => new DateTimeOffset(2024, 1, 1 + r.Next(2), 12, 0, 0, TimeSpan.FromHours(r.Next(-2, 3)))),
        Born = Maybe(random, r => new DateOnly(2000, 1, 1 + r.Next(4))),
        Start = Maybe(random, r => new TimeOnly(r.Next(3), 30, 1)),
        Best = Maybe(random, r => TimeSpan.FromSeconds(r.Next(3))),
        Level = Maybe(random, r => (Level)r.Next(3)),
        Wanted = Maybe(random, r => (Level)r.Next(3)),
        Grade = Maybe(random, r => new Grade(r.Next(4))),
        Size = Maybe(random, r => new Size(r.Next(4))),
    };

    private static T? Maybe<T>(System.Random random, Func<System.Random, T> make)
        where T : struct
        => random.Next(4) == 0 ? null : make(random);

    private static T? Perhaps<T>(System.Random random, Func<System.Random, T> make)
        where T : class
        => random.Next(4) == 0 ? null : make(random);

    private static decimal MoneyOf(System.Random random) => random.Next(5) * 1.05m;

    private static string NameOf(System.Random random)
        => new[] { "", "ada", "Ada", "ADA", "Ünder", "ünder", "zoe", "'\"%" }[random.Next(8)];

    private static Guid GuidOf(System.Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
