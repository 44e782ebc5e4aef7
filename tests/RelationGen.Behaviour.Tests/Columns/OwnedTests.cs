using RelationGen.Behaviour.Tests.Model.Owned;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Columns;

/// <summary>Values of several columns in the table of their entity: rows, conditions, writes and what is refused.</summary>
public sealed class OwnedTests
{
    private const string Columns = """
        t."id", t."name", t."address_street", t."address_city", t."address_postal_code", t."address_position_latitude",
        t."address_position_longitude", t."bill_street", t."bill_city", t."bill_postal_code", t."bill_position_latitude",
        t."bill_position_longitude", t."validity_from", t."validity_until", t."contact", t."site", t."note", t."limit_value", t."limit_cur",
        t."last_latitude", t."last_longitude"
        """;

    private static readonly Address Harbour = new("Quay 1", "Oslo", null) { Position = new(59.9, 10.7) };
    private static readonly Address Hill = new("Hill 2", "Bergen", "5003") { Position = new(60.4, 5.3) };

    private static readonly CompiledQuery<Customer, CustomerTable, string> InCity =
        CompiledQuery.Of((Query<Customer, CustomerTable> customers, Parameter<string> city) =>
            customers.Where(c => c.Address.City == city));

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_several_columns_and_come_back(Engine engine)
    {
        using Database db = await Create(engine);

        List<Customer> customers = await Customer.Query(db).OrderBy(c => c.Id).ToListAsync();

        db.AssertSent($"""SELECT {Columns} FROM "own_customers" AS t ORDER BY t."id" """.TrimEnd());
        Assert.Equal([Harbour, Hill, Harbour], customers.Select(customer => customer.Address));
        Assert.Equal([null, Harbour, Hill], customers.Select(customer => customer.Billing));
        Assert.Equal([null, new Position(1, 2), null], customers.Select(customer => customer.Last));
        Assert.Equal([null, new DateOnly(2024, 1, 1), null], customers.Select(customer => customer.Validity.From));
        Assert.Null(customers[0].Contact);
        Contact contact = customers[1].Contact!;
        Assert.Equal(("Ada", "https://ada.example", "n"), (contact.Name, contact.Site!.OriginalString, contact.Note!.Value.Text));
        Assert.Equal((12.5m, Currency.Krone), (contact.Limit!.Value, contact.Limit.Currency));
        Assert.Equal("Bo", customers[2].Contact!.Name);
        Assert.Null(customers[2].Contact!.Limit);
        Assert.Equal(
            ["Hill 2", "5003", 60.4, "Oslo", "Ada", "Krone", 1.0],
            Assert.Single(db.Rows("""
                SELECT address_street, address_postal_code, address_position_latitude, bill_city, contact, limit_cur, last_latitude
                FROM own_customers WHERE name = 'Ada'
                """)));

        Assert.Equal(Hill, Customer.Find(db, customers[1].Id)!.Address);
        Assert.Equal([Harbour, Harbour], (await InCity.On(db, "Oslo").ToListAsync()).Select(customer => customer.Address));
        Assert.Equal([Harbour, Harbour], InCity.On(db, "Oslo").ToList().Select(customer => customer.Address));
        List<Address?> streamed = [];
        await foreach (Customer customer in Customer.Query(db).OrderBy(c => c.Id).AsAsyncEnumerable(batchSize: 2, default))
            streamed.Add(customer.Billing);

        Assert.Equal([null, Harbour, Hill], streamed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_and_groups_name_their_columns(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal(["Bo", "Ola"], await Names(Customer.Query(db).Where(c => c.Address.City == "Oslo")));
        db.AssertSent("""SELECT t."name" FROM "own_customers" AS t WHERE t."address_city" = $1 ORDER BY t."id" """.TrimEnd());
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Address.Position.Latitude > 60)));
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Contact.Limit.Currency == Currency.Krone)));
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Contact.Site == new Uri("https://ada.example"))));
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Validity.From != null)));
        db.Forget();
        Assert.Equal(["Ola"], await Names(Customer.Query(db).Where(c => c.Billing.IsNull)));
        db.AssertSent("""
            SELECT t."name" FROM "own_customers" AS t WHERE t."bill_street" IS NULL AND t."bill_city" IS NULL
            AND t."bill_postal_code" IS NULL AND t."bill_position_latitude" IS NULL AND t."bill_position_longitude" IS NULL ORDER BY t."id"
            """);
        Assert.Equal(["Ada", "Bo"], await Names(Customer.Query(db).Where(c => c.Billing.IsNotNull)));
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Last.IsNotNull & c.Contact.Limit.IsNotNull)));
        Assert.Equal(["Ada", "Ola"], await Names(Customer.Query(db).Where(c => c.Billing.City != "Bergen")));

        Assert.Equal(
            ["Bergen", "Oslo", "Oslo"],
            await Customer.Query(db).OrderBy(c => c.Address.City).ValuesAsync<string?>(c => c.Address.City));
        Assert.Equal(
            [("Bergen", 1L), ("Oslo", 2L)],
            (await Customer.Query(db).CountByAsync<string?>(c => c.Address.City))
                .Select(group => (group.Value, (long)group.Count)).Order());
        Assert.Equal(60.4, await Customer.Query(db).MaxAsync(c => c.Address.Position.Latitude));

        Query<Customer, CustomerTable> pages = Customer.Query(db).OrderBy(c => c.Address.City, c => c.Name);
        List<Customer> first = await pages.Take(2).ToListAsync();
        Assert.Equal(["Ada", "Bo"], first.Select(customer => customer.Name));
        Assert.Equal(["Ola"], (await pages.After(first[1]).ToListAsync()).Select(customer => customer.Name));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_reach_them_along_relations(Engine engine)
    {
        using Database db = await Create(engine);

        Assert.Equal([3L, 4], Ids(await Order.Query(db).Where(o => o.Customer.Address.City == "Oslo").ToListAsync()));
        db.AssertSent("""
            SELECT t."id", t."total_value", t."total_cur", t."customer_id", t."paid_value", t."paid_cur" FROM "own_orders" AS t
            LEFT JOIN "own_customers" AS t1 ON t1."id" = t."customer_id" WHERE t1."address_city" = $1
            """);
        Assert.Equal([1L, 2], Ids(await Order.Query(db).Where(o => o.Customer.Is(c => c.Address.Position.Longitude < 6)).ToListAsync()));
        Assert.Equal([3L, 5], Ids(await Order.Query(db).Where(o => o.Customer.Billing.IsNull).ToListAsync()));
        Assert.Equal(["Ada"], await Names(Customer.Query(db).Where(c => c.Orders.Some(o => o.Paid.Value == o.Total.Value))));
        Assert.Equal([5L, 1, 2, 4, 3], (await Order.Query(db).OrderBy(o => o.Customer.Address.City, o => o.Customer.Name).ToListAsync())
            .Select(order => order.Id));

        Customer ada = (await Customer.Query(db).Where(c => c.Name == "Ada").Include(c => c.Orders).ToListAsync())[0];
        Assert.Equal([(10m, Currency.Euro), (20m, Currency.Krone)], ada.Orders.Select(order => (order.Total.Value, order.Total.Currency)));
        Assert.Equal([10m, null], ada.Orders.Select(order => order.Paid?.Value));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_write_takes_them_apart(Engine engine)
    {
        using Database db = await Create(engine);
        Customer ola = Customer.Query(db).Where(c => c.Name == "Ola").Single();

        ola.Address = ola.Address with { City = "Moss" };
        ola.Billing = Hill;
        ola.Contact = new Contact { Name = "O", Limit = new Amount(3, Currency.Euro) };
        ola.Last = new Position(3, 4);
        await ola.UpdateAsync(db);
        Customer read = (await Customer.FindAsync(db, ola.Id))!;
        Assert.Equal(("Moss", Hill, new Position(3, 4)), (read.Address.City, read.Billing!, read.Last!.Value));
        Assert.Equal(("O", 3m), (read.Contact!.Name, read.Contact.Limit!.Value));
        read.Billing = null;
        read.Contact.Limit = null;
        read.Update(db);
        Assert.Equal(
            [null, null, "O", null],
            Assert.Single(db.Rows("SELECT bill_street, bill_position_latitude, contact, limit_cur FROM own_customers WHERE name = 'Ola'")));

        Assert.Equal(1, await Customer.Query(db).Where(c => c.Address.City == "Moss").UpdateAsync(x =>
            x.Set(c => c.Address.City, "Ski").Set(c => c.Address.Position.Latitude, 7).Set(c => c.Contact.Name, "P")));
        await Customer.UpdateAsync(db, ola.Id, x => x.Set(c => c.Address.PostalCode, "1400"));
        read = Customer.Find(db, ola.Id)!;
        Assert.Equal(
            ("Ski", "1400", 7.0, "P"),
            (read.Address.City, read.Address.PostalCode, read.Address.Position.Latitude, read.Contact!.Name));

        await new Customer { Id = ola.Id, Name = "Ola", Address = Harbour }.UpsertAsync(db);
        read = Customer.Find(db, ola.Id)!;
        Assert.Equal((Harbour, null, null), (read.Address, read.Billing, read.Contact));

        Customer made = await Customer.CreateAsync(
            db, new Customer { Name = "Eva", Address = Hill, Billing = Harbour },
            x => x.Orders.Create(new Order(50, null, new Amount(5, Currency.Krone))));
        Assert.Equal(made.Id, Order.Find(db, 50)!.CustomerId);
        Order order = Order.Find(db, 50)!;
        Assert.Equal(5m, order.Total.Value);
        await (order with { Paid = new Amount(1, Currency.Euro) }).UpdateAsync(db);
        Assert.Equal(1m, Order.Find(db, 50)!.Paid!.Value);

        Customer[] many = [.. Enumerable.Range(0, 300).Select(i => new Customer
        {
            Name = "x" + i, Address = Harbour with { Street = "S" + i }, Billing = i % 2 == 0 ? Hill with { Street = "B" + i } : null,
        })];
        await many.InsertAsync(db);
        Assert.Equal(many.Select(Text), Customer.Query(db).Where(c => c.Name.StartsWith("x")).OrderBy(c => c.Id).ToList().Select(Text));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Views_read_columns_and_whole_values(Engine engine)
    {
        using Database db = await Create(engine);

        List<CustomerCard> cards = await Customer.Query(db).OrderBy(c => c.Id).ToListAsync<CustomerCard>();

        Assert.Equal([("Oslo", 59.9), ("Bergen", 60.4), ("Oslo", 59.9)], cards.Select(card => (card.City, card.North)));
        Assert.Equal([null, "Oslo", "Bergen"], cards.Select(card => card.BillingCity));
        Assert.Equal([Harbour, Hill, Harbour], cards.Select(card => card.Address));
        Assert.Equal([null, Harbour, Hill], cards.Select(card => card.Billing));
        Assert.Equal([null, "Ada", "Bo"], cards.Select(card => card.Contact?.Name));
        Assert.Equal([null, Currency.Krone, null], cards.Select(card => card.Contact?.Limit?.Currency));
        Assert.Equal(cards.Select(card => card.Address.Position), cards.Select(card => card.Place));
        Assert.Equal([7m, 30m, 8m], cards.Select(card => card.Ordered));
        Assert.Equal([[7m], [10m, 20m], [8m]], cards.Select(card => card.Totals));

        List<Customer> customers = await Customer.Query(db).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(cards.Select(Text), (await customers.ViewAsync<CustomerCard>(db)).Select(Text));
        Assert.Equal(cards.Select(Text), customers.View<CustomerCard>(db).Select(Text));
        Assert.Equal(Text(cards[1]), Text(CustomerCard.Find(db, customers[1].Id)!));

        List<OrderLine> lines = Order.Query(db).OrderBy(o => o.Id).ToList<OrderLine>();
        Assert.Equal([10m, 20m, 7m, 8m, 9m], lines.Select(line => line.Total.Value));
        Assert.Equal([Hill, Hill, Harbour, Harbour, null], lines.Select(line => line.Address));
        Assert.Equal([new Position(1, 2), new Position(1, 2), null, null, null], lines.Select(line => line.Last));
        Assert.Equal(["Bergen", "Bergen", "Oslo", "Oslo", null], lines.Select(line => line.City));
        Assert.Equal([("", 9m), ("Bergen", 30m), ("Oslo", 15m)], (await Order.Query(db).GroupBy<CityTotal>().ToListAsync())
            .Select(total => (total.City ?? "", total.Sum!.Value)).Order());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Halves_and_lacks_are_named(Engine engine)
    {
        using Database db = await Create(engine);
        db.Run("UPDATE own_customers SET bill_city = NULL WHERE name = 'Ada'");

        RelationMappingException half = await Assert.ThrowsAsync<RelationMappingException>(() => Customer.Query(db).ToListAsync());
        Assert.Equal(
            "Customer.Billing.City (column \"bill_city\" of table \"own_customers\") is NULL in the database, but other columns of Billing "
            + "are not, and it cannot be without this one; make the property nullable, or store NULL in all of them. While loading Customer.",
            half.Message);
        Assert.Equal(("Customer", "Billing.City", "bill_city"), (half.Entity, half.Property, half.Column));
        Assert.StartsWith(
            "Customer.Billing.City (column \"bill_city\" of table \"own_customers\", read for CustomerCard.Billing.City) is NULL",
            Assert.Throws<RelationMappingException>(() => Customer.Query(db).ToList<CustomerCard>()).Message, StringComparison.Ordinal);

        var customer = new Customer { Name = "Nil", Address = null! };
        RelationConstraintException lack = await Assert.ThrowsAsync<RelationConstraintException>(() => customer.InsertAsync(db));
        Assert.Equal(
            "Customer.Address is null, and no row can be without it; set it, or make the property nullable, so that its columns are NULL.",
            lack.Message);
        Assert.Equal((ConstraintKind.NotNull, "Customer"), (lack.Kind, lack.Entity));
        customer.Address = Harbour;
        customer.Validity = null!;
        Assert.Contains("Customer.Validity is null", Assert.Throws<RelationConstraintException>(() => customer.Insert(db)).Message,
            StringComparison.Ordinal);
        customer.Validity = new();
        customer.Billing = Hill with { City = null! };
        Assert.Equal(
            "Customer.Billing.City is null, but Billing is not, and cannot be without it; set it, or set Billing to null.",
            (await Assert.ThrowsAsync<RelationConstraintException>(() => customer.InsertAsync(db))).Message);
        db.AssertUsable();

        RelationConstraintException unique = Assert.Throws<RelationConstraintException>(
            () => new Customer { Name = "Bo", Address = Hill, Billing = Hill }.Insert(db));
        Assert.Equal(ConstraintKind.Unique, unique.Kind);
        Assert.Equal(ConstraintKind.Check, Assert.Throws<RelationConstraintException>(
            () => new Customer { Name = "Bo", Address = Hill with { City = "" } }.Insert(db)).Kind);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Random_values_come_back_and_are_found(Engine engine)
    {
        using Database db = await Create(engine);
        var random = new System.Random(23);
        Position Place() => new(random.Next(5), random.Next(5));
        string? Code() => random.Next(2) == 0 ? null : "p" + random.Next(2);
        Address Made() => new("s" + random.Next(3), "c" + random.Next(3), Code()) { Position = Place() };
        Customer[] customers =
        [
            .. Enumerable.Range(0, 200).Select(i => new Customer
            {
                Name = "r" + i,
                Address = Made(),
                Billing = random.Next(2) == 0 ? null : Made(),
                Last = random.Next(2) == 0 ? null : Place(),
                Contact = random.Next(2) == 0 ? null : new Contact
                {
                    Name = "n", Limit = random.Next(2) == 0 ? null : new Amount(random.Next(9), (Currency)random.Next(2)),
                },
            }),
        ];
        await customers.InsertAsync(db);
        Query<Customer, CustomerTable> all = Customer.Query(db).Where(c => c.Name.StartsWith("r"));

        Assert.Equal(customers.Select(Text), (await all.OrderBy(c => c.Id).ToListAsync()).Select(Text));
        for (int i = 0; i < 40; i++)
        {
            Address like = Made();
            Assert.Equal(customers.Count(c => c.Billing is null), await all.Where(c => c.Billing.IsNull).CountAsync());
            Assert.Equal(customers.Count(c => c.Contact?.Limit is not null), await all.Where(c => c.Contact.Limit.IsNotNull).CountAsync());
            Assert.Equal(
                customers.Count(c => c.Billing?.City == like.City & c.Address.Position.Latitude >= like.Position.Latitude),
                await all.Where(c => c.Billing.City == like.City & c.Address.Position.Latitude >= like.Position.Latitude).CountAsync());
            Assert.Equal(
                customers.Count(c => c.Billing?.PostalCode != like.PostalCode),
                await all.Where(c => c.Billing.PostalCode != like.PostalCode).CountAsync());
            Assert.Equal(
                customers.Count(c => c.Last?.Latitude < like.Position.Latitude),
                await all.Where(c => c.Last.Latitude < like.Position.Latitude).CountAsync());
            Assert.Equal(
                customers.Count(c => c.Billing?.City == c.Address.City),
                await all.Where(c => c.Billing.City == c.Address.City).CountAsync());
        }
    }

    [Fact]
    public void Records_compare_and_print_whole_values()
    {
        var total = new Amount(1, Currency.Euro);

        Assert.Equal(new Order(1, 2, total), new Order(1, 2, total));
        Assert.NotEqual(new Order(1, 2, total), new Order(1, 2, total) { Paid = total });
        Assert.StartsWith("Order { Id = 1, Total = ", new Order(1, 2, total).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_names_the_paths()
    {
        RelationGen.Model.EntityModel model = Customer.RelationMap.Table.Model;

        Assert.Equal("bill_position_latitude", model.FindColumn("Billing.Position.Latitude")!.Column);
        Assert.True(model.FindColumn("Billing.City")!.Nullable);
        Assert.False(model.FindColumn("Address.City")!.Nullable);
        Assert.True(model.IsUnique("Name", "Billing.Street"));
        Assert.Equal(40, model.FindColumn("Contact.Name")!.MaxLength);
    }

    private static IEnumerable<long> Ids(IEnumerable<Order> orders) => orders.Select(order => order.Id).Order();

    private static async Task<List<string?>> Names(Query<Customer, CustomerTable> customers) =>
        [.. (await customers.ValuesAsync<string?>(c => c.Name)).Order(StringComparer.Ordinal)];

    private static string Text(CustomerCard card) =>
        $"{card.Name} {card.City} {card.Address} {card.Billing} {card.Contact?.Name} {card.Contact?.Limit?.Value} {card.Place} "
        + card.Ordered + string.Join(',', card.Totals);

    private static string Text(Customer customer) =>
        $"{customer.Address} {customer.Billing} {customer.Last} {customer.Contact?.Name} {customer.Contact?.Limit?.Value} "
        + customer.Contact?.Limit?.Currency;

    private static async Task<Database> Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Customer).Namespace!));
        Customer[] customers =
        [
            new Customer { Name = "Ola", Address = Harbour },
            new Customer
            {
                Name = "Ada",
                Address = Hill,
                Billing = Harbour,
                Validity = new() { From = new DateOnly(2024, 1, 1) },
                Contact = new()
                {
                    Name = "Ada",
                    Site = new Uri("https://ada.example"),
                    Note = new WrittenNote("n"),
                    Limit = new Amount(12.5m, Currency.Krone),
                },
                Last = new Position(1, 2),
            },
            new Customer { Name = "Bo", Address = Harbour, Billing = Hill, Contact = new() { Name = "Bo" } },
        ];
        await customers.InsertAsync(db);
        await new[]
        {
            new Order(1, customers[1].Id, new Amount(10, Currency.Euro)) { Paid = new Amount(10, Currency.Krone) },
            new Order(2, customers[1].Id, new Amount(20, Currency.Krone)),
            new Order(3, customers[0].Id, new Amount(7, Currency.Euro)),
            new Order(4, customers[2].Id, new Amount(8, Currency.Euro)),
            new Order(5, null, new Amount(9, Currency.Euro)),
        }.InsertAsync(db);
        db.Forget();
        return db;
    }
}
