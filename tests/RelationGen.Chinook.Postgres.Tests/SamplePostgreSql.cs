using Npgsql;
using RelationGen.Testing;

namespace RelationGen.Samples;

/// <summary>PostgreSQL: a database of its own on the server of the tests.</summary>
public static class SamplePostgreSql
{
    public static SampleSystem System { get; } = new(
        "PostgreSql",
        PostgresServer.Unavailable,
        () =>
        {
            var connection = new NpgsqlConnection(PostgresServer.Shared.CreateDatabase());
            connection.Open();
            return connection;
        },
        connection =>
        {
            string connectionString = connection.ConnectionString;
            connection.Dispose();
            PostgresServer.Shared.DropDatabase(connectionString);
        });
}
