using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Whatever fails, and wherever: the database is as before or as after, never between, and the connection can be used.</summary>
public sealed class AtomicityTests
{
    private const string State = "SELECT 1, id, reviewer_id FROM posts UNION ALL SELECT 2, post_id, tag_id FROM post_tags ORDER BY 1, 2, 3";

    private static Dictionary<string, Func<DbSession, Task>> Operations { get; } = new(StringComparer.Ordinal)
    {
        ["set children"] = db => new User { Id = 1, Name = "Ada" }.On(db).Reviews.SetKeysAsync([1, 2]),
        ["apply children"] = db => new User { Id = 1, Name = "Ada" }.On(db).Reviews.ApplyAsync([Post(1), Post(2)], [Post(3)]),
        ["associate children"] = db => new User { Id = 1, Name = "Ada" }.On(db).Reviews.AssociateKeysAsync([1, 2, 3]),
        ["set pairs"] = db => Post(1).On(db).Tags.SetKeysAsync([1, 3]),
        ["toggle pairs"] = db => Post(1).On(db).Tags.ToggleAsync([Tag(1), Tag(3)]),
        ["apply pairs"] = db => Post(1).On(db).Tags.ApplyAsync([Tag(3)], [Tag(1), Tag(2)]),
        ["clear pairs"] = db => Post(1).On(db).Tags.ClearAsync(),
        ["point elsewhere"] = db => Post(1).On(db).Reviewer.AssociateAsync(new User { Id = 3, Name = "Cleo" }),
    };

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_that_fails(Engine engine)
    {
        foreach ((string name, Func<DbSession, Task> change) in Operations)
        {
            for (int n = 1; ; n++)
            {
                using Database db = Blog.Create(engine);
                List<object?[]> before = db.Rows(State);
                int sent = 0;
                var session = new DbSession(db.Connection) { OnStatement = _ => { if (++sent == n) throw new InvalidOperationException("Injected."); } };

                Exception? failure = await Record.ExceptionAsync(() => change(session));

                db.AssertUsable();
                if (failure is null)
                {
                    Assert.True(n > 1, name);
                    Assert.NotEqual(before, db.Rows(State));
                    break;
                }

                Assert.Equal("Injected.", failure.Message);
                Assert.Equal(before, db.Rows(State));
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cancellation(Engine engine)
    {
        foreach ((string name, Func<DbSession, CancellationToken, Task> change) in new Dictionary<string, Func<DbSession, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["set children"] = (db, token) => new User { Id = 1, Name = "Ada" }.On(db).Reviews.SetKeysAsync([1, 2], token),
            ["apply pairs"] = (db, token) => Post(1).On(db).Tags.ApplyAsync([Tag(3)], [Tag(1), Tag(2)], token),
        })
        {
            for (int n = 1; ; n++)
            {
                using Database db = Blog.Create(engine);
                List<object?[]> before = db.Rows(State);
                using var source = new CancellationTokenSource();
                int sent = 0;
                var session = new DbSession(db.Connection) { OnStatement = _ => { if (++sent == n) source.Cancel(); } };

                Exception? failure = await Record.ExceptionAsync(() => change(session, source.Token));

                db.AssertUsable();
                if (failure is null)
                {
                    Assert.True(n > 1, name);
                    Assert.NotEqual(before, db.Rows(State));
                    break;
                }

                Assert.IsAssignableFrom<OperationCanceledException>(failure);
                Assert.Equal(before, db.Rows(State));
            }
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_callers_transaction_goes_on_after_a_refusal(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using DbTransaction transaction = db.Connection.BeginTransaction();
        DbSession session = db.Observe(transaction);

        await Post(2).On(session).Tags.AssociateKeysAsync([2]);
        await Assert.ThrowsAsync<RelationChangeException>(() => Post(2).On(session).Tags.SetKeysAsync([3, 99]));
        Post(3).On(session).Tags.AssociateKeys([3]);
        Assert.Throws<RelationChangeException>(() => Post(3).On(session).Tags.AssociateKeys([1, 98]));
        transaction.Commit();

        Assert.Equal([[1L, 1L], [1L, 2L], [2L, 1L], [2L, 2L], [3L, 3L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_callers_transaction_decides(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using (DbTransaction transaction = db.Connection.BeginTransaction())
        {
            await Post(1).On(db.Observe(transaction)).Tags.ClearAsync();
            transaction.Rollback();
        }

        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM post_tags"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_data_source_opens_one_connection(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await Post(1).On(db.Observe(db.DataSource)).Tags.SetKeysAsync([3]);

        Assert.Equal([[1L, 3L], [2L, 1L]], db.Rows("SELECT post_id, tag_id FROM post_tags ORDER BY 1, 2"));
    }

    private static Post Post(long id) => new() { Id = id, Title = "" };

    private static Tag Tag(long id) => new() { Id = id, Name = "" };
}
