using RelationGen.Package.Tests.Harness;

namespace RelationGen.Package.Tests;

/// <summary>
/// Both frameworks, with the packages of both databases, of one, of none, and with the lowest and the newest driver: each project was restored and built without
/// a warning, creates tables, writes rows and reads them. The version that it prints is the driver's.
/// </summary>
[Collection(PackageSuite.Name)]
public sealed class MatrixTests(PackageFixture package)
{
    private const string Rows = "thyme 1, sage 0, rose 1";

    [Theory]
    [InlineData("Both.Lowest", "net8.0", "8.0.34 by SqliteProviderDialect and pointers")]
    [InlineData("Both.Lowest", "net10.0", "10.0.15 by SqliteProviderDialect and pointers")]
    [InlineData("Both.Newest", "net8.0", "10.0.15 by SqliteProviderDialect and pointers")]
    [InlineData("Both.Newest", "net10.0", "11.0.0 by SqliteProviderDialect and pointers")]
    [InlineData("Sqlite.Lowest", "net8.0", "8.0.34 by SqliteProviderDialect and pointers")]
    [InlineData("Sqlite.Lowest", "net10.0", "10.0.15 by SqliteProviderDialect and pointers")]
    [InlineData("Sqlite.Newest", "net8.0", "10.0.15 by SqliteProviderDialect and pointers")]
    [InlineData("Sqlite.Newest", "net10.0", "11.0.0 by SqliteProviderDialect and pointers")]
    [InlineData("None.Lowest", "net8.0", "8.0.34 by SqliteDialect")]
    [InlineData("None.Lowest", "net10.0", "8.0.34 by SqliteDialect")]
    [InlineData("None.Newest", "net8.0", "10.0.15 by SqliteDialect")]
    [InlineData("None.Newest", "net10.0", "11.0.0 by SqliteDialect")]
    public async Task On_SQLite(string consumer, string framework, string by) =>
        Assert.Equal($"{by}: {Rows}", await package.RunConsumer(consumer, framework, "sqlite"));

    [PostgresTheory]
    [InlineData("Both.Lowest", "net8.0", "8.0.9 by NpgsqlDialect")]
    [InlineData("Both.Lowest", "net10.0", "10.0.3 by NpgsqlDialect")]
    [InlineData("Both.Newest", "net8.0", "10.0.3 by NpgsqlDialect")]
    [InlineData("Npgsql.Lowest", "net8.0", "8.0.9 by NpgsqlDialect")]
    [InlineData("Npgsql.Lowest", "net10.0", "10.0.3 by NpgsqlDialect")]
    [InlineData("Npgsql.Newest", "net8.0", "10.0.3 by NpgsqlDialect")]
    [InlineData("None.Lowest", "net8.0", "8.0.9 by PostgreSqlDialect")]
    [InlineData("None.Lowest", "net10.0", "8.0.9 by PostgreSqlDialect")]
    [InlineData("None.Newest", "net8.0", "10.0.3 by PostgreSqlDialect")]
    [InlineData("None.Newest", "net10.0", "10.0.3 by PostgreSqlDialect")]
    public async Task On_PostgreSQL(string consumer, string framework, string by)
    {
        string connectionString = PostgresServer.Shared.CreateDatabase();
        try
        {
            Assert.Equal($"{by}: {Rows}", await package.RunConsumer(consumer, framework, "npgsql", connectionString));
        }
        finally
        {
            PostgresServer.Shared.DropDatabase(connectionString);
        }
    }
}
