using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Includes that are filtered, ordered and limited for each parent.</summary>
public sealed class IncludeTests
{
    /// <summary>The last of each source, in the order that was asked for, in the order of the key where none was.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_last_of_each_source(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> byBody = await Post.Query(db).Include(p => p.Comments.OrderBy(c => c.Body, c => c.Id), p => p.Tags).ToListAsync();
        List<Post> byAuthor = await Post.Query(db).Include(p => p.Comments.OrderBy(c => c.Author.Name, c => c.Id)).ToListAsync();
        foreach (int count in (int[])[0, 1, 2, 5])
        {
            List<Post> last = await Post.Query(db)
                .Include(p => p.Comments.OrderBy(c => c.Body, c => c.Id).TakeLast(count), p => p.Tags.TakeLast(count)).ToListAsync();
            foreach ((Post post, Post same) in byBody.Zip(last))
            {
                Assert.Equal(post.Comments.TakeLast(count).Select(c => c.Id), same.Comments.Select(c => c.Id));
                Assert.Equal(post.Tags.TakeLast(count).Select(t => t.Id), same.Tags.Select(t => t.Id));
                Assert.True(same.IsPartial(p => p.Comments));
            }

            // One source alone, and what is left out from the end.
            Post one = (await Post.FindAsync(db, byAuthor[0].Id))!;
            one.Load(db, p => p.Comments.OrderBy(c => c.Author.Name, c => c.Id).Skip(1).TakeLast(count), p => p.Tags.TakeLast(3).Take(1));
            Assert.Equal(byAuthor[0].Comments.SkipLast(1).TakeLast(count).Select(c => c.Id), one.Comments.Select(c => c.Id));
            Assert.Equal(byBody[0].Tags.Take(1).Select(t => t.Id), one.Tags.Select(t => t.Id));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).Include(p => p.Comments.TakeLast(-1)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_filter_makes_the_relation_partial(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<Post> posts = await Post.Query(db).Include(p => p.Comments.Where(c => c.Author.Name == "Brian")).ToListAsync();

        Assert.Equal([12], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([13], posts[1].Comments.Select(comment => comment.Id));
        Assert.Empty(posts[2].Comments);
        Assert.All(posts, post =>
        {
            Assert.False(post.IsLoaded(p => p.Comments));
            Assert.True(post.IsPartial(p => p.Comments));
        });
        Assert.Equal(2, db.Sent.Count);
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(
                Sent.OnOneLine("""
                    SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t
                    LEFT JOIN "users" AS t1 ON t1."id" = t."author_id"
                    WHERE t."post_id" IN (SELECT "value" FROM json_each($1)) AND t1."name" = $2
                    """),
                db.Sent[1].Text);
        }

        await posts.LoadAsync(db, p => p.Comments);
        Assert.True(posts[0].IsLoaded(p => p.Comments));
        Assert.Equal(3, posts[0].Comments.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_order_alone_is_not_partial(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db).Include(p => p.Comments.OrderBy(c => c.Body.Descending), p => p.Tags.OrderBy(t => t.Name)).ToListAsync();

        Assert.Equal([12, 14, 11], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal(["net", "sql"], posts[0].Tags.Select(tag => tag.Name));
        Assert.True(posts[0].IsLoaded(p => p.Comments));
        Assert.False(posts[0].IsPartial(p => p.Tags));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_limit_is_per_parent(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Comments.OrderBy(c => c.Id.Descending).Take(2).Include(c => c.Author), p => p.Tags.Take(1));

        Assert.Equal([14, 12], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([13], posts[1].Comments.Select(comment => comment.Id));
        Assert.Equal([[1L], [1L], []], posts.Select(post => post.Tags.Select(tag => tag.Id)));
        Assert.Equal("Brian", posts[0].Comments[1].Author!.Name);
        Assert.Same(posts[0], posts[0].Comments[0].Post);
        Assert.True(posts[0].IsPartial(p => p.Comments));
        Assert.Equal(3, db.Sent.Count);
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(
                Sent.OnOneLine("""
                    SELECT t."id", t."post_id", t."author_id", t."body" FROM json_each($1) AS k JOIN "comments" AS t ON t."id" IN (
                    SELECT t."id" FROM "comments" AS t WHERE t."post_id" = k."value" ORDER BY t."id" DESC LIMIT $2 ) ORDER BY t."id" DESC
                    """),
                db.Sent.Single(sent => sent.Relation == "Post.Comments").Text);
        }

        await posts.LoadAsync(db, p => p.Comments.Skip(1), p => p.Tags.OrderBy(t => t.Id.Descending).Skip(1).Take(5));
        Assert.Equal([12, 14], posts[0].Comments.Select(comment => comment.Id));
        Assert.Empty(posts[1].Comments);
        Assert.Equal([1], posts[0].Tags.Select(tag => tag.Id));
        await posts[0].LoadAsync(db, p => p.Comments.OrderBy(c => c.Author.Name.Descending).Take(2), p => p.Tags.OrderBy(t => t.Posts.Count).Take(1));
        Assert.Equal([12, 11], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([2], posts[0].Tags.Select(tag => tag.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_limit_by_a_column_of_a_target_joins_it(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db).Include(p => p.Comments.Where(c => c.AuthorId != null).OrderBy(c => c.Author.Name.Descending).Take(1)).ToListAsync();

        Assert.Equal([12], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([13], posts[1].Comments.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_is_taken_and_nonsense_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).Include(p => p.Comments.Take(0)).ToListAsync();

        Assert.All(posts, post => Assert.Empty(post.Comments));
        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).Include(p => p.Comments.Take(-1)));
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Where(p => p.Comments.Take(1).Any()));
        Assert.Throws<ArgumentException>(() => Post.Query(db).Include(p => p.Comments, p => p.Comments.Take(1)).ToList());

        // The outer row is no row of the statement that loads the comments.
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Include(p => p.Comments.Where(c => c.AuthorId == p.AuthorId)).ToList());
        db.AssertUsable();
    }
}
