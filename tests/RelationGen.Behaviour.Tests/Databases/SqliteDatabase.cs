using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>SQLite in memory, shared by the connections of one test. There are no foreign keys in the scripts, so that tests can leave keys dangling.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Guid.NewGuid().ToString("N"),
        Mode = SqliteOpenMode.Memory,
        Cache = SqliteCacheMode.Shared,
        ForeignKeys = true,
    }.ToString();

    private readonly SqliteConnection _connection;

    public SqliteDatabase()
    {
        _connection = new SqliteConnection(_connectionString);
        _connection.Open();
        DataSource = SqliteFactory.Instance.CreateDataSource(_connectionString);
    }

    public override DbConnection Connection => _connection;

    public override DbDataSource DataSource { get; }

    public override DbConnection NewConnection() => new SqliteConnection(_connectionString);

    public override void AssertSent(params string[] sqlite) => AssertTexts(sqlite);

    protected override void Dispose(bool disposing)
    {
        DataSource.Dispose();
        _connection.Dispose();
    }
}
