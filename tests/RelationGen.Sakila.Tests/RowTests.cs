using System.Data.Common;
using RelationGen.Infrastructure;

namespace RelationGen.Sakila.Tests;

/// <summary>Rows of every table are read, inserted, updated and deleted; each test undoes what it did.</summary>
public sealed class RowTests(SakilaDatabase database) : IClassFixture<SakilaDatabase>
{
    [SakilaFact]
    public async Task Every_row_of_every_table_is_read()
    {
        DbSession db = database;
        int[] counts =
        [
            (await Actor.Query(db).ToListAsync()).Count, (await Address.Query(db).ToListAsync()).Count,
            (await Category.Query(db).ToListAsync()).Count, (await City.Query(db).ToListAsync()).Count,
            (await Country.Query(db).ToListAsync()).Count, (await Customer.Query(db).ToListAsync()).Count,
            (await Film.Query(db).ToListAsync()).Count, (await FilmActor.Query(db).ToListAsync()).Count,
            (await FilmCategory.Query(db).ToListAsync()).Count, (await Inventory.Query(db).ToListAsync()).Count,
            (await Language.Query(db).ToListAsync()).Count, (await Payment.Query(db).ToListAsync()).Count,
            (await Rental.Query(db).ToListAsync()).Count, (await Staff.Query(db).ToListAsync()).Count,
            (await Store.Query(db).ToListAsync()).Count, (await CustomerRow.Query(db).ToListAsync()).Count,
            (await FilmRow.Query(db).CountByAsync<int?>(f => f.Fid)).Count, (await StaffRow.Query(db).ToListAsync()).Count,
            (await StoreSales.Query(db).ToListAsync()).Count, (await CategorySales.Query(db).ToListAsync()).Count,
        ];

        Assert.Equal([200, 603, 16, 600, 109, 599, 1000, 5462, 1000, 4581, 6, 16049, 16044, 2, 2, 599, 997, 2, 2, 16], counts);
    }

