using System.Data;
using System.Diagnostics;

namespace RelationGen.Npgsql.Tests;

/// <summary>A session that reads snapshots: one call sees one state of the database, and rows come in the round trip of their relations' targets.</summary>
public sealed class SnapshotTests
{
    private const string Authors = """SELECT t."id", t."transaction" FROM "authors" AS t WHERE t."id" IN (SELECT t."author_id" FROM "posts" AS t WHERE t."id" < $1)""";
    private const string Comments = """SELECT t."id", t."post_id", t."author_id", t."transaction" FROM "comments" AS t""";

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_and_targets_come_in_one_round_trip(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        Query<Post, PostTable> query = Post.Query(Snapshot(database)).Where(p => p.Id < 3).Include(p => p.Author, p => p.Comments, p => p.Tags);

        using var trips = new RoundTrips();
        List<Post> posts = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal(1, trips.Count);
        Assert.Equal("1: 10, 100 102, 20 21; 2: 11, 101 103, 20", Picture(posts));
        Assert.Same(posts[0].Tags[0], posts[1].Tags[0]);
        Assert.Same(posts[0], posts[0].Comments[0].Post);
        Assert.Equal(["Post 2", "Post.Author 2", "Post.Comments 4", "Post.Tags 3"], database.Statements.Select(s => $"{s.Relation} {s.Rows}"));
        Assert.Equal(Authors, OnOneLine(database.Statements[1].Text));
        Assert.Equal(Comments + """ WHERE t."post_id" = ANY(ARRAY(SELECT t."id" FROM "posts" AS t WHERE t."id" < $1))""", OnOneLine(database.Statements[2].Text));
        Assert.All(database.Statements, statement => Assert.Equal(3L, Assert.Single(statement.Parameters).Value));
        AssertIdle(database);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_below_takes_further_round_trips_in_the_same_snapshot(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        Query<Post, PostTable> query = Post.Query(Snapshot(database)).Include(p => p.Comments.Include(c => c.Author), p => p.Tags);

        using var trips = new RoundTrips();
        List<Post> posts = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal(["Post", "Post.Comments", "Post.Tags", "Comment.Author"], database.Statements.Select(s => s.Relation));
        Assert.Equal(Comments, OnOneLine(database.Statements[1].Text));
        Assert.Equal(2, trips.Count);
        Assert.Single(posts.SelectMany(p => p.Comments).SelectMany(c => new[] { c.Transaction, c.Author.Transaction }).Distinct());
        AssertIdle(database);
    }

    /// <summary>The row behind a page tells that there is one; its targets are not asked for.</summary>
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_and_its_targets_come_in_one_round_trip(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        Query<Post, PostTable> query = Post.Query(Snapshot(database)).Include(p => p.Comments);

        using var trips = new RoundTrips();
        RelationPage<Post> page = async ? await query.ToPageAsync(1) : query.ToPage(1);

        Assert.Equal(1, trips.Count);
        Assert.True(page.HasNext);
        Assert.Equal([100L, 102], Assert.Single(page.Items).Comments.Select(comment => comment.Id));
        Assert.Equal(["Post 2", "Post.Comments 2"], database.Statements.Select(s => $"{s.Relation} {s.Rows}"));
        AssertIdle(database);

        page = async
            ? await query.ToPageAsync(new PageRequest(1, page.EndCursor, WithTotal: true))
            : query.ToPage(new PageRequest(1, page.EndCursor, WithTotal: true));
        Assert.Equal([101L, 103], Assert.Single(page.Items).Comments.Select(comment => comment.Id));
        Assert.Equal(await Post.Query(database.Session).CountAsync(), page.Total);
        AssertIdle(database);
    }

    [PostgresFact]
    public async Task Every_shape_of_query_reads_what_it_reads_otherwise()
    {
        using var database = new TestDatabase("""
            CREATE TABLE nodes (id BIGINT PRIMARY KEY, parent_id BIGINT);
            INSERT INTO nodes SELECT i, NULLIF(i / 3, 0) FROM generate_series(1, 60) AS i;
            """);
        Func<Query<LongNode, LongNodeTable>, Query<LongNode, LongNodeTable>>[] shapes =
        [
            q => q,
            q => q.Where(n => n.Id > 70),
            q => q.Where(n => n.Parent.Id > 2).Where(n => n.Children.Any()),
            q => q.Where(n => n.Children.Some(c => c.Id > 20)).OrderBy(n => n.Parent.Id.Descending),
            q => q.OrderBy(n => n.Id.Descending).Take(5),
            q => q.Skip(3).Take(4),
            q => q.TakeLast(6),
            q => q.Where(n => n.Id.In(3L, 5L, 7L)).Take(2),
            q => q.Where(n => Predicate.Sql($"{n.Id} % 2 = 0")),
        ];
        Func<Query<LongNode, LongNodeTable>, Query<LongNode, LongNodeTable>>[] includes =
        [
            q => q.Include(n => n.Children),
            q => q.Include(n => n.Parent),
            q => q.Include(n => n.Children, n => n.Parent),
            q => q.Include(n => n.Children.Where(c => c.Id > 10).OrderBy(c => c.Id.Descending).Take(2)),
            q => q.Include(n => n.Children.Include(c => c.Children, c => c.Parent)),
            q => q.Include(n => n.Children.Recursive()),
            q => q.Include(n => n.Parent.Recursive()),
        ];

        foreach (var shape in shapes)
        {
            foreach (var include in includes)
            {
                List<LongNode> expected = include(shape(LongNode.Query(database.Session))).ToList();
                Assert.Equal(expected.Select(Picture), include(shape(LongNode.Query(Snapshot(database)))).ToList().Select(Picture));
                Assert.Equal(expected.Select(Picture), (await include(shape(LongNode.Query(Snapshot(database)))).ToListAsync()).Select(Picture));
            }
        }

        AssertIdle(database);
    }

    [PostgresFact]
    public void Composite_keys_are_asked_for_anew_too()
    {
        using var database = new TestDatabase("""
            CREATE TABLE nodes (tenant INTEGER, id TEXT, parent_tenant INTEGER, parent_id TEXT, PRIMARY KEY (tenant, id));
            INSERT INTO nodes SELECT i % 2, 'n' || i, i % 2, 'n' || i / 4 FROM generate_series(1, 40) AS i;
            """);

        List<PairNode> expected = PairNode.Query(database.Session).Where(n => n.Tenant == 1).OrderBy(n => n.Id.Descending).Take(9).Include(n => n.Children, n => n.Parent).ToList();
        using var trips = new RoundTrips();
        List<PairNode> nodes = PairNode.Query(Snapshot(database)).Where(n => n.Tenant == 1).OrderBy(n => n.Id.Descending).Take(9).Include(n => n.Children).ToList();

        Assert.Equal(1, trips.Count);
        Assert.Equal(expected.Select(Children), nodes.Select(Children));
        Assert.Contains(nodes, node => node.Children.Count > 0);

        static string Children(PairNode node) => $"{node.Tenant} {node.Id}: " + string.Join(" ", node.Children.Select(child => child.Id));
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sql_of_the_callers_own_is_not_asked_twice(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        Query<Post, PostTable> query = Post.Query(Snapshot(database)).Where(p => Predicate.Sql($"{p.Id} < 3")).Include(p => p.Comments);

        List<Post> posts = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal([2, 2], posts.Select(post => post.Comments.Count));
        Assert.EndsWith("= ANY($1)", database.Statements[1].Text, StringComparison.Ordinal);
        AssertIdle(database);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_leaves_no_transaction(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        database.Execute("DROP VIEW comments");
        Query<Post, PostTable> query = Post.Query(Snapshot(database)).Include(p => p.Author, p => p.Comments);

        if (async)
            await Assert.ThrowsAsync<RelationMappingException>(() => query.ToListAsync());
        else
            Assert.Throws<RelationMappingException>(() => query.ToList());

        AssertIdle(database);
        database.Execute("CREATE OR REPLACE VIEW authors AS SELECT id, NULL::bigint AS transaction FROM generate_series(10::bigint, 12) AS id");
        query = Post.Query(Snapshot(database)).Include(p => p.Author, p => p.Tags);
        if (async)
            await Assert.ThrowsAsync<RelationMappingException>(() => query.ToListAsync());
        else
            Assert.Throws<RelationMappingException>(() => query.ToList());

        AssertIdle(database);
        Assert.Equal(3, Post.Query(Snapshot(database)).Include(p => p.Tags).ToList().Count);
    }

    [PostgresFact]
    public async Task A_cancelled_query_leaves_no_transaction()
    {
        using var database = new TestDatabase(Post.Script);
        using var cancellation = new CancellationTokenSource();
        var db = new DbSession(database.Connection) { Snapshot = true, OnStatement = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Query(db).Include(p => p.Author, p => p.Comments).ToListAsync(cancellation.Token));

        AssertIdle(database);
        Assert.Equal(3, Post.Query(Snapshot(database)).Include(p => p.Tags).ToList().Count);
    }

    [PostgresTheory]
    [InlineData(IsolationLevel.ReadCommitted, false)]
    [InlineData(IsolationLevel.RepeatableRead, true)]
    [InlineData(IsolationLevel.Serializable, true)]
    public void A_transaction_of_ones_own_decides_by_its_level(IsolationLevel level, bool isOne)
    {
        using var database = new TestDatabase(Post.Script);
        using NpgsqlTransaction transaction = database.Connection.BeginTransaction(level);
        database.Execute("DELETE FROM post_tags WHERE post_id = 2");
        var db = new DbSession(transaction) { Snapshot = true };

        using var trips = new RoundTrips();
        List<Post> posts = Post.Query(db).Include(p => p.Tags).ToList();

        Assert.Equal(isOne ? 1 : 2, trips.Count);
        Assert.Empty(posts[1].Tags);
        transaction.Rollback();
        Assert.Single(Post.Query(database.Session).Include(p => p.Tags).ToList()[1].Tags);
    }

    [PostgresFact]
    public async Task From_a_data_source_and_prepared()
    {
        using var database = new TestDatabase(Post.Script);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString + ";MaxPoolSize=1");
        var db = new DbSession(source) { Snapshot = true, Prepare = true };

        for (int i = 0; i < 3; i++)
            Assert.Equal("1: 10, 100 102, 20 21; 2: 11, 101 103, 20; 3: , , ", Picture(await Post.Query(db).Include(p => p.Author, p => p.Comments, p => p.Tags).ToListAsync()));

        await Assert.ThrowsAsync<RelationMappingException>(() => Post.Query(db).Include(p => p.Comments.Where(c => Predicate.Sql($"nonsense()"))).ToListAsync());
        Assert.Equal(3, (await Post.Query(db).Include(p => p.Author, p => p.Comments, p => p.Tags).ToListAsync()).Count);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_others_change_meanwhile_is_not_seen(bool isSnapshot)
    {
        using var database = new TestDatabase(Post.Script);
        using var other = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        other.Open();
        (string After, string Sql) change = ("Post", "DELETE FROM post_tags");
        var db = new DbSession(database.Connection) { Snapshot = isSnapshot, OnStatement = OnStatement };

        List<Post> posts = await Post.Query(db).Include(p => p.Comments, p => p.Tags).ToListAsync();
        Assert.Equal(isSnapshot ? 2 : 0, posts[0].Tags.Count);

        change = ("Comment.Post", "INSERT INTO post_tags SELECT 1, 19 + i FROM generate_series(1, 3) AS i");
        List<Comment> comments = [.. posts.SelectMany(post => post.Comments)];
        await comments.LoadAsync(db, c => c.Post.Include(p => p.Tags));
        Assert.Equal(isSnapshot ? 0 : 3, comments[0].Post.Tags.Count);

        void OnStatement(StatementEvent statement)
        {
            if (statement.Relation != change.After)
                return;

            using NpgsqlCommand command = other.CreateCommand();
            command.CommandText = change.Sql;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Rows that somebody has locked are skipped by the query, and would be found by a statement that asks for it anew.</summary>
    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_that_are_locked_come_before_their_targets(bool async)
    {
        using var database = new TestDatabase(Post.Script);
        await using var other = new NpgsqlConnection(database.ConnectionString);
        await other.OpenAsync();
        await using NpgsqlTransaction first = await other.BeginTransactionAsync();
        await Post.Query(first).Where(p => p.Id == 1).ForUpdate().SingleAsync();

        await using NpgsqlTransaction second = await database.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        Query<Post, PostTable> query = Post.Query(Snapshot(database).With(second)).Where(p => p.Id < 3).Include(p => p.Comments)
            .ForUpdate(LockWait.SkipLocked);
        Post post = Assert.Single(async ? await query.ToListAsync() : query.ToList());

        Assert.Equal((2, "101 103"), (post.Id, string.Join(" ", post.Comments.Select(comment => comment.Id))));
        Assert.Equal(["Post 1", "Post.Comments 2"], database.Statements.Select(s => $"{s.Relation} {s.Rows}"));
        Assert.DoesNotContain("SELECT t.\"id\" FROM \"posts\"", database.Statements[1].Text, StringComparison.Ordinal);
    }

    /// <summary>Each statement of a round trip has the tags of the session, unless it is prepared.</summary>
    [PostgresTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Statements_that_share_a_round_trip_have_tags(bool async, bool prepare)
    {
        using var database = new TestDatabase(Post.Script);
        await using var other = new NpgsqlConnection(database.ConnectionString);
        await other.OpenAsync();
        await using NpgsqlTransaction transaction = await database.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var session = new DbSession(Snapshot(database).With(transaction)) { Prepare = prepare };
        Query<Post, PostTable> query = Post.Query(session.WithTag("route", "/posts")).Where(p => p.Id < 3).Include(p => p.Comments);

        using var trips = new RoundTrips();
        _ = async ? await query.ToListAsync() : query.ToList();

        Assert.Equal(1, trips.Count);
        await using NpgsqlCommand command = other.CreateCommand();
        command.CommandText = $"SELECT query FROM pg_stat_activity WHERE pid = {database.Connection.ProcessID}";
        string shown = (string)(await command.ExecuteScalarAsync())!;
        Assert.Contains("FROM \"comments\" AS t", shown, StringComparison.Ordinal);
        Assert.Equal(!prepare, shown.EndsWith(" /*route='%2Fposts'*/", StringComparison.Ordinal));
        Assert.All(database.Statements, statement => Assert.DoesNotContain("/*", statement.Text, StringComparison.Ordinal));
        Assert.All(database.Statements, statement => Assert.Equal("/posts", statement.Tags["route"]));
    }

    private static DbSession Snapshot(TestDatabase database) => new(database.Connection) { Snapshot = true, OnStatement = database.Statements.Add };

    private static void AssertIdle(TestDatabase database)
    {
        using NpgsqlTransaction transaction = database.Connection.BeginTransaction();
        transaction.Rollback();
        Assert.Equal(0, database.Count($"SELECT count(*) FROM pg_stat_activity WHERE pid = {database.Connection.ProcessID} AND state LIKE 'idle in%'"));
    }

    private static string OnOneLine(string text) => text.Replace("\n", " ", StringComparison.Ordinal);

    private static string Picture(List<Post> posts) => string.Join("; ", posts.Select(post =>
        $"{post.Id}: {post.Author?.Id}, {string.Join(" ", post.Comments.Select(c => c.Id))}, {string.Join(" ", post.Tags.Select(t => t.Id))}"));

    private static string Picture(LongNode node) => Drawn(node, depth: 3);

    /// <summary>A child leads back to its parent, so that there is no end but the depth.</summary>
    private static string Drawn(LongNode node, int depth)
    {
        if (depth == 0)
            return node.Id.ToString();

        string children = node.IsLoaded(n => n.Children) || node.IsPartial(n => n.Children) ? "[" + string.Join(" ", node.Children.Select(child => Drawn(child, depth - 1))) + "]" : "";
        string parent = !node.IsLoaded(n => n.Parent) ? "" : " of " + (node.Parent is null ? "none" : Drawn(node.Parent, depth - 1));
        return node.Id + children + parent;
    }

    /// <summary>Counts what Npgsql sends in the flow of the test: one activity for each command or batch.</summary>
    private sealed class RoundTrips : IDisposable
    {
        private readonly Activity _activity = new Activity(nameof(RoundTrips)).Start();
        private readonly ActivityListener _listener;

        public RoundTrips()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity => Count += activity.TraceId == _activity.TraceId ? 1 : 0,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Count { get; private set; }

        public void Dispose()
        {
            _listener.Dispose();
            _activity.Dispose();
        }
    }
}
