namespace RelationGen.Benchmarks.Ratios;

/// <summary>This library.</summary>
internal sealed class CellsWithRelationGen(DbSession db) : ICellReads, IAsyncCellReads
{
    public List<Parcel> Parcels() => Parcel.Query(db).ToList();

    public List<Recipe> Recipes() => Recipe.Query(db).ToList();

    public List<Customer> Customers() => Customer.Query(db).ToList();

    public Task<List<Parcel>> ParcelsAsync() => Parcel.Query(db).ToListAsync();

    public Task<List<Recipe>> RecipesAsync() => Recipe.Query(db).ToListAsync();

    public Task<List<Customer>> CustomersAsync() => Customer.Query(db).ToListAsync();
}
