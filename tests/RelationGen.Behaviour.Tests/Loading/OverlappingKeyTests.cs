using RelationGen.Behaviour.Tests.Model.Freight;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Composite foreign keys of one entity that share a column.</summary>
public sealed class OverlappingKeyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_relation_matches_in_its_own_columns(Engine engine)
    {
        using Database db = Create(engine);
        List<Tour> tours = await Tour.Query(db).ToListAsync();
        db.Forget();

        await tours.LoadAsync(db, t => t.Depot, t => t.Driver);

        Assert.Equal([(1, 1), (1, 2), (2, 1)], tours.Select(tour => (tour.Depot.TenantId, tour.Depot.Number)));
        Assert.Equal([(1, 7), null, (2, 7)], tours.Select(tour => tour.Driver is { } driver ? (driver.TenantId, driver.Number) : ((int, int)?)null));
        Assert.Equal(["[[1,1],[1,2],[2,1]]", "[[1,7],[2,7]]"], db.Sent.Select(sent => sent.Keys));
        db.AssertSent(
            """
            SELECT t."tenant_id", t."number"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "depots" AS t ON t."tenant_id" = k.key1 AND t."number" = k.key2
            """,
            """
            SELECT t."tenant_id", t."number"
            FROM (SELECT json_extract(j."value", '$[0]') AS key1, json_extract(j."value", '$[1]') AS key2 FROM json_each('[0]') AS n CROSS JOIN json_each($1) AS j LIMIT -1) AS k
            JOIN "drivers" AS t ON t."tenant_id" = k.key1 AND t."number" = k.key2
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_of_the_same_tenant_leaves_the_other_relation_alone(Engine engine)
    {
        using Database db = Create(engine);
        Tour tour = (await Tour.FindAsync(db, 1))!;
        await tour.LoadAsync(db, t => t.Depot, t => t.Driver);
        Driver driver = tour.Driver!;

        tour.Depot = Depot.Find(db, 1, 2)!;

        Assert.Equal((1, 2, 7), (tour.TenantId, tour.DepotNumber, tour.DriverNumber));
        Assert.Same(driver, tour.Driver);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_of_another_tenant_moves_the_row_and_makes_the_other_relation_stale(Engine engine)
    {
        using Database db = Create(engine);
        Tour tour = (await Tour.FindAsync(db, 1))!;
        await tour.LoadAsync(db, t => t.Depot, t => t.Driver);

        tour.Depot = Depot.Find(db, 2, 1)!;

        Assert.Equal((2, 1, 7), (tour.TenantId, tour.DepotNumber, tour.DriverNumber));
        var stale = Assert.Throws<RelationNotLoadedException>(() => tour.Driver);
        Assert.Contains("TenantId, DriverNumber", stale.Message, StringComparison.Ordinal);
        Assert.Contains("(1, 7)", stale.Message, StringComparison.Ordinal);
        Assert.Contains("(2, 7)", stale.Message, StringComparison.Ordinal);
        await tour.LoadAsync(db, t => t.Driver);
        Assert.Equal((2, 7), (tour.Driver!.TenantId, tour.Driver.Number));
    }

    [Fact]
    public void Null_leaves_the_shared_column_to_the_other_relation()
    {
        var depot = new Depot { TenantId = 1, Number = 2 };
        var tour = new Tour { Depot = depot, Driver = new Driver { TenantId = 1, Number = 7 } };
        var draft = new Draft { Depot = depot, Driver = new Driver { TenantId = 1, Number = 7 } };

        tour.Driver = null;
        draft.Driver = null;

        Assert.Equal((1, 2, null), (tour.TenantId, tour.DepotNumber, tour.DriverNumber));
        Assert.Equal((1, 2, null), (draft.TenantId, draft.DepotNumber, draft.DriverNumber));
        Assert.Same(depot, tour.Depot);
        Assert.Same(depot, draft.Depot);
        Assert.Null(tour.Driver);
        Assert.Null(draft.Driver);
    }

    private static Database Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Tour).Namespace!));
        db.Run("""
            INSERT INTO depots (tenant_id, number) VALUES (1, 1), (1, 2), (2, 1);
            INSERT INTO drivers (tenant_id, number) VALUES (1, 7), (2, 7);
            INSERT INTO tours (id, tenant_id, depot_number, driver_number) VALUES (1, 1, 1, 7), (2, 1, 2, NULL), (3, 2, 1, 7);
            """);
        return db;
    }
}
