using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Sqlite.Tests;

/// <summary>The key, the token and a computed column come back from every write.</summary>
[Table("counters"), Unique(nameof(Name))]
public partial class Counter
{
    public const string Script = "CREATE TABLE counters (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL DEFAULT 0); INSERT INTO counters VALUES (1, 'one', 0)";

    public long Id { get; set; }

    public required string Name { get; set; }

    [ConcurrencyCheck]
    public int Version { get; private set; }
}

/// <summary>A statement without a transaction that returns rows commits while they are fetched; a reader of the file keeps it from that, and it waits as a transaction does.</summary>
public sealed class LoneStatementTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _other;
    private readonly List<StatementEvent> _sent = [];
    private SqliteDataReader? _reader;

    public LoneStatementTests()
    {
        _connection = Open();
        _other = Open();
        Execute(Counter.Script);
    }

    public static TheoryData<string, bool, bool> Changes()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (string change in new[] { "insert", "upsert", "update" })
        {
            foreach (bool isPlain in new[] { false, true })
            {
                data.Add(change, isPlain, true);
                data.Add(change, isPlain, false);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task It_is_executed_again_when_readers_leave(string change, bool isPlain, bool async)
    {
        Counter one = (await Counter.FindAsync(_connection, 1))!;
        BeginReading();

        Counter changed = await Change(change, one, Session(isPlain, onFailure: EndReading), async, CancellationToken.None);

        Assert.Equal([true, false], _sent.Select(sent => sent.Exception is SqliteException { SqliteErrorCode: 5 }));
        Assert.Equal(_sent[0].Text, _sent[1].Text);
        AssertStored(change, changed);
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task It_waits_for_readers_at_its_end_too(string change, bool isPlain, bool async)
    {
        Counter one = (await Counter.FindAsync(_connection, 1))!;
        BeginReading();
        Task? leaving = null;

        // The statement succeeds within its transaction, which cannot be committed before the reader has left.
        Counter changed = await Change(change, one, Session(isPlain, onFailure: null, onSuccess: () => leaving = Task.Delay(200).ContinueWith(_ => EndReading(), TaskScheduler.Default)), async, CancellationToken.None);

        await leaving!;
        Assert.Equal(2, _sent.Count);
        AssertStored(change, changed);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task It_gives_up_after_the_time_of_a_command(bool isPlain, bool async)
    {
        BeginReading();
        var counter = new Counter { Name = "two" };

        var locked = await Assert.ThrowsAsync<SqliteException>(() => Change("insert", counter, Session(isPlain, onFailure: null, timeout: 1), async, CancellationToken.None));

        Assert.Equal(5, locked.SqliteErrorCode);
        Assert.Equal(0, counter.Id);
        EndReading();
        Assert.Equal(1, Counter.Query(_connection).Count());
        new[] { new Counter { Name = "three" }, new Counter { Name = "four" } }.Insert(_connection);
        Assert.Equal(3, Counter.Query(_connection).Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_ends_it(bool isPlain)
    {
        using var source = new CancellationTokenSource();
        BeginReading();
        var counter = new Counter { Name = "two" };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Change("insert", counter, Session(isPlain, onFailure: source.Cancel), async: true, source.Token));

        Assert.Equal(0, counter.Id);
        EndReading();
        Assert.Equal(1, Counter.Query(_connection).Count());
    }

    [Fact]
    public void In_a_transaction_that_a_statement_began_it_is_not_repeated()
    {
        Execute(_connection, "BEGIN");
        Execute("BEGIN IMMEDIATE");

        var locked = Assert.Throws<SqliteException>(() => new Counter { Name = "two" }.Insert(Session(isPlain: false, onFailure: null, timeout: 1)));

        Assert.Equal(5, locked.SqliteErrorCode);
        Assert.Single(_sent);
        Execute("ROLLBACK");
        Execute(_connection, "ROLLBACK");
    }

    [Fact]
    public async Task Without_readers_it_is_one_statement()
    {
        await new Counter { Name = "two" }.InsertAsync(Session(isPlain: false, onFailure: null));

        Assert.Equal("INSERT INTO \"counters\" (\"name\", \"version\")\nVALUES ($1, $2)\nRETURNING \"id\"", Assert.Single(_sent).Text.Replace(", NULL, \"version\"", "", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _connection.Dispose();
        _other.Dispose();
        File.Delete(_file);
    }

    private static async Task<Counter> Change(string change, Counter one, DbSession db, bool async, CancellationToken cancellationToken)
    {
        Counter counter = change == "update" ? one : new Counter { Name = "two" };
        counter.Name = "two";
        switch (change, async)
        {
            case ("insert", true):
                await counter.InsertAsync(db, cancellationToken);
                break;
            case ("insert", false):
                counter.Insert(db);
                break;
            case ("upsert", true):
                await counter.UpsertAsync(db, c => c.Name, cancellationToken);
                break;
            case ("upsert", false):
                counter.Upsert(db, c => c.Name);
                break;
            case (_, true):
                await counter.UpdateAsync(db, cancellationToken);
                break;
            default:
                counter.Update(db);
                break;
        }

        return counter;
    }

    private void AssertStored(string change, Counter changed)
    {
        Assert.Equal(change == "update" ? (1L, 1) : (2L, 0), (changed.Id, changed.Version));
        Counter stored = Counter.Query(_connection).Where(c => c.Name == "two").Single();
        Assert.Equal((changed.Id, changed.Version), (stored.Id, stored.Version));
        Assert.Equal(change == "update" ? 1 : 2, Counter.Query(_connection).Count());
    }

    private DbSession Session(bool isPlain, Action? onFailure, Action? onSuccess = null, int? timeout = null) => new(_connection, isPlain ? Dialect.Sqlite : null)
    {
        CommandTimeout = timeout,
        OnStatement = statement =>
        {
            _sent.Add(statement);
            (statement.Exception is null ? onSuccess : onFailure)?.Invoke();
        },
    };

    /// <summary>Another connection has read one row and not the next, and holds the lock of a reader.</summary>
    private void BeginReading()
    {
        SqliteCommand command = _other.CreateCommand();
        command.CommandText = "SELECT id FROM counters UNION ALL SELECT 2";
        _reader = command.ExecuteReader();
        Assert.True(_reader.Read());
    }

    private void EndReading()
    {
        _reader!.Dispose();
        _reader = null;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False;Default Timeout=20");
        connection.Open();
        return connection;
    }

    private void Execute(string sql) => Execute(_other, sql);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
