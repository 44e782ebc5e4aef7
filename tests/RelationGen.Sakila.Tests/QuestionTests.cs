namespace RelationGen.Sakila.Tests;

/// <summary>
/// The 35 questions about Sakila, answered in SQL: what C# does is to write the rows of an answer one below the other. Each says how many
/// statements it takes, and on SQLite the text of the first where that is worth a look.
/// </summary>
public sealed class QuestionTests : IClassFixture<SakilaDatabase>
{
    private readonly SakilaDatabase _db;

    public QuestionTests(SakilaDatabase db)
    {
        _db = db;
        db.Forget();
    }

    [SakilaFact]
    public async Task Sakila_01_films_of_an_actor()
    {
        List<int> films = await FilmActor.Query(_db).Where(l => l.ActorId == 1).OrderBy(l => l.FilmId).ValuesAsync<int>(l => l.FilmId);

        Answers("sakila-01", films.Select(film => Row(film)));
    }

    [SakilaFact]
    public async Task Sakila_02_actors_of_a_film()
    {
        List<Actor> actors = await Actor.Query(_db).Where(a => a.Films.Some(f => f.FilmId == 1)).OrderBy(a => a.ActorId).ToListAsync();

        Answers("sakila-02", actors.Select(actor => Row(actor.ActorId, actor.LastName)));
    }

    [SakilaFact]
    public async Task Sakila_03_actors_with_most_films()
    {
        List<(int, long)> actors = await Actor.Query(_db).OrderBy(a => a.Films.Count.Descending, a => a.ActorId).Take(10)
            .ValuesAsync<int, long>(a => a.ActorId, a => a.Films.Count);

        Answers("sakila-03", Rows(actors));
    }

    [SakilaFact]
    public async Task Sakila_04_films_without_actors()
    {
        List<int> films = await Film.Query(_db).Where(f => f.Actors.None()).OrderBy(f => f.FilmId).ValuesAsync<int>(f => f.FilmId);

        Answers("sakila-04", films.Select(film => Row(film)));
    }

    [SakilaFact]
    public async Task Sakila_05_films_of_each_category()
    {
        List<(int, long)> categories = await Category.Query(_db).OrderBy(c => c.CategoryId)
            .ValuesAsync<int, long>(c => c.CategoryId, c => c.Films.Count);

        Answers("sakila-05", Rows(categories));
    }

    [SakilaFact]
    public async Task Sakila_06_films_by_the_number_of_categories()
    {
        List<(long, long)> numbers = await Film.Query(_db).CountByAsync<long>(f => f.Categories.Count);

        Answers("sakila-06", Rows(numbers.OrderBy(pair => pair.Item1)));
    }

    [SakilaFact]
    public async Task Sakila_07_pairs_of_actors_with_most_common_films()
    {
        _db.Run("""
            CREATE VIEW film_partner AS
            SELECT a.actor_id, b.actor_id AS partner_id FROM film_actor a JOIN film_actor b ON b.film_id = a.film_id
            """);

        List<CommonFilms> pairs = await FilmPartner.Query(_db).Where(p => p.ActorId < p.PartnerId).GroupBy<CommonFilms>()
            .OrderBy(rows => rows.Count.Descending, rows => rows.Key.ActorId, rows => rows.Key.PartnerId).Take(10).ToListAsync();

        Answers("sakila-07", pairs.Select(pair => Row(pair.ActorId, pair.PartnerId, pair.Films)));
    }

    [SakilaFact]
    public async Task Sakila_08_films_of_each_language_and_original_language()
    {
        List<(int, long, long)> languages = await Language.Query(_db).OrderBy(l => l.LanguageId)
            .ValuesAsync<int, long, long>(l => l.LanguageId, l => l.Films.Count, l => l.OriginalFilms.Count);

        Answers("sakila-08", languages.Select(row => Row(row.Item1, row.Item2, row.Item3)));
    }

