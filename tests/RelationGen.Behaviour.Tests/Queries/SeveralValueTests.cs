using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Two and three values beside each row, from one statement.</summary>
public sealed class SeveralValueTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_values(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Entity, long First, long Second)> rows = await Post.Query(db).ToListAsync(p => p.Comments.Count, p => p.Tags.Count);

        Assert.Equal([(1L, 3L, 2L), (2, 1, 1), (3, 0, 0)], rows.Select(row => (row.Entity.Id, row.First, row.Second)));
        Assert.Equal(rows.Select(row => (row.First, row.Second)), Post.Query(db).ToList(p => p.Comments.Count, p => p.Tags.Count).Select(row => (row.First, row.Second)));
        Assert.Equal(2, db.Sent.Count);
        Assert.Equal(
            Sent.OnOneLine("""
                SELECT t."id", t."title", t."author_id", t."reviewer_id", COALESCE(a1.v1, 0), COALESCE(a2.v1, 0) FROM "posts" AS t
                LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id"
                LEFT JOIN (SELECT p.k1 AS k1, COUNT(*) AS v1 FROM (SELECT DISTINCT j1."post_id" AS k1, j1."tag_id" AS n1 FROM "post_tags" AS j1) AS p
                JOIN "tags" AS t1 ON t1."id" = p.n1 GROUP BY p.k1) AS a2 ON a2.k1 = t."id" ORDER BY t."id"
                """),
            db.Sent[0].Text);
        Assert.Equal(db.Sent[0].Text, db.Sent[1].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Three_values_of_different_types(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Post, long Comments, string? Author, double? Mean)> rows =
            await Post.Query(db).OrderBy(p => p.Title).ToListAsync<long, string?, double?>(p => p.Comments.Count, p => p.Author.Name, p => p.Comments.Average(c => c.AuthorId));

        Assert.Equal(
            [(1L, 3L, "Ada", (double?)1.5), (3, 0, "Brian", null), (2, 1, "Ada", 2.0)],
            rows.Select(row => (row.Post.Id, row.Comments, row.Author, row.Mean)));
        Assert.Equal(
            [(2L, 1L, 0L, (long?)13), (3, 0, 0, null)],
            Post.Query(db).TakeLast(2).ToList(p => p.Comments.Count, p => p.Comments.Where(c => c.AuthorId == 1L).Count, p => p.Comments.Max(c => c.Id))
                .Select(row => (row.Entity.Id, row.First, row.Second, row.Third)));
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Includes_conditions_and_parameters_take_part(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Post, long Loud, long Tags)> rows = await Post.Query(db)
            .Where(p => p.Author.Name == "Ada")
            .Include(p => p.Comments)
            .ToListAsync(p => p.Comments.Where(c => c.Body.Contains("e")).Count, p => p.Tags.Where(t => t.Name == "net").Count);

        Assert.Equal([(1L, 2L, 1L), (2, 0, 0)], rows.Select(row => (row.Post.Id, row.Loud, row.Tags)));
        Assert.Equal([11, 12, 14], rows[0].Post.Comments.Select(comment => comment.Id));
        Assert.Equal(["Post", "Post.Comments"], db.Sent.Select(sent => sent.Relation));
        Assert.Equal(["Ada", "e", "net"], db.Sent[0].Parameters.Values);
        Assert.Empty(await Post.Query(db).Take(0).ToListAsync(p => p.Comments.Count, p => p.Tags.Count));
        Assert.Equal(2, db.Sent.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_value_that_cannot_be_read_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);

        var isNull = Assert.Throws<InvalidCastException>(() => Post.Query(db).ToList(p => p.Comments.Count, _ => Scalar.Sql<int>($"NULL")));

        Assert.Equal("The value that the query for Post computes is NULL, which is no Int32; ask for a type that can be null.", isNull.Message);
        Assert.Throws<ArgumentNullException>("value", () => Post.Query(db).ToList(p => p.Comments.Count, (Func<PostTable, Scalar<int>>)null!));
        db.AssertUsable();
    }
}
