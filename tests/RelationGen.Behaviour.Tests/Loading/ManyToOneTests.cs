using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class ManyToOneTests
{
    private const string ForOne = """
        SELECT t."id", t."name" FROM "users" AS t WHERE t."id" = $1
        """;

    private const string ForMany = """
        SELECT t."id", t."name" FROM "users" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_key_is_asked_for_once_and_shared(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Author);

        Assert.Equal(["Ada", "Ada", "Brian"], posts.Select(post => post.Author.Name));
        Assert.Same(posts[0].Author, posts[1].Author);
        Assert.Equal("[1,2]", db.Sent[0].Keys);
        db.AssertSent(ForMany);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_key_needs_no_list(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = [.. (await Post.Query(db).ToListAsync()).Take(2)];
        db.Forget();

        await posts.LoadAsync(db, p => p.Author);

        Assert.Same(posts[0].Author, posts[1].Author);
        db.AssertSent(ForOne);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Null_keys_are_skipped(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Reviewer);

        Assert.Equal(["Brian", null, "Ada"], posts.Select(post => post.Reviewer?.Name));
        Assert.True(posts[1].IsLoaded(p => p.Reviewer));
        Assert.Equal("[2,1]", db.Sent[0].Keys);
        db.AssertSent(ForMany);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Only_null_keys_send_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 2))!;
        db.Forget();

        await post.LoadAsync(db, p => p.Reviewer);

        Assert.Null(post.Reviewer);
        Assert.True(post.IsLoaded(p => p.Reviewer));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_inverse_collection_is_never_filled(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Author, p => p.Reviewer);

        Assert.All(posts, post => Assert.False(post.Author.IsLoaded(u => u.Posts)));
        Assert.Throws<RelationNotLoadedException>(() => posts[0].Author.Posts);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_relations_to_one_target_share_its_instances_and_ask_for_none_twice(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Author, p => p.Reviewer);

        Assert.Same(posts[0].Author, posts[2].Reviewer);
        Assert.Same(posts[2].Author, posts[0].Reviewer);

        // The authors 1 and 2 are the reviewers 2 and 1.
        db.AssertSent(ForMany);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_dangling_optional_key_loads_null(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("UPDATE posts SET reviewer_id = 77 WHERE id = 1");
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Reviewer);

        Assert.Null(posts[0].Reviewer);
        Assert.Equal(77, posts[0].ReviewerId);
        Assert.True(posts[0].IsLoaded(p => p.Reviewer));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_unique_column_can_be_referenced(Engine engine)
    {
        using Database db = Database.Create(engine, Atlas.Script);
        List<City> cities = await City.Query(db).ToListAsync();
        db.Forget();

        await cities.LoadAsync(db, c => c.Country);

        Assert.Equal([1L, 2L, 1L], cities.Select(city => city.Country.Id));
        db.AssertSent("""
            SELECT t."id", t."code" FROM "countries" AS t WHERE t."code" IN (SELECT "value" FROM json_each($1))
            """);
    }
}
