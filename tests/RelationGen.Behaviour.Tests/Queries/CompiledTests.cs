using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Queries whose lambdas ran once, with parameters in the place of values.</summary>
public sealed class CompiledTests
{
    private static int _built;

    private static readonly CompiledQuery<Post, PostTable, string> ByAuthor = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<string> name) =>
    {
        _built++;
        return posts.Where(p => p.Author.Name == name & p.Id > 0L).Include(p => p.Tags).OrderBy(p => p.Id.Descending);
    });

    private static readonly CompiledQuery<Post, PostTable, long?, string> ByReviewer =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<long?> reviewer, Parameter<string> title) =>
            posts.Where(p => p.ReviewerId == reviewer | p.Title.StartsWith(title)));

    private static readonly CompiledQuery<Post, PostTable, long, long, string> WithComments = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<long> count, Parameter<long> author, Parameter<string> body) =>
        posts.Where(p => p.Comments.Count >= count & p.Author.Is(a => a.Id == author)).Include(p => p.Comments.Where(c => c.Body != body)));

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_lambdas_run_once(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([2, 1], (await ByAuthor.On(db, "Ada").ToListAsync()).Select(post => post.Id));
        Assert.Equal([3], ByAuthor.On(db, "Brian").ToList().Select(post => post.Id));
        Assert.Empty(await ByAuthor.On(db, "Cleo").ToListAsync());
        Assert.Empty(await ByAuthor.On(db, null!).ToListAsync());
        Assert.Equal(2, (await ByAuthor.On(db, "Ada").FirstAsync()).Id);
        Assert.Equal(2, ByAuthor.On(db, "Ada").First().Id);
        Assert.Equal(2, await ByAuthor.On(db, "Ada").CountAsync());
        Assert.True(await ByAuthor.On(db, "Ada").AnyAsync());
        Assert.Equal(1, _built);
        Assert.Single(db.Sent.Where(sent => sent.Relation == "Post" && sent.Text.Contains("ORDER BY", StringComparison.Ordinal) && !sent.Text.Contains("LIMIT", StringComparison.Ordinal))
            .Select(sent => sent.Text).Distinct());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_parameter_may_be_null_where_the_column_may(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([2], (await ByReviewer.On(db, null, "x").ToListAsync()).Select(post => post.Id));
        Assert.Equal([1], (await ByReviewer.On(db, 2, "x").ToListAsync()).Select(post => post.Id));
        Assert.Equal([1, 2, 3], (await ByReviewer.On(db, 2, "T").ToListAsync()).Select(post => post.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Parameters_reach_includes_and_aggregates(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Post post = Assert.Single(await WithComments.On(db, 3, 1, "first").ToListAsync());

        Assert.Equal([12, 14], post.Comments.Select(comment => comment.Id));
        Assert.Equal([1, 2], (await WithComments.On(db, 1, 1, "first").ToListAsync()).Select(found => found.Id));
        List<long> streamed = [];
        await foreach (Post found in WithComments.On(db, 1, 1, "first").AsAsyncEnumerable(1))
            streamed.Add(found.Id);

        Assert.Equal([1, 2], streamed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_compiled_query_can_be_refined(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1], (await ByAuthor.On(db, "Ada").Where(p => p.Comments.Count > 1).ToListAsync()).Select(post => post.Id));
        Assert.Equal([2], (await ByAuthor.On(db, "Ada").Take(1).ToListAsync()).Select(post => post.Id));
        Assert.Equal(["Ada", 0L], ByAuthor.On(db, "Ada").ToSql().Parameters.Select(parameter => parameter.Value));
    }

    [Fact]
    public void A_template_is_not_read()
    {
        Assert.Throws<InvalidOperationException>(() => CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<string> name) =>
        {
            _ = posts.ToList();
            return posts;
        }));
        Assert.Throws<ArgumentNullException>(() => ByAuthor.On(null!, "Ada"));
    }
}
