using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class OneToManyTests
{
    private const string ForOne = """
        SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t WHERE t."post_id" = $1
        """;

    private const string ForMany = """
        SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t
        WHERE t."post_id" IN (SELECT "value" FROM json_each($1))
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_of_several_parents_come_with_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Comments);

        Assert.Equal([[11L, 12L, 14L], [13L], []], posts.Select(post => post.Comments.Select(comment => comment.Id).ToArray()));
        Assert.Equal("second", posts[0].Comments[1].Body);
        Assert.Null(posts[0].Comments[2].AuthorId);
        Assert.Equal("[1,2,3]", db.Sent[0].Keys);
        Assert.Equal(4, db.Sent[0].Rows);
        Assert.Equal("Post.Comments", db.Sent[0].Relation);
        db.AssertSent(ForMany);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_synchronous_twin_sends_the_same(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = Post.Query(db).ToList();
        db.Forget();

        posts.Load(db, p => p.Comments);

        Assert.Equal([[11L, 12L, 14L], [13L], []], posts.Select(post => post.Comments.Select(comment => comment.Id).ToArray()));
        db.AssertSent(ForMany);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_entity_is_loaded_by_its_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();

        await post.LoadAsync(db, p => p.Comments);

        Assert.Equal([11L, 12L, 14L], post.Comments.Select(comment => comment.Id));
        Assert.Equal(1L, Assert.Single(db.Sent[0].Parameters).Value);
        db.AssertSent(ForOne);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void One_entity_has_a_synchronous_twin(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = Post.Find(db, 2)!;
        db.Forget();

        post.Load(db, p => p.Comments, p => p.Tags);

        Assert.Equal([13L], post.Comments.Select(comment => comment.Id));
        Assert.Equal([1L], post.Tags.Select(tag => tag.Id));
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_parent_without_children_has_an_empty_list(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 3))!;

        await post.LoadAsync(db, p => p.Comments);

        Assert.Empty(post.Comments);
        Assert.True(post.IsLoaded(p => p.Comments));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Children_get_their_back_reference(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Comments);

        Assert.All(posts, post => Assert.All(post.Comments, comment => Assert.Same(post, comment.Post)));
        Assert.False(posts[0].Comments[0].IsLoaded(c => c.Author));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_later_load_replaces_the_children(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        await post.LoadAsync(db, p => p.Comments);
        IReadOnlyList<Comment> before = post.Comments;
        db.Run("INSERT INTO comments (id, post_id, author_id, body) VALUES (10, 2, NULL, 'new')");

        await post.LoadAsync(db, p => p.Comments);

        Assert.Equal([10L, 13L], post.Comments.Select(comment => comment.Id));
        Assert.Equal([13L], before.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Several_relations_between_the_same_entities_keep_apart(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<User> users = await User.Query(db).ToListAsync();
        db.Forget();

        await users.LoadAsync(db, u => u.Posts, u => u.Reviews);

        Assert.Equal([[1L, 2L], [3L], []], users.Select(user => user.Posts.Select(post => post.Id).ToArray()));
        Assert.Equal([[3L], [1L], []], users.Select(user => user.Reviews.Select(post => post.Id).ToArray()));

        // One call, one identity: post 1 is Ada's and Brian reviews it; both back-references are set on the one instance.
        Assert.Same(users[0].Posts[0], users[1].Reviews[0]);
        Assert.Same(users[0], users[0].Posts[0].Author);
        Assert.Same(users[1], users[0].Posts[0].Reviewer);
        db.AssertSent(
            """
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
            WHERE t."author_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
            WHERE t."reviewer_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_unique_column_can_be_referenced(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.Script);
        List<Country> countries = await Country.Query(db).ToListAsync();
        db.Forget();

        await countries.LoadAsync(db, c => c.Cities);

        Assert.Equal([[1L, 3L], [2L]], countries.Select(country => country.Cities.Select(city => city.Id).ToArray()));
        Assert.Equal("""["AT","CH"]""", db.Sent[0].Keys);
        db.AssertSent("""
            SELECT t."id", t."country_code" FROM "cities" AS t
            WHERE t."country_code" IN (SELECT "value" FROM json_each($1))
            """);
    }
}
