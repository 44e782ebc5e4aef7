namespace RelationGen.Postgres.Tests;

/// <summary>A database of one test, and a data source whose pool can be looked at.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly PostgresServer _server;
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly List<long> _rows = [];

    /// <param name="script">What is in it.</param>
    /// <param name="server">A server of the test's own; null for the one that all share.</param>
    /// <param name="settings">More settings for the data source's connection string.</param>
    public TestDatabase(string script, PostgresServer? server = null, string settings = "")
    {
        _server = server ?? PostgresServer.Shared;
        ConnectionString = _server.CreateDatabase();
        Run(script);
        var builder = new NpgsqlDataSourceBuilder(ConnectionString + ";" + settings) { Name = _name };
        DataSource = builder.Build();
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public PoolStatistics Pool => PoolStatistics.Of(_name);

    /// <summary>The rows that each statement read before it ended.</summary>
    public IReadOnlyList<long> Rows => _rows;

    public DbSession Session => new(DataSource) { OnStatement = Record };

    public DbSession On(DbConnection connection) => new(connection) { OnStatement = Record };

    /// <summary>A connection that takes no part in the data source's pool; open.</summary>
    public NpgsqlConnection Open(string settings = "")
    {
        var connection = new NpgsqlConnection(ConnectionString + ";Pooling=False;" + settings);
        connection.Open();
        return connection;
    }

    public void Run(string sql)
    {
        using NpgsqlConnection connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The numbers of the first column.</summary>
    public List<long?> Numbers(string sql)
    {
        using NpgsqlConnection connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<long?> numbers = [];
        while (reader.Read())
            numbers.Add(reader.IsDBNull(0) ? null : reader.GetInt64(0));

        return numbers;
    }

    /// <summary>Waits until a statement has sent its first rows and sleeps; returns the process that runs it.</summary>
    public async Task<int> WaitUntilItSleeps()
    {
        await using NpgsqlConnection connection = Open();
        await using var command = new NpgsqlCommand(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'", connection);
        for (int i = 0; i < 1000; i++)
        {
            if (await command.ExecuteScalarAsync() is int pid)
                return pid;

            await Task.Delay(10);
        }

        throw new TimeoutException("No statement sleeps.");
    }

    /// <summary>Waits until no connection is handed out; an aborted one is given back a moment after the exception.</summary>
    public void AssertNothingLeaked()
    {
        Assert.True(SpinWait.SpinUntil(() => Pool.Used == 0, TimeSpan.FromSeconds(5)), Pool.ToString());
    }

    public void Dispose()
    {
        DataSource.Dispose();
        if (ReferenceEquals(_server, PostgresServer.Shared))
            _server.DropDatabase(ConnectionString);
    }

    private void Record(StatementEvent statement) => _rows.Add(statement.Rows);
}
