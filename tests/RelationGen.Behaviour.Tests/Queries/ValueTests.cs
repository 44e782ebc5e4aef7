using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Values in SQL of one's own, values over values, columns as values, and how many rows have each value.</summary>
public sealed class ValueTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Sums_of_decimals_are_what_they_look_like(Engine engine)
    {
        using Database db = Ledger.Create(engine);
        db.Run("""
            INSERT INTO purses (id) VALUES (2), (3);
            INSERT INTO movements (id, purse_id, amount, at) VALUES (6, 2, '0.1', '2024-01-01 10:00:00+00:00'), (7, 2, '0.2', '2024-01-01 10:00:00+00:00');
            """);

        Assert.Equal([2], (await Purse.Query(db).Where(p => p.ByTime.Sum(m => m.Amount) == 0.3m).ToListAsync()).Select(purse => purse.Id));
        Assert.Equal([123.75m, 0.3m, 0m], (await Purse.Query(db).ToListAsync(p => p.ByTime.Sum(m => m.Amount))).Select(pair => pair.Value));
        Assert.Equal([247.5m, 0.6m, 0m], (await Purse.Query(db).ToListAsync(p => p.ByTime.Sum(m => Scalar.Sql<decimal>($"{m.Amount} * {2}")))).Select(pair => pair.Value));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_over_values(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([4L, 0, 0], (await User.Query(db).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count))).Select(pair => pair.Value));
        Assert.Equal([14L, null, null], (await User.Query(db).ToListAsync(u => u.Posts.Max(p => p.Comments.Max(c => c.Id)))).Select(pair => pair.Value));
        Assert.Equal([11L, null, null], (await User.Query(db).ToListAsync(u => u.Posts.Min(p => p.Comments.Min(c => c.Id)))).Select(pair => pair.Value));
        Assert.Equal([2.0, 0, null], (await User.Query(db).ToListAsync(u => u.Posts.Average(p => p.Comments.Count))).Select(pair => pair.Value));
        Assert.Equal([3, 2, 1], (await User.Query(db).OrderBy(u => u.Posts.Sum(p => p.Comments.Count), u => u.Id.Descending).ToListAsync()).Select(user => user.Id));
        Assert.Equal(5, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Columns_are_values(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(["Ada", "Ada", "Brian"], (await Post.Query(db).ToListAsync<string?>(p => p.Author.Name)).Select(pair => pair.Value));
        Assert.Equal([1L, 1, 2], (await Post.Query(db).ToListAsync<long>(p => p.AuthorId)).Select(pair => pair.Value));
        Assert.Equal([2], (await Post.Query(db).Where(p => p.Id > p.Comments.Count).Where(p => p.Comments.Any()).ToListAsync()).Select(post => post.Id));
        Assert.Equal([12, 13], await CommentIdsAsync(db, c => (NullableColumn<long>)c.AuthorId == c.Post.Comments.Max(other => other.AuthorId)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_are_read_without_their_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([(1L, 3L), (2, 1), (3, 0)], await Post.Query(db).ValuesAsync<long, long>(p => p.Id, p => p.Comments.Count));
        Assert.Equal(
            Sent.OnOneLine("""
                SELECT t."id", COALESCE(a1.v1, 0) FROM "posts" AS t
                LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id"
                ORDER BY t."id"
                """),
            db.Sent.Single().Text);
        Assert.Equal(3, db.Sent.Single().Rows);
        Assert.Equal([(1L, 3L), (2, 1), (3, 0)], Post.Query(db).Include(p => p.Comments).Values<long, long>(p => p.Id, p => p.Comments.Count));
        Assert.Equal(["Ada", "Ada", "Brian"], await Post.Query(db).ValuesAsync<string?>(p => p.Author.Name));
        Assert.Equal(["Ada", "Ada", "Brian"], Post.Query(db).Values<string?>(p => p.Author.Name));
        Assert.Equal([(3L, "Brian", 0L), (2, "Ada", 1)], await Post.Query(db).OrderBy(p => p.Id.Descending).Take(2).ValuesAsync<long, string?, long>(p => p.Id, p => p.Author.Name, p => p.Comments.Count));
        Assert.Equal([(2L, "Ada", 1L), (3, "Brian", 0)], Post.Query(db).TakeLast(2).Values<long, string?, long>(p => p.Id, p => p.Author.Name, p => p.Comments.Count));
        Assert.Equal([null, 1L, 2L, 2L], (await Comment.Query(db).ValuesAsync<long?>(c => c.AuthorId)).Order());
        Assert.Equal(7, db.Sent.Count);
        Assert.Empty(Post.Query(db).Take(0).Values<long>(p => p.Id));
        Assert.Empty(await Post.Query(db).Take(0).ValuesAsync<long>(p => p.Id));
        Assert.Equal(7, db.Sent.Count);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Query(db).ValuesAsync<long>(p => p.Id, cancelled.Token));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Sql_of_ones_own_takes_values_and_conditions(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1], await PostIdsAsync(db, p => Predicate.Sql($"{p.Comments.Count} > {1L} AND {p.Tags.Some(t => t.Name == "net")}")));
        Assert.Equal([1, 2, 3], await PostIdsAsync(db, p => Predicate.Sql($"{p.Comments.None()} OR {p.Id == 1L} OR {p.Id == 2L}")));
        Assert.Equal([1, 3], await PostIdsAsync(db, p => Predicate.Sql($"NOT {p.Comments.Any() & p.Id == 2L}")));
        Assert.Equal([3L, 3, 5], (await Post.Query(db).ToListAsync(p => Scalar.Sql<long>($"length({p.Title})"))).Select(pair => pair.Value));
        Assert.Equal([3, 1, 2], (await Post.Query(db).OrderBy(p => Scalar.Sql<long>($"length({p.Title})").Descending).ToListAsync()).Select(post => post.Id));
        Assert.Equal([3], await PostIdsAsync(db, p => Scalar.Sql<long>($"length({p.Title})") == 5L));
        Assert.Equal([2], await PostIdsAsync(db, p => Scalar.Sql<long?>($"NULLIF({p.Id}, {2L})") == null));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_counted_by_value(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([(0L, 1L), (1, 1), (3, 1)], await Post.Query(db).CountByAsync(p => p.Comments.Count));
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(
                Sent.OnOneLine("""
                    SELECT g."value", COUNT(*) FROM (SELECT COALESCE(a1.v1, 0) AS "value" FROM "posts" AS t
                    LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id") AS g
                    GROUP BY g."value" ORDER BY g."value"
                    """),
                db.Sent.Single().Text);
        }

        Assert.Equal([("Ada", 2L), ("Brian", 1)], Post.Query(db).CountBy<string?>(p => p.Author.Name));
        Assert.Equal([(null, 1L), (1L, 1), (2L, 2)], await Comment.Query(db).CountByAsync<long?>(c => c.AuthorId));
        Assert.Equal([("Ada", 1L)], await Post.Query(db).Where(p => p.Comments.Count > 1).CountByAsync<string?>(p => p.Author.Name));
        Assert.Equal([("Ada", 1L), ("Brian", 1)], await Post.Query(db).OrderBy(p => p.Id.Descending).Take(2).CountByAsync<string?>(p => p.Author.Name));
        db.Forget();
        Assert.Empty(await Post.Query(db).Take(0).CountByAsync(p => p.Comments.Count));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void What_cannot_be_read_says_of_which_query(Engine engine)
    {
        using Database db = Blog.Create(engine);

        var isNull = Assert.Throws<InvalidCastException>(() => Post.Query(db).ToList(_ => Scalar.Sql<int>($"NULL")));
        var isText = Assert.Throws<InvalidCastException>(() => Post.Query(db).ToList(p => Scalar.Sql<int>($"{p.Title}")));
        var isUnknown = Assert.Throws<NotSupportedException>(() => Scalar.Sql<DayOfWeek>($"1"));
        var isOutside = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Include(p => p.Comments.Where(c => c.AuthorId == p.AuthorId)).ToList());

        Assert.Equal("The value that the query for Post computes is NULL, which is no Int32; ask for a type that can be null.", isNull.Message);
        Assert.StartsWith("The value that the query for Post computes is no Int32: ", isText.Message, StringComparison.Ordinal);
        Assert.Contains("DayOfWeek", isUnknown.Message, StringComparison.Ordinal);
        Assert.StartsWith("AuthorId belongs to a table", isOutside.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    private static async Task<List<long>> PostIdsAsync(Database db, Func<PostTable, Predicate> where) =>
        [.. (await Post.Query(db).Where(where).ToListAsync()).Select(post => post.Id)];

    private static async Task<List<long>> CommentIdsAsync(Database db, Func<CommentTable, Predicate> where) =>
        [.. (await Comment.Query(db).Where(where).ToListAsync()).Select(comment => comment.Id)];
}
