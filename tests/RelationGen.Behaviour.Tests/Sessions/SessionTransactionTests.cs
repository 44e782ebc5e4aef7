using System.Data;
using System.Data.Common;
using System.Transactions;
using RelationGen.Behaviour.Tests.Model;
using IsolationLevel = System.Data.IsolationLevel;

namespace RelationGen.Behaviour.Tests.Sessions;

/// <summary>A session begins a transaction: calls that are handed it take part, and it is rolled back unless it is committed.</summary>
public sealed class SessionTransactionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_committed_stays_and_what_is_not_goes(Engine engine)
    {
        using Database db = Blog.Create(engine);
        foreach (DbSession session in (DbSession[])[db, db.Observe(db.DataSource), db.Observe(db.NewConnection())])
        {
            await using (DbSessionTransaction transaction = await session.BeginTransactionAsync())
            {
                await Tags(7, 8).InsertAsync(transaction);
                await Tags(9)[0].InsertAsync(transaction);
                Assert.Equal(6, await Tag.Query(transaction).CountAsync());
                await transaction.CommitAsync();
            }

            using (DbSessionTransaction transaction = session.BeginTransaction())
            {
                Tags(10, 11).Insert(transaction);
                Assert.Equal(8, Tag.Query(transaction).Count());
            }

            Assert.Equal([[7L], [8L], [9L]], db.Rows("SELECT id FROM tags WHERE id > 6 ORDER BY id"));
            Assert.Equal(3, await Tag.Query(session).Where(t => t.Id > 6).DeleteAsync());
            db.AssertUsable();
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task It_is_rolled_back_on_request(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        await Tags(7)[0].InsertAsync(first);
        await first.RollbackAsync();
        Assert.Empty(db.Rows("SELECT id FROM tags WHERE id = 7"));

        using (DbSessionTransaction second = db.Observe(db.DataSource).BeginTransaction())
        {
            Tags(7)[0].Insert(second);
            second.Rollback();
        }

        Assert.Empty(db.Rows("SELECT id FROM tags WHERE id = 7"));
        db.AssertUsable();
    }

    /// <summary>What is over takes no more, also within another transaction, where its rows would be the other's.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_over_is_no_session_any_more(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbSessionTransaction outer = await db.Observe(db.DataSource).BeginTransactionAsync();
        await using DbSessionTransaction inner = await outer.Session.BeginTransactionAsync();
        await inner.RollbackAsync();

        Assert.Contains(
            "rolled back already", (await Assert.ThrowsAsync<InvalidOperationException>(() => Tags(7)[0].InsertAsync(inner))).Message);
        Assert.Throws<InvalidOperationException>(() => inner.Session);
        await outer.CommitAsync();
        Assert.Throws<InvalidOperationException>(() => outer.Session);
        Assert.Empty(db.Rows("SELECT id FROM tags WHERE id = 7"));
    }

    /// <summary>The caller would not know of it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_observer_that_throws_at_the_beginning_leaves_no_transaction_open(Engine engine)
    {
        using Database db = Blog.Create(engine);
        DbConnection connection = db.NewConnection();
        await connection.OpenAsync();
        var session = new DbSession(connection) { ObservesTransactions = true, OnStatement = _ => throw new FormatException("no") };

        await Assert.ThrowsAsync<FormatException>(() => session.BeginTransactionAsync());
        Assert.Throws<FormatException>(() => session.BeginTransaction());

        await using DbTransaction own = await connection.BeginTransactionAsync();
        await own.RollbackAsync();
        await connection.DisposeAsync();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_closed_connection_is_closed_again_and_an_open_one_stays_open(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbConnection connection = db.NewConnection();
        await using (DbSessionTransaction transaction = await new DbSession(connection).BeginTransactionAsync())
        {
            Assert.Same(connection, transaction.Connection);
            Assert.Equal(ConnectionState.Open, connection.State);
        }

        Assert.Equal(ConnectionState.Closed, connection.State);
        using (DbSessionTransaction transaction = ((DbSession)db).BeginTransaction())
            Assert.Same(db.Connection, transaction.Transaction!.Connection);

        Assert.Equal(ConnectionState.Open, db.Connection.State);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Options_and_observers_go_on_and_what_begins_and_ends_it_is_seen(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(db.DataSource)
        {
            OnStatement = seen.Add,
            ObservesTransactions = true,
            CommandTimeout = 77,
            Prepare = true,
        };

        await using (DbSessionTransaction transaction = await session.BeginTransactionAsync())
        {
            DbSession inside = transaction;
            Assert.Equal((77, true, true), (inside.CommandTimeout, inside.Prepare, inside.ObservesTransactions));
            await Tags(7)[0].InsertAsync(transaction);
            await transaction.CommitAsync();
        }

        using (session.BeginTransaction())
        {
        }

        Assert.Equal(
            ["BEGIN", "SAVEPOINT relationgen", "RELEASE SAVEPOINT relationgen", "COMMIT", "BEGIN", "ROLLBACK"], Control(seen));
        Assert.StartsWith("INSERT", seen.Single(statement => statement.Kind == StatementKind.Rows).Text, StringComparison.Ordinal);
        Assert.Equal("DbSession", seen[0].Relation);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_within_another_is_undone_alone(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using (DbSessionTransaction outer = await ((DbSession)db).BeginTransactionAsync())
        {
            await Tags(7)[0].InsertAsync(outer);
            await using (DbSessionTransaction inner = await outer.Session.BeginTransactionAsync())
            {
                await Tags(8)[0].InsertAsync(inner);
                using (DbSessionTransaction innermost = inner.Session.BeginTransaction())
                {
                    Tags(9)[0].Insert(innermost);
                    innermost.Commit();
                }

                // Not committed: 8 and 9 go.
            }

            using (DbSessionTransaction inner = outer.Session.BeginTransaction())
            {
                Tags(10)[0].Insert(inner);
                inner.Commit();
            }

            await outer.CommitAsync();
        }

        Assert.Equal([[7L], [10L]], db.Rows("SELECT id FROM tags WHERE id > 6 ORDER BY id"));
    }

    /// <summary>Savepoints that were undone must not be found in the place of those around them.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_undone_within_does_not_keep_what_is_undone_around_it(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using (DbSessionTransaction outer = await ((DbSession)db).BeginTransactionAsync())
        {
            await Tags(7)[0].InsertAsync(outer);
            await using (DbSessionTransaction middle = await outer.Session.BeginTransactionAsync())
            {
                await Tags(8)[0].InsertAsync(middle);
                await using (DbSessionTransaction inner = await middle.Session.BeginTransactionAsync())
                    await Tags(9)[0].InsertAsync(inner);

                // A change that fails leaves its savepoint behind.
                await Assert.ThrowsAsync<RelationConstraintException>(() => Tags(11, 8).InsertAsync(middle));
                await middle.RollbackAsync();
            }

            await outer.CommitAsync();
        }

        Assert.Equal([[7L]], db.Rows("SELECT id FROM tags WHERE id > 6 ORDER BY id"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_that_was_passed_is_left_to_whoever_began_it(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction own = await db.Connection.BeginTransactionAsync();
        await using (DbSessionTransaction inner = await db.Observe(own).BeginTransactionAsync())
        {
            Assert.Same(own, inner.Transaction);
            await Tags(7)[0].InsertAsync(inner);
            await inner.CommitAsync();
        }

        await own.RollbackAsync();
        Assert.Empty(db.Rows("SELECT id FROM tags WHERE id = 7"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_savepoint_has_no_isolation_level(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbSessionTransaction outer = await ((DbSession)db).BeginTransactionAsync(IsolationLevel.Serializable);
        Assert.Equal(IsolationLevel.Serializable, outer.Transaction!.IsolationLevel);

        var refused = Assert.Throws<InvalidOperationException>(() => outer.Session.BeginTransaction(IsolationLevel.Serializable));
        Assert.Contains("Begin the outer transaction with that isolation level", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => outer.Session.BeginTransactionAsync(IsolationLevel.Serializable));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_over_says_so(Engine engine)
    {
        using Database db = Blog.Create(engine);
        DbSessionTransaction transaction = await db.Observe(db.DataSource).BeginTransactionAsync();
        transaction.Commit();

        var again = Assert.Throws<InvalidOperationException>(transaction.Commit);
        Assert.Contains("committed already", again.Message, StringComparison.Ordinal);
        again = await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RollbackAsync());
        Assert.Contains("committed already", again.Message, StringComparison.Ordinal);
        again = await Assert.ThrowsAsync<InvalidOperationException>(() => Tag.FindAsync(transaction, 1));
        Assert.Contains("committed already", again.Message, StringComparison.Ordinal);
        await transaction.DisposeAsync();
        await transaction.DisposeAsync();
        transaction.Dispose();
        Assert.Throws<ObjectDisposedException>(transaction.Commit);
        Assert.Throws<ObjectDisposedException>(() => transaction.Connection);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transaction.CommitAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_that_was_not_passed_is_refused_with_what_to_do(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction own = await db.Connection.BeginTransactionAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ((DbSession)db).BeginTransactionAsync());
        Assert.Contains("Pass the transaction instead", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ((DbSession)db).BeginTransaction());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_token_that_is_cancelled_begins_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ((DbSession)db).BeginTransactionAsync(cancelled));
        db.AssertUsable();

        await using DbSessionTransaction transaction = await ((DbSession)db).BeginTransactionAsync();
        await Tags(7)[0].InsertAsync(transaction);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transaction.RollbackAsync(cancelled));
        await transaction.CommitAsync();
        Assert.Single(db.Rows("SELECT id FROM tags WHERE id = 7"));
    }

    /// <summary>SQLite would otherwise learn at its first change that another one writes, when waiting is in vain.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public void SQLite_begins_to_write_at_once_unless_it_only_reads(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using (DbSessionTransaction writes = ((DbSession)db).BeginTransaction())
        {
            // Whoever holds the lock for writing keeps others from it.
            using DbConnection other = db.NewConnection();
            other.Open();
            using DbCommand insert = other.CreateCommand();
            insert.CommandTimeout = 1;
            insert.CommandText = "BEGIN IMMEDIATE";
            Assert.ThrowsAny<DbException>(() => insert.ExecuteNonQuery());
        }

        using (DbSessionTransaction reads = ((DbSession)db).BeginTransaction(IsolationLevel.ReadUncommitted))
        {
            using DbConnection other = db.NewConnection();
            other.Open();
            using DbTransaction begun = other.BeginTransaction();
            begun.Rollback();
        }
    }

    [DatabaseTheory, InlineData(Engine.PostgreSql)]
    public async Task Within_a_TransactionScope_it_is_a_savepoint(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using DbConnection connection = await db.DataSource.OpenConnectionAsync();
            DbSession session = connection;
            await using (DbSessionTransaction outer = await session.BeginTransactionAsync())
            {
                Assert.Null(outer.Transaction);
                await Tags(7)[0].InsertAsync(outer);
                await using (DbSessionTransaction undone = await outer.Session.BeginTransactionAsync())
                    await Tags(8)[0].InsertAsync(undone);

                await outer.CommitAsync();
            }

            using (DbSessionTransaction undone = session.BeginTransaction())
            {
                Tags(9)[0].Insert(undone);
                using (DbSessionTransaction alsoUndone = undone.Session.BeginTransaction())
                    Tags(10)[0].Insert(alsoUndone);
            }

            scope.Complete();
        }

        Assert.Equal([[7L]], db.Rows("SELECT id FROM tags WHERE id > 6"));
    }

    private static string[] Control(List<StatementEvent> seen)
        => [.. seen.Where(statement => statement.Kind == StatementKind.Transaction).Select(statement => statement.Text)];

    private static Tag[] Tags(params long[] ids) => [.. ids.Select(id => new Tag { Id = id, Name = "tag " + id })];
}
