using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Conditions over relations: what they mean, on both databases, in one statement.</summary>
public sealed class WhereTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_of_the_row(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([2, 3], await IdsAsync(db, p => p.Title.StartsWith("T")));
        Assert.Equal([1, 3], await IdsAsync(db, p => p.ReviewerId != null));
        Assert.Equal([2], await IdsAsync(db, p => p.ReviewerId.IsNull));
        Assert.Equal([1, 2, 3], await IdsAsync(db, p => p.ReviewerId != p.AuthorId));
        Assert.Equal([1, 2], await IdsAsync(db, p => p.AuthorId == 1L & p.Title.In("One", "Two", "Three")));
        Assert.Equal([1], await IdsAsync(db, p => p.Title.IgnoreCase == "ONE"));
        Assert.Equal([1, 3], await IdsAsync(db, p => p.Title.IgnoreCase.EndsWith("E")));
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Title > "One"));
        Assert.Equal([1, 3], await IdsAsync(db, p => Predicate.Sql($"length({p.Title}) <> {3} OR {p.Id} = {1L}")));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_of_a_target_join_it_once(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db).Where(p => p.Author.Name == "Ada" & p.Author.Id == 1L & p.Reviewer.Name != "Brian").ToListAsync();

        Assert.Equal([2], posts.Select(post => post.Id));
        AssertSqlite(engine, db, """
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
            LEFT JOIN "users" AS t1 ON t1."id" = t."author_id" LEFT JOIN "users" AS t2 ON t2."id" = t."reviewer_id"
            WHERE t1."name" = $1 AND t1."id" = $2 AND t2."name" IS NOT $3
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Is_and_IsNot(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1], await IdsAsync(db, p => p.Reviewer.Is(u => u.Name == "Brian")));
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Reviewer.IsNot(u => u.Name == "Brian")));
        Assert.Equal([1, 3], await IdsAsync(db, p => p.Reviewer.Exists()));
        Assert.Equal([2], await IdsAsync(db, p => !p.Reviewer.Exists()));
        Assert.Equal([1, 2], await IdsAsync(db, p => p.Author.Is(u => u.Profile.Is(f => f.Bio == "Counts"))));
        Assert.Equal([3], await IdsAsync(db, p => p.Author.Profile.Bio == null));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Some_every_none_any(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("CREATE INDEX pairs ON post_tags (post_id, tag_id)");

        Assert.Equal([1, 2], await IdsAsync(db, p => p.Comments.Any()));
        Assert.Equal([3], await IdsAsync(db, p => p.Comments.None()));
        Assert.Equal([1], await IdsAsync(db, p => p.Comments.Some(c => c.Body == "first")));
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Comments.None(c => c.Body == "first")));

        // Comment 14 has no author: NULL is not satisfied.
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Comments.Every(c => c.AuthorId >= 1)));
        Assert.Equal([1, 2], await IdsAsync(db, p => p.Tags.Some(t => t.Name == "sql")));
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Tags.Every(t => t.Name == "sql")));
        AssertSqlite(engine, db, """
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
            WHERE NOT EXISTS (SELECT 1 FROM "tags" AS t1 WHERE t1."id" IN (SELECT j1."tag_id" FROM "post_tags" AS j1 WHERE j1."post_id" = t."id")
            AND NOT (t1."name" = $1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Counts_and_aggregates(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1], await IdsAsync(db, p => p.Comments.Count > 2));
        Assert.Equal([2, 3], await IdsAsync(db, p => p.Comments.Where(c => c.AuthorId != null).Count < 2));
        Assert.Equal([1], await IdsAsync(db, p => p.Tags.Count == 2));
        Assert.Equal([2], await IdsAsync(db, p => p.Comments.Max(c => c.Id) == 13));
        Assert.Equal([3], await IdsAsync(db, p => p.Comments.Min(c => c.Id) == null));
        Assert.Equal([3], await IdsAsync(db, p => p.Comments.Sum(c => c.Id) == 0));
        Assert.Equal([2], await IdsAsync(db, p => p.Comments.Average(c => c.AuthorId) == 2.0));
        Assert.Equal([1], await IdsAsync(db, p => p.Comments.Max(c => c.Body) == "second"));
        Assert.Equal([1, 2], await IdsAsync(db, p => p.Comments.Count >= p.Tags.Count & p.Tags.Any()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_nest_and_may_name_outer_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1], await IdsAsync(db, p => p.Comments.Some(c => c.AuthorId == p.AuthorId)));
        Assert.Equal([1], await UserIdsAsync(db, u => u.Posts.Some(p => p.Comments.Some(c => c.Author.Is(a => a.Id == u.Id)))));
        Assert.Equal([1], await UserIdsAsync(db, u => u.Posts.Some(p => p.Tags.Count == 2 & p.Comments.Some(c => c.Author.Name == u.Name))));
        Assert.Equal([2], await IdsAsync(db, p => p.Comments.Every(c => c.Post.Author.Posts.Count == 2) & p.Comments.Any() & p.Reviewer.IsNot(r => r.Posts.Any())));

        // The inner tags and the comments are two tables although both are one level below the post.
        Assert.Equal([1, 2], await IdsAsync(db, p => p.Comments.Some(c => p.Tags.Some(t => t.Name != c.Body))));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_are_built_at_run_time(Engine engine)
    {
        using Database db = Blog.Create(engine);
        string[] names = ["sql", "net"];

        Assert.Equal([1], await IdsAsync(db, p => Predicate.All([.. names.Select(name => p.Tags.Some(t => t.Name == name))])));
        Assert.Equal([1, 2], await IdsAsync(db, p => Predicate.Any([.. names.Select(name => p.Tags.Some(t => t.Name == name))])));
        Assert.Equal([1, 2, 3], await IdsAsync(db, _ => Predicate.All()));
        Assert.Empty(await IdsAsync(db, _ => Predicate.Any()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Self_references_and_paths(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1, 2], await UserIdsAsync(db, u => u.Reviews.Any()));
        Assert.Equal([3], await UserIdsAsync(db, u => u.Posts.None() & u.Reviews.None()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_column_of_another_query_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        CommentTable stolen = default;
        Post.Query(db).Where(p => p.Comments.Some(c =>
        {
            stolen = c;
            return c.Body == "first";
        }));

        var refused = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Where(_ => stolen.Body == "first").ToList());

        Assert.Contains("innermost lambda", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Post.Query(db).Where(_ => null!));
        Assert.Throws<ArgumentNullException>(() => Post.Query(db).Where(null!));
        db.AssertUsable();
    }

    private static async Task<List<long>> IdsAsync(Database db, Func<PostTable, Predicate> where)
    {
        db.Forget();
        List<Post> posts = await Post.Query(db).Where(where).ToListAsync();
        Assert.Single(db.Sent);
        Assert.Equal(posts.Count, await Post.Query(db).Where(where).CountAsync());
        Assert.Equal(posts.Count > 0, Post.Query(db).Where(where).Any());
        db.Forget();
        Assert.Equal(posts.Select(post => post.Id), Post.Query(db).Where(where).ToList().Select(post => post.Id));
        return [.. posts.Select(post => post.Id)];
    }

    private static async Task<List<long>> UserIdsAsync(Database db, Func<UserTable, Predicate> where) =>
        [.. (await User.Query(db).Where(where).ToListAsync()).Select(user => user.Id)];

    private static void AssertSqlite(Engine engine, Database db, string text)
    {
        if (engine == Engine.Sqlite)
            Assert.Equal(Sent.OnOneLine(text), db.Sent[^1].Text);
    }
}
