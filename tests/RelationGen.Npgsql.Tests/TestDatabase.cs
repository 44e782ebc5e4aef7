namespace RelationGen.Npgsql.Tests;

/// <summary>A database of the tests' server with one open connection, and the statements that were sent through <see cref="Session"/>.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _connectionString = PostgresServer.Shared.RentDatabase();

    public TestDatabase(string script = "SELECT 1")
    {
        // A physical connection of its own: what is prepared belongs to it.
        Connection = new NpgsqlConnection(_connectionString + ";Pooling=false");
        Connection.Open();
        Execute(script);
        Session = new DbSession(Connection) { OnStatement = Statements.Add };
        Plain = new DbSession(Connection, Dialect.PostgreSql);
    }

    public string ConnectionString => _connectionString;

    public NpgsqlConnection Connection { get; }

    /// <summary>Through the package.</summary>
    public DbSession Session { get; }

    /// <summary>Through ADO.NET alone.</summary>
    public DbSession Plain { get; }

    public List<StatementEvent> Statements { get; } = [];

    public void Execute(string sql)
    {
        using NpgsqlCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Count(string sql)
    {
        using NpgsqlCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        Connection.Dispose();
        PostgresServer.Shared.ReturnDatabase(_connectionString);
    }
}
