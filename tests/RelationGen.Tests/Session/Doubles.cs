using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Session;

/// <summary>A database in a file that is removed afterwards.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public TemporaryFile(string script = Library.Script)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public string ConnectionString => $"Data Source={_path};Foreign Keys=True;Pooling=False";

    public void Dispose() => File.Delete(_path);
}

/// <summary>Counts the connections it opens.</summary>
internal sealed class CountingDataSource(string connectionString) : DbDataSource
{
    public int Opened { get; private set; }

    public DbConnection? Last { get; private set; }

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection()
    {
        Opened++;
        return Last = new SqliteConnection(connectionString);
    }
}

/// <summary>A connection whose type says nothing about its database, as profilers make them.</summary>
internal sealed class WrappedConnection(DbConnection inner) : DbConnection
{
    public DbCommand? LastCommand { get; private set; }

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => LastCommand = inner.CreateCommand();
}

/// <summary>Implements the interface only.</summary>
internal sealed class NotAConnection : IDbConnection
{
    [AllowNull]
    public string ConnectionString { get; set; } = "";

    public int ConnectionTimeout => 0;

    public string Database => "";

    public ConnectionState State => ConnectionState.Open;

    public IDbTransaction BeginTransaction() => throw new NotSupportedException();

    public IDbTransaction BeginTransaction(IsolationLevel il) => throw new NotSupportedException();

    public void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public void Close()
    {
    }

    public IDbCommand CreateCommand() => throw new NotSupportedException();

    public void Dispose()
    {
    }

    public void Open()
    {
    }
}
