using System.Data;
using System.Data.Common;

namespace RelationGen.Sqlite.Tests;

/// <summary>A change that SQLite takes back by itself: the caller is told why, and the connection can be used.</summary>
public sealed class FullDiskTests
{
    private const string Full = "PRAGMA max_page_count = 6";
    private const string Roll = "CREATE TRIGGER counters_full BEFORE INSERT ON counters WHEN NEW.name = '150' BEGIN SELECT RAISE(ROLLBACK, 'no place for it'); END";

    [Theory]
    [InlineData(Full, "database or disk is full", true)]
    [InlineData(Full, "database or disk is full", false)]
    [InlineData(Roll, "no place for it", true)]
    [InlineData(Roll, "no place for it", false)]
    public async Task The_first_cause_is_thrown(string limit, string cause, bool async)
    {
        using var database = new TestDatabase(Counter.Script + "; " + limit);
        Counter[] counters = [.. Enumerable.Range(100, 400).Select(i => new Counter { Name = i + new string('x', limit == Full ? 100 : 0) })];

        var refused = await Assert.ThrowsAsync<SqliteException>(() => Insert(counters, database.Session, async));

        Assert.Contains(cause, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, Counter.Query(database.Session).Count());
        Assert.All(counters, counter => Assert.Equal(0, counter.Id));
        database.Execute("PRAGMA max_page_count = 1000");
        Assert.Equal(2, new[] { new Counter { Name = "two" }, new Counter { Name = "three" } }.Insert(database.Session));
    }

    [Theory]
    [InlineData(Full, "database or disk is full", true)]
    [InlineData(Full, "database or disk is full", false)]
    [InlineData(Roll, "no place for it", true)]
    [InlineData(Roll, "no place for it", false)]
    public async Task In_the_callers_transaction_too(string limit, string cause, bool async)
    {
        using var database = new TestDatabase(Counter.Script + "; " + limit);
        Counter[] counters = [.. Enumerable.Range(100, 400).Select(i => new Counter { Name = i + new string('x', limit == Full ? 100 : 0) })];
        using (SqliteTransaction transaction = database.Connection.BeginTransaction())
        {
            var refused = await Assert.ThrowsAsync<SqliteException>(() => Insert(counters, transaction, async));

            Assert.Contains(cause, refused.Message, StringComparison.Ordinal);
            transaction.Rollback();
        }

        database.Execute("PRAGMA max_page_count = 1000");
        Assert.Equal(2, new[] { new Counter { Name = "two" }, new Counter { Name = "three" } }.Insert(database.Session));
        Assert.Equal(3, Counter.Query(database.Session).Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_end_of_the_transaction_throws_does_not_hide_it(bool async)
    {
        using var connection = new BrokenConnection();
        connection.Open();
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = Counter.Script;
            command.ExecuteNonQuery();
        }

        Counter[] counters = [new() { Name = "two" }, new() { Name = "two" }];
        var refused = await Assert.ThrowsAsync<RelationConstraintException>(() => Insert(counters, new DbSession(connection, Dialect.Sqlite), async));

        Assert.Equal(ConstraintKind.Unique, refused.Kind);
        Assert.Equal(2, connection.Failures);
    }

    private static Task<int> Insert(Counter[] counters, DbSession db, bool async) => async ? counters.InsertAsync(db) : Task.Run(() => counters.Insert(db));

    /// <summary>A connection whose transactions can neither be rolled back nor disposed of.</summary>
    private sealed class BrokenConnection() : SqliteConnection("Data Source=:memory:")
    {
        public int Failures { get; private set; }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new BrokenTransaction(this, BeginTransaction(isolationLevel));

        protected override DbCommand CreateDbCommand() => new UnwrappingCommand { Connection = this, Transaction = Transaction };

        private sealed class BrokenTransaction(BrokenConnection connection, SqliteTransaction inner) : DbTransaction
        {
            public SqliteTransaction Inner => inner;

            public override IsolationLevel IsolationLevel => inner.IsolationLevel;

            protected override DbConnection DbConnection => connection;

            public override void Commit() => inner.Commit();

            public override void Rollback() => throw Failed();

            protected override void Dispose(bool disposing)
            {
                base.Dispose(disposing);
                if (disposing)
                    throw Failed();
            }

            private SqliteException Failed()
            {
                connection.Failures++;
                return new SqliteException("SQLite Error 1: 'cannot rollback - no transaction is active'.", 1);
            }
        }

        private sealed class UnwrappingCommand : SqliteCommand
        {
            protected override DbTransaction? DbTransaction
            {
                get => base.DbTransaction;
                set => base.DbTransaction = value is BrokenTransaction broken ? broken.Inner : value;
            }
        }
    }
}
