namespace RelationGen.Sqlite.Tests;

/// <summary>
/// The lock of the whole database, for queries that lock, in a file that two connections use: in a transaction that has begun to read or
/// not, in both kinds of journals, over the provider package and over plain ADO.NET.
/// </summary>
public sealed class LockTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public static TheoryData<string, bool, bool> Ways()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (string journal in new[] { "DELETE", "WAL" })
        {
            data.Add(journal, false, true);
            data.Add(journal, true, false);
        }

        return data;
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task It_is_taken_in_a_deferred_transaction_and_held_until_that_ends(string journal, bool isPlain, bool async)
    {
        using SqliteConnection connection = Create(journal);
        using SqliteConnection other = Open();
        foreach (bool hasRead in new[] { false, true })
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            DbSession session = Session(transaction, isPlain);
            if (hasRead)
                Assert.Equal(1, Counter.Query(session).Count());

            Execute(other, "BEGIN IMMEDIATE; ROLLBACK");
            Query<Counter, CounterTable> counters = Counter.Query(session).ForUpdate(hasRead ? LockWait.SkipLocked : LockWait.Wait);
            Assert.Equal("one", (async ? await counters.SingleAsync() : counters.Single()).Name);

            Assert.Equal(5, Assert.Throws<SqliteException>(() => Execute(other, "BEGIN IMMEDIATE")).SqliteErrorCode);
            Assert.Equal(1, Counter.Query(other).Count());

            // It is there already, and taken once more.
            Assert.Equal("one", Counter.Query(session).ForShare().Single().Name);
            transaction.Commit();
            Execute(other, "BEGIN IMMEDIATE; ROLLBACK");
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task In_a_transaction_that_writes_from_the_beginning_it_changes_nothing(string journal, bool isPlain, bool async)
    {
        using SqliteConnection connection = Create(journal);
        var db = new DbSession(connection, isPlain ? Dialect.Sqlite : null) { LocksDatabase = true };
        await using DbSessionTransaction transaction = async ? await db.BeginTransactionAsync() : db.BeginTransaction();

        Query<Counter, CounterTable> counters = Counter.Query(transaction).ForUpdate();
        Assert.Equal("one", (async ? await counters.SingleAsync() : counters.Single()).Name);
        await transaction.CommitAsync();

        Assert.Equal(1, Counter.Query(connection).Count());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Who_does_not_get_it_is_told(string journal, bool isPlain, bool async)
    {
        using SqliteConnection connection = Create(journal);
        using SqliteConnection other = Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        Query<Counter, CounterTable> counters = Counter.Query(Session(transaction, isPlain)).ForUpdate();

        Execute(other, "BEGIN IMMEDIATE");
        RelationLockException busy = await Locked(counters, async);
        Execute(other, "ROLLBACK");

        Assert.StartsWith("Counter: ForUpdate did not get the lock of the whole database", busy.Message, StringComparison.Ordinal);
        Assert.Equal("UPDATE \"counters\" SET \"id\" = \"id\" WHERE 0", busy.Statement);
        Assert.Equal(("Counter", 5), (busy.Entity, Assert.IsType<SqliteException>(busy.InnerException).SqliteErrorCode));
        Assert.Equal("one", counters.Single().Name);
    }

    /// <summary>What it has read is not what others would write on: waiting is in vain, and SQLite does not.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Who_has_read_what_was_changed_since_is_told_at_once(bool isPlain, bool async)
    {
        using SqliteConnection connection = Create("WAL");
        using SqliteConnection other = Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        DbSession session = Session(transaction, isPlain);
        Assert.Equal("one", Counter.Query(session).Single().Name);
        Execute(other, "UPDATE counters SET name = 'two'");

        RelationLockException stale = await Locked(Counter.Query(session).ForUpdate(), async);

        Assert.Equal(517, Assert.IsType<SqliteException>(stale.InnerException).SqliteExtendedErrorCode);
        Assert.Contains("has written since this one began to read", stale.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public async Task Nothing_is_lost_between_reading_and_writing(string journal)
    {
        Create(journal).Dispose();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            using SqliteConnection connection = Open(timeout: 60);
            for (int i = 0; i < 10; i++)
            {
                using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
                DbSession session = Session(transaction, isPlain: false);
                Counter counter = await Counter.Query(session).ForUpdate().SingleAsync();
                Execute(connection, $"UPDATE counters SET version = {counter.Version + 1}", transaction);
                transaction.Commit();
            }
        })));

        using SqliteConnection reader = Open();
        Assert.Equal(30, Counter.Query(reader).Single().Version);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }

    private static DbSession Session(SqliteTransaction transaction, bool isPlain)
        => new(transaction, isPlain ? Dialect.Sqlite : null) { LocksDatabase = true };

    private static async Task<RelationLockException> Locked(Query<Counter, CounterTable> counters, bool async) => async
        ? await Assert.ThrowsAsync<RelationLockException>(() => counters.ToListAsync())
        : Assert.Throws<RelationLockException>(() => counters.ToList());

    private SqliteConnection Create(string journal)
    {
        SqliteConnection connection = Open();
        Execute(connection, $"PRAGMA journal_mode = {journal}; {Counter.Script}");
        return connection;
    }

    private SqliteConnection Open(int timeout = 1)
    {
        var connection = new SqliteConnection($"Data Source={_file};Default Timeout={timeout};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
