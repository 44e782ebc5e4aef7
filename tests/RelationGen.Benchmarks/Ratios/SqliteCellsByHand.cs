using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Documents, arrays and addresses as an expert reads them: prepared commands that are kept, ordinals, JSON without reflection.
/// </summary>
internal sealed class SqliteCellsByHand(SqliteConnection connection) : ICellReads
{
    private readonly SqliteCommand _parcels = ByHand.Prepare(connection, CellStatements.Parcels, parameters: 0);
    private readonly SqliteCommand _recipes = ByHand.Prepare(connection, CellStatements.Recipes, parameters: 0);
    private readonly SqliteCommand _customers = ByHand.Prepare(connection, CellStatements.Customers, parameters: 0);

    public List<Parcel> Parcels()
    {
        List<Parcel> parcels = [];
        using SqliteDataReader reader = _parcels.ExecuteReader();
        while (reader.Read())
            parcels.Add(CellReader.Parcel(reader));

        return parcels;
    }

    public List<Recipe> Recipes()
    {
        List<Recipe> recipes = [];
        using SqliteDataReader reader = _recipes.ExecuteReader();
        while (reader.Read())
            recipes.Add(CellReader.RecipeOfText(reader));

        return recipes;
    }

    public List<Customer> Customers()
    {
        List<Customer> customers = [];
        using SqliteDataReader reader = _customers.ExecuteReader();
        while (reader.Read())
            customers.Add(CellReader.Customer(reader));

        return customers;
    }
}
