using System.Data;
using System.Data.Common;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>A database of one test: runs scripts, and records what is sent through its sessions.</summary>
public abstract class Database : IDisposable
{
    private readonly List<Sent> _sent = [];

    /// <summary>The connection of the test; open.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>Opens connections to the same database.</summary>
    public abstract DbDataSource DataSource { get; }

    /// <summary>What was sent since the last <see cref="Forget"/>, in order.</summary>
    public IReadOnlyList<Sent> Sent => _sent;

    /// <summary>Creates a database that is empty but for the scripts.</summary>
    public static Database Create(Engine engine, params string[] scripts)
    {
        Database database = engine switch
        {
            Engine.Sqlite => new SqliteDatabase(),
            Engine.PostgreSql => new PostgreSqlDatabase(),
            _ => throw new ArgumentOutOfRangeException(nameof(engine)),
        };
        foreach (string script in scripts)
            database.Run(script);

        return database;
    }

    /// <summary>The test's own connection, observed: tests hand the database itself to loaders.</summary>
    public static implicit operator DbSession(Database database) => database.Observe(database.Connection);

    public DbSession Observe(DbConnection connection) => new(connection) { OnStatement = Record };

    public DbSession Observe(DbTransaction transaction) => new(transaction) { OnStatement = Record };

    public DbSession Observe(DbDataSource source) => new(source) { OnStatement = Record };

    /// <summary>A second connection to the same database; closed.</summary>
    public abstract DbConnection NewConnection();

    public void Forget() => _sent.Clear();

    public void Run(string script, params (string Name, object? Value)[] parameters)
    {
        using DbCommand command = CreateCommand(Script(script), parameters);
        command.ExecuteNonQuery();
    }

    public List<object?[]> Rows(string sql, params (string Name, object? Value)[] parameters)
    {
        using DbCommand command = CreateCommand(sql, parameters);
        using DbDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Received(reader.GetValue(i));

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The type of a column that holds a property's type; SQLite needs none.</summary>
    public static string TypeOf(Engine engine, Type type, string sqlite = "") => engine == Engine.Sqlite ? sqlite : PostgreSqlText.TypeOf(type);

    /// <summary>A value as the database gives it back.</summary>
    public virtual object? Stored(object? value) => value;

    /// <summary>Asserts number, order and text of the statements sent, white space aside, and forgets them.</summary>
    /// <param name="sqlite">The texts for SQLite; the other system's follow from them.</param>
    public abstract void AssertSent(params string[] sqlite);

    public void AssertNothingSent()
    {
        Assert.Empty(_sent);
    }

    /// <summary>The connection can be used: no reader, no transaction was left open on it.</summary>
    public void AssertUsable()
    {
        Assert.Equal(ConnectionState.Open, Connection.State);
        using DbTransaction transaction = Connection.BeginTransaction();
        Assert.Equal(1L, Convert.ToInt64(Rows("SELECT 1")[0][0], System.Globalization.CultureInfo.InvariantCulture));
        transaction.Rollback();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>A script in this system's SQL; the tests write types that both know, and BLOB.</summary>
    protected virtual string Script(string sqlite) => sqlite;

    /// <summary>A value of a row, as SQLite would have it.</summary>
    protected virtual object Received(object value) => value;

    /// <summary>A value as its provider takes it.</summary>
    protected virtual object? Sendable(object? value) => value;

    protected void AssertTexts(IEnumerable<string> expected)
    {
        Assert.Equal(expected.Select(Databases.Sent.OnOneLine), _sent.Select(sent => sent.Text));
        Forget();
    }

    private void Record(StatementEvent statement)
    {
        lock (_sent)
            _sent.Add(Databases.Sent.Of(statement));
    }

    private DbCommand CreateCommand(string sql, (string Name, object? Value)[] parameters)
    {
        DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = Sendable(value) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
