using RelationGen.Behaviour.Tests.Model.Shops;
using RelationGen.Infrastructure;
using RelationGen.Model;

namespace RelationGen.Behaviour.Tests.Keyless;

/// <summary>Views of the database and tables without a key are read: each row is one object, whether or not another is equal.</summary>
public sealed class KeylessTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_row_is_one_object(Engine engine)
    {
        using Database db = ShopTables.Create(engine);

        List<Visit> visits = await Visit.Query(db).ToListAsync();

        Assert.Equal(
            ["Ada 5 1", "Ada 5 1", "Brian  2", "Cleo 7 "], visits.Select(visit => $"{visit.Visitor} {visit.Minutes} {visit.ShopId}"));
        Assert.Equal(visits[0], visits[1]);
        Assert.NotSame(visits[0], visits[1]);
        Assert.Equal(visits, Visit.Query(db).ToList());
        const string All = """SELECT t."visitor", t."minutes", t."shop_id" FROM "visits" AS t""";
        db.AssertSent(All, All);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_view_of_the_database_is_asked_like_a_table(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        Query<ShopSales, ShopSalesTable> north = ShopSales.Query(db).Where(s => s.Shop.Name == "North").OrderBy(s => s.Total.Descending);

        List<ShopSales> sales = await north.ToListAsync();

        Assert.Equal([("tea", 7L), (null, 1)], sales.Select(sale => (sale.Product, sale.Total)));
        Assert.Equal(7, (await north.FirstAsync()).Total);
        Assert.Null((await north.TakeLast(1).ToListAsync())[0].Product);
        const string From = """
            SELECT t."shop_id", t."product", t."total" FROM "sales_by_shop" AS t LEFT JOIN "shops" AS t1 ON t1."id" = t."shop_id"
            WHERE t1."name" = $1 ORDER BY t."total"
            """;
        db.AssertSent(From + " DESC", From + " DESC LIMIT $2", From + " LIMIT $2");
        Assert.Equal(["tea", null], north.Values<string?>(s => s.Product));
        Assert.Equal([("tea", 7L), (null, 1)], await north.ValuesAsync<string?, long>(s => s.Product, s => s.Total));
        Assert.Equal([(7L, 2L), (1, 2)], north.ToList(s => s.Shop.Tills.Count).Select(row => (row.Entity.Total, row.Value)));
        Assert.Equal(2, north.Count());
        Assert.True(await north.AnyAsync());
        Assert.Equal([(1L, 2L), (2, 1)], await ShopSales.Query(db).CountByAsync<long>(s => s.ShopId));
        Assert.Equal((3, 13L), ShopSales.Query(db).Aggregate(rows => rows.Count, rows => rows.Sum(s => s.Total)));
        Assert.Equal(7, north.Take(1).Sum(s => s.Total));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Views_hold_what_they_name_of_rows_and_of_what_these_refer_to(Engine engine)
    {
        using Database db = ShopTables.Create(engine);

        List<SalesLine> lines = await ShopSales.Query(db).OrderBy(s => s.Total.Descending).ToListAsync<SalesLine>();

        Assert.Equal(["tea 7 North A,B", "tea 5 South C", " 1 North A,B"], lines.Select(Text));
        db.AssertSent(
            """
            SELECT t."product", t."total", t1."name", t1."id" FROM "sales_by_shop" AS t
            LEFT JOIN "shops" AS t1 ON t1."id" = t."shop_id" ORDER BY t."total" DESC
            """,
            """
            SELECT t."label", t."id", t."shop_id" FROM "tills" AS t WHERE t."shop_id" IN (SELECT "value" FROM json_each($1))
            """);
        Assert.Equal("tea 7 North A,B", Text(ShopSales.Query(db).OrderBy(s => s.Total.Descending).First<SalesLine>()));
        Assert.Equal(" 1 North A,B", Text(await ShopSales.Query(db).Where(s => s.Total == 1L).SingleAsync<SalesLine>()));
        Assert.Null(await ShopSales.Query(db).Where(s => s.Total == 99L).SingleOrDefaultAsync<SalesLine>());
        Assert.Throws<InvalidOperationException>(() => ShopSales.Query(db).Single<SalesLine>());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_view_of_which_nothing_need_be_there(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        VisitLine north = new() { Minutes = 5, ShopName = "North" };
        VisitLine[] expected = [north, north, new() { ShopName = "South" }, new() { Minutes = 7 }];

        Assert.Equal(expected, await Visit.Query(db).ToListAsync<VisitLine>());
        db.AssertSent(
            """
            SELECT t."minutes", t1."name" FROM "visits" AS t LEFT JOIN "shops" AS t1 ON t1."id" = t."shop_id"
            """);
        Assert.Equal(expected[..2], Visit.Query(db).Where(v => v.Minutes == 5).ToList<VisitLine>());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Groups_of_rows_without_a_key(Engine engine)
    {
        using Database db = ShopTables.Create(engine);

        List<VisitsByShop> groups = await Visit.Query(db).ToListAsync<VisitsByShop>();

        Assert.Equal(
            [(null, 1, 7L), ("North", 2, 10), ("South", 1, 0)], groups.Select(group => (group.ShopName, group.Count, group.Minutes)));
        Assert.Single(db.Sent);
        Assert.StartsWith(
            "SELECT t1.\"name\", COUNT(*), COALESCE(SUM(t.\"minutes\"), 0) FROM \"visits\" AS t LEFT JOIN \"shops\" AS t1 "
            + "ON t1.\"id\" = t.\"shop_id\" GROUP BY t1.\"name\" ORDER BY t1.\"name\"",
            db.Sent[0].Text,
            StringComparison.Ordinal);
        GroupQuery<VisitsByShop, VisitTable> many = Visit.Query(db).GroupBy<VisitsByShop>().Having(rows => rows.Count > 1);
        Assert.Equal(["North"], many.Take(1).ToList().Select(group => group.ShopName));
        Assert.Null((await Visit.Query(db).FirstAsync<VisitsByShop>()).ShopName);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Streams_read_rows_and_views(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        List<string> read = [];
        await foreach (Visit visit in Visit.Query(db).AsAsyncEnumerable(2))
            read.Add(visit.Visitor);

        await foreach (SalesLine line in ShopSales.Query(db).OrderBy(s => s.Total).AsAsyncEnumerable<SalesLine>(2))
            read.Add(Text(line));

        Assert.Equal(["Ada", "Ada", "Brian", "Cleo", " 1 North A,B", "tea 5 South C", "tea 7 North A,B"], read);
        Assert.Equal(["Ada", "Ada", "Brian", "Cleo"], Visit.Query(db).AsEnumerable(3).Select(visit => visit.Visitor));
        Assert.Equal(4, Visit.Query(db).AsEnumerable<VisitLine>(1).Count());
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_rows_refer_to_is_included(Engine engine)
    {
        using Database db = ShopTables.Create(engine);

        List<Visit> visits = await Visit.Query(db).Include(v => v.Shop.Include(s => s.Tills)).ToListAsync();

        Assert.Equal(
            ["North A,B", "North A,B", "South C", ""],
            visits.Select(visit => visit.Shop is { } shop ? $"{shop.Name} {string.Join(",", shop.Tills.Select(till => till.Label))}" : ""));
        Assert.Same(visits[0].Shop, visits[1].Shop);
        db.AssertSent(
            """SELECT t."visitor", t."minutes", t."shop_id" FROM "visits" AS t""",
            """SELECT t."id", t."name" FROM "shops" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))""",
            """SELECT t."id", t."shop_id", t."label" FROM "tills" AS t WHERE t."shop_id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Throws<RelationNotLoadedException>(() => ShopSales.Query(db).ToList()[0].Shop);
        Assert.Equal("South", ShopSales.Query(db).Where(s => s.ShopId == 2L).Include(s => s.Shop).Single().Shop.Name);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_snapshot_reads_rows_and_what_they_refer_to(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        var snapshot = new DbSession(db.Connection) { Snapshot = true };

        List<ShopSales> sales = await ShopSales.Query(snapshot).OrderBy(s => s.Total).Include(s => s.Shop).ToListAsync();

        Assert.Equal([(1L, "North"), (5, "South"), (7, "North")], sales.Select(sale => (sale.Total, sale.Shop.Name)));
        List<SalesLine> lines = await ShopSales.Query(snapshot).OrderBy(s => s.Total).ToListAsync<SalesLine>();
        Assert.Equal(["North", "South", "North"], lines.Select(line => line.ShopName));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_limit_without_an_order_is_refused(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        Query<Visit, VisitTable> visits = Visit.Query(db);
        Func<object?>[] refused =
        [
            () => visits.First(), () => visits.FirstOrDefault(), () => visits.Take(2).ToList(), () => visits.Skip(1).ToList(),
            () => visits.TakeLast(1).ToList(), () => visits.First<VisitLine>(), () => visits.Take(2).ToList<VisitLine>(),
            () => visits.Take(2).Count(), () => visits.Skip(1).Any(), () => visits.Take(2).Values<string?>(v => v.Visitor),
            () => visits.Take(2).Sum(v => v.Minutes), () => visits.Take(2).CountBy<string?>(v => v.Visitor), () => visits.Take(2).ToSql(),
            () => visits.Take(3).Single(), () => visits.Take(2).AsEnumerable().ToList(),
            () => visits.Take(2).AsEnumerable<VisitLine>().ToList(),
        ];
        foreach (Func<object?> read in refused)
        {
            InvalidOperationException exception = Assert.Throws<InvalidOperationException>(read);
            Assert.Equal(
                "Visit has no key that its rows could be ordered by, so that First, Take, TakeLast and Skip would mean any of them. "
                + "Say the order: OrderBy(x => …).",
                exception.Message);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => visits.FirstAsync());
        Assert.Empty(db.Sent);
        Assert.Empty(visits.Take(0).ToList());
        Assert.Equal(["Ada", "Ada", "Brian"], visits.OrderBy(v => v.Visitor).Take(3).ToList().Select(visit => visit.Visitor));
        Assert.Equal(["Brian", "Cleo"], visits.OrderBy(v => v.Visitor).Skip(2).Values<string?>(v => v.Visitor));
        Assert.Equal("Cleo", visits.Where(v => v.ShopId == null).Single().Visitor);
        Assert.Throws<InvalidOperationException>(() => visits.Where(v => v.Visitor == "Ada").Single());
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Compiled_queries_refuse_the_same(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        CompiledQuery<Visit, VisitTable, string> byVisitor =
            CompiledQuery.Of((Query<Visit, VisitTable> visits, Parameter<string> name) => visits.Where(v => v.Visitor == name));

        Assert.Equal(2, (await byVisitor.On(db, "Ada").ToListAsync()).Count);
        Assert.Equal(7, byVisitor.On(db, "Cleo").Single().Minutes);
        Assert.Throws<InvalidOperationException>(() => byVisitor.On(db, "Cleo").First());
        Assert.Equal(7, (await byVisitor.On(db, "Cleo").SingleAsync()).Minutes);
        Assert.Equal("South", (await byVisitor.On(db, "Brian").SingleAsync<VisitLine>()).ShopName);
    }

    [Fact]
    public void The_model_says_that_there_is_no_key()
    {
        EntityModel model = ShopSales.RelationMap.Table.Model;

        Assert.False(model.HasKey);
        Assert.Empty(model.Key.Properties);
        Assert.True(Shop.RelationMap.Table.Model.HasKey);
        RelationModel shop = Assert.Single(model.Relations);
        Assert.True(shop.ModelOnly);
        Assert.Equal(ReferentialAction.NoAction, shop.OnDelete);
        Assert.Equal(model.ToJson(), EntityModel.Parse(model.ToJson()).ToJson());
        Assert.DoesNotContain(Shop.RelationMap.Table.Model.DeleteImpact, effect => effect.Path.Contains("visits"));
        Assert.False(typeof(IKeyedEntity).IsAssignableFrom(typeof(Visit)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_is_created_or_dropped(Engine engine)
    {
        using Database db = ShopTables.Create(engine);
        string @namespace = typeof(Shop).Namespace! + ".";
        var schema = new DatabaseSchema(
            RelationSchema.Model.Where(model => model.FullName.StartsWith(@namespace, StringComparison.Ordinal)));

        await schema.CreateAsync(db, ifMissing: true);
        Assert.DoesNotContain("visits", schema.CreateScript(Dialect.Sqlite), StringComparison.Ordinal);
        Assert.DoesNotContain("sales_by_shop", schema.DropScript(Dialect.Sqlite), StringComparison.Ordinal);
        Assert.Contains("tills", schema.CreateScript(Dialect.Sqlite), StringComparison.Ordinal);
        await schema.DropAsync(db);

        Assert.Equal(4, await Visit.Query(db).CountAsync());
        Assert.Equal(3, await ShopSales.Query(db).CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Deleting_what_rows_refer_to_leaves_them(Engine engine)
    {
        using Database db = ShopTables.Create(engine);

        Assert.Equal(1, await Till.Query(db).Where(t => t.ShopId == 2L).DeleteAsync());
        Assert.Equal(1, await Shop.Query(db).Where(s => s.Name == "South").DeleteAsync(applyActions: true));

        Assert.Equal([1L, 1, 2, null], (await Visit.Query(db).ToListAsync()).Select(visit => visit.ShopId));
        RelationIntegrityException missing = await Assert.ThrowsAsync<RelationIntegrityException>(
            () => ShopSales.Query(db).Include(s => s.Shop).ToListAsync());
        Assert.Contains("ShopSales.Shop: the database has no Shop with", missing.Message, StringComparison.Ordinal);
    }

    private static string Text(SalesLine line) => $"{line.Product} {line.Total} {line.ShopName} {string.Join(",", line.Tills)}";
}
