using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>Comments by the title of their post and who wrote them.</summary>
[View(typeof(Comment), Grouped = true)]
public partial record CommentsByPost
{
    [From(nameof(Comment.Post), nameof(Post.Title))]
    public required string Title { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required int Count { get; init; }

    [From(nameof(Comment.AuthorId), Aggregate = Aggregate.CountDistinct)]
    public required long Authors { get; init; }

    [From(nameof(Comment.Post), nameof(Post.Id), Aggregate = Aggregate.Max)]
    public long? LastPost { get; init; }
}

/// <summary>All comments, in one group.</summary>
[View(typeof(Comment), Grouped = true)]
public partial record struct AllComments([property: From(Aggregate = Aggregate.Count)] long Count);

/// <summary>Posts by the number of their comments: a key that is computed for each of them.</summary>
[View(typeof(Post), Grouped = true)]
public partial record PostsByComments
{
    [From(Value = nameof(CommentsOf))]
    public required long Comments { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required long Posts { get; init; }

    private static Scalar<long> CommentsOf(PostTable p) => p.Comments.Count;
}

/// <summary>Views of groups: one statement that groups, and reads no row.</summary>
public sealed class GroupViewTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Groups_are_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<CommentsByPost> groups = await Comment.Query(db).ToListAsync<CommentsByPost>();

        Assert.Equal([("One", 3, 2L, (long?)1), ("Two", 1, 1, 2)], groups.Select(group => (group.Title, group.Count, group.Authors, group.LastPost)));
        string text = Assert.Single(db.Sent).Text;
        Assert.StartsWith(
            "SELECT t1.\"title\", COUNT(*), COUNT(DISTINCT t.\"author_id\"), MAX(t1.\"id\") FROM \"comments\" AS t LEFT JOIN \"posts\" AS t1 "
            + "ON t1.\"id\" = t.\"post_id\" GROUP BY t1.\"title\" ORDER BY t1.\"title\"",
            text,
            StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Groups_have_conditions_orders_and_limits(Engine engine)
    {
        using Database db = Blog.Create(engine);
        GroupQuery<CommentsByPost, CommentTable> groups = Comment.Query(db).GroupBy<CommentsByPost>();

        Assert.Equal(["One"], (await groups.Having(rows => rows.Count > 1).ToListAsync()).Select(group => group.Title));
        Assert.Equal(["Two", "One"], groups.OrderBy(rows => rows.Count).ToList().Select(group => group.Title));
        Assert.Equal(["Two"], groups.OrderBy(rows => rows.Key.Post.Title.Descending).Take(1).ToList().Select(group => group.Title));
        Assert.Equal("One", (await groups.OrderBy(rows => rows.Max(c => c.Id)).Skip(1).FirstOrDefaultAsync())?.Title);
        Assert.Equal(4, Comment.Query(db).Single<AllComments>().Count);
        Assert.Equal(0, Comment.Query(db).Where(c => c.Id > 99).Single<AllComments>().Count);
        db.Forget();
        Assert.Empty(await groups.Take(0).ToListAsync());
        db.AssertNothingSent();
        Assert.Contains("HAVING COUNT(*) > $1", groups.Having(rows => rows.Count > 1).ToSql().Text, StringComparison.Ordinal);
    }

    /// <summary>SQLite would let an arbitrary row of the group decide.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_column_that_the_groups_are_not_made_by_decides_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        GroupQuery<CommentsByPost, CommentTable> groups = Comment.Query(db).GroupBy<CommentsByPost>();
        db.Forget();

        InvalidOperationException having = await Assert.ThrowsAsync<InvalidOperationException>(
            () => groups.Having(rows => rows.Count > 1 & rows.Key.Body == "late").ToListAsync());
        Assert.Throws<InvalidOperationException>(() => groups.Having(rows => rows.Key.Post.AuthorId == 1).ToList());
        Assert.Throws<InvalidOperationException>(() => groups.OrderBy(rows => rows.Key.Id.Descending).ToList());

        Assert.Equal(
            "Body differs among the rows of a group, so that none of them could decide: groups are made by Title. Add it to the view, or "
            + "compute over the rows, as in rows => rows.Max(x => x.Body).", having.Message);
        db.AssertNothingSent();
        Assert.Equal(["One"], groups.Having(rows => rows.Key.Post.Title == "One" & rows.Max(c => c.Id) > 1).ToList().Select(group => group.Title));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_first_group_is_one_of_all_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("INSERT INTO posts (id, title, author_id) VALUES (4, 'Four', 3), (5, 'Five', 3)");
        Query<Post, PostTable> posts = Post.Query(db).Where(p => p.Id > 0);
        PostsByComments[] expected = [new() { Comments = 0, Posts = 3 }, new() { Comments = 1, Posts = 1 }, new() { Comments = 3, Posts = 1 }];

        Assert.Equal(expected, await posts.ToListAsync<PostsByComments>());
        Assert.Equal(expected[0], await posts.FirstAsync<PostsByComments>());
        Assert.Equal(expected[0], posts.FirstOrDefault<PostsByComments>());
        Assert.Equal(expected[2], posts.GroupBy<PostsByComments>().OrderBy(rows => rows.Key.Comments.Count.Descending).FirstOrDefault());
        Assert.Equal(expected, posts.AsEnumerable<PostsByComments>(2));
        Assert.Throws<InvalidOperationException>(() => posts.Single<PostsByComments>());
    }

    [DatabaseTheory, OnEveryDatabase]
    public void An_order_of_rows_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Comment.Query(db).Take(2).ToList<CommentsByPost>());

        Assert.Contains("CommentsByPost is a view of groups, and OrderBy, Take and Skip of the query for Comment are of rows", refused.Message, StringComparison.Ordinal);
    }
}
