using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>A call sets everything or nothing, and leaves the connection as it was.</summary>
public sealed class AtomicityTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_relation_that_fails_leaves_the_others_unset(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DROP TABLE tags");
        List<Post> posts = await Post.Query(db).ToListAsync();

        await Assert.ThrowsAsync<RelationMappingException>(() => posts.LoadAsync(db, p => p.Comments, p => p.Author, p => p.Tags));

        Assert.All(posts, post =>
        {
            Assert.False(post.IsLoaded(p => p.Comments));
            Assert.False(post.IsLoaded(p => p.Author));
            Assert.False(post.IsLoaded(p => p.Tags));
        });
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_nested_relation_that_fails_leaves_all_unset(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DROP TABLE users");
        List<Post> posts = await Post.Query(db).ToListAsync();

        Assert.Throws<RelationMappingException>(() => posts.Load(db, p => p.Comments.Include(c => c.Author)));

        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Comments)));
        db.AssertUsable();
        await posts.LoadAsync(db, p => p.Comments);
        Assert.Equal(3, posts[0].Comments.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cancelled_call_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posts.LoadAsync(db, p => p.Comments, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posts[0].LoadAsync(db, p => p.Comments, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Query(db).ToListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.FindAsync(db, 1, cancelled));

        db.AssertNothingSent();
        Assert.False(posts[0].IsLoaded(p => p.Comments));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Cancelling_between_statements_sets_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        using var source = new CancellationTokenSource();
        List<string> sent = [];
        var session = new DbSession(db.Connection)
        {
            OnStatement = statement =>
            {
                sent.Add(statement.Relation);
                source.Cancel();
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posts.LoadAsync(session, p => p.Comments, p => p.Author, source.Token));

        Assert.Equal(["Post.Comments"], sent);
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Comments)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Cancelling_between_rows_sets_nothing(Engine engine)
    {
        using Database db = Database.Create(engine, Meters.Script);
        Meter meter = (await Meter.FindAsync(db, 1))!;
        db.Forget();
        using var source = new CancellationTokenSource();
        MeterReading.Watcher.Value = id =>
        {
            if (id == 7)
            {
                source.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => meter.LoadAsync(db, m => m.Readings, source.Token));

        Assert.Equal(7, Assert.Single(db.Sent).Rows);
        Assert.False(meter.IsLoaded(m => m.Readings));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_observer_sees_the_statement_that_failed(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Run("DROP TABLE comments");
        db.Forget();

        var failure = await Assert.ThrowsAsync<RelationMappingException>(() => post.LoadAsync(db, p => p.Comments));

        Sent sent = Assert.Single(db.Sent);
        Assert.Same(failure, sent.Exception);
        Assert.Equal(0, sent.Rows);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_null_among_the_entities_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post[] posts = [new() { Id = 1, Title = "One" }, null!];

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => posts.LoadAsync(db, p => p.Comments));

        Assert.Contains("index 1", refused.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }
}
