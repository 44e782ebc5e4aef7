namespace RelationGen.Benchmarks.Ratios;

/// <summary>The statements of <see cref="CellTask"/>.</summary>
internal static class CellStatements
{
    public const string Parcels = $"SELECT {Columns.Parcel} FROM parcels ORDER BY id";
    public const string Recipes = $"SELECT {Columns.Recipe} FROM recipes ORDER BY id";
    public const string Customers = $"SELECT {Columns.Customer} FROM customers ORDER BY id";
}
