using System.Text.Json;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using LinqToDB.Mapping;
using Compiled = LinqToDB.CompiledQuery;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>linq2db with conversions for what is JSON, all queries compiled.</summary>
internal sealed class CellsWithLinqToDb : ICellReads, IAsyncCellReads, IDisposable
{
    private static readonly Func<DataConnection, IQueryable<Parcel>> AllParcels =
        Compiled.Compile((DataConnection db) => db.GetTable<Parcel>().OrderBy(p => p.Id).AsQueryable());

    private static readonly Func<DataConnection, IQueryable<Recipe>> AllRecipes =
        Compiled.Compile((DataConnection db) => db.GetTable<Recipe>().OrderBy(r => r.Id).AsQueryable());

    private static readonly Func<DataConnection, IQueryable<Customer>> AllCustomers =
        Compiled.Compile((DataConnection db) => db.GetTable<Customer>().OrderBy(c => c.Id).AsQueryable());

    private readonly DataConnection _db;

    /// <param name="options">The connection.</param>
    /// <param name="hasArrays">The database has arrays; without them they are JSON.</param>
    public CellsWithLinqToDb(DataOptions options, bool hasArrays) => _db = new(options.UseMappingSchema(Mapping(hasArrays)));

    public List<Parcel> Parcels() => [.. AllParcels(_db)];

    public List<Recipe> Recipes() => [.. AllRecipes(_db)];

    public List<Customer> Customers() => [.. AllCustomers(_db)];

    public Task<List<Parcel>> ParcelsAsync() => AllParcels(_db).ToListAsync();

    public Task<List<Recipe>> RecipesAsync() => AllRecipes(_db).ToListAsync();

    public Task<List<Customer>> CustomersAsync() => AllCustomers(_db).ToListAsync();

    public void Dispose() => _db.Dispose();

    private static MappingSchema Mapping(bool hasArrays)
    {
        var schema = new MappingSchema();
        var builder = new FluentMappingBuilder(schema);
        builder.Entity<Parcel>().HasTableName("parcels")
            .Property(p => p.Id).IsPrimaryKey().HasColumnName("id")
            .Property(p => p.Name).HasColumnName("name")
            .Property(p => p.Contents).HasColumnName("contents").HasConversion(value => Write(value), text => Read(text));
        PropertyMappingBuilder<Recipe, string[]> tags = builder.Entity<Recipe>().HasTableName("recipes")
            .Property(r => r.Id).IsPrimaryKey().HasColumnName("id")
            .Property(r => r.Title).HasColumnName("title")
            .Property(r => r.Tags).HasColumnName("tags");
        if (!hasArrays)
            tags.HasConversion(value => WriteAll(value), text => ReadAll(text));

        builder.Entity<Customer>().HasTableName("customers")
            .Property(c => c.Id).IsPrimaryKey().HasColumnName("id")
            .Property(c => c.Name).HasColumnName("name")
            .Property(c => c.Address.Street).HasColumnName("address_street")
            .Property(c => c.Address.City).HasColumnName("address_city")
            .Property(c => c.Address.PostalCode).HasColumnName("address_postal_code")
            .Property(c => c.Address.Country).HasColumnName("address_country");
        builder.Build();
        return schema;
    }

    private static string Write(Contents value) => JsonSerializer.Serialize(value, CellJson.Default.Contents);

    private static Contents Read(string text) => JsonSerializer.Deserialize(text, CellJson.Default.Contents)!;

    private static string WriteAll(string[] values) => JsonSerializer.Serialize(values, CellJson.Default.StringArray);

    private static string[] ReadAll(string text) => JsonSerializer.Deserialize(text, CellJson.Default.StringArray)!;
}
