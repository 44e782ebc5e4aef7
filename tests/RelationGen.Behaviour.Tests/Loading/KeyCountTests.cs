using System.Text.Json;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>One statement for each relation, however many parents; the actual keys in one parameter.</summary>
public sealed class KeyCountTests
{
    private const string ByKey = """
        SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t WHERE t."post_id" = $1
        """;

    private const string ByKeys = """
        SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t
        WHERE t."post_id" IN (SELECT "value" FROM json_each($1))
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task No_parents_send_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await Array.Empty<Post>().LoadAsync(db, p => p.Comments, p => p.Author);
        new List<Post>().Load(db, p => p.Tags);

        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_include_below_nothing_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 3))!;
        db.Forget();

        await post.LoadAsync(db, p => p.Comments.Include(c => c.Author));

        Assert.Empty(post.Comments);
        db.AssertSent(ByKey);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_parent_is_one_plain_parameter(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await new[] { new Post { Id = 1, Title = "One" } }.LoadAsync(db, p => p.Comments);

        Assert.Equal(1L, Assert.Single(db.Sent[0].Parameters).Value);
        db.AssertSent(ByKey);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_parent_twice_is_one_key(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await new[] { new Post { Id = 1, Title = "One" }, new Post { Id = 1, Title = "One" } }.LoadAsync(db, p => p.Comments);

        db.AssertSent(ByKey);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_parents_are_a_list_of_keys_in_one_parameter(Engine engine)
    {
        using Database db = Blog.Create(engine);

        await new[] { new Post { Id = 2, Title = "Two" }, new Post { Id = 1, Title = "One" } }.LoadAsync(db, p => p.Comments);

        Assert.Equal("[2,1]", db.Sent[0].Keys);
        db.AssertSent(ByKeys);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Forty_thousand_parents_are_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post[] posts = [.. Enumerable.Range(1, 40_000).Select(id => new Post { Id = id, Title = "Many" })];

        await posts.LoadAsync(db, p => p.Comments, p => p.Tags);

        Assert.Equal([3, 1, 0], posts.Take(3).Select(post => post.Comments.Count));
        Assert.Empty(posts[^1].Comments);
        Assert.Equal(40_000, JsonDocument.Parse(db.Sent[0].Keys).RootElement.GetArrayLength());
        Assert.Equal(2, db.Sent.Count);
        Assert.Equal(4, db.Sent[0].Rows);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Forty_thousand_children_ask_for_their_distinct_parents(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Comment[] comments = [.. Enumerable.Range(1, 40_000).Select(id => new Comment { Id = id, PostId = (id % 3) + 1, Body = "x" })];

        await comments.LoadAsync(db, c => c.Post.Include(p => p.Author));

        Assert.Equal(3, comments.Select(comment => comment.Post).Distinct().Count());
        Assert.Equal("[2,3,1]", db.Sent[0].Keys);
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Any_collection_of_entities_can_be_loaded(Engine engine)
    {
        using Database db = Blog.Create(engine);
        var posts = new HashSet<Post> { new() { Id = 1, Title = "One" }, new() { Id = 2, Title = "Two" } };
        var queue = new Queue<Post>(posts);

        await posts.LoadAsync(db, p => p.Comments);
        await queue.LoadAsync(db, p => p.Tags);

        Assert.Equal([3, 1], queue.Select(post => post.Comments.Count));
        Assert.Equal([2, 1], posts.Select(post => post.Tags.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_same_relation_named_twice_is_loaded_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Comments, p => p.Comments.Include(c => c.Author), p => p.Comments.Include(c => c.Author));

        Assert.Equal(["Post.Comments", "Comment.Author"], db.Sent.Select(sent => sent.Relation));
        Assert.Equal("Ada", posts[0].Comments[0].Author!.Name);
    }
}
