using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Rows that break what the declarations say.</summary>
public sealed class IntegrityTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_missing_required_target_throws_with_its_keys_and_sets_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2; UPDATE posts SET author_id = 88 WHERE id = 2");
        List<Post> posts = await Post.Query(db).ToListAsync();

        var missing = await Assert.ThrowsAsync<RelationIntegrityException>(() => posts.LoadAsync(db, p => p.Comments, p => p.Author));

        Assert.Equal(("Post", "Author"), (missing.Entity, missing.Relation));
        Assert.Contains("Id 88, 2", missing.Message, StringComparison.Ordinal);
        Assert.Contains(".OrNull()", missing.Message, StringComparison.Ordinal);
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Author)));
        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Comments)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task OrNull_accepts_the_gap(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2");
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Author.OrNull());

        Assert.Equal(["Ada", "Ada", null], posts.Select(post => ((User?)post.Author)?.Name));
        Assert.True(posts[2].IsLoaded(p => p.Author));
        Assert.Equal(2, posts[2].AuthorId);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task OrNull_is_for_the_level_it_stands_on(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2; DELETE FROM posts WHERE id = 2");
        List<Comment> comments = await Comment.Query(db).ToListAsync();

        await Assert.ThrowsAsync<RelationIntegrityException>(() => comments.LoadAsync(db, c => c.Post.Include(p => p.Author)));
        await Assert.ThrowsAsync<RelationIntegrityException>(() => comments.LoadAsync(db, c => c.Post.Include(p => p.Author.OrNull())));
        await comments.LoadAsync(db, c => c.Post.OrNull().Include(p => p.Author.OrNull()));

        Assert.Equal([1L, 1L, null, 1L], comments.Select(comment => ((Post?)comment.Post)?.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Includes_of_a_query_throw_the_same(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2");

        await Assert.ThrowsAsync<RelationIntegrityException>(() => Post.Query(db).Include(p => p.Author).ToListAsync());
        List<Post> posts = await Post.Query(db).Include(p => p.Author.OrNull()).ToListAsync();

        Assert.Null(posts[2].Author);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Missing_composite_keys_are_named_in_full(Engine engine)
    {
        using Database db = Database.Create(engine, Billing.Script);
        db.Run("DELETE FROM invoices WHERE tenant_id = 2");
        List<InvoiceLine> lines = await InvoiceLine.Query(db).ToListAsync();

        var missing = await Assert.ThrowsAsync<RelationIntegrityException>(() => lines.LoadAsync(db, l => l.Invoice));

        Assert.Contains("(2, \"A\")", missing.Message, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.False(line.IsLoaded(l => l.Invoice)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_was_loaded_before_a_failure_stays(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 3))!;
        await post.LoadAsync(db, p => p.Author);
        User brian = post.Author;
        db.Run("DELETE FROM users WHERE id = 2");

        await Assert.ThrowsAsync<RelationIntegrityException>(() => post.LoadAsync(db, p => p.Author));

        Assert.Same(brian, post.Author);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_synchronous_twin_throws_the_same(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DELETE FROM users WHERE id = 2");
        List<Post> posts = Post.Query(db).ToList();

        Assert.Throws<RelationIntegrityException>(() => posts.Load(db, p => p.Comments, p => p.Author));

        Assert.All(posts, post => Assert.False(post.IsLoaded(p => p.Comments)));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_rows_under_a_referenced_column_that_is_not_unique_throw(Engine engine)
    {
        using Database db = Database.Create(engine, """
            CREATE TABLE countries (id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL);
            CREATE TABLE cities (id BIGINT NOT NULL PRIMARY KEY, country_code TEXT NOT NULL);
            INSERT INTO countries (id, code) VALUES (1, 'AT'), (2, 'AT');
            INSERT INTO cities (id, country_code) VALUES (1, 'AT');
            """);
        City city = (await City.FindAsync(db, 1))!;

        var broken = await Assert.ThrowsAsync<RelationIntegrityException>(() => city.LoadAsync(db, c => c.Country));

        Assert.Contains("\"AT\"", broken.Message, StringComparison.Ordinal);
        Assert.False(city.IsLoaded(c => c.Country));
    }
}