    [SakilaFact]
    public async Task Sakila_09_films_of_unknown_original_language()
        => Answers("sakila-09", [Row(await Film.Query(_db).Where(f => f.OriginalLanguageId.IsNull).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_10_stores_and_where_their_managers_work()
    {
        List<(int, int, int)> stores = await Store.Query(_db).OrderBy(s => s.StoreId)
            .ValuesAsync<int, int, int>(s => s.StoreId, s => s.ManagerStaffId, s => s.ManagerStaff.StoreId);

        Answers("sakila-10", stores.Select(row => Row(row.Item1, row.Item2, row.Item3)));
    }

    [SakilaFact]
    public async Task Sakila_11_staff_of_each_store()
    {
        List<(int, long)> stores = await Store.Query(_db).OrderBy(s => s.StoreId)
            .ValuesAsync<int, long>(s => s.StoreId, s => s.Staff.Count);

        Answers("sakila-11", Rows(stores));
    }

    [SakilaFact]
    public async Task Sakila_12_city_and_country_of_an_address_and_of_a_store()
    {
        (string, string) address = Assert.Single(await Address.Query(_db).Where(a => a.AddressId == 1)
            .ValuesAsync<string, string>(a => a.City.Name, a => a.City.Country.Name));
        (string, string) store = Assert.Single(await Store.Query(_db).Where(s => s.StoreId == 1)
            .ValuesAsync<string, string>(s => s.Address.City.Name, s => s.Address.City.Country.Name));

        Answers("sakila-12", [Row("address1", address.Item1, address.Item2), Row("store1", store.Item1, store.Item2)], statements: 2);
    }

    [SakilaFact]
    public async Task Sakila_13_countries_with_most_cities()
    {
        List<(int, long)> countries = await Country.Query(_db).OrderBy(c => c.Cities.Count.Descending, c => c.CountryId).Take(10)
            .ValuesAsync<int, long>(c => c.CountryId, c => c.Cities.Count);

        Answers("sakila-13", Rows(countries));
    }

    [SakilaFact]
    public async Task Sakila_14_countries_with_most_customers()
    {
        List<(int, long)> countries = await Country.Query(_db).OrderBy(c => c.Customers.Count.Descending, c => c.CountryId).Take(10)
            .ValuesAsync<int, long>(c => c.CountryId, c => c.Customers.Count);

        Answers("sakila-14", Rows(countries));
    }

    [SakilaFact]
    public async Task Sakila_15_who_uses_addresses()
    {
        long customers = await Address.Query(_db).Where(a => a.Customers.Any()).CountAsync();
        long staff = await Address.Query(_db).Where(a => a.Staff.Any()).CountAsync();
        long stores = await Address.Query(_db).Where(a => a.Stores.Any()).CountAsync();
        long unused = await Address.Query(_db).Where(a => a.Customers.None() & a.Staff.None() & a.Stores.None()).CountAsync();

        Answers("sakila-15", [Row(customers, staff, stores, unused)], statements: 4);
    }

    [SakilaFact]
    public async Task Sakila_16_films_that_are_not_there()
        => Answers("sakila-16", [Row(await Film.Query(_db).Where(f => f.Inventory.None()).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_17_items_and_rentals_of_films()
    {
        List<(int, long, long)> films = await Film.Query(_db).Where(f => f.FilmId <= 5).OrderBy(f => f.FilmId)
            .ValuesAsync<int, long, long>(f => f.FilmId, f => f.Inventory.Count, f => f.Inventory.Sum(i => i.Rentals.Count));

        Answers("sakila-17", films.Select(row => Row(row.Item1, row.Item2, row.Item3)));
    }

    [SakilaFact]
    public async Task Sakila_18_films_of_rentals()
    {
        List<(int, int)> rentals = await Rental.Query(_db).Where(r => r.RentalId <= 5).OrderBy(r => r.RentalId)
            .ValuesAsync<int, int>(r => r.RentalId, r => r.Item.FilmId);

        Answers("sakila-18", rentals.Select(row => Row(row.Item1, row.Item2)));
    }

    [SakilaFact]
    public async Task Sakila_19_rentals_and_payments_of_customers()
    {
        List<CustomerTotals> customers = await Customer.Query(_db).Where(c => c.CustomerId <= 5).OrderBy(c => c.CustomerId)
            .ToListAsync<CustomerTotals>();

        Answers("sakila-19", customers.Select(row => Row(row.CustomerId, row.Rentals, row.Payments, row.Total)));
    }

    [SakilaFact]
    public async Task Sakila_20_customers_whose_every_payment_is_above()
        => Answers("sakila-20", [Row(await Customer.Query(_db)
            .Where(c => c.Payments.Any() & c.Payments.Every(p => p.Amount > 0.98m)).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_21_customers_with_a_large_payment()
    {
        List<int> customers = await Customer.Query(_db).Where(c => c.Payments.Some(p => p.Amount >= 11.98m)).OrderBy(c => c.CustomerId)
            .ValuesAsync<int>(c => c.CustomerId);

        Answers("sakila-21", customers.Select(customer => Row(customer)));
    }

    [SakilaFact]
    public async Task Sakila_22_customers_who_rented_from_every_category()
    {
        List<int> customers = await Customer.Query(_db).Where(c => c.Rented.CountDistinct(l => l.CategoryId) == 16)
            .OrderBy(c => c.CustomerId).ValuesAsync<int>(c => c.CustomerId);

        Answers("sakila-22", customers.Select(customer => Row(customer)));
    }

    [SakilaFact]
    public async Task Sakila_23_open_rentals_of_each_store()
    {
        List<(int, long)> stores = await Rental.Query(_db).Where(r => r.ReturnDate.IsNull).CountByAsync<int>(r => r.Item.StoreId);

        Answers("sakila-23", Rows(stores.OrderBy(pair => pair.Item1)));
    }

    [SakilaFact]
    public async Task Sakila_24_newest_rental_of_customers()
    {
        List<(int, int)> customers = await Customer.Query(_db).Where(c => c.CustomerId <= 10).OrderBy(c => c.CustomerId)
            .ValuesAsync<int, int>(c => c.CustomerId, c => c.NewestRental.RentalId);

        Answers("sakila-24", customers.Select(row => Row(row.Item1, row.Item2)));
    }

    [SakilaFact]
    public async Task Sakila_25_longest_films_of_categories()
    {
        List<Category> categories = await Category.Query(_db).Where(c => c.CategoryId <= 4).OrderBy(c => c.CategoryId)
            .Include(c => c.Films.OrderBy(f => f.Length.Descending, f => f.FilmId).Take(2)).ToListAsync();

        Answers("sakila-25", categories.SelectMany(category => category.Films.Select(film => Row(category.CategoryId, film.FilmId))),
            statements: 2);
    }

    [SakilaFact]
    public async Task Sakila_26_rentals_away_from_home()
        => Answers("sakila-26", [Row(await Rental.Query(_db).Where(r => r.Item.StoreId != r.Customer.StoreId).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_27_payments_of_another_customer()
        => Answers("sakila-27", [Row(await Payment.Query(_db)
            .Where(p => p.Rental.CustomerId != p.CustomerId & p.Rental.Exists()).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_28_rentals_with_several_payments()
    {
        List<(int, long)> rentals = await Rental.Query(_db).Where(r => r.Payments.Count > 1).OrderBy(r => r.RentalId)
            .ValuesAsync<int, long>(r => r.RentalId, r => r.Payments.Count);

        Answers("sakila-28", Rows(rentals));
    }

    [SakilaFact]
    public async Task Sakila_29_actors_of_many_categories()
        => Answers("sakila-29", [Row(await Actor.Query(_db).Where(a => a.Categories.Count >= 12).CountAsync())]);

    [SakilaFact]
    public async Task Sakila_30_degrees_of_separation()
    {
        long one = await Actor.Query(_db).Where(a => a.ActorId != 1 & a.Partners.Some(b => b.ActorId == 1)).CountAsync();
        long two = await Actor.Query(_db).Where(a => a.ActorId != 1 & a.Partners.None(b => b.ActorId == 1)
            & a.Partners.Some(b => b.ActorId != 1 & b.Partners.Some(c => c.ActorId == 1))).CountAsync();

        Answers("sakila-30", [Row(one, two)], statements: 2);
    }

    [SakilaFact]
    public async Task Sakila_31_income_of_each_category()
    {
        List<(int, decimal)> categories = await Category.Query(_db).OrderBy(c => c.CategoryId)
            .ValuesAsync<int, decimal>(c => c.CategoryId, c => c.FilmCategories.Sum(l => l.Payments.Sum(p => p.Amount)));

        Answers("sakila-31", categories.Select(row => Row(row.Item1, row.Item2)));
    }

    [SakilaFact]
    public async Task Sakila_32_income_and_rentals_of_staff()
    {
        List<(int, decimal, long)> staff = await Staff.Query(_db).OrderBy(s => s.StaffId)
            .ValuesAsync<int, decimal, long>(s => s.StaffId, s => s.Payments.Sum(p => p.Amount), s => s.Rentals.Count);

        Answers("sakila-32", staff.Select(row => Row(row.Item1, row.Item2, row.Item3)));
    }

    [SakilaFact]
    public async Task Sakila_33_rows_below_a_film()
    {
        FilmBelow film = (await FilmBelow.FindAsync(_db, 1))!;

        Answers("sakila-33", [Row(film.Actors, film.Categories, film.Items, film.Rentals, film.Payments)]);
    }

    [SakilaFact]
    public async Task Sakila_34_a_page_of_films()
    {
        List<int> films = await Film.Query(_db).Where(f => f.Actors.Some(a => a.ActorId == 107)).OrderBy(f => f.FilmId).Skip(20).Take(10)
            .ValuesAsync<int>(f => f.FilmId);

        Answers("sakila-34", films.Select(film => Row(film)));
    }

    [SakilaFact]
    public async Task Sakila_35_is_a_pair_there()
    {
        bool first = await FilmActor.FindAsync(_db, 1, 1) is not null;
        bool second = await FilmActor.FindAsync(_db, 1, 2) is not null;

        Answers("sakila-35", [Row(first ? 1 : 0, second ? 1 : 0)], statements: 2);
    }

    private static object?[] Row(params object?[] cells) => cells;

    private static IEnumerable<object?[]> Rows<TKey>(IEnumerable<(TKey Key, long Count)> pairs)
        => pairs.Select(pair => Row(pair.Key, pair.Count));

    private void Answers(string question, IEnumerable<object?[]> rows, int statements = 1) => _db.AssertAnswer(question, rows, statements);
}
