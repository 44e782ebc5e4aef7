using System.Data.Common;
using Npgsql;
using RelationGen.Testing;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>A database of the tests' PostgreSQL server. There are no foreign keys in the scripts, so that tests can leave keys dangling.</summary>
public sealed class PostgreSqlDatabase : Database
{
    private readonly string _connectionString = PostgresServer.Shared.RentDatabase();
    private readonly NpgsqlDataSource _dataSource;
    private readonly NpgsqlConnection _connection;

    public PostgreSqlDatabase()
    {
        _dataSource = NpgsqlDataSource.Create(_connectionString);
        _connection = new NpgsqlConnection(_connectionString);
        _connection.Open();
    }

    public override DbConnection Connection => _connection;

    public override DbDataSource DataSource => _dataSource;

    public override DbConnection NewConnection() => new NpgsqlConnection(_connectionString);

    public override void AssertSent(params string[] sqlite) => AssertTexts(sqlite.Select(
        (text, i) => PostgreSqlText.WithLimits(PostgreSqlText.OfStatement(text), i < Sent.Count ? Sent[i].Text : "")));

    /// <summary>Times have microseconds, and an instant has no offset.</summary>
    public override object? Stored(object? value) => value switch
    {
        // The least and the most are PostgreSQL's -infinity and infinity.
        DateTime time when time != DateTime.MinValue && time != DateTime.MaxValue => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond)),
        DateTimeOffset time when time != DateTimeOffset.MinValue && time != DateTimeOffset.MaxValue =>
            time.ToUniversalTime().AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond)),
        TimeOnly time => time.Add(TimeSpan.FromTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond))),
        _ => value,
    };

    protected override string Script(string sqlite) => PostgreSqlText.OfScript(sqlite);

    protected override object Received(object value) => value is Guid id ? id.ToString().ToUpperInvariant() : value;

    protected override object? Sendable(object? value) => value switch
    {
        Enum number => Sendable(Convert.ChangeType(number, number.GetTypeCode(), System.Globalization.CultureInfo.InvariantCulture)),
        byte number => (short)number,
        sbyte number => (short)number,
        ushort number => (int)number,
        uint number => (long)number,
        ulong number => (decimal)number,
        char letter => letter.ToString(),
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };

    protected override void Dispose(bool disposing)
    {
        _dataSource.Dispose();
        _connection.Dispose();
        PostgresServer.Shared.ReturnDatabase(_connectionString);
    }
}
