using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tests;

/// <summary>A database in memory that lives as long as this object, and the statements that were sent to it through <see cref="Session"/>.</summary>
internal sealed class TestDatabase : IDisposable
{
    public TestDatabase(string script)
    {
        Connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        Connection.Open();
        Execute(script);
        Session = new DbSession(Connection) { OnStatement = Statements.Add };
    }

    public SqliteConnection Connection { get; }

    public DbSession Session { get; }

    public List<StatementEvent> Statements { get; } = [];

    /// <summary>What was loaded by the statements sent so far: <c>Article.Writer</c>.</summary>
    public IEnumerable<string> Loads => Statements.Select(statement => statement.Relation);

    public void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
            command.Parameters.AddWithValue(name, value);

        command.ExecuteNonQuery();
    }

    /// <summary>Reads the first row of a query.</summary>
    public T ReadRow<T>(string sql, Func<DbDataReader, T> read)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return read(reader);
    }

    public void Dispose() => Connection.Dispose();
}
