namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tasks of columns that hold more than one value, which every contender does.</summary>
internal interface ICellReads
{
    /// <summary>All parcels, each with a document.</summary>
    List<Parcel> Parcels();

    /// <summary>All recipes, each with an array.</summary>
    List<Recipe> Recipes();

    /// <summary>All customers, each with an address.</summary>
    List<Customer> Customers();
}

/// <summary>The tasks of <see cref="ICellReads"/>, done asynchronously.</summary>
internal interface IAsyncCellReads
{
    /// <inheritdoc cref="ICellReads.Parcels"/>
    Task<List<Parcel>> ParcelsAsync();

    /// <inheritdoc cref="ICellReads.Recipes"/>
    Task<List<Recipe>> RecipesAsync();

    /// <inheritdoc cref="ICellReads.Customers"/>
    Task<List<Customer>> CustomersAsync();
}
