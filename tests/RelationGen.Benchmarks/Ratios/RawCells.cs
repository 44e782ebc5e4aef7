using System.Text.Json;
using SQLitePCL;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The floor: the same statements through SQLite's own interface, and JSON from the bytes of the cell.</summary>
internal sealed class RawCells(sqlite3 database) : ICellReads, IDisposable
{
    private readonly RawStatement _parcels = new(database, CellStatements.Parcels);
    private readonly RawStatement _recipes = new(database, CellStatements.Recipes);
    private readonly RawStatement _customers = new(database, CellStatements.Customers);

    public List<Parcel> Parcels()
    {
        List<Parcel> parcels = [];
        while (_parcels.Step())
        {
            parcels.Add(new Parcel
            {
                Id = _parcels.Number(0),
                Name = _parcels.Text(1),
                Contents = JsonSerializer.Deserialize(_parcels.Utf8(2), CellJson.Default.Contents)!,
            });
        }

        return parcels;
    }

    public List<Recipe> Recipes()
    {
        List<Recipe> recipes = [];
        while (_recipes.Step())
        {
            recipes.Add(new Recipe
            {
                Id = _recipes.Number(0),
                Title = _recipes.Text(1),
                Tags = JsonSerializer.Deserialize(_recipes.Utf8(2), CellJson.Default.StringArray)!,
            });
        }

        return recipes;
    }

    public List<Customer> Customers()
    {
        List<Customer> customers = [];
        while (_customers.Step())
        {
            customers.Add(new Customer
            {
                Id = _customers.Number(0),
                Name = _customers.Text(1),
                Address = new Address
                {
                    Street = _customers.Text(2),
                    City = _customers.Text(3),
                    PostalCode = _customers.IsNull(4) ? null : _customers.Text(4),
                    Country = _customers.Text(5),
                },
            });
        }

        return customers;
    }

    public void Dispose()
    {
        _parcels.Dispose();
        _recipes.Dispose();
        _customers.Dispose();
    }
}
