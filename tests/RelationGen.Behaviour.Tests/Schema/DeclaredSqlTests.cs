using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Queries;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>Conditions, defaults, computed columns and indexes that attributes have in SQL, proved by rows and by plans.</summary>
public sealed class DeclaredSqlTests
{
    private static readonly string[] Slugs = ["a", "b", "c", "d"];

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_that_does_not_fulfil_a_condition_is_refused_in_its_words(Engine engine)
    {
        using Database db = Create(engine);

        var price = await Assert.ThrowsAsync<RelationConstraintException>(() => Ware.Of("a", ware => ware.Price = -5).InsertAsync(db));
        var both = Assert.Throws<RelationConstraintException>(() => Ware.Of("a", ware => ware.Price = 9).Insert(db));
        var cheap = Assert.Throws<RelationConstraintException>(
            () => Ware.Of("a", ware => (ware.Price, ware.ListPrice) = (1_000_001, 2_000_000)).Insert(db));
        var lucky = Assert.Throws<RelationConstraintException>(
            () => Ware.Of("a", ware => (ware.Price, ware.ListPrice) = (2_013, 3_000)).Insert(db));

        Assert.Equal(
            "Ware was not changed: a Ware must fulfil \"{Price} > 0\", which Ware.Price declares (constraint \"wares_price_check\").",
            price.Message);
        Assert.Equal((ConstraintKind.Check, "wares_price_check", "wares"), (price.Kind, price.Constraint, price.Table));
        Assert.Equal(["price"], price.Columns);
        Assert.Equal(
            "Ware was not changed: a Ware must fulfil \"{Price} <= {ListPrice}\", which Ware declares (constraint \"wares_check\").",
            both.Message);
        Assert.Empty(both.Columns);
        Assert.Contains("\"price < 1000000\", which Ware declares", cheap.Message, StringComparison.Ordinal);
        Assert.Equal("wares_are_lucky", lucky.Constraint);
        Assert.Empty(Ware.Query(db).ToList());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_update_and_another_writer_are_refused_too(Engine engine)
    {
        using Database db = Create(engine);
        Ware ware = Ware.Of("a");
        await ware.InsertAsync(db);

        ware.Price = 0;
        var update = await Assert.ThrowsAsync<RelationConstraintException>(() => ware.UpdateAsync(db));
        var query = Assert.Throws<RelationConstraintException>(() => Ware.Query(db).Update(set => set.Set(w => w.Price, 99)));

        Assert.Equal("wares_price_check", update.Constraint);
        Assert.Equal("wares_check", query.Constraint);
        Assert.ThrowsAny<System.Data.Common.DbException>(() => db.Run("UPDATE wares SET price = 0"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_text_has_at_most_its_length_on_every_database(Engine engine)
    {
        using Database db = Create(engine);

        await Ware.Of("a", ware => ware.Code = "123456").InsertAsync(db);
        await Ware.Of("b", ware => ware.Code = "äöü\U0001F600äö").InsertAsync(db);
        Ware longer = Ware.Of("c", ware => ware.Code = "1234567");
        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => longer.InsertAsync(db));

        Assert.StartsWith("Ware was not changed: Ware.Code is longer than 6 characters", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ConstraintKind.Check, refused.Kind);
        Assert.Equal(["code"], refused.Columns);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_a_row_does_not_say_the_database_makes_and_tells(Engine engine)
    {
        using Database db = Create(engine);
        var day = new DateTime(2020, 1, 2, 3, 4, 5);

        Ware left = Ware.Of("a");
        var said = new Ware { Slug = "b", Name = "b", CreatedAt = day, Unit = "box", Stock = 3 };
        Assert.Equal(1, await left.InsertAsync(db));
        said.Insert(db);

        Assert.Equal(("PIECE", 21, 7, 3), (left.Unit, left.Stock, left.Rank, left.Discount));
        Assert.True(left.CreatedAt > new DateTime(2021, 1, 1));
        Assert.Equal((day, "box", 3, 7), (said.CreatedAt, said.Unit, said.Stock, said.Rank));
        Assert.Equal(Values(left), Values(Ware.Find(db, left.Id)!));
        Assert.Equal(Values(said), Values(Ware.Find(db, said.Id)!));
        Assert.Contains("(slug, code, name, price, list_price, deleted_at)", Unquoted(db.Sent[0]), StringComparison.Ordinal);
        Assert.Contains("created_at, unit, stock, deleted_at)", Unquoted(db.Sent[1]), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_of_a_list_leave_different_columns_to_the_database(Engine engine)
    {
        using Database db = Create(engine);
        Ware[] wares = [.. Slugs.Select(slug => Ware.Of(slug))];
        wares[2].Stock = 9;
        wares[2].Unit = "box";
        wares[3].Stock = 9;

        Assert.Equal(4, await wares.InsertAsync(db));

        Assert.Equal(["PIECE 21", "PIECE 21", "box 9", "PIECE 9"], wares.Select(ware => $"{ware.Unit} {ware.Stock}"));
        List<Ware> stored = Ware.Query(db).OrderBy(w => w.Slug).ToList();
        Assert.Equal(wares.Select(Values), stored.Select(Values));
        Assert.Equal(Slugs, stored.OrderBy(ware => ware.Id).Select(ware => ware.Slug));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_list_with_keys_and_one_that_skips_duplicates_leave_them_too(Engine engine)
    {
        using Database db = Create(engine);
        Ware[] wares = [.. Slugs.Select((slug, i) => Ware.Of(slug, ware => (ware.Id, ware.Stock) = (10 + i, i % 2)))];

        Assert.Equal(4, wares.Insert(db));
        Assert.Equal(1, new[] { Ware.Of("a"), Ware.Of("e") }.Insert(db, skipDuplicates: true));

        Assert.Equal([21, 1, 21, 1], wares.Select(ware => ware.Stock));
        Assert.Equal([21, 1, 21, 1, 21], Ware.Query(db).OrderBy(w => w.Slug).ToList().Select(ware => ware.Stock));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_update_writes_what_the_row_has_and_reads_what_is_computed(Engine engine)
    {
        using Database db = Create(engine);
        Ware ware = Ware.Of("a");
        await ware.InsertAsync(db);

        (ware.Stock, ware.Unit, ware.ListPrice) = (0, null, 20);
        await ware.UpdateAsync(db);

        Ware stored = Ware.Find(db, ware.Id)!;
        Assert.Equal((0, null, 15), (stored.Stock, stored.Unit, stored.Discount));
        Assert.Equal(15, ware.Discount);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_upsert_leaves_alone_what_the_row_does_not_say(Engine engine)
    {
        using Database db = Create(engine);
        Ware first = Ware.Of("a", ware => (ware.Stock, ware.Unit) = (4, "box"));
        await first.InsertAsync(db);

        Ware again = Ware.Of("a", ware => (ware.ListPrice, ware.Unit) = (9, "bag"));
        await again.UpsertAsync(db, w => w.Slug);
        Ware[] more = [Ware.Of("a", ware => ware.Stock = 6), Ware.Of("b")];
        more.Upsert(db, w => w.Slug);

        Assert.Equal((first.Id, 4, "bag", 4), (again.Id, again.Stock, again.Unit, again.Discount));
        Assert.Equal((6, "bag", first.CreatedAt), (more[0].Stock, more[0].Unit, more[0].CreatedAt));
        Assert.Equal((21, "PIECE"), (more[1].Stock, more[1].Unit));
        Assert.Equal(more.Select(Values), Ware.Query(db).OrderBy(w => w.Slug).ToList().Select(Values));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_target_that_is_created_with_its_row_leaves_them_too(Engine engine)
    {
        using Database db = Create(engine);

        WareOrder found = await WareOrder.CreateAsync(
            db, new WareOrder(), o => o.Ware.ConnectOrCreate(w => w.Slug, Ware.Of("a", ware => ware.Unit = "box")));
        WareOrder made = WareOrder.Create(db, new WareOrder(), o => o.Ware.Create(Ware.Of("b")));

        Assert.Equal((21, "box", 3), (found.Ware.Stock, found.Ware.Unit, found.Ware.Discount));
        Assert.Equal((21, "PIECE", 3), (made.Ware.Stock, made.Ware.Unit, made.Ware.Discount));
        Assert.Equal(Values(found.Ware), Values(Ware.Find(db, found.WareId)!));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_pair_needs_no_row_for_a_column_that_has_a_default(Engine engine)
    {
        using Database db = Create(engine);
        Ware ware = Ware.Of("a");
        Rack[] racks = [new(), new(), new()];
        await ware.InsertAsync(db);
        await racks.InsertAsync(db);

        ware.On(db).Racks.Associate(racks[0]);
        await ware.On(db).Racks.AssociateAsync(racks[1], new WareShelf { Depth = 4 });
        var left = new WareShelf();
        ware.On(db).Racks.Associate(racks[2], left);
        ware.On(db).Racks.Associate(racks[0], new WareShelf { Depth = 9 });

        Assert.Equal((3, 30), (left.Depth, left.Volume));
        List<WareShelf> shelves = WareShelf.Query(db).OrderBy(s => s.RackId).ToList();
        Assert.Equal([(9, 90), (4, 40), (3, 30)], shelves.Select(shelf => (shelf.Depth, shelf.Volume)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_name_that_was_cut_is_known_again(Engine engine)
    {
        using Database db = Create(engine);

        var refused = Assert.Throws<RelationConstraintException>(() => Ware.Of("a", ware => ware.Stock = -1).Insert(db));

        Assert.Contains("a Ware must fulfil \"{Stock} >= 0\", which Ware.Stock declares", refused.Message, StringComparison.Ordinal);
        Assert.Equal(63, refused.Constraint!.Length);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_unique_index_of_some_rows_or_of_an_expression_refuses_in_words_of_the_class(Engine engine)
    {
        using Database db = Create(engine);
        Ware.Of("a", ware => ware.Code = "X").Insert(db);
        Ware.Of("b", ware => (ware.Code, ware.DeletedAt) = ("X", new DateTime(2026, 1, 1))).Insert(db);

        var code = Assert.Throws<RelationConstraintException>(() => Ware.Of("c", ware => ware.Code = "X").Insert(db));
        var name = Assert.Throws<RelationConstraintException>(() => Ware.Of("c", ware => ware.Name = "A").Insert(db));

        Assert.Contains("another row has the same value in Ware.Code, which must be unique", code.Message, StringComparison.Ordinal);
        Assert.Contains(
            "another row has the same value in lower({Name}), which must be unique (constraint \"wares_expr_idx\")",
            name.Message,
            StringComparison.Ordinal);
        Assert.Equal((ConstraintKind.Unique, ConstraintKind.Unique), (code.Kind, name.Kind));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Plans_use_indexes_of_some_rows_and_of_expressions(Engine engine)
    {
        using Database db = Create(engine);
        if (engine == Engine.PostgreSql)
            db.Run("SET enable_seqscan = off");

        db.Forget();
        _ = Ware.Query(db).Where(w => w.Code == "X" & w.DeletedAt == null).ToList();
        string some = QueryPlan.Of(db, engine, Assert.Single(db.Sent));
        string expression = Plan(db, engine, "SELECT id FROM wares WHERE lower(name) = 'a'");
        string few = Plan(db, engine, "SELECT id FROM wares WHERE list_price = 950 AND price > 900");
        string all = Plan(db, engine, "SELECT id FROM wares WHERE list_price = 950");

        Assert.Contains("wares_code_idx", some, StringComparison.Ordinal);
        Assert.Contains("wares_expr_idx", expression, StringComparison.Ordinal);
        Assert.Contains("wares_list_price_idx", few, StringComparison.Ordinal);
        Assert.DoesNotContain("wares_list_price_idx", all, StringComparison.Ordinal);
    }

    private static string Unquoted(Sent sent)
        => sent.Text.Replace("`", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    private static string Plan(Database db, Engine engine, string sql) => engine == Engine.PostgreSql
        ? string.Join('\n', db.Rows("EXPLAIN " + sql).Select(row => (string)row[0]!))
        : string.Join('\n', db.Rows("EXPLAIN QUERY PLAN " + sql).Select(row => (string)row[3]!));

    private static string Values(Ware ware) =>
        $"{ware.Id} {ware.Slug} {ware.CreatedAt:O} {ware.Unit} {ware.Stock} {ware.Rank} {ware.Discount}";

    private static Database Create(Engine engine) =>
        StoreSchema.Create(engine, new DatabaseSchema(
        [
            Ware.RelationMap.Table.Model, WareOrder.RelationMap.Table.Model, Rack.RelationMap.Table.Model,
            WareShelf.RelationMap.Table.Model,
        ]));
}
