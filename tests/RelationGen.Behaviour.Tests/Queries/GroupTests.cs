using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>What is computed over a relation is computed for all rows at once, and one computation serves conditions, orders and values.</summary>
public sealed class GroupTests
{
    private const string Comments = """LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id" """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_condition_an_order_and_a_value_share_one_group(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Post, long Count)> rows = await Post.Query(db).Where(p => p.Comments.Count > 0).OrderBy(p => p.Comments.Count).ToListAsync(p => p.Comments.Count);

        Assert.Equal([(2L, 1L), (1, 3)], rows.Select(row => (row.Post.Id, row.Count)));
        Assert.Equal(rows.Select(row => row.Count), Post.Query(db).Where(p => p.Comments.Count > 0).OrderBy(p => p.Comments.Count).Values<long>(p => p.Comments.Count));
        Assert.Equal(
            Sent.OnOneLine($"""
                SELECT t."id", t."title", t."author_id", t."reviewer_id", COALESCE(a1.v1, 0) FROM "posts" AS t {Comments}
                WHERE COALESCE(a1.v1, 0) > $1 ORDER BY COALESCE(a1.v1, 0), t."id"
                """),
            db.Sent[0].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Equal_conditions_are_one_group_and_other_ones_another(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Post, long Of2, long? Last, long Of1)> rows = await Post.Query(db)
            .Where(p => p.Comments.Where(c => c.AuthorId == 2L).Count > 0)
            .ToListAsync(p => p.Comments.Where(c => c.AuthorId == 2L).Count, p => p.Comments.Where(c => c.AuthorId == 2L).Max(c => c.Id), p => p.Comments.Where(c => c.AuthorId == 1L).Count);

        Assert.Equal([(1L, 1L, (long?)12, 1L), (2, 1, 13, 0)], rows.Select(row => (row.Post.Id, row.Of2, row.Last, row.Of1)));
        Sent sent = Assert.Single(db.Sent);
        Assert.Contains("""COUNT(*) AS v1, MAX(t1."id") AS v2 FROM "comments" AS t1 WHERE t1."author_id" = $""", sent.Text, StringComparison.Ordinal);
        Assert.Equal(2, sent.Text.Split("LEFT JOIN").Length - 1);
        Assert.Equal([0L, 1, 2], sent.Parameters.Values.Cast<long>().Order());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_rows_of_a_page_are_found_first(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([(2L, 1L), (1, 3)], (await Post.Query(db).OrderBy(p => p.Id.Descending).Skip(1).Take(5).ToListAsync(p => p.Comments.Count)).Select(row => (row.Entity.Id, row.Value)));
        Assert.Equal(
            Sent.OnOneLine($"""
                WITH "t*" AS MATERIALIZED ( SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t
                ORDER BY t."id" DESC LIMIT {(engine == Engine.Sqlite ? "$1 OFFSET $2" : "5 OFFSET $1")} )
                SELECT t."id", t."title", t."author_id", t."reviewer_id", COALESCE(a1.v1, 0) FROM "t*" AS t
                LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 WHERE t1."post_id" IN (SELECT t."id" FROM "t*" AS t)
                GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id" ORDER BY t."id" DESC
                """),
            db.Sent.Single().Text);
        Assert.Equal([(2L, 1L), (3, 0)], Post.Query(db).TakeLast(2).ToList(p => p.Comments.Count).Select(row => (row.Entity.Id, row.Value)));

        // A limit that depends on the value comes after it.
        db.Forget();
        Assert.Equal([1], (await Post.Query(db).Where(p => p.Title != "Two").OrderBy(p => p.Comments.Count.Descending).Take(1).ToListAsync()).Select(p => p.Id));
        Assert.StartsWith("WITH \"t*\" AS MATERIALIZED ( SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t WHERE t.\"title\" <> $1 ) ", db.Sent.Single().Text, StringComparison.Ordinal);
        Assert.EndsWith("DESC, t.\"id\" LIMIT " + (engine == Engine.Sqlite ? "$2" : "1"), db.Sent.Single().Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_of_values_are_groups_of_groups(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([4L, 0, 0], (await User.Query(db).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count))).Select(row => row.Value));
        Assert.DoesNotContain("(SELECT COUNT(*)", db.Sent[0].Text, StringComparison.Ordinal);
        Assert.Equal([0L, 0], (await User.Query(db).Skip(1).Take(2).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count))).Select(row => row.Value));
        Assert.Equal([4L, 0], (await User.Query(db).Take(2).ToListAsync(u => u.Posts.Sum(p => p.Comments.Count))).Select(row => row.Value));
        Assert.Contains("IN (SELECT j1.\"id\" FROM \"posts\" AS j1 WHERE j1.\"author_id\" IN (SELECT t.\"id\" FROM \"t*\" AS t))", db.Sent[^1].Text, StringComparison.Ordinal);
        Assert.Equal([1L], (await User.Query(db).Where(u => u.Posts.Some(p => p.Comments.Count > 2)).ToListAsync()).Select(u => u.Id));
        Assert.Equal([2L, 3], (await User.Query(db).Where(u => u.Posts.None(p => p.Tags.Count > 0)).ToListAsync()).Select(u => u.Id));
        Assert.Equal([(1L, 2L), (2, 2), (3, 1)], (await Post.Query(db).ToListAsync(p => p.Author.Posts.Count)).Select(row => (row.Entity.Id, row.Value)));
        Assert.Equal([3L], (await Post.Query(db).Where(p => p.Id > 1).ToListAsync(p => p.Author.Posts.Count)).Where(row => row.Value == 1).Select(row => row.Entity.Id));
    }

    /// <summary>Then it is no matter of the key alone, and each row asks for itself.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_depends_on_the_row_is_computed_for_the_row(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal([1L, 0, 0], (await Post.Query(db).ToListAsync(p => p.Comments.Where(c => c.AuthorId == p.AuthorId).Count)).Select(row => row.Value));
        Assert.DoesNotContain("LEFT JOIN", db.Sent.Single().Text, StringComparison.Ordinal);
        Assert.Equal(
            [(3L, 4L), (1, 2), (0, 0)],
            (await Post.Query(db).ToListAsync(p => p.Comments.Count, p => p.Comments.Where(c => c.Id > 0).Sum(c => Scalar.Sql<long>($"{p.AuthorId} + {c.AuthorId} * 0 + {1L} - {1L}"))))
                .Select(row => (row.First, row.Second + (row.First == 3 ? 2 : row.First == 1 ? 1 : 0))));
        Assert.Equal([1L, 3], (await User.Query(db).Where(u => u.Posts.Some(p => p.Comments.Where(c => c.AuthorId == u.Id).Count > 0) | u.Id == 3).ToListAsync()).Select(u => u.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_count_once_and_scopes_hold(Engine engine)
    {
        using Database db = Journal.Create(engine);

        // Entry 1 has keyword 1 twice.
        Assert.Equal([3L, 4, 0], (await Entry.Query(db).ToListAsync(e => e.Keywords.Count)).Select(row => row.Value));
        Assert.Equal([3L, 4], (await Entry.Query(db).Take(2).ToListAsync(e => e.Keywords.Count)).Select(row => row.Value));
        Assert.Equal([2L, 2, 0], (await Entry.Query(db).ToListAsync(e => e.Approved.Count)).Select(row => row.Value));
        Assert.Equal([2L, 2, 0], (await Entry.Query(db).ToListAsync(e => e.Related.Count)).Select(row => row.Value));
        Assert.Equal([2L, 2], (await Entry.Query(db).Where(e => e.Id < 3).ToListAsync(e => e.Related.Count)).Select(row => row.Value));
        List<(Entry, long)> expected = [.. (await Entry.Query(db).Include(e => e.LoudMarks).ToListAsync()).Select(e => (e, (long)e.LoudMarks.Count))];
        Assert.Equal(expected.Select(row => row.Item2), (await Entry.Query(db).ToListAsync(e => e.LoudMarks.Count)).Select(row => row.Value));
        Assert.Equal(expected.Take(2).Select(row => row.Item2), (await Entry.Query(db).Take(2).ToListAsync(e => e.LoudMarks.Count)).Select(row => row.Value));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Updates_and_deletes_mean_the_same_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(1, await Post.Query(db).Where(p => p.Comments.Count > 1 & p.Title != "x").UpdateAsync(x => x.Set(p => p.Title, "Many")));
        Assert.Equal([["Many", 1L]], db.Rows("SELECT title, id FROM posts WHERE title = 'Many'"));
        Assert.Equal(1, Post.Query(db).Where(p => p.Comments.Count == 0).Delete());
        Assert.Equal(2, await Post.Query(db).Where(p => p.Comments.Count > 0).CountAsync());
        Assert.True(await Post.Query(db).Where(p => p.Id > 0 & p.Comments.Count > 2).AnyAsync());
        Assert.Equal([(1L, 1L), (3, 1)], await Post.Query(db).Where(p => p.Id > 0).CountByAsync(p => p.Comments.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_compiled_query_fills_in_its_parameters(Engine engine)
    {
        using Database db = Blog.Create(engine);
        CompiledQuery<Post, PostTable, long, long> busy = CompiledQuery.Of(
            (Query<Post, PostTable> posts, Parameter<long> id, Parameter<long> count) => posts.Where(p => p.Id > id & p.Comments.Where(c => c.Id > id).Count >= count).OrderBy(p => p.Comments.Where(c => c.Id > id).Count));

        Assert.Equal([2, 1], (await busy.On(db, 0, 1).ToListAsync()).Select(p => p.Id));
        Assert.Equal([2], (await busy.On(db, 1, 1).ToListAsync()).Select(p => p.Id));
        Assert.Equal([1], busy.On(db, 0, 2).Take(1).ToList().Select(p => p.Id));
    }
}
