using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Texts with the character U+0000, and texts that are none.</summary>
public sealed class OddTextTests
{
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public async Task A_text_is_found_by_what_stands_behind_a_zero(Engine engine)
    {
        using Database db = Gauges.Create(engine);
        await new Gauge { Id = 1 }.InsertAsync(db);
        await ((Pulse[])[Labelled(1, "a\0b"), Labelled(2, "a\0c"), Labelled(3, "ab"), Labelled(4, "é\0bé"), Labelled(5, null), Labelled(6, "")]).InsertAsync(db);

        Assert.Equal([1], await Ids(db, p => p.Label.StartsWith("a\0b")));
        Assert.Equal([1, 2], await Ids(db, p => p.Label.StartsWith("a\0")));
        Assert.Equal([1, 2, 3], await Ids(db, p => p.Label.StartsWith("a")));
        Assert.Equal([1], await Ids(db, p => p.Label.EndsWith("\0b")));
        Assert.Equal([1, 3], await Ids(db, p => p.Label.EndsWith("b")));
        Assert.Equal([4], await Ids(db, p => p.Label.EndsWith("\0bé")));
        Assert.Equal([4], await Ids(db, p => p.Label.StartsWith("é\0")));
        Assert.Equal([1, 4], await Ids(db, p => p.Label.Contains("\0b")));
        Assert.Equal([1], await Ids(db, p => p.Label == "a\0b"));
        Assert.Equal([1, 2, 3, 4, 6], await Ids(db, p => p.Label.StartsWith("") & p.Label.EndsWith("") & p.Label.Contains("")));
        Assert.Empty(await Ids(db, p => p.Label.EndsWith("xa\0b")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Half_of_a_pair_is_refused_and_named(Engine engine)
    {
        using Database db = Gauges.Create(engine);
        await new Gauge { Id = 1 }.InsertAsync(db);
        await new Pulse { Id = 1, GaugeId = 1, Label = "\U0001F600" }.InsertAsync(db);
        db.Forget();

        foreach (string broken in new[] { "a\uD83D", "\uDE00b", "\uD83Da\uDE00", "\uDE00\uD83D" })
        {
            var written = await Assert.ThrowsAsync<ArgumentException>(() => new Pulse { Id = 2, GaugeId = 1, Label = broken }.InsertAsync(db));
            Assert.Contains("Label", written.Message, StringComparison.Ordinal);
            Assert.Contains("surrogate", written.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ArgumentException>(() => Pulse.Query(db).Where(p => p.Label == broken).ToListAsync());
            Assert.Throws<ArgumentException>(() => Pulse.Query(db).Where(p => p.Label.In("a", broken)).ToList());
        }

        Assert.Equal(["\U0001F600"], (await Pulse.Query(db).ToListAsync()).Select(p => p.Label));
        db.AssertUsable();
    }

    private static Pulse Labelled(ulong id, string? label) => new() { Id = id, GaugeId = 1, Label = label };

    private static async Task<IEnumerable<ulong>> Ids(Database db, Func<PulseTable, Predicate> where) => (await Pulse.Query(db).Where(where).ToListAsync()).Select(p => p.Id);
}
