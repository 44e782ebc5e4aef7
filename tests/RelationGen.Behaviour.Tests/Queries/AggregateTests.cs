using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Aggregates of enums and of decimals.</summary>
public sealed class AggregateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Enums_are_read_as_members(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);
        db.Run("INSERT INTO lockers (id) VALUES (2); INSERT INTO parcels (id, locker_id, state, size, weight) VALUES (3, 1, 'Stored', 9, 1)");
        db.Forget();

        List<(Locker Locker, ParcelSize? Min, ParcelSize? Max, ParcelState? Last)> rows =
            await Locker.Query(db).ToListAsync(l => l.Parcels.Min(p => p.Size), l => l.Parcels.Max(p => p.Size), l => l.Parcels.Max(p => p.State));

        // By name the last state is Stored. A number without a member is read as it is.
        Assert.Equal([(1L, (ParcelSize?)ParcelSize.Small, (ParcelSize?)9, (ParcelState?)ParcelState.Stored), (2, null, null, null)], rows.Select(row => (row.Locker.Id, row.Min, row.Max, row.Last)));
        Assert.Contains(
            "LEFT JOIN (SELECT t1.\"locker_id\" AS k1, MIN(t1.\"size\") AS v1, MAX(t1.\"size\") AS v2, MAX(t1.\"state\"",
            Assert.Single(db.Sent).Text,
            StringComparison.Ordinal);
        Assert.Equal([1L], (await Locker.Query(db).Where(l => l.Parcels.Min(p => p.Size) == ParcelSize.Small).ToListAsync()).Select(locker => locker.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_of_enums_are_values(Engine engine)
    {
        using Database db = Database.Create(engine, Parcel.Schema);

        Assert.Equal(
            [(ParcelState.Stored, ParcelSize.Small), (ParcelState.Collected, ParcelSize.Large)],
            (await Parcel.Query(db).ToListAsync<ParcelState, ParcelSize>(p => p.State, p => p.Size)).Select(row => (row.First, row.Second)));
        Assert.Equal([(ParcelState.Collected, 1L), (ParcelState.Stored, 1)], await Parcel.Query(db).CountByAsync<ParcelState>(p => p.State));
        Assert.Equal([(ParcelSize.Small, 1L), (ParcelSize.Large, 1)], await Parcel.Query(db).CountByAsync<ParcelSize>(p => p.Size));
        db.Run("UPDATE parcels SET state = '1' WHERE id = 2");
        RelationMappingException wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Parcel.Query(db).CountByAsync<ParcelState>(p => p.State));
        Assert.Equal(("Parcel", "State", "Parcel"), (wrong.Entity, wrong.Property, wrong.Relation));
        Assert.Contains("\"1\" is the name of no member", wrong.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Averages_of_decimals_are_decimals(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        db.Run("""
            INSERT INTO purses (id) VALUES (2), (3), (4);
            INSERT INTO movements (id, purse_id, amount, at) VALUES
                (6, 2, '0.1', '2024-01-01 10:00:00+00:00'), (7, 2, '0.2', '2024-01-01 10:00:00+00:00'), (8, 2, '0.3', '2024-01-01 10:00:00+00:00'),
                (9, 4, '-1.5', '2024-01-01 10:00:00+00:00'), (10, 4, '1.5', '2024-01-01 10:00:00+00:00');
            """);
        db.Forget();

        List<(Purse Purse, decimal? Average)> rows = await Purse.Query(db).ToListAsync(p => p.ByTime.Average(m => m.Amount));

        Assert.Equal([(1L, (decimal?)24.75m), (2, 0.2m), (3, null), (4, 0m)], rows.Select(row => (row.Purse.Id, row.Average)));
        Assert.Single(db.Sent);
        Assert.Equal([2], (await Purse.Query(db).Where(p => p.ByTime.Average(m => m.Amount) == 0.2m).ToListAsync()).Select(purse => purse.Id));
        Assert.Equal([3], (await Purse.Query(db).Where(p => p.ByTime.Average(m => m.Amount) == null).ToListAsync()).Select(purse => purse.Id));
        Assert.Equal([3, 4, 2, 1], (await Purse.Query(db).OrderBy(p => p.ByTime.Average(m => m.Amount)).ToListAsync()).Select(purse => purse.Id));
        Assert.Equal([49.5m, 0.4m, null, 0m], (await Purse.Query(db).ToListAsync(p => p.ByTime.Average(m => Scalar.Sql<decimal>($"{m.Amount} * {2}")))).Select(pair => pair.Value));
        string average = engine == Engine.Sqlite
            ? "CASE WHEN COUNT(CAST(t1.\"amount\" AS REAL)) > 0 THEN CAST(printf('%.15g', AVG(CAST(t1.\"amount\" AS REAL))) AS REAL) END AS v1 FROM \"movements\" AS t1"
            : "AVG(t1.\"amount\") AS v1 FROM \"movements\" AS t1";
        Assert.Contains(average, db.Sent[0].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_average_without_an_end_has_the_precision_of_the_database(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        db.Run("INSERT INTO purses (id) VALUES (2); INSERT INTO movements (id, purse_id, amount, at) SELECT 10 + id, 2, CASE id WHEN 1 THEN '1' ELSE '0' END, at FROM movements WHERE id < 4".Replace(
            "CASE id WHEN 1 THEN '1' ELSE '0' END", engine == Engine.Sqlite ? "CASE id WHEN 1 THEN '1' ELSE '0' END" : "CASE id WHEN 1 THEN 1 ELSE 0 END", StringComparison.Ordinal));

        decimal third = (await Purse.Query(db).Where(p => p.Id == 2L).ToListAsync(p => p.ByTime.Average(m => m.Amount)))[0].Value!.Value;

        Assert.Equal(0.333333333333333m, decimal.Round(third, 15));
        Assert.Equal(engine == Engine.Sqlite, third == 0.333333333333333m);
    }
}
