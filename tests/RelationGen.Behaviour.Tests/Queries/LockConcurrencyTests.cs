using System.Data.Common;
using System.Globalization;
using System.Transactions;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>
/// What locks of rows are for, between transactions that run at the same time. SQLite has one writer; what it does with two connections
/// is shown with files (<c>tests/RelationGen.Sqlite.Tests/LockTests.cs</c>).
/// </summary>
public sealed class LockConcurrencyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_workers_take_different_rows(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        await using DbSessionTransaction second = await db.Observe(db.DataSource).BeginTransactionAsync();

        Comment[] taken =
        [
            .. await Comment.Query(first).Take(2).ForUpdate(LockWait.SkipLocked).ToListAsync(),
            .. Comment.Query(second).Take(2).ForUpdate(LockWait.SkipLocked).ToList(),
        ];
        Assert.Equal([11, 12, 13, 14], taken.Select(comment => comment.Id));
        Assert.Empty(await Comment.Query(second).Where(c => c.Id < 13).ForShare(LockWait.SkipLocked).ToListAsync());

        // Who does not lock sees all of them.
        Assert.Equal(4, await Comment.Query(db).CountAsync());
        await first.RollbackAsync();
        taken = [.. await Comment.Query(second).ForUpdate(LockWait.SkipLocked).ToListAsync()];
        Assert.Equal([11, 12, 13, 14], taken.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_queue_is_worked_off_once_by_many(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Database.Create(engine, Blog.Schema);
        db.Run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80) INSERT INTO comments (id, post_id, body) SELECT i, i % 3, 'open' FROM n");
        List<long>[] done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            List<long> own = [];
            while (true)
            {
                await using DbSessionTransaction transaction = await db.Observe(db.DataSource).BeginTransactionAsync();
                List<Comment> jobs = await Comment.Query(transaction).Where(c => c.Body == "open" & !c.Post.Exists()).Take(3)
                    .ForUpdate(LockWait.SkipLocked).ToListAsync();
                if (jobs.Count == 0)
                    return own;

                foreach (Comment job in jobs)
                    job.Body = "done";

                await jobs.UpdateAsync(transaction);
                await transaction.CommitAsync();
                own.AddRange(jobs.Select(job => job.Id));
            }
        })));

        Assert.Equal(Enumerable.Range(1, 80).Select(id => (long)id), done.SelectMany(ids => ids).Order());
        Assert.All(db.Sent, sent => Assert.Null(sent.Exception));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Who_does_not_wait_is_told(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        await Post.Query(first).Where(p => p.Id == 2).ForUpdate().SingleAsync();

        await using DbSessionTransaction second = await db.Observe(db.DataSource).BeginTransactionAsync();
        foreach (bool async in new[] { true, false })
        {
            await using DbSessionTransaction attempt = await second.Session.BeginTransactionAsync();
            RelationLockException locked = async
                ? await Assert.ThrowsAsync<RelationLockException>(() => Post.Query(attempt).ForShare(LockWait.NoWait).ToListAsync())
                : Assert.Throws<RelationLockException>(() => Post.Query(attempt).ForUpdate(LockWait.NoWait).ToList());
            Assert.StartsWith("Post: another transaction has locked a row that the query reads.", locked.Message, StringComparison.Ordinal);
            Assert.Equal(("Post", "Post"), (locked.Entity, locked.Relation));
            Assert.EndsWith(" NOWAIT", locked.Statement, StringComparison.Ordinal);
            Assert.Equal("55P03", Assert.IsAssignableFrom<DbException>(locked.InnerException).SqlState);
            Assert.Same(locked, db.Sent[^1].Exception);
        }

        // The savepoint was rolled back, and the transaction goes on.
        List<Post> others = await Post.Query(second).Where(p => p.Id != 2).ForUpdate(LockWait.NoWait).ToListAsync();
        Assert.Equal([1, 3], others.Select(post => post.Id));
        await second.CommitAsync();

        // A time limit of the server means the same.
        await using DbSessionTransaction third = await db.Observe(db.DataSource).BeginTransactionAsync();
        await using (DbCommand limit = third.Connection.CreateCommand())
        {
            limit.Transaction = third.Transaction;
            limit.CommandText = "SET LOCAL lock_timeout = '20ms'";
            await limit.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<RelationLockException>(() => Post.Query(third).ForUpdate().ToListAsync());
    }

    /// <summary>An error of the database that is none of a query with a lock reaches the caller as it is.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_change_that_waits_too_long_is_the_databases_error(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        await Tag.Query(first).Where(t => t.Id == 1).ForUpdate().SingleAsync();
        db.Run("SET lock_timeout = '20ms'");

        var error = await Assert.ThrowsAnyAsync<DbException>(() => new Tag { Id = 1, Name = "x" }.UpdateAsync(db));

        Assert.Equal("55P03", error.SqlState);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Readers_share_and_a_writer_waits_for_all_of_them(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        await using DbSessionTransaction second = await db.Observe(db.DataSource).BeginTransactionAsync();
        Assert.Equal("Ada", (await User.Query(first).Where(u => u.Id == 1).ForShare().SingleAsync()).Name);
        Assert.Equal("Ada", User.Query(second).Where(u => u.Id == 1).ForShare(LockWait.NoWait).Single().Name);

        Query<User, UserTable> ada = User.Query(new DbSession(db.DataSource)).Where(u => u.Id == 1);
        Task<int> writer = Task.Run(() => ada.UpdateAsync(x => x.Set(u => u.Name, "Eve")));
        await WaitUntilSomebodyWaits(db);
        await first.CommitAsync();
        Assert.Equal("Ada", (await User.FindAsync(db, 1))!.Name);
        await WaitUntilSomebodyWaits(db);
        Assert.False(writer.IsCompleted);
        await second.CommitAsync();

        Assert.Equal(1, await writer);
        Assert.Equal("Eve", (await User.FindAsync(db, 1))!.Name);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_lock_lasts_until_the_transaction_ends_and_the_next_one_reads_what_it_left(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbSessionTransaction first = await db.Observe(db.DataSource).BeginTransactionAsync();
        User ada = await User.Query(first).Where(u => u.Id == 1).ForUpdate().SingleAsync();

        Task<string> next = Task.Run(async () =>
        {
            await using DbSessionTransaction second = await new DbSession(db.DataSource).BeginTransactionAsync();
            return (await User.Query(second).Where(u => u.Id == 1).ForUpdate().SingleAsync()).Name;
        });
        await WaitUntilSomebodyWaits(db);
        ada.Name = "Eve";
        await ada.UpdateAsync(first);
        Assert.False(next.IsCompleted);
        await first.CommitAsync();

        Assert.Equal("Eve", await next);
    }

    /// <summary>Without the lock two would read the same number and write the same next one.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_is_lost_between_reading_and_writing(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        db.Run("UPDATE tags SET name = '0'");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 15; i++)
            {
                await using DbSessionTransaction transaction = await db.Observe(db.DataSource).BeginTransactionAsync();

                // All rows, in no order that the query says: they are locked in that of their keys, so that nobody waits in a circle.
                List<Tag> tags = await Tag.Query(transaction).ForUpdate().ToListAsync();
                foreach (Tag tag in tags)
                    tag.Name = (int.Parse(tag.Name, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

                await tags.UpdateAsync(transaction);
                await transaction.CommitAsync();
            }
        })));

        Assert.Equal([["60"], ["60"], ["60"]], db.Rows("SELECT name FROM tags"));
        Assert.All(db.Sent, sent => Assert.Null(sent.Exception));
    }

    /// <summary>The connection takes part in it, and so do the locks.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_ambient_transaction_is_one(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using DbConnection connection = db.NewConnection();
            await connection.OpenAsync();
            Assert.Equal(1, (await Post.Query(connection).Where(p => p.Id == 1).ForUpdate().SingleAsync()).Id);
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            {
                await using DbSessionTransaction other = await db.Observe(db.DataSource).BeginTransactionAsync();
                Assert.Equal([2, 3], (await Post.Query(other).ForUpdate(LockWait.SkipLocked).ToListAsync()).Select(post => post.Id));
            }

            scope.Complete();
        }
    }

    private static async Task WaitUntilSomebodyWaits(Database db)
    {
        for (int i = 0; i < 1000; i++)
        {
            if (db.Rows("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Count > 0)
                return;

            await Task.Delay(10);
        }

        throw new TimeoutException("Nobody waits for a lock.");
    }
}
