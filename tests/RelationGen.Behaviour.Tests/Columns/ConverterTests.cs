using RelationGen.Behaviour.Tests.Model.Converted;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Columns and keys whose values are converted, in tables that the schema creates.</summary>
public sealed class ConverterTests
{
    private static readonly ShopId North = new("north", 7);
    private static readonly ShopId South = new("south", 1);
    private static readonly Label Fair = new("fair");

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_stored_as_the_converters_say_and_come_back(Engine engine)
    {
        using Database db = await Create(engine);

        Offer offer = Assert.Single(await Offer.Query(db).Where(o => o.Price == Money.Of(12.5m)).ToListAsync());

        Assert.Equal(
            [offer.Id.Number, "north-7", 1250L, "A", "old\nrare"],
            Assert.Single(db.Rows("SELECT id, shop_id, price, season, words FROM conv_offers WHERE price = 1250")));
        Assert.Equal((North, Money.Of(12.5m), (Money?)null, Season.Autumn), (offer.ShopId, offer.Price, offer.Discount, offer.Season));
        Assert.Equal(["old", "rare"], offer.Words);
        Assert.Null(offer.Notes);
        Assert.Equal(1250L, Assert.Single(db.Sent[0].Parameters).Value);

        Shop shop = (await Shop.FindAsync(db, North))!;
        Assert.Equal("https://north.example", shop.Home.OriginalString);
        Assert.Null(shop.Map);
        Assert.Equal(shop.Home, Shop.Find(db, North)!.Home);
        Assert.Null(await Shop.FindAsync(db, new ShopId("west", 1)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_and_lists_compare_what_is_stored(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([3m, 12.5m], Prices(await Offer.Query(db).Where(o => o.Price < Money.Of(100)).OrderBy(o => o.Price).ToListAsync()));
        Assert.Equal([100m, 3m], Prices(await Offer.Query(db).Where(o => o.Price.In(Money.Of(3), Money.Of(100)))
            .OrderBy(o => o.Price.Descending).ToListAsync()));
        Assert.Equal([12.5m], Prices(await Offer.Query(db).Where(o => o.Season != Season.Spring & o.Discount == null).ToListAsync()));
        Assert.Equal([100m], Prices(await Offer.Query(db).Where(o => o.Discount != null).ToListAsync()));
        Assert.Equal([100m], Prices(await Offer.Query(db).Where(o => o.Shop.Home == new Uri("https://south.example")).ToListAsync()));
        Assert.Equal([12.5m], Prices(await Offer.Query(db).Where(o => o.Words == new[] { "old", "rare" }).ToListAsync()));
        Assert.Equal([North], (await Shop.Query(db).Where(s => s.Marks.Some(m => m.Name == Fair)).ToListAsync()).Select(shop => shop.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_and_groups_are_read_through_the_converter(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([Money.Of(3), Money.Of(12.5m), Money.Of(100)], await Offer.Query(db)
            .OrderBy(o => o.Price).ValuesAsync<Money>(o => o.Price));
        Assert.Equal([null, null, Money.Of(5)], Offer.Query(db).OrderBy(o => o.Price).Values<Money?>(o => o.Discount));
        Assert.Equal(
            [(Season.Autumn, 1), (Season.Spring, 2)],
            (await Offer.Query(db).CountByAsync<Season>(o => o.Season)).OrderBy(group => group.Count)
                .Select(group => (group.Value, (int)group.Count)));
        Assert.Equal(
            (Money.Of(3), Money.Of(100)),
            await Offer.Query(db).AggregateAsync(rows => rows.Min(o => o.Price), rows => rows.Max(o => o.Price)));
        Assert.Equal([North, North, South], (await Offer.Query(db).ValuesAsync<ShopId>(o => o.ShopId)).OrderBy(id => id.Region));
        Assert.Equal(new Uri("https://south.example"), (await Shop.Query(db).Where(s => s.Id == South).ValuesAsync<Uri>(s => s.Home))[0]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_lead_along_relations(Engine engine)
    {
        using Database db = await Create(engine);
        List<Shop> shops = await Shop.Query(db).OrderBy(s => s.Id).ToListAsync();
        db.Forget();

        await shops.LoadAsync(db, s => s.Parent, s => s.Branches, s => s.Offers.Include(o => o.Sales), s => s.Marks.Include(m => m.Base));

        Assert.Equal([North, South], shops.Select(shop => shop.Id));
        Assert.Equal([null, North], shops.Select(shop => shop.Parent?.Id));
        Assert.Equal([[South], []], shops.Select(shop => shop.Branches.Select(branch => branch.Id).ToArray()));
        Assert.Equal([[12.5m, 3m], [100m]], shops.Select(shop => Prices(shop.Offers).ToArray()));
        Assert.Equal([1, 0, 1], shops.SelectMany(shop => shop.Offers).Select(offer => offer.Sales.Count));
        Assert.Equal([["fair", "slow"], ["slow"]], shops.Select(shop => shop.Marks.Select(mark => mark.Name.Text).ToArray()));
        Assert.Equal("fair", shops[1].Marks[0].Base!.Name.Text);

        // Equal values that are other objects are the same key.
        Mark slow = Mark.Find(db, new Label("slow"))!;
        slow.Load(db, m => m.Base, m => m.Shops);
        Assert.Equal("fair", slow.Base!.Name.Text);
        Assert.Equal([North, South], slow.Shops.Select(shop => shop.Id));
        slow.BaseName = new Label("fair");
        Assert.Equal("fair", slow.Base.Name.Text);
        slow.BaseName = null;
        Assert.Throws<RelationNotLoadedException>(() => slow.Base);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_write_converts(Engine engine)
    {
        using Database db = await Create(engine);
        Shop north = Shop.Find(db, North)!;
        var made = new Offer { Price = Money.Of(1), Shop = north, Words = [] };

        await made.InsertAsync(db);
        Assert.NotEqual(0, made.Id.Number);
        Assert.Equal(North, made.ShopId);
        made.Price = Money.Of(2);
        made.Notes = ["a", "b"];
        made.Discount = Money.Of(0.5m);
        await made.UpdateAsync(db);
        Offer read = (await Offer.FindAsync(db, made.Id))!;
        Assert.Equal((Money.Of(2), Money.Of(0.5m), Season.Spring), (read.Price, read.Discount, read.Season));
        Assert.Empty(read.Words);
        Assert.Equal(["a", "b"], read.Notes!);

        await new[] { new Offer { Price = Money.Of(4), ShopId = South },
            new Offer { Price = Money.Of(5), ShopId = South, Season = Season.Autumn } }.InsertAsync(db);
        Assert.Equal(2, await Offer.Query(db)
            .Where(o => o.Price.In(Money.Of(4), Money.Of(5))).UpdateAsync(x =>
                x.Set(o => o.Price, Money.Of(6)).Set(o => o.Discount, null)));
        Assert.Equal(2, await Offer.Query(db).Where(o => o.Price == Money.Of(6) & o.Discount == null).CountAsync());

        await new Shop { Id = South, Home = new Uri("https://new.example"), ParentId = North }.UpsertAsync(db);
        await new Shop { Id = new ShopId("west", 2), Home = new Uri("w", UriKind.Relative) }.UpsertAsync(db);
        Assert.Equal(["https://north.example", "https://new.example", "w"], (await Shop.Query(db).OrderBy(s => s.Id).ToListAsync())
            .Select(shop => shop.Home.OriginalString));

        await Shop.UpdateAsync(db, new ShopId("west", 2), x => x.Parent.Connect(Shop.Find(db, South)!));
        Shop west = Shop.Find(db, new ShopId("west", 2))!;
        Assert.Equal(South, west.ParentId);
        await north.On(db).Marks.DissociateAsync(Mark.Find(db, Fair)!);
        await west.On(db).Marks.AssociateAsync(Mark.Find(db, Fair)!);
        Assert.Equal(["north-7|slow", "south-1|slow", "west-2|fair"],
            db.Rows("SELECT shop_id || '|' || mark_name FROM conv_shop_marks ORDER BY 1").Select(row => (string)row[0]!));

        Sale sale = Assert.Single(await Sale.Query(db).Where(s => s.Offer.Price == Money.Of(100)).ToListAsync());
        sale.Offer = null;
        await sale.UpdateAsync(db);
        Assert.Null(Sale.Find(db, sale.Id)!.OfferId);
        Assert.Equal(1, await Offer.DeleteAsync(db, made.Id));
        Assert.Equal(0, Shop.Delete(db, new ShopId("east", 1)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Payloads_take_keys_as_properties_have_them(Engine engine)
    {
        using Database db = await Create(engine);
        ShopId west = new("west", 2);
        await Shop.CreateAsync(
            db,
            new Shop { Id = west, Home = new Uri("w", UriKind.Relative) },
            x =>
            {
                x.Parent.Connect(North);
                x.Branches.Connect(South);
            });
        Assert.Equal((North, west), (Shop.Find(db, west)!.ParentId!.Value, Shop.Find(db, South)!.ParentId!.Value));
        Assert.Equal(["slow"], Names(north: false));

        Shop.Update(db, west, x => x.Marks.Connect(new Label("fair"), new Label("slow")));
        Assert.Equal(["fair", "slow"], Names(north: null));
        await Shop.UpdateAsync(db, west, x => x.Marks.Disconnect(new Label("fair")));
        Assert.Equal(["slow"], Names(north: null));
        await Shop.UpdateAsync(db, west, x => x.Marks.Set([new Label("fair")]));
        Assert.Equal(["fair"], Names(north: null));
        await Shop.UpdateAsync(db, west, x => x.Marks.Set(new Label("slow")).Connect([new Label("fair")]));
        Assert.Equal(["fair", "slow"], Names(north: null));
        await Shop.UpdateAsync(db, west, x => x.Marks.Disconnect([new Label("fair"), new Label("slow")]));
        Assert.Empty(Names(north: null));

        // What is stored is a key too.
        await Shop.UpdateAsync(db, west, x => x.Marks.Connect("fair"));
        Assert.Equal(["fair"], Names(north: null));

        var offer = new Offer { ShopId = west, Price = Money.Of(1), Words = [] };
        await offer.InsertAsync(db);
        await Shop.UpdateAsync(db, west, x => x.Offers.Update(offer.Id, o => o.Set(t => t.Price, Money.Of(7))));
        Assert.Equal(Money.Of(7), Offer.Find(db, offer.Id)!.Price);
        await Shop.UpdateAsync(db, west, x => x.Offers.Upsert(
            offer.Id, new Offer { Price = Money.Of(3), Words = [] }, o => o.Set(t => t.Price, Money.Of(8))));
        Assert.Equal(Money.Of(8), Offer.Find(db, offer.Id)!.Price);
        await Shop.UpdateAsync(db, west, x => x.Offers.Delete(offer.Id));
        Assert.Null(Offer.Find(db, offer.Id));

        string[] Names(bool? north)
        {
            string shop = north switch { true => "north-7", false => "south-1", null => "west-2" };
            return
            [
                .. db.Rows($"SELECT mark_name FROM conv_shop_marks WHERE shop_id = '{shop}' ORDER BY 1").Select(row => (string)row[0]!),
            ];
        }
    }

    /// <summary>A converter of a text to a text: nothing but the table tells the one from the other.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Payloads_convert_keys_whose_two_types_are_one(Engine engine)
    {
        using Database db = await Create(engine);
        await new Route { Code = "abc" }.InsertAsync(db);
        await new Route { Code = "cba" }.InsertAsync(db);
        Assert.Equal("abc", (await Route.FindAsync(db, "abc"))!.Code);

        await Leg.CreateAsync(db, new Leg { Ticket = new Ticket(7), Place = 1 }, x => x.Route.Connect("abc"));
        Leg.Create(db, new Leg { Ticket = new Ticket(7), Place = 2 }, x => x.Route.Connect("cba"));
        Assert.Equal(["cba", "abc"], db.Rows("SELECT route_code FROM conv_legs ORDER BY place").Select(row => (string)row[0]!));
        Assert.Equal("abc", Leg.Find(db, new Ticket(7), 1)!.RouteCode);

        await Route.UpdateAsync(db, "abc", x => x.Legs.Connect((new Ticket(7), 2)));
        Assert.Equal("abc,abc", Codes());
        await Route.UpdateAsync(db, "abc", x => x.Legs.Update((new Ticket(7), 1), leg => leg.Set(l => l.Length, 9)));
        Assert.Equal(9, Leg.Find(db, new Ticket(7), 1)!.Length);
        await Route.UpdateAsync(db, "abc", x => x.Legs.Set([(new Ticket(7), 2)]));
        Assert.Equal("none,abc", Codes());
        await Route.UpdateAsync(db, "abc", x => x.Legs.Delete((new Ticket(7), 2)));
        Assert.Equal("none", Codes());

        string Codes() => string.Join(',', Leg.Query(db).OrderBy(l => l.Place).ToList().Select(leg => leg.RouteCode ?? "none"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Views_read_converted_columns(Engine engine)
    {
        using Database db = await Create(engine);

        List<OfferLine> lines = await Offer.Query(db).OrderBy(o => o.Price).ToListAsync<OfferLine>();
        List<Offer> offers = await Offer.Query(db).OrderBy(o => o.Price).ToListAsync();

        Assert.Equal([3m, 12.5m, 100m], lines.Select(line => line.Price.Amount));
        Assert.Equal([null, null, Money.Of(5)], lines.Select(line => line.Discount));
        Assert.Equal(["https://north.example", "https://north.example", "https://south.example"], lines
            .Select(line => line.Home.OriginalString));
        Assert.Equal(lines.Select(line => (line.Id, line.Season)), (await offers.ViewAsync<OfferLine>(db))
            .Select(line => (line.Id, line.Season)));
        Assert.Equal(lines[1].Words, OfferLine.Find(db, lines[1].Id)!.Words);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Random_values_come_back_and_are_found(Engine engine)
    {
        using Database db = await Create(engine);
        var random = new System.Random(17);
        Offer[] offers =
        [
            .. Enumerable.Range(0, 300).Select(_ => new Offer
            {
                ShopId = random.Next(2) == 0 ? North : South,
                Price = Money.Of(random.Next(-100_000, 100_000) / 100m),
                Discount = random.Next(3) == 0 ? null : Money.Of(random.Next(1_000) / 100m),
                Season = (Season)random.Next(2),
                Words = [.. Enumerable.Range(0, random.Next(4)).Select(_ => "w" + random.Next(9))],
            }),
        ];
        await offers.InsertAsync(db);

        Dictionary<Ticket, Offer> read = (await Offer.Query(db).ToListAsync()).ToDictionary(offer => offer.Id);
        Assert.All(offers, offer => Assert.Equal(Text(offer),
            Text(read[offer.Id with { IsOld = read[offer.Id with { IsOld = offer.Id.Number < 100 }].Id.IsOld }])));
        for (int i = 0; i < 40; i++)
        {
            Money limit = Money.Of(random.Next(-100_000, 100_000) / 100m);
            Assert.Equal(read.Values.Count(offer => offer.Price.Amount >= limit.Amount), await Offer.Query(db)
                .Where(o => o.Price >= limit).CountAsync());
            Season season = (Season)random.Next(2);
            Assert.Equal(read.Values.Count(offer => offer.Season == season), await Offer.Query(db)
                .Where(o => o.Season == season).CountAsync());
            IReadOnlyList<string> words = offers[random.Next(offers.Length)].Words;
            Assert.Equal(read.Values.Count(offer => offer.Words.SequenceEqual(words)), await Offer.Query(db)
                .Where(o => o.Words == words).CountAsync());
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_a_converter_throws_reaches_the_caller(Engine engine)
    {
        using Database db = await Create(engine);
        db.Run("UPDATE conv_offers SET season = 'X' WHERE price = 300");

        Assert.Equal("'X' is no season.", (await Assert.ThrowsAsync<FormatException>(() => Offer.Query(db).ToListAsync())).Message);
        Assert.Equal("'X' is no season.", Assert.Throws<FormatException>(() => Offer.Query(db).ToList<OfferLine>()).Message);
    }

    private static IEnumerable<decimal> Prices(IEnumerable<Offer> offers) => offers.Select(offer => offer.Price.Amount);

    private static string Text(Offer offer) =>
        $"{offer.ShopId} {offer.Price} {offer.Discount} {offer.Season} {string.Join(',', offer.Words)}";

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Shop).Namespace!));
        await new[]
        {
            new Shop { Id = North, Home = new Uri("https://north.example") },
            new Shop { Id = South, Home = new Uri("https://south.example"), ParentId = North },
        }.InsertAsync(db);
        await new[] { new Mark { Name = Fair }, new Mark { Name = new Label("slow"), BaseName = Fair } }.InsertAsync(db);
        Offer[] offers =
        [
            new Offer { ShopId = North, Price = Money.Of(12.5m), Season = Season.Autumn, Words = ["old", "rare"] },
            new Offer { ShopId = North, Price = Money.Of(3) },
            new Offer { ShopId = South, Price = Money.Of(100), Discount = Money.Of(5), Notes = [] },
        ];
        await offers.InsertAsync(db);
        await new[] { new Sale { Offer = offers[0] }, new Sale { Offer = offers[2] }, new Sale() }.InsertAsync(db);
        db.Run("INSERT INTO conv_shop_marks (shop_id, mark_name) VALUES ('north-7', 'fair'), ('north-7', 'slow'), ('south-1', 'slow')");
        db.Forget();
        return db;
    }
}
