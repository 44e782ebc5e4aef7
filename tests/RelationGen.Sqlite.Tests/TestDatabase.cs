namespace RelationGen.Sqlite.Tests;

/// <summary>A database in memory, and two ways to it.</summary>
internal sealed class TestDatabase : IDisposable
{
    public TestDatabase(string script)
    {
        Connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        Connection.Open();

        // Lets tests count the statements that are prepared.
        Connection.Handle!.enable_sqlite3_next_stmt(true);
        Execute(script);
        Session = new DbSession(Connection) { OnStatement = Statements.Add };
        Plain = new DbSession(Connection, Dialect.Sqlite);
    }

    public SqliteConnection Connection { get; }

    /// <summary>Through the package.</summary>
    public DbSession Session { get; }

    /// <summary>Through ADO.NET alone.</summary>
    public DbSession Plain { get; }

    public List<StatementEvent> Statements { get; } = [];

    public void Execute(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Connection.Dispose();
}
