using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Dapper: type handlers for documents and arrays, and two objects for each row with an address.</summary>
internal sealed class CellsWithDapper(DbConnection connection) : ICellReads, IAsyncCellReads
{
    private const string SplitAt = "street";

    // Dapper finds members by the names of columns.
    private static readonly string AllCustomers = CellStatements.Customers
        .Replace("address_street", "address_street AS street", StringComparison.Ordinal)
        .Replace("address_city", "address_city AS city", StringComparison.Ordinal)
        .Replace("address_postal_code", "address_postal_code AS postal_code", StringComparison.Ordinal)
        .Replace("address_country", "address_country AS country", StringComparison.Ordinal);

    static CellsWithDapper()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new DocumentHandler());
        SqlMapper.AddTypeHandler(new ArrayHandler());
    }

    public List<Parcel> Parcels() => connection.Query<Parcel>(CellStatements.Parcels).AsList();

    public List<Recipe> Recipes() => connection.Query<Recipe>(CellStatements.Recipes).AsList();

    public List<Customer> Customers() => connection.Query<Customer, Address, Customer>(AllCustomers, Join, splitOn: SplitAt).AsList();

    public async Task<List<Parcel>> ParcelsAsync() => (await connection.QueryAsync<Parcel>(CellStatements.Parcels)).AsList();

    public async Task<List<Recipe>> RecipesAsync() => (await connection.QueryAsync<Recipe>(CellStatements.Recipes)).AsList();

    public async Task<List<Customer>> CustomersAsync()
        => (await connection.QueryAsync<Customer, Address, Customer>(AllCustomers, Join, splitOn: SplitAt)).AsList();

    private static Customer Join(Customer customer, Address address)
    {
        customer.Address = address;
        return customer;
    }

    /// <summary>Reads documents.</summary>
    private sealed class DocumentHandler : SqlMapper.TypeHandler<Contents>
    {
        public override Contents? Parse(object value) => JsonSerializer.Deserialize((string)value, CellJson.Default.Contents);

        public override void SetValue(IDbDataParameter parameter, Contents? value)
            => parameter.Value = JsonSerializer.Serialize(value!, CellJson.Default.Contents);
    }

    /// <summary>Reads arrays of PostgreSQL, and those that are JSON.</summary>
    private sealed class ArrayHandler : SqlMapper.TypeHandler<string[]>
    {
        public override string[]? Parse(object value)
            => value as string[] ?? JsonSerializer.Deserialize((string)value, CellJson.Default.StringArray);

        public override void SetValue(IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }
}
