using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>What compares and sorts alike on every database: numbers, moments, text, NULL.</summary>
public sealed class ComparisonTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Decimals_and_moments_sort_by_what_they_mean(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        Purse purse = (await Purse.FindAsync(db, 1))!;

        await purse.LoadAsync(db, p => p.ByAmount, p => p.ByTime);

        Assert.Equal([-3m, 7m, 9.5m, 10.25m, 100m], purse.ByAmount.Select(movement => movement.Amount));
        Assert.Equal([5L, 1L, 2L, 3L, 4L], purse.ByTime.Select(movement => movement.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_sorts_by_code_point_and_null_is_the_smallest(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        Purse purse = (await Purse.FindAsync(db, 1))!;

        await purse.LoadAsync(db, p => p.ByNote, p => p.ByLastNote);

        Assert.Equal([null, "Z", "a%", "xé", "é"], purse.ByNote.Select(movement => movement.Note));
        Assert.Equal(["é", "xé", "a%", "Z", null], purse.ByLastNote.Select(movement => movement.Note));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Decimals_and_moments_compare_by_what_they_mean(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        Purse purse = (await Purse.FindAsync(db, 1))!;

        await purse.LoadAsync(db, p => p.Large, p => p.Late, p => p.Exact);

        Assert.Equal([1L, 4L], purse.Large.Select(movement => movement.Id));
        Assert.Equal([2L, 3L, 4L], purse.Late.Select(movement => movement.Id));
        Assert.Equal([1L, 2L, 5L], purse.Exact.Select(movement => movement.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_is_searched_as_it_stands(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        Purse purse = (await Purse.FindAsync(db, 1))!;

        await purse.LoadAsync(db, p => p.Named);

        Assert.Equal(["a%", "é"], purse.Named.Select(movement => movement.Note));
    }
}
