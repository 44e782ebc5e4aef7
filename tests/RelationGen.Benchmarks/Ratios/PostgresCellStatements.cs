using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><see cref="CellStatements"/>, prepared.</summary>
internal sealed class PostgresCellStatements(NpgsqlConnection connection) : IDisposable
{
    public PostgresBatch Parcels { get; } = PostgresBatch.Prepare(connection, CellStatements.Parcels);

    public PostgresBatch Recipes { get; } = PostgresBatch.Prepare(connection, CellStatements.Recipes);

    public PostgresBatch Customers { get; } = PostgresBatch.Prepare(connection, CellStatements.Customers);

    public void Dispose()
    {
        Parcels.Dispose();
        Recipes.Dispose();
        Customers.Dispose();
    }
}
