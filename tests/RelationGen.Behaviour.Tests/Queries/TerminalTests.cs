using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>The ways to read a query: one row, all rows, a stream, a number, or its text.</summary>
public sealed class TerminalTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task One_row(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> ada = Post.Query(db).Where(p => p.Author.Name == "Ada");
        Query<Post, PostTable> cleo = Post.Query(db).Where(p => p.Author.Name == "Cleo");
        Query<Post, PostTable> brian = Post.Query(db).Where(p => p.Author.Name == "Brian");

        Assert.Equal(1, (await ada.FirstAsync()).Id);
        Assert.Equal(2, ada.OrderBy(p => p.Id.Descending).First().Id);
        Assert.Null(await cleo.FirstOrDefaultAsync());
        Assert.Equal(3, (await brian.SingleAsync()).Id);
        Assert.Equal(3, brian.SingleOrDefault()!.Id);
        Assert.Null(cleo.SingleOrDefault());
        Assert.Contains("no row", (await Assert.ThrowsAsync<InvalidOperationException>(() => cleo.FirstAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("Post", Assert.Throws<InvalidOperationException>(() => cleo.Single()).Message, StringComparison.Ordinal);
        Assert.Contains("more than one", Assert.Throws<InvalidOperationException>(() => ada.SingleOrDefault()).Message, StringComparison.Ordinal);

        // The first of the last two, which is the second of three.
        Assert.Equal(2, (await Post.Query(db).TakeLast(2).FirstAsync()).Id);
        Assert.All(db.Sent, sent => Assert.True(sent.Rows <= 2));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_beside_the_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<(Post Post, long Comments)> counted = await Post.Query(db).ToListAsync(p => p.Comments.Count);
        List<(Post Post, long? Last)> last = Post.Query(db).OrderBy(p => p.Title).ToList(p => p.Comments.Max(c => c.Id));

        Assert.Equal([(1L, 3L), (2, 1), (3, 0)], counted.Select(pair => (pair.Post.Id, pair.Comments)));
        Assert.Equal([(1L, (long?)14), (3, null), (2, 13)], last.Select(pair => (pair.Post.Id, pair.Last)));
        Assert.Equal(2, db.Sent.Count);
        Assert.Equal([(2L, 1L), (3, 0)], (await Post.Query(db).TakeLast(2).ToListAsync(p => p.Comments.Count)).Select(pair => (pair.Entity.Id, pair.Value)));
        Assert.Equal([1.5, 2.0, null], (await Post.Query(db).ToListAsync(p => p.Comments.Average(c => c.AuthorId))).Select(pair => pair.Value));
        Assert.Equal(["second", "third", null], (await Post.Query(db).ToListAsync(p => p.Comments.Max(c => c.Body))).Select(pair => pair.Value));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_has_its_includes_batch_by_batch(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 120) INSERT INTO posts (id, title, author_id) SELECT i, 'p', 1 FROM n");
        List<long> expected = [.. (await Post.Query(db).OrderBy(p => p.Id.Descending).ToListAsync()).Select(post => post.Id)];
        Query<Post, PostTable> query = Post.Query(db).OrderBy(p => p.Id.Descending).Include(p => p.Comments, p => p.Author);
        db.Forget();

        List<long> streamed = [];
        await foreach (Post post in query.AsAsyncEnumerable(batchSize: 10))
        {
            Assert.True(post.IsLoaded(p => p.Comments));
            Assert.Equal(post.AuthorId, post.Author.Id);
            streamed.Add(post.Id);
        }

        Assert.Equal(expected, streamed);
        Assert.Equal(3, db.Sent.Count(sent => sent.Relation == "Post.Comments"));
        Assert.Equal(3, db.Sent.Count(sent => sent.Relation == "Post.Author"));
        Assert.Equal(engine == Engine.Sqlite ? 1 : 5, db.Sent.Count(sent => sent.Relation == "Post"));
        Assert.Equal(expected, query.AsEnumerable(batchSize: 7).Select(post => post.Id));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_can_be_left_and_cancelled(Engine engine)
    {
        using Database db = Blog.Create(engine);
        foreach (Query<Post, PostTable> query in new[] { Post.Query(db), Post.Query(db).Include(p => p.Tags) })
        {
            await foreach (Post post in query.AsAsyncEnumerable(batchSize: 1))
            {
                Assert.Equal(1, post.Id);
                break;
            }

            db.AssertUsable();
            foreach (Post _ in query.AsEnumerable(batchSize: 1))
                break;

            db.AssertUsable();
            using var source = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (Post _ in query.AsAsyncEnumerable(batchSize: 1).WithCancellation(source.Token))
                    source.Cancel();
            });
            db.AssertUsable();
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).AsAsyncEnumerable(0));
        Assert.Throws<NotSupportedException>(() => Post.Query(db).TakeLast(1).AsEnumerable());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_takes_part_in_the_callers_transaction(Engine engine)
    {
        using Database db = Blog.Create(engine);
        using var transaction = db.Connection.BeginTransaction();

        List<long> ids = [];
        await foreach (Post post in Post.Query(db.Observe(transaction)).Include(p => p.Comments).AsAsyncEnumerable(batchSize: 2))
            ids.Add(post.Id);

        Assert.Equal([1, 2, 3], ids);
        transaction.Commit();
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_text_of_a_query_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        QueryText text = Post.Query(db).Where(p => p.Author.Is(a => a.Name == "Ada")).Take(5).ToSql();

        db.AssertNothingSent();
        Assert.Equal(engine == Engine.Sqlite ? ["Ada", 5L] : ["Ada"], text.Parameters.Select(parameter => parameter.Value));
        Assert.Equal(engine == Engine.Sqlite ? ["$1", "$2"] : ["$1"], text.Parameters.Select(parameter => parameter.Key));
        Assert.EndsWith(engine == Engine.Sqlite ? "LIMIT $2" : "LIMIT 5", text.Text, StringComparison.Ordinal);
        Assert.Equal(text.Text, text.ToString());
        Assert.Contains("EXISTS (SELECT 1 FROM \"users\" AS t1 WHERE t1.\"id\" = t.\"author_id\" AND t1.\"name\" = $1)", Engines.Told(text.Text), StringComparison.Ordinal);
        Assert.Equal(text.Text, Post.Query(db.Observe(db.DataSource)).Where(p => p.Author.Is(a => a.Name == "Bo")).Take(5).ToSql().Text);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_query_is_not_changed_by_refining_it(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> all = Post.Query(db);
        Query<Post, PostTable> some = all.Where(p => p.Id > 1L).OrderBy(p => p.Id.Descending).Take(1);

        Assert.Equal(3, (await all.ToListAsync()).Count);
        Assert.Equal([3], (await some.ToListAsync()).Select(post => post.Id));
        Assert.Equal(3, await all.CountAsync());
    }
}
