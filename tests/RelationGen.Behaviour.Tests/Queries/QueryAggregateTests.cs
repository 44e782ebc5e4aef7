using System.ComponentModel.DataAnnotations.Schema;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Values over all rows of a query: one statement, which reads no row.</summary>
public sealed class QueryAggregateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_function_is_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal(6, await Post.Query(db).SumAsync(p => p.Id));
        Assert.Equal(2, await Post.Query(db).AverageAsync(p => p.Id));
        Assert.Equal(1, await Post.Query(db).MinAsync(p => p.Id));
        Assert.Equal("Two", await Post.Query(db).MaxAsync(p => p.Title));
        Assert.Equal(2, await Post.Query(db).CountDistinctAsync(p => p.AuthorId));
        Assert.Equal(2, await Post.Query(db).CountDistinctAsync(p => p.ReviewerId));
        Assert.Equal((6, 2.0, 1, "Two", 2), (
            Post.Query(db).Sum(p => p.Id), Post.Query(db).Average(p => p.Id), Post.Query(db).Min(p => p.Id), Post.Query(db).Max(p => p.Title),
            Post.Query(db).CountDistinct(p => p.AuthorId)));
        Assert.Equal(11, db.Sent.Count);
        Assert.Equal("SELECT COALESCE(SUM(t.\"id\"), 0) FROM \"posts\" AS t", db.Sent[0].Text);
        Assert.Equal("SELECT COUNT(DISTINCT t.\"author_id\") FROM \"posts\" AS t", db.Sent[4].Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Different_values_of_bools_are_counted(Engine engine)
    {
        using Database db = Journal.Create(engine);

        Assert.Equal(2, await Remark.Query(db).CountDistinctAsync(r => r.Approved));
        Assert.Equal(1, Remark.Query(db).Where(r => r.Approved).CountDistinct(r => r.Approved));
        Assert.Equal([2L, 2, 0], (await Entry.Query(db).ToListAsync<EntryAnswers>()).Select(entry => entry.Answers));
    }

    /// <summary>PostgreSQL has no functions for either; <c>Guid</c> has the order of its text.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Guids_and_bools_have_a_least_and_a_greatest_value(Engine engine)
    {
        using Database db = Database.Create(engine, $"""
            CREATE TABLE answers (id {Database.TypeOf(engine, typeof(Guid), "TEXT")} NOT NULL PRIMARY KEY, question BIGINT NOT NULL,
                given {Database.TypeOf(engine, typeof(bool), "INTEGER")});
            """);
        Guid[] ids =
        [
            Guid.Parse("0a000000-0000-0000-0000-00000000000f"), Guid.Parse("f0000000-0000-0000-0000-000000000000"),
            Guid.Parse("0a000000-0000-0000-f000-000000000000"),
        ];
        bool?[] given = [true, false, null];
        await ids.Zip(given, (id, value) => new Answer { Id = id, Given = value }).InsertAsync(db);

        Assert.Equal((ids.Min(), ids.Max()), (await Answer.Query(db).MinAsync(a => a.Id), Answer.Query(db).Max(a => a.Id)));
        Assert.Equal((false, true), (await Answer.Query(db).MinAsync(a => a.Given), Answer.Query(db).Max(a => a.Given)));
        Assert.Null(await Answer.Query(db).Where(a => a.Question > 0).MinAsync(a => a.Id));
        Assert.Null(await Answer.Query(db).Where(a => a.Given == null).MaxAsync(a => a.Given));
        Assert.Equal([new AnswerGroup(0, ids.Min())], await Answer.Query(db).ToListAsync<AnswerGroup>());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Several_values_are_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        (long count, long? first, long authors) = await Post.Query(db).Where(p => p.Author.Name == "Ada").AggregateAsync(
            rows => rows.Count, rows => rows.Min(p => p.Id), rows => rows.CountDistinct(p => p.AuthorId));

        Assert.Equal((2, 1, 1), (count, first, authors));
        db.AssertSent("""
            SELECT COUNT(*), MIN(t."id"), COUNT(DISTINCT t."author_id") FROM "posts" AS t
            LEFT JOIN "users" AS t1 ON t1."id" = t."author_id" WHERE t1."name" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Values_may_be_computed_over_relations(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(4, Post.Query(db).Sum(p => p.Comments.Count));
        Assert.Equal(3, Post.Query(db).Where(p => p.Id < 3).Aggregate(rows => rows.Max(p => p.Comments.Count)));
        Assert.Equal("Brian", Post.Query(db).Max(p => p.Author.Name));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_limit_is_of_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> last = Post.Query(db).OrderBy(p => p.Id.Descending).Take(2);
        db.Forget();

        Assert.Equal((5, 2), last.Aggregate(rows => rows.Sum(p => p.Id), rows => rows.Count));
        string limit = engine == Engine.Sqlite ? "$1" : "2";
        Assert.Contains($"FROM (SELECT t.\"id\" AS v1 FROM \"posts\" AS t ORDER BY t.\"id\" DESC LIMIT {limit}) AS c", Assert.Single(db.Sent).Text, StringComparison.Ordinal);
        Assert.Equal(3, Post.Query(db).TakeLast(1).Sum(p => p.Id));
        Assert.Equal(1, last.Sum(p => p.Comments.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Without_rows_counts_and_sums_are_0_and_the_rest_null(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> none = Post.Query(db).Where(p => p.Id > 9);

        Assert.Equal((0, 0), none.Aggregate(rows => rows.Count, rows => rows.Sum(p => p.Id)));
        Assert.Equal((null, null, (double?)null), none.Aggregate(rows => rows.Min(p => p.Id), rows => rows.Max(p => p.Title), rows => rows.Average(p => p.Id)));
        db.Forget();
        Assert.Equal((0, (long?)null), Post.Query(db).Take(0).Aggregate(rows => rows.Count, rows => rows.Min(p => p.Id)));
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Targets_are_counted_by_different_values(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([(1, 2L), (2, 1), (3, 0)], Post.Query(db).ToList(p => p.Comments.CountDistinct(c => c.AuthorId)).Select(row => (row.Entity.Id, row.Value)));
        Assert.Equal([1L], Post.Query(db).Where(p => p.Comments.CountDistinct(c => c.AuthorId) > 1).ToList().Select(post => post.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_value_of_one_row_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Aggregate(_ => default(PostTable).Comments.Count));

        Assert.Contains("computes one value over all rows", refused.Message, StringComparison.Ordinal);
    }
}

/// <summary>How many different answers there are.</summary>
[View(typeof(Entry))]
public partial record EntryAnswers(
    [property: From(nameof(Entry.Remarks), nameof(Remark.Approved), Aggregate = Aggregate.CountDistinct)] long Answers);

[Table("answers")]
public partial class Answer
{
    public Guid Id { get; set; }

    public long Question { get; set; }

    public bool? Given { get; set; }
}

[View(typeof(Answer), Grouped = true)]
public partial record AnswerGroup(long Question, [property: From(nameof(Answer.Id), Aggregate = Aggregate.Min)] Guid? First);
