using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class IncludeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Nested_relations_take_one_statement_each(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<User> users = await User.Query(db).ToListAsync();
        db.Forget();

        await users.LoadAsync(db, u => u.Posts.Include(p => p.Comments, p => p.Tags.Include(t => t.Posts)), u => u.Profile);

        Assert.Equal([11L, 12L, 14L], users[0].Posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([1L, 2L], users[0].Posts[0].Tags[0].Posts.Select(post => post.Id));
        Assert.Equal("Counts", users[0].Profile!.Bio);
        Assert.Equal(["User.Posts", "Post.Comments", "Post.Tags", "Tag.Posts", "User.Profile"], db.Sent.Select(sent => sent.Relation));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Includes_chain(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db).Include(p => p.Comments.Include(c => c.Author).Include(c => c.Post)).Include(p => p.Author).ToListAsync();

        Assert.Equal("Brian", posts[0].Comments[1].Author!.Name);
        Assert.Equal("Ada", posts[0].Author.Name);
        Assert.Same(posts[0], posts[0].Comments[1].Post);

        // Comment.Post is the input and Post.Author among the authors of comments: neither is asked for again.
        Assert.Equal(["Post", "Post.Comments", "Comment.Author"], db.Sent.Select(sent => sent.Relation));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_query_is_a_value(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> plain = Post.Query(db);
        Query<Post, PostTable> withTags = plain.Include(p => p.Tags);

        List<Post> first = await plain.ToListAsync();
        List<Post> second = await withTags.ToListAsync();
        List<Post> third = withTags.ToList();

        Assert.False(first[0].IsLoaded(p => p.Tags));
        Assert.True(second[0].IsLoaded(p => p.Tags));
        Assert.Equal([1L, 2L], third[0].Tags.Select(tag => tag.Id));
        Assert.NotSame(second[0], third[0]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_query_of_an_empty_table_sends_no_includes(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema);

        Assert.Empty(await Post.Query(db).Include(p => p.Comments, p => p.Author).ToListAsync());

        db.AssertSent("""
            SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_branch_on_two_relations_to_one_table_reaches_all_their_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await Post.Query(db).Include(p => p.Author.Include(u => u.Profile), p => p.Reviewer.Include(u => u.Reviews)).ToListAsync();

        Assert.Equal("Counts", posts[0].Author.Profile!.Bio);
        Assert.Equal([1L], posts[0].Reviewer!.Reviews.Select(post => post.Id));
        Assert.Same(posts[0], posts[0].Reviewer!.Reviews[0]);
        Assert.True(posts[2].Reviewer!.IsLoaded(u => u.Profile));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task IsLoaded_follows_each_relation_alone(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;

        await post.LoadAsync(db, p => p.Comments);

        Assert.True(post.IsLoaded(p => p.Comments));
        Assert.False(post.IsPartial(p => p.Comments));
        Assert.False(post.IsLoaded(p => p.Tags));
        Assert.False(post.IsLoaded(p => p.Author));
        Assert.True(post.Comments[0].IsLoaded(c => c.Post));
    }

    [Fact]
    public void The_table_struct_has_a_member_for_each_relation_and_column()
    {
        Assert.Equal(["Author", "AuthorId", "Comments", "Id", "Reviewer", "ReviewerId", "Tags", "Title"], typeof(PostTable).GetProperties().Select(property => property.Name).Order());
    }
}
