using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Rows come in key order, whatever order the database returns them in.</summary>
public sealed class KeyOrderTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_are_sorted(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Assert.Equal([14L, 11L, 12L, 13L], db.Rows("SELECT id, body FROM comments").Select(row => row[0]));

        List<Post> posts = await Post.Query(db).Include(p => p.Comments).ToListAsync();

        Assert.Equal([11L, 12L, 14L], posts[0].Comments.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_of_a_junction_are_sorted(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Post post = (await Post.FindAsync(db, 1))!;
        await post.LoadAsync(db, p => p.Tags);

        Assert.Equal([1L, 2L], post.Tags.Select(tag => tag.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_of_a_query_are_sorted(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Comment> comments = await Comment.Query(db).ToListAsync();

        Assert.Equal([11L, 12L, 13L, 14L], comments.Select(comment => comment.Id));
        db.AssertSent("""
            SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Text_is_ordered_by_code_point(Engine engine)
    {
        // U+FF5E is above U+1F600 in UTF-16 and below it in UTF-8, which databases order by.
        string[] keys = ["b", "\U0001F600", "\uFF5E", "B", "a", "ä", ""];
        using Database db = Database.Create(engine, "CREATE TABLE parents (id TEXT NOT NULL PRIMARY KEY)");
        foreach (string key in keys)
            db.Run("INSERT INTO parents (id) VALUES (@id)", ("@id", key));

        List<TextParent> parents = await TextParent.Query(db).ToListAsync();

        Assert.Equal(["", "B", "a", "b", "ä", "\uFF5E", "\U0001F600"], parents.Select(parent => parent.Id));
    }
}