    [SakilaFact]
    public async Task Views_of_the_database_lead_to_entities()
    {
        DbSession db = database;

        List<CustomerRow> rows = await CustomerRow.Query(db).Where(c => c.Country == "Canada").OrderBy(c => c.Id)
            .Include(c => c.Customer).ToListAsync();
        List<CategorySales> sales = await CategorySales.Query(db).OrderBy(s => s.TotalSales.Descending).Take(1).ToListAsync();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Name, row.Customer.FirstName + " " + row.Customer.LastName));
        Assert.Equal(("Sports", 5314.21m), (sales[0].Category, Math.Round(sales[0].TotalSales!.Value, 2)));
    }

    [SakilaFact]
    public Task Actors() => Lives(
        new Actor { ActorId = 900, FirstName = "ADA", LastName = "L" }, a => a.LastName = "LOVELACE", a => a.LastName,
        db => Actor.FindAsync(db, 900), () => database);

    [SakilaFact]
    public Task Countries() => Lives(
        new Country { CountryId = 900, Name = "Utopia" }, c => c.Name = "Erewhon", c => c.Name, db => Country.FindAsync(db, 900),
        () => database);

    [SakilaFact]
    public Task Cities() => Lives(
        new City { CityId = 900, Name = "Oz", CountryId = 1 }, c => c.CountryId = 2, c => c.CountryId, db => City.FindAsync(db, 900),
        () => database);

    [SakilaFact]
    public Task Addresses() => Lives(
        new Address { AddressId = 900, Line = "1 Way", District = "D", CityId = 1, Phone = "1" }, a => a.PostalCode = "007",
        a => a.PostalCode, db => Address.FindAsync(db, 900), () => database);

    [SakilaFact]
    public Task Categories() => Lives(
        new Category { CategoryId = 900, Name = "Silent" }, c => c.Name = "Loud", c => c.Name, db => Category.FindAsync(db, 900),
        () => database);

    [SakilaFact]
    public Task Languages() => Lives(
        new Language { LanguageId = 900, Name = "Norsk" }, l => l.Name = "Suomi", l => l.Name.TrimEnd(),
        db => Language.FindAsync(db, 900), () => database);

    [SakilaFact]
    public Task Customers() => Lives(
        new Customer { CustomerId = 900, FirstName = "A", LastName = "B", StoreId = 1, AddressId = 1 }, c => c.Email = "a@b.example",
        c => c.Email, db => Customer.FindAsync(db, 900), () => database);

    [SakilaFact]
    public Task Films() => Lives(
        new Film { FilmId = 9000, Title = "A FILM", LanguageId = 1, RentalRate = 1.5m, Length = 90 }, f => f.ReplacementCost = 12.34m,
        f => f.ReplacementCost, db => Film.FindAsync(db, 9000), () => database);

    [SakilaFact]
    public Task Casts() => Lives(
        new FilmActor { ActorId = 1, FilmId = 2 }, l => l.LastUpdate = new DateTime(2020, 1, 1), l => (l.ActorId, l.FilmId),
        db => FilmActor.FindAsync(db, 1, 2), () => database);

    [SakilaFact]
    public Task Kinds() => Lives(
        new FilmCategory { FilmId = 1, CategoryId = 2 }, l => l.LastUpdate = new DateTime(2020, 1, 1), l => (l.FilmId, l.CategoryId),
        db => FilmCategory.FindAsync(db, 1, 2), () => database);

    [SakilaFact]
    public Task Items() => Lives(
        new Inventory { InventoryId = 9000, FilmId = 1, StoreId = 1 }, i => i.StoreId = 2, i => i.StoreId,
        db => Inventory.FindAsync(db, 9000), () => database);

    [SakilaFact]
    public Task Rentals() => Lives(
        new Rental { RentalId = 90000, RentalDate = new DateTime(2020, 1, 2, 3, 4, 5), InventoryId = 1, CustomerId = 1, StaffId = 1 },
        r => r.ReturnDate = new DateTime(2020, 2, 3), r => r.ReturnDate, db => Rental.FindAsync(db, 90000), () => database);

    [SakilaFact]
    public Task Payments() => Lives(
        new Payment
        {
            PaymentId = 90000, CustomerId = 1, StaffId = 1, RentalId = 1, Amount = 1.25m, PaymentDate = new DateTime(2020, 1, 2),
        },
        p => p.Amount = 2.5m, p => p.Amount, db => Payment.FindAsync(db, 90000), () => database);

    [SakilaFact]
    public Task Employees() => Lives(
        new Staff { StaffId = 90, FirstName = "A", LastName = "B", AddressId = 1, StoreId = 1, Username = "ab", Picture = [1, 2, 0] },
        s => (s.Active, s.Picture) = (false, [3]), s => (s.Active, s.Picture![0], s.Picture.Length), db => Staff.FindAsync(db, 90),
        () => database);

    [SakilaFact]
    public Task Stores() => Lives(
        new Store { StoreId = 90, ManagerStaffId = SpareManager, AddressId = 1 }, s => s.AddressId = 2, s => s.AddressId,
        db => Store.FindAsync(db, 90), () => database,
        async db => await new Staff { StaffId = SpareManager, FirstName = "A", LastName = "B", AddressId = 1, StoreId = 1, Username = "x" }
            .InsertAsync(db));

    private const int SpareManager = 91;

    /// <summary>Inserts a row, updates it and deletes it, and reads it after each; one statement each.</summary>
    private static async Task Lives<TEntity, TKey, TTable, TValue>(
        IEntity<TEntity, TKey, TTable> entity, Action<TEntity> change, Func<TEntity, TValue> value, Func<DbSession, Task<TEntity?>> find,
        Func<SakilaDatabase> open, Func<DbSession, Task>? before = null)
        where TEntity : class, IEntity<TEntity, TKey, TTable>
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        SakilaDatabase database = open();
        using DbTransaction transaction = database.Begin();
        DbSession db = database.In(transaction);
        if (before is not null)
            await before(db);

        var row = (TEntity)entity;
        database.Forget();
        Assert.Equal(1, await row.InsertAsync(db));
        Assert.Single(database.Texts);
        TEntity read = (await find(db))!;
        Assert.Equal(value(row), value(read));

        change(read);
        database.Forget();
        Assert.Equal(1, await read.UpdateAsync(db));
        Assert.Single(database.Texts);
        Assert.Equal(value(read), value((await find(db))!));

        database.Forget();
        Assert.Equal(1, await read.DeleteAsync(db));
        Assert.Single(database.Texts);
        Assert.Null(await find(db));
        transaction.Rollback();
    }
}
