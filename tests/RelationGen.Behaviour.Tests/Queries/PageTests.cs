using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Ranked;
using RelationGen.Behaviour.Tests.Views;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Pages by cursors: rows, statements, cursors of other orders, and what a page refuses.</summary>
public sealed class PageTests
{
    private const string Columns = "t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\"";

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_page_is_one_statement_and_tells_of_the_next(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        RelationPage<Post> first = await Post.Query(db).OrderBy(p => p.AuthorId.Descending).ToPageAsync(2);

        Assert.Equal([3, 1], first.Items.Select(post => post.Id));
        Assert.True(first.HasNext);
        Assert.False(first.HasPrevious);
        Assert.Null(first.Total);
        db.AssertSent($"SELECT {Columns} FROM \"posts\" AS t ORDER BY t.\"author_id\" DESC, t.\"id\" LIMIT $1");

        string? cursor = first.EndCursor;
        RelationPage<Post> second = await Post.Query(db).OrderBy(p => p.AuthorId.Descending).ToPageAsync(2, after: cursor);

        Assert.Equal([2], second.Items.Select(post => post.Id));
        Assert.False(second.HasNext);
        Assert.True(second.HasPrevious);
        db.AssertSent(
            $"SELECT {Columns} FROM \"posts\" AS t WHERE t.\"author_id\" <= $1 AND (t.\"author_id\" < $2 OR (t.\"author_id\" = $3 "
            + "AND t.\"id\" > $4)) ORDER BY t.\"author_id\" DESC, t.\"id\" LIMIT $5");

        Assert.Equal(first.EndCursor, first.CursorAt(1));
        Assert.Equal(first.StartCursor, first.CursorAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => first.CursorAt(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => first.CursorAt(-1));
        Assert.Matches("^[A-Za-z0-9_-]+$", first.EndCursor);

        RelationPage<Post> same = Post.Query(db).OrderBy(p => p.AuthorId.Descending).ToPage(2, after: cursor);
        Assert.Equal([2], same.Items.Select(post => post.Id));
        Assert.Equal(second.EndCursor, same.EndCursor);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_total_is_one_statement_more_unless_the_page_shows_it(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> query = Post.Query(db).Where(p => p.Id < 9L);
        db.Forget();

        RelationPage<Post> page = await query.ToPageAsync(new PageRequest(First: 2, WithTotal: true));

        Assert.Equal(3, page.Total);
        db.AssertSent(
            $"SELECT {Columns} FROM \"posts\" AS t WHERE t.\"id\" < $1 ORDER BY t.\"id\" LIMIT $2",
            "SELECT COUNT(*) FROM \"posts\" AS t WHERE t.\"id\" < $1");

        Assert.Equal(3, query.ToPage(new PageRequest(First: 2, After: page.EndCursor, WithTotal: true)).Total);
        Assert.Equal(2, db.Sent.Count);
        db.Forget();

        Assert.Equal(3, (await query.ToPageAsync(new PageRequest(First: 3, WithTotal: true))).Total);
        Assert.Equal(3, query.ToPage(new PageRequest(Last: 3, WithTotal: true)).Total);
        Assert.Equal(3, (await query.ToPageAsync<PostTitle>(new PageRequest(First: 5, WithTotal: true))).Total);
        Assert.Equal(3, db.Sent.Count);

        // The rows and their number are of one state of the database.
        DbSession session = new(db.Connection) { Snapshot = true };
        Assert.Equal(3, (await Post.Query(session).Include(p => p.Comments).ToPageAsync(new PageRequest(2, WithTotal: true))).Total);
        Assert.Equal(3, Post.Query(session).ToPage<PostTitle>(new PageRequest(2, WithTotal: true)).Total);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_go_back_too(Engine engine)
    {
        using Database db = Blog.Create(engine);

        RelationPage<Post> last = await Post.Query(db).ToPageAsync(new PageRequest(Last: 2));

        Assert.Equal([2, 3], last.Items.Select(post => post.Id));
        Assert.True(last.HasPrevious);
        Assert.False(last.HasNext);

        RelationPage<Post> before = Post.Query(db).ToPage(new PageRequest(Last: 2, Before: last.StartCursor));
        Assert.Equal([1], before.Items.Select(post => post.Id));
        Assert.False(before.HasPrevious);
        Assert.True(before.HasNext);

        string?[] cursors = [last.CursorAt(0), last.CursorAt(1)];
        RelationPage<Post> between = await Post.Query(db)
            .ToPageAsync(new PageRequest(First: 5, After: before.EndCursor, Before: last.EndCursor));
        Assert.Equal([2], between.Items.Select(post => post.Id));

        db.Forget();
        await Post.Query(db).ToPageAsync(new PageRequest(Last: 1, Before: cursors[1]));
        db.AssertSent($"SELECT {Columns} FROM \"posts\" AS t WHERE t.\"id\" < $1 ORDER BY t.\"id\" DESC LIMIT $2");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Orders_over_targets_and_computed_values_are_read_beside_the_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> byAuthor = Post.Query(db).OrderBy(p => p.Author.Id.Descending, p => p.Comments.Count);
        db.Forget();

        RelationPage<Post> first = await byAuthor.ToPageAsync(1);
        Assert.Equal([3], first.Items.Select(post => post.Id));
        Assert.Contains(", t1.\"id\"", db.Sent[0].Text, StringComparison.Ordinal);
        RelationPage<Post> second = await byAuthor.ToPageAsync(1, first.EndCursor);
        Assert.Equal([2], second.Items.Select(post => post.Id));
        RelationPage<Post> third = byAuthor.ToPage(1, second.EndCursor);
        Assert.Equal([1], third.Items.Select(post => post.Id));
        Assert.False(third.HasNext);
        Assert.Equal(3, db.Sent.Count);

        // What a view has anyhow is not read twice.
        db.Forget();
        RelationPage<PostTitle> titles = await Post.Query(db).OrderBy(p => p.AuthorId, p => p.Id.Descending).ToPageAsync<PostTitle>(1);
        Assert.Equal("Two", Assert.Single(titles.Items).Title);
        db.AssertSent(
            "SELECT t.\"id\", t.\"title\", t.\"author_id\" FROM \"posts\" AS t ORDER BY t.\"author_id\", t.\"id\" DESC LIMIT $1");

        RelationPage<PostCard> cards = await Post.Query(db).OrderBy(p => p.Author.Name, p => p.Id.Descending).ToPageAsync<PostCard>(1);
        Assert.Equal("Two", Assert.Single(cards.Items).Title);
        Assert.Equal(2L, db.Sent[1].Parameters["$1"]);

        RelationPage<PostCard> next = Post.Query(db).OrderBy(p => p.Author.Name, p => p.Id.Descending).ToPage<PostCard>(5, cards.EndCursor);
        Assert.Equal(["One", "Three"], next.Items.Select(card => card.Title));
        Assert.Equal(["second"], next.Items[0].Latest.Select(line => line.Body));

        RelationPage<Post> entities = await Post.Query(db).OrderBy(p => p.Author.Name, p => p.Id.Descending)
            .ToPageAsync(5, cards.EndCursor);
        Assert.Equal([1, 3], entities.Items.Select(post => post.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Only_the_rows_of_the_page_are_loaded_below(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        RelationPage<Post> page = await Post.Query(db).Include(p => p.Comments, p => p.Author).ToPageAsync(2);

        Assert.Equal([3, 1], page.Items.Select(post => post.Comments.Count));
        Assert.Equal(3, db.Sent.Count);
        Assert.Equal("[1,2]", db.Sent[1].Keys);

        RelationPage<Comment> handle = await page.Items[0].On(db).Comments.OrderBy(c => c.Id.Descending).ToPageAsync(2);
        Assert.Equal([14, 12], handle.Items.Select(comment => comment.Id));
        Assert.Equal([11], page.Items[0].On(db).Comments.OrderBy(c => c.Id.Descending).ToPage(2, handle.EndCursor).Items.Select(c => c.Id));

        using System.Data.Common.DbTransaction transaction = db.Connection.BeginTransaction(System.Data.IsolationLevel.Serializable);
        DbSession session = new(transaction) { Snapshot = true };
        RelationPage<Post> snapshot = await Post.Query(session).Include(p => p.Comments).ToPageAsync(1);
        Assert.Equal(3, Assert.Single(snapshot.Items).Comments.Count);
        transaction.Rollback();
    }

    /// <summary>For alternatives alone, the index would be read from its beginning.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_index_begins_where_the_page_begins(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("CREATE INDEX ix_posts_author ON posts (author_id, id)");
        db.Run("CREATE INDEX ix_comments_post ON comments (post_id, author_id, id)");
        Query<Post, PostTable> posts = Post.Query(db).OrderBy(p => p.AuthorId);
        ToMany<Post, Comment, CommentTable> comments = Post.Relations.Comments.OrderBy(c => c.AuthorId);
        string cursor = (await posts.ToPageAsync(1)).EndCursor!;
        string below = comments.Where(c => c.AuthorId != null).PagesByKeys(db, [1L], new(1))[1].EndCursor!;

        await posts.ToPageAsync(1, cursor);
        Sent page = db.Sent[^1];
        await comments.PagesByKeysAsync(db, [1L, 2], new(1, below));

        // PostgreSQL reads tables of three rows as a whole.
        if (engine != Engine.Sqlite)
            return;

        Assert.Contains("SEARCH t USING INDEX ix_posts_author (author_id>?)", QueryPlan.Of(db, engine, page), StringComparison.Ordinal);
        string plan = QueryPlan.Of(db, engine, db.Sent[^1]);
        Assert.Contains("ix_comments_post (post_id=? AND author_id>?)", plan, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Compiled_queries_have_pages(Engine engine)
    {
        using Database db = Blog.Create(engine);
        CompiledQuery<Post, PostTable, long> compiled = CompiledQuery.Of(
            (Query<Post, PostTable> posts, Parameter<long> author) => posts.Where(p => p.AuthorId == author).OrderBy(p => p.Title));

        RelationPage<Post> page = await compiled.On(db, 1).ToPageAsync(1);
        Assert.Equal([1], page.Items.Select(post => post.Id));
        Assert.Equal([2], compiled.On(db, 1).ToPage(1, page.EndCursor).Items.Select(post => post.Id));
        Assert.Equal(2, compiled.On(db, 1).ToPage(new PageRequest(1, page.EndCursor, WithTotal: true)).Total);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_of_no_rows(Engine engine)
    {
        using Database db = Blog.Create(engine);

        RelationPage<Post> none = await Post.Query(db).Where(p => p.Id > 99L).ToPageAsync(new PageRequest(3, WithTotal: true));

        Assert.Empty(none.Items);
        Assert.Null(none.StartCursor);
        Assert.Null(none.EndCursor);
        Assert.False(none.HasNext);
        Assert.Equal(0, none.Total);

        string cursor = (await Post.Query(db).ToPageAsync(3)).EndCursor!;
        RelationPage<Post> behind = Post.Query(db).ToPage(new PageRequest(3, cursor, WithTotal: true));
        Assert.Empty(behind.Items);
        Assert.True(behind.HasPrevious);
        Assert.Equal(3, behind.Total);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_cursor_of_something_else_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        string cursor = (await Post.Query(db).OrderBy(p => p.Title).ToPageAsync(1)).EndCursor!;
        string counted = (await Post.Query(db).OrderBy(p => p.Comments.Where(c => c.Id > 11L).Count).ToPageAsync(1)).EndCursor!;
        string user = (await User.Query(db).OrderBy(u => u.Name).ToPageAsync(1)).EndCursor!;
        db.Forget();

        foreach (string broken in new[] { "", "x", "?", cursor[..^4], cursor + "AA", Changed(cursor, 3), Changed(cursor, 30), "ÄÖÜ" })
        {
            ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
                () => Post.Query(db).OrderBy(p => p.Title).ToPageAsync(1, broken));
            Assert.StartsWith($"Post: \"{broken}\" is no cursor, or was changed on its way.", exception.Message, StringComparison.Ordinal);
            Assert.Equal("After", exception.ParamName);
        }

        ArgumentException other = Assert.Throws<ArgumentException>(() => Post.Query(db).OrderBy(p => p.Title).ToPage(1, user));
        Assert.StartsWith($"Post: the cursor \"{user}\" is one of another entity than Post.", other.Message, StringComparison.Ordinal);

        Func<Query<Post, PostTable>, Query<Post, PostTable>>[] orders =
        [
            query => query,
            query => query.OrderBy(p => p.Title.Descending),
            query => query.OrderBy(p => p.Title, p => p.Id.Descending),
            query => query.OrderBy(p => p.Title.IgnoreCase.Ascending),
            query => query.OrderBy(p => p.Author.Name),
            query => query.OrderBy(p => p.Title, p => p.AuthorId),
            query => query.OrderBy(p => p.Comments.Count),
        ];
        foreach (Func<Query<Post, PostTable>, Query<Post, PostTable>> order in orders)
        {
            ArgumentException exception = Assert.Throws<ArgumentException>(
                () => order(Post.Query(db)).ToPage(new PageRequest(Last: 1, Before: cursor)));
            Assert.StartsWith(
                $"Post: the cursor \"{cursor}\" is one of another order of Post", exception.Message, StringComparison.Ordinal);
            Assert.Equal("Before", exception.ParamName);
        }

        // Of what is computed, the values belong to the order.
        Assert.Throws<ArgumentException>(() => Post.Query(db).OrderBy(p => p.Comments.Where(c => c.Id > 12L).Count).ToPage(1, counted));
        Assert.Throws<ArgumentException>(() => Post.Query(db).OrderBy(p => p.Tags.Count).ToPage(1, counted));
        db.AssertNothingSent();

        Assert.Equal(2, Post.Query(db).OrderBy(p => p.Comments.Where(c => c.Id > 11L).Count).ToPage(5, counted).Items.Count);

        // The filter may change: a cursor is a place in an order.
        Assert.Equal([2], Post.Query(db).Where(p => p.AuthorId == 1L).OrderBy(p => p.Title).ToPage(5, cursor).Items.Select(p => p.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void What_means_nothing_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Equal("First", Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).ToPage(0)).ParamName);
        Assert.Equal("Last", Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).ToPage(new PageRequest(Last: -1))).ParamName);
        ArgumentException neither = Assert.Throws<ArgumentException>(() => Post.Query(db).ToPage(new PageRequest()));
        Assert.Contains("neither", neither.Message, StringComparison.Ordinal);
        ArgumentException both = Assert.Throws<ArgumentException>(() => Post.Query(db).ToPage(new PageRequest(1, Last: 1)));
        Assert.Contains("both", both.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Post.Query(db).ToPage(null!));
        Assert.Throws<ArgumentNullException>(() => Post.Query(db).ToPage<PostTitle>(null!));
        foreach (Query<Post, PostTable> limited in new[] { Post.Query(db).Take(5), Post.Query(db).Skip(1), Post.Query(db).TakeLast(2) })
        {
            Assert.Throws<InvalidOperationException>(() => limited.ToPage(1));
            Assert.Throws<InvalidOperationException>(() => limited.ToPage<PostTitle>(1));
        }

        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Include(p => p.Author).ToPage<PostTitle>(1));
        InvalidOperationException grouped = Assert.Throws<InvalidOperationException>(() => Racer.Query(db).ToPage<RacersByLevel>(1));
        Assert.Contains("view of groups", grouped.Message, StringComparison.Ordinal);
        db.AssertNothingSent();

        Assert.Equal(3, Post.Query(db).ToPage(int.MaxValue).Items.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Cancelled_before_it_begins_it_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Query(db).ToPageAsync(1, cancellationToken: source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Post.Query(db).ToPageAsync<PostTitle>(1, cancellationToken: source.Token));

        db.AssertNothingSent();
    }

    /// <summary>A value that is NULL against what was said of it has no place in the order.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public void A_null_that_cannot_be_is_told(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Throws<InvalidCastException>(() => Post.Query(db).OrderBy(p => Scalar.Sql<long>($"{p.ReviewerId} + 1")).ToPage(3));
        Assert.Equal(3, Post.Query(db).OrderBy(p => Scalar.Sql<long?>($"{p.ReviewerId} + 1")).ToPage(3).Items.Count);
    }

    private static string Changed(string cursor, int at) => cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];

    /// <summary>A number that is stored with more digits than its type has is found again as it is stored.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Numbers_are_found_again_as_they_are_stored(Engine engine)
    {
        using Database db = Database.Create(engine);
        await RacersAsync(db, [1m / 3, 2m / 3, 1m / 3, 0.1m, 23.7881m]);
        if (engine == Engine.Sqlite)
            db.Run("UPDATE racers SET fee = fee * 1.19, share = fee * 0.3");

        Query<Racer, RacerTable> all = Racer.Query(db);
        foreach (Query<Racer, RacerTable> query in new[]
            { all.OrderBy(r => r.Fee), all.OrderBy(r => r.Fee.Descending), all.OrderBy(r => r.Share) })
        {
            Assert.Equal((await query.ToListAsync()).Select(racer => racer.Id), await WalkAsync(query));
        }
    }

    /// <summary>Pages that would never end are refused.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_value_that_is_not_found_again_is_told(Engine engine)
    {
        using Database db = Database.Create(engine);
        await RacersAsync(db, [1, 2, 3]);
        Query<Racer, RacerTable> query = Racer.Query(db)
            .OrderBy(r => engine == Engine.PostgreSql
                ? Scalar.Sql<DateTime>($"(TIMESTAMP '2024-01-01' + {r.Id} * INTERVAL '1 day')")
                : Day(r));
        if (engine == Engine.PostgreSql)
        {
            Assert.Equal([1, 2, 3], await WalkAsync(query));
            return;
        }

        RelationPage<Racer> first = await query.ToPageAsync(1);
        string message = (await Assert.ThrowsAsync<RelationMappingException>(() => query.ToPageAsync(1, first.EndCursor))).Message;
        Assert.Contains("the page has the row of its cursor again", message);
        Assert.Contains("a computed value, Racer.Id", message);

        // A text with another separator than the library writes.
        static Scalar<DateTime> Day(RacerTable r) => Scalar.Sql<DateTime>($"('2024-01-0' || {r.Id} || 'T10:00:00')");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_page_between_cursors_has_rows_on_both_sides(Engine engine)
    {
        using Database db = Database.Create(engine);
        await RacersAsync(db, [1, 2, 3, 4, 5]);
        Query<Racer, RacerTable> query = Racer.Query(db).OrderBy(r => r.Id);
        string third = (await query.ToPageAsync(5)).CursorAt(2);

        RelationPage<Racer> before = await query.ToPageAsync(new PageRequest(First: 10, Before: third));
        Assert.Equal([1, 2], before.Items.Select(racer => racer.Id));
        Assert.Equal((true, false), (before.HasNext, before.HasPrevious));

        RelationPage<Racer> behind = await query.ToPageAsync(new PageRequest(Last: 10, After: third));
        Assert.Equal([4, 5], behind.Items.Select(racer => racer.Id));
        Assert.Equal((false, true), (behind.HasNext, behind.HasPrevious));
    }

    private static async Task RacersAsync(Database db, decimal[] fees)
    {
        new DatabaseSchema([Racer.RelationMap.Table.Model, Team.RelationMap.Table.Model, Lap.RelationMap.Table.Model]).Create(db);
        await fees.Select((fee, i) => new Racer { Id = i + 1, Fee = fee }).ToList().InsertAsync(db);
    }

    /// <summary>The keys of all rows, page by page of one row.</summary>
    private static async Task<List<long>> WalkAsync(Query<Racer, RacerTable> query)
    {
        List<long> ids = [];
        RelationPage<Racer> page = await query.ToPageAsync(1);
        while (page.Items.Count > 0 && ids.Count < 20)
        {
            ids.AddRange(page.Items.Select(racer => racer.Id));
            page = await query.ToPageAsync(1, page.EndCursor);
        }

        return ids;
    }
}
