using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>The relations of one entity, each asked for when it is used.</summary>
public sealed class HandleTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task To_many(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();

        Assert.Equal([11, 12, 14], (await post.On(db).Comments.ToListAsync()).Select(comment => comment.Id));
        Assert.Equal([14, 12], (await post.On(db).Comments.OrderBy(c => c.Id.Descending).Take(2).ToListAsync()).Select(comment => comment.Id));
        Assert.Equal([12], post.On(db).Comments.Where(c => c.Author.Name == "Brian").ToList().Select(comment => comment.Id));
        Assert.Equal(3, await post.On(db).Comments.CountAsync());
        Assert.True(await post.On(db).Comments.AnyAsync());
        Assert.Equal(11, (await post.On(db).Comments.FirstOrDefaultAsync())!.Id);
        Assert.Equal([1, 2], (await post.On(db).Tags.ToListAsync()).Select(tag => tag.Id));
        Assert.Equal(1, await post.On(db).Tags.Where(t => t.Posts.Count == 2).CountAsync());
        Assert.Equal(8, db.Sent.Count);
        Assert.False(post.IsLoaded(p => p.Comments));
        if (engine == Engine.Sqlite)
        {
            Assert.Equal("SELECT t.\"id\", t.\"post_id\", t.\"author_id\", t.\"body\" FROM \"comments\" AS t WHERE t.\"post_id\" = $1", db.Sent[0].Text);
            Assert.Equal(
                "SELECT t.\"id\", t.\"name\" FROM \"tags\" AS t WHERE t.\"id\" IN (SELECT j1.\"tag_id\" FROM \"post_tags\" AS j1 WHERE j1.\"post_id\" = $1)", db.Sent[6].Text);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task To_many_streams(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        List<long> ids = [];

        await foreach (Comment comment in post.On(db).Comments)
            ids.Add(comment.Id);

        foreach (Tag tag in post.On(db).Tags)
            ids.Add(tag.Id);

        Assert.Equal([11, 12, 14, 1, 2], ids);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task To_one(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        User cleo = (await User.FindAsync(db, 3))!;
        db.Forget();

        Assert.Equal("Ada", (await posts[0].On(db).Author.GetAsync()).Name);
        Assert.Equal("Brian", (await posts[0].On(db).Reviewer.GetAsync())!.Name);
        Assert.Null(cleo.On(db).Profile.Get());
        Assert.Equal(3, db.Sent.Count);

        // A null key asks nothing.
        Assert.Null(await posts[1].On(db).Reviewer.GetAsync());
        Assert.False(posts[1].On(db).Reviewer.Any());
        Assert.Equal(3, db.Sent.Count);
        Assert.Equal("Counts", (await posts[0].On(db).Author.Include(u => u.Profile).FirstAsync()).Profile!.Bio);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_required_target_that_is_missing_throws(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 3))!;
        db.Run("DELETE FROM users WHERE id = 2");

        var missing = await Assert.ThrowsAsync<RelationIntegrityException>(() => post.On(db).Author.GetAsync());

        Assert.Contains("Post.Author", missing.Message, StringComparison.Ordinal);
        Assert.Throws<RelationIntegrityException>(() => post.On(db).Author.Get());
        Assert.Throws<ArgumentNullException>(() => post.On(null!));
    }
}
