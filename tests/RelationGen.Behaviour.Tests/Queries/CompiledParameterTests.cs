using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Parameters of compiled queries beside plain comparisons: lists, limits, ranges and parts of texts.</summary>
public sealed class CompiledParameterTests
{
    private static readonly CompiledQuery<Post, PostTable, IReadOnlyCollection<long>> ByIds =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<IReadOnlyCollection<long>> ids) => posts.Where(p => p.Id.In(ids)));

    private static readonly CompiledQuery<Post, PostTable, IReadOnlyCollection<long>, IReadOnlyCollection<string>> NotByReviewers =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<IReadOnlyCollection<long>> reviewers, Parameter<IReadOnlyCollection<string>> names) => posts
            .Where(p => !p.ReviewerId.In(reviewers) & p.Author.Name.In(names))
            .Include(p => p.Comments.Where(c => c.AuthorId.In(reviewers)))
            .OrderBy(p => p.Title));

    private static readonly CompiledQuery<Post, PostTable, int, int> Page =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<int> skip, Parameter<int> take) => posts.OrderBy(p => p.Id.Descending).Skip(skip).Take(take));

    private static readonly CompiledQuery<Post, PostTable, int> Rest = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<int> skip) => posts.Skip(skip));

    private static readonly CompiledQuery<Post, PostTable, long, long> ByRange = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<long> first, Parameter<long> last) =>
        posts.Where(p => p.Id.Between(first, last) & (p.ReviewerId == null | p.ReviewerId.Between(first, last))));

    private static readonly CompiledQuery<User, UserTable, string, string> ByNameRange =
        CompiledQuery.Of((Query<User, UserTable> users, Parameter<string> first, Parameter<string> last) => users.Where(u => u.Name.Between(first, last)));

    private static readonly CompiledQuery<Post, PostTable, string> ByText = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<string> text) => posts.Where(p =>
        p.Title.StartsWith(text) | p.Title.EndsWith(text) | p.Title.IgnoreCase.EndsWith(text) | p.Title.Contains(text) | p.Title.Like(text)));

    private static readonly CompiledQuery<User, UserTable, IReadOnlyCollection<string>, IReadOnlyCollection<string>> ByLists =
        CompiledQuery.Of((Query<User, UserTable> users, Parameter<IReadOnlyCollection<string>> names, Parameter<IReadOnlyCollection<string>> others) => users.Where(u => u.Name.In(names) | u.Name.In("Cleo", "x") & u.Name.In(others)));

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_list_is_one_parameter_however_long_it_is(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1, 3], (await ByIds.On(db, [3, 1, 99]).ToListAsync()).Select(post => post.Id));
        Assert.Equal([2], ByIds.On(db, new HashSet<long> { 2 }).ToList().Select(post => post.Id));
        Assert.Empty(await ByIds.On(db, []).ToListAsync());
        Assert.Equal(3, await ByIds.On(db, [.. Enumerable.Range(1, 5000).Select(id => (long)id)]).CountAsync());

        string where = engine == Engine.Sqlite ? "IN (SELECT \"value\" FROM json_each($1))" : "= ANY($1)";
        Assert.All(db.Sent, sent => Assert.EndsWith($"FROM \"posts\" AS t WHERE t.\"id\" {where}", sent.Text, StringComparison.Ordinal));
        Assert.All(db.Sent, sent => Assert.Single(sent.Parameters));
        Assert.Equal(4, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Lists_reach_conditions_that_are_turned_round_and_includes(Engine engine)
    {
        using Database db = Blog.Create(engine);

        List<Post> posts = await NotByReviewers.On(db, [2, 1], ["Ada", "Brian"]).ToListAsync();
        List<Post> all = await NotByReviewers.On(db, [], ["Ada", "Brian"]).ToListAsync();

        Assert.Equal([2], posts.Select(post => post.Id));
        Assert.Equal([13], posts[0].Comments.Select(comment => comment.Id));
        Assert.Equal([1, 3, 2], all.Select(post => post.Id));
        Assert.All(all, post => Assert.Empty(post.Comments));
        Assert.Equal(["Post", "Post.Comments", "Post", "Post.Comments"], db.Sent.Select(sent => sent.Relation));
        Assert.Equal(db.Sent[0].Text, db.Sent[2].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Lists_beside_values_and_each_other(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1, 3], (await ByLists.On(db, ["Ada"], ["Cleo"]).ToListAsync()).Select(user => user.Id));
        Assert.Equal([1, 2], (await ByLists.On(db, ["Ada", "Brian"], ["Ada"]).ToListAsync()).Select(user => user.Id));
        Assert.Equal(3, db.Sent[1].Parameters.Count);
        Assert.Equal(db.Sent[0].Text, db.Sent[1].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_page_is_one_text(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([3, 2], (await Page.On(db, 0, 2).ToListAsync()).Select(post => post.Id));
        Assert.Equal([1], (await Page.On(db, 2, 2).ToListAsync()).Select(post => post.Id));
        Assert.Equal(2, (await Page.On(db, 1, 5).FirstAsync()).Id);
        Assert.Equal("SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t ORDER BY t.\"id\" DESC LIMIT $1 OFFSET $2", Assert.Single(db.Sent.Select(sent => sent.Text).Distinct()));
        Assert.Equal([2L, 2L], db.Sent[1].Parameters.Values);
        Assert.Equal([1L, 1L], db.Sent[2].Parameters.Values);
        db.Forget();

        Assert.Equal([2, 3], (await Rest.On(db, 1).ToListAsync()).Select(post => post.Id));
        Assert.Equal([1, 2, 3], Rest.On(db, 0).ToList().Select(post => post.Id));
        Assert.Equal(2, await Rest.On(db, 1).CountAsync());
        Assert.Equal([2, 3], Rest.On(db, 1).AsEnumerable(1).Select(post => post.Id));
        Assert.Equal([3], Rest.On(db, 1).Skip(2).ToList().Select(post => post.Id));
        Assert.Equal(db.Sent[0].Text, db.Sent[1].Text);
        Assert.EndsWith(engine == Engine.Sqlite ? "LIMIT -1 OFFSET $1" : "OFFSET $1", db.Sent[0].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_limit_that_means_nothing_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Empty(await Page.On(db, 1, 0).ToListAsync());
        Assert.StartsWith("Post: Take ", Assert.Throws<ArgumentOutOfRangeException>(() => Page.On(db, 0, -1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Post: Skip ", Assert.Throws<ArgumentOutOfRangeException>(() => Rest.On(db, -1)).Message, StringComparison.Ordinal);
        Parameter<int> escaped = default;
        _ = CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<int> count) =>
        {
            escaped = count;
            return posts;
        });
        Assert.StartsWith("Post: Take ", Assert.Throws<InvalidOperationException>(() => Post.Query(db).Take(escaped)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The list that Id is compared with is null", Assert.Throws<ArgumentException>(() => ByIds.On(db, null!).ToList()).Message, StringComparison.Ordinal);
        Assert.StartsWith("The list that Name is compared with holds null", Assert.Throws<ArgumentException>(() => ByLists.On(db, [null!], []).ToList()).Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Ranges(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([2, 3], (await ByRange.On(db, 1, 3).Where(p => p.Id != 1L).ToListAsync()).Select(post => post.Id));
        Assert.Equal([2], (await ByRange.On(db, 2, 3).ToListAsync()).Select(post => post.Id));
        Assert.Equal([2, 3], (await ByNameRange.On(db, "B", "D").ToListAsync()).Select(user => user.Id));
        Assert.Equal(["B", "D"], db.Sent[^1].Parameters.Values);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Parts_of_texts(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([2, 3], (await ByText.On(db, "T").ToListAsync()).Select(post => post.Id));
        Assert.Equal([1, 3], (await ByText.On(db, "e").ToListAsync()).Select(post => post.Id));
        Assert.Equal([1], (await ByText.On(db, "NE").ToListAsync()).Select(post => post.Id));
        Assert.Equal([2], (await ByText.On(db, "T_o").ToListAsync()).Select(post => post.Id));
        Assert.Empty(await ByText.On(db, null!).ToListAsync());
        Assert.Single(db.Sent.Select(sent => sent.Text).Distinct());

        // Each of them is sent once, even where the SQL needs it twice.
        Assert.All(db.Sent, sent => Assert.Equal(5, sent.Parameters.Count));
    }

    [Fact]
    public void Types_that_do_not_travel_in_lists_are_refused()
    {
        var refused = Assert.Throws<NotSupportedException>(() =>
            CompiledQuery.Of((Query<Everything, EverythingTable> rows, Parameter<IReadOnlyCollection<decimal>> values) => rows.Where(e => e.Decimal.In(values))));

        Assert.StartsWith("Decimal: a list of Decimal does not fit into one parameter", refused.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => CompiledQuery.Of((Query<User, UserTable> users, Parameter<IReadOnlyCollection<string>> names) => users.Where(u => u.Name.IgnoreCase.In(names))));
    }
}
