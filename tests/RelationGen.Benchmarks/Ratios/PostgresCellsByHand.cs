using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// Documents, arrays and addresses as an expert reads them: kept and prepared statements, ordinals, JSON without reflection, asynchronous.
/// </summary>
internal sealed class PostgresCellsByHand(PostgresCellStatements statements) : IAsyncCellReads
{
    public async Task<List<Parcel>> ParcelsAsync()
    {
        List<Parcel> parcels = [];
        await using NpgsqlDataReader reader = await statements.Parcels.ReadAsync();
        while (await reader.ReadAsync())
            parcels.Add(CellReader.Parcel(reader));

        return parcels;
    }

    public async Task<List<Recipe>> RecipesAsync()
    {
        List<Recipe> recipes = [];
        await using NpgsqlDataReader reader = await statements.Recipes.ReadAsync();
        while (await reader.ReadAsync())
            recipes.Add(CellReader.Recipe(reader));

        return recipes;
    }

    public async Task<List<Customer>> CustomersAsync()
    {
        List<Customer> customers = [];
        await using NpgsqlDataReader reader = await statements.Customers.ReadAsync();
        while (await reader.ReadAsync())
            customers.Add(CellReader.Customer(reader));

        return customers;
    }
}

/// <summary>The floor: the same statements, whose rows are read and thrown away.</summary>
internal sealed class PostgresCellsDrain(PostgresCellStatements statements) : IAsyncCellReads
{
    public async Task<List<Parcel>> ParcelsAsync()
    {
        await statements.Parcels.DrainAsync();
        return [];
    }

    public async Task<List<Recipe>> RecipesAsync()
    {
        await statements.Recipes.DrainAsync();
        return [];
    }

    public async Task<List<Customer>> CustomersAsync()
    {
        await statements.Customers.DrainAsync();
        return [];
    }
}
