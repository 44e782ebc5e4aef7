using System.Data.Common;
using System.Globalization;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Views;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>
/// Queries that lock: the rows are those of the same query without a lock, and on PostgreSQL exactly these are locked; SQLite locks the
/// whole database where the session asks for it. What has no rows of its own is refused before anything is sent.
/// </summary>
public sealed class LockTests
{
    private const string Columns = "SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t";

    private static readonly CompiledQuery<Post, PostTable, long> ById =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<long> id) => posts.Where(p => p.Id == id).ForUpdate(LockWait.SkipLocked));

    private static readonly CompiledQuery<Post, PostTable, int> Some =
        CompiledQuery.Of((Query<Post, PostTable> posts, Parameter<int> take) => posts.Take(take));

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_statement_says_what_is_locked(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        Query<Post, PostTable> posts = Post.Query(Session(db, transaction)).Where(p => p.AuthorId == 1);

        Assert.Equal([1, 2], Ids(await posts.ForUpdate().ToListAsync()));
        Assert.Equal([1, 2], Ids(posts.ForShare(LockWait.SkipLocked).ToList()));
        Assert.Equal("Two", (await posts.Where(p => p.Id == 2).ForUpdate().ForShare().SingleAsync()).Title);
        Assert.Equal("One", posts.ForUpdate(LockWait.SkipLocked).First().Title);

        string where = Columns + " WHERE t.\"author_id\" = $1";
        db.AssertSent(
            where + " ORDER BY t.\"id\"" + Locked(engine, "UPDATE"),
            where + " ORDER BY t.\"id\"" + Locked(engine, "SHARE", " SKIP LOCKED"),
            where + " AND t.\"id\" = $2 ORDER BY t.\"id\" LIMIT $3" + Locked(engine, "SHARE"),
            where + " ORDER BY t.\"id\" LIMIT $2" + Locked(engine, "UPDATE", " SKIP LOCKED"));
        Assert.EndsWith(
            Sent(engine, " FOR UPDATE OF t NOWAIT", "ORDER BY t.\"id\""),
            Databases.Sent.OnOneLine(posts.ForUpdate(LockWait.NoWait).ToSql().Text),
            StringComparison.Ordinal);
    }

    /// <summary>An outer join is for a condition or an order, and rows on its other side cannot be locked.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_of_relations_are_not_locked(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        Query<Post, PostTable> posts = Post.Query(Session(db, transaction)).Where(p => p.Author.Name == "Ada")
            .OrderBy(p => p.Reviewer.Name).Include(p => p.Comments, p => p.Author);

        Post[] found = [.. await posts.ForUpdate().ToListAsync(), .. posts.ForUpdate().ToList()];
        Assert.Equal([2, 1, 2, 1], Ids(found));
        Assert.Equal([1, 3, 1, 3], found.Select(post => post.Comments.Count));

        string text = Columns + " LEFT JOIN \"users\" AS t1 ON t1.\"id\" = t.\"author_id\" LEFT JOIN \"users\" AS t2 ON t2.\"id\" = t.\"reviewer_id\""
            + " WHERE t1.\"name\" = $1 ORDER BY t2.\"name\"" + Sent(engine, " COLLATE \"C\" NULLS FIRST", "") + ", t.\"id\"";
        Assert.Equal(Databases.Sent.OnOneLine(text + Locked(engine, "UPDATE")), db.Sent[0].Text);
        Assert.Equal(db.Sent[0].Text, db.Sent[3].Text);
        Assert.Equal(6, db.Sent.Count);
        Assert.All(db.Sent.Where((_, i) => i % 3 != 0), sent => Assert.DoesNotContain("FOR UPDATE", sent.Text, StringComparison.Ordinal));
        AssertLocked(db, engine, "users");
        AssertLocked(db, engine, "comments");
        AssertLocked(db, engine, "posts", 1, 2);
    }

    public static TheoryData<Engine, int> Shapes()
    {
        var data = new TheoryData<Engine, int>();
        foreach (Engine engine in Engines.All)
        {
            for (int i = 0; i < Queries.Length; i++)
                data.Add(engine, i);
        }

        return data;
    }

    /// <summary>Every shape in which a statement of rows is written, with values over relations in each place.</summary>
    [DatabaseTheory, MemberData(nameof(Shapes))]
    public async Task Exactly_the_rows_that_are_read_are_locked(Engine engine, int shape)
    {
        foreach (bool isShared in new[] { false, true })
        {
            using Database db = Blog.Create(engine);
            for (int id = 4; id < 20; id++)
            {
                db.Run($"INSERT INTO posts (id, title, author_id) VALUES ({id}, 'P{id % 3}', {1 + (id % 3)})");
                db.Run($"INSERT INTO comments (id, post_id, body) VALUES ({id + 100}, {id - (id % 4)}, 'b')");
            }

            await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
            Query<Post, PostTable> plain = Queries[shape](Post.Query(Session(db, transaction)));
            Query<Post, PostTable> locked = isShared ? plain.ForShare() : plain.ForUpdate();

            List<(Post Post, long Comments)> expected = await plain.ToListAsync(p => p.Comments.Count);
            List<(Post Post, long Comments)> found = await locked.ToListAsync(p => p.Comments.Count);
            Assert.Equal(expected.Select(row => (row.Post.Id, row.Comments)), found.Select(row => (row.Post.Id, row.Comments)));
            AssertLocked(db, engine, "posts", [.. found.Select(row => row.Post.Id)]);
            Assert.Equal(Ids(plain.ToList()), Ids(locked.ToList()));
            Assert.Equal(
                await plain.ValuesAsync<long, long>(p => p.Id, p => p.Tags.Count),
                locked.Values<long, long>(p => p.Id, p => p.Tags.Count));
            AssertLocked(db, engine, "posts", [.. found.Select(row => row.Post.Id)]);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_row_keys_values_views_and_streams_lock_what_they_read(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await AssertAsync([1], async posts => Ids([(await posts.OrderBy(p => p.Id).FirstOrDefaultAsync())!]));
        await AssertAsync([3], async posts => Ids([(await posts.Where(p => p.Id == 3).SingleOrDefaultAsync())!]));
        await AssertAsync([1, 3], async posts => (await posts.ByKeysAsync([1L, 3, 99])).Keys.Order());
        await AssertAsync([2, 3], posts => posts.Where(p => p.Id > 1).ValuesAsync<long>(p => p.Id));
        await AssertAsync(
            [3], async posts => Ids(await posts.OrderBy(p => p.Id).After(new Post { Id = 2, Title = "" }).Take(1).ToListAsync()));
        await AssertAsync([1], async posts => (await posts.Take(1).ToListAsync<PostCard>()).Select(card => card.Id));
        await AssertAsync([2, 3], async posts => (await posts.TakeLast(2).ToListAsync<PostTitle>()).Select(title => title.Id));
        await AssertAsync([1, 2, 3], posts => StreamedAsync(posts.Include(p => p.Comments)));
        await AssertAsync([1, 2, 3], posts => Task.FromResult<long[]>([.. Ids(posts.Include(p => p.Tags).AsEnumerable(2))]));
        await AssertAsync(
            [1, 2], async posts => (await KeptAsync(posts.Where(p => p.Id < 3).AsAsyncEnumerable<PostCard>(1))).Select(card => card.Id));

        async Task AssertAsync<TKeys>(long[] expected, Func<Query<Post, PostTable>, Task<TKeys>> read)
            where TKeys : IEnumerable<long>
        {
            await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
            Assert.Equal(expected, await read(Post.Query(Session(db, transaction)).ForUpdate()));
            AssertLocked(db, engine, "posts", expected);
            await transaction.RollbackAsync();
            AssertLocked(db, engine, "posts");
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_targets_of_one_entity_are_locked(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        DbSession session = Session(db, transaction);

        Assert.Equal(3, (await post.On(session).Comments.ForUpdate().ToListAsync()).Count);
        Assert.Equal(1, (await post.On(session).Author.ForUpdate().SingleAsync()).Id);
        Assert.Equal(2, post.On(session).Reviewer.ForShare(LockWait.SkipLocked).SingleOrDefault()!.Id);
        Assert.Equal([2], (await post.On(session).Tags.ForShare().Where(t => t.Name == "net").ToListAsync()).Select(tag => tag.Id));

        AssertLocked(db, engine, "comments", 11, 12, 14);
        AssertLocked(db, engine, "users", 1, 2);
        AssertLocked(db, engine, "tags", 2);
        AssertLocked(db, engine, "posts");
        Assert.All(db.Sent, sent => Assert.Equal(engine != Engine.Sqlite, sent.Text.Contains(" OF t", StringComparison.Ordinal)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Compiled_queries_lock_where_they_or_their_refinement_say_so(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        DbSession session = Session(db, transaction);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal("Two", (await ById.On(session, 2).SingleAsync()).Title);
            AssertLocked(db, engine, "posts", 2);
            Assert.Equal([1, 2], Ids(await Some.On(session, 2).ToListAsync()));
        }

        Assert.Equal([1], Ids(Some.On(session, 1).ForUpdate().ToList()));
        AssertLocked(db, engine, "posts", 1, 2);
        Assert.Equal([1, 2, 3], Ids(Post.Query(session).ToList()));
        AssertLocked(db, engine, "posts", 1, 2);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Without_a_transaction_nothing_is_sent(Engine engine)
    {
        using Database db = Blog.Create(engine);
        foreach (DbSession given in (DbSession[])[db, db.Observe(db.DataSource)])
        {
            Query<Post, PostTable> posts = Post.Query(new DbSession(given) { LocksDatabase = true }).ForUpdate();
            await Refused(() => posts.ToListAsync());
            await Refused(() => Task.FromResult(posts.ToList()));
            await Refused(() => posts.FirstOrDefaultAsync());
            await Refused(() => posts.ValuesAsync<long>(p => p.Id));
            await Refused(() => posts.ToListAsync<PostCard>());
            await Refused(() => KeptAsync(posts.AsAsyncEnumerable()));
            await Refused(() => Task.FromResult(posts.AsEnumerable().ToList()));
        }

        // What is empty asks nobody.
        Assert.Empty(await Post.Query(db).Take(0).ForUpdate().ToListAsync());
        var handle = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Post { Id = 1, Title = "" }.On(new DbSession((DbSession)db) { LocksDatabase = true })
                .Comments.ForShare().ToListAsync());
        Assert.StartsWith("Post.Comments: ForShare needs a transaction", handle.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
        db.AssertUsable();

        static async Task Refused<T>(Func<Task<T>> read)
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(read);
            Assert.StartsWith("Post: ForUpdate needs a transaction", refused.Message, StringComparison.Ordinal);
            Assert.Contains(
                "await using DbSessionTransaction transaction = await db.BeginTransactionAsync(); Post.Query(transaction)",
                refused.Message, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_reads_no_rows_of_its_own_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        DbSession session = Session(db, transaction);
        Query<Post, PostTable> posts = Post.Query(session).ForUpdate();

        await Refused("Count reads none. Remove ForUpdate", () => posts.CountAsync(), () => posts.Count());
        await Refused("Any reads none", () => posts.AnyAsync(), () => posts.Any());
        await Refused("CountBy reads none", () => posts.CountByAsync<long>(p => p.AuthorId), () => posts.CountBy<long>(p => p.AuthorId));
        await Refused(
            "Aggregate reads none",
            () => posts.AggregateAsync(rows => rows.Max(p => p.Id)), () => posts.Aggregate(rows => rows.Max(p => p.Id)));
        await Refused("a page reads one row more", () => posts.ToPageAsync(2), () => posts.ToPage(2));
        await Refused("a page reads one row more", () => posts.ToPageAsync<PostTitle>(2), () => posts.ToPage<PostTitle>(2));
        await Refused(
            "Update reads none",
            () => posts.UpdateAsync(x => x.Set(p => p.Title, "x")), () => posts.Update(x => x.Set(p => p.Title, "x")));
        await Refused("Delete reads none", () => posts.DeleteAsync(), () => posts.Delete(applyActions: true));
        await Refused("is a view of groups", () => posts.ToListAsync<PostsByComments>(), () => posts.GroupBy<PostsByComments>());
        await Refused(
            "FromSql are rows of whatever tables", null,
            () => posts.FromSql($"SELECT * FROM posts"), () => Post.Query(session).FromSql($"SELECT * FROM posts").ForUpdate());
        db.AssertNothingSent();

        Assert.Equal("wait", Assert.Throws<ArgumentOutOfRangeException>(() => posts.ForUpdate((LockWait)7)).ParamName);
        Assert.Equal("query", Assert.Throws<ArgumentNullException>(() => ((Query<Post, PostTable>)null!).ForUpdate()).ParamName);
        Assert.Equal("query", Assert.Throws<ArgumentNullException>(() => ((Query<Post, PostTable>)null!).ForShare()).ParamName);

        static async Task Refused(string words, Func<Task>? async, params Func<object?>[] sync)
        {
            InvalidOperationException[] all =
            [
                .. async is null ? (InvalidOperationException[])[] : [await Assert.ThrowsAsync<InvalidOperationException>(async)],
                .. sync.Select(call => Assert.Throws<InvalidOperationException>(call)),
            ];
            Assert.All(all, refused =>
            {
                Assert.StartsWith("Post: ForUpdate locks the rows that a query reads, and ", refused.Message, StringComparison.Ordinal);
                Assert.Contains(words, refused.Message, StringComparison.Ordinal);
            });
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Without_locks_of_rows_it_is_refused_unless_the_database_may_be_locked(Engine engine)
    {
        if (engine != Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        Query<Post, PostTable> posts = Post.Query(db.Observe(transaction));

        NotSupportedException[] all =
        [
            await Assert.ThrowsAsync<NotSupportedException>(() => posts.ForUpdate().ToListAsync()),
            Assert.Throws<NotSupportedException>(() => posts.ForUpdate().ToList()),
        ];
        foreach (NotSupportedException refused in all)
        {
            Assert.StartsWith("Post: ForUpdate locks rows, and ", refused.Message, StringComparison.Ordinal);
            Assert.Contains("new DbSession(db) { LocksDatabase = true }", refused.Message, StringComparison.Ordinal);
        }

        var impatient = await Assert.ThrowsAsync<NotSupportedException>(
            () => Post.Query(Session(db, transaction)).ForShare(LockWait.NoWait).ToListAsync());
        Assert.StartsWith("Post: ForShare is not to wait", impatient.Message, StringComparison.Ordinal);
        db.AssertNothingSent();
    }

    /// <summary>It is no statement that asks for rows, and shown where transactions are.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_lock_of_the_database_is_a_statement_before_the_query(Engine engine)
    {
        using Database db = Blog.Create(engine);
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();
        List<StatementEvent> seen = [];
        var session = new DbSession(transaction) { LocksDatabase = true, OnStatement = seen.Add, ObservesTransactions = true };

        await Tag.Query(session).ForUpdate().ToListAsync();
        Tag.Query(session).ForShare().ToList();

        string[] control =
        [
            .. seen.Where(statement => statement.Kind == StatementKind.Transaction).Select(statement => Engines.Told(statement.Text)),
        ];
        Assert.Equal(Enumerable.Repeat("UPDATE \"tags\" SET \"id\" = \"id\" WHERE 0", engine == Engine.Sqlite ? 2 : 0), control);
        Assert.Equal(2, seen.Count(statement => statement.Kind == StatementKind.Rows));
    }

    private static readonly Func<Query<Post, PostTable>, Query<Post, PostTable>>[] Queries =
    [
        posts => posts,
        posts => posts.Take(3),
        posts => posts.Skip(2).Take(0),
        posts => posts.TakeLast(4),
        posts => posts.Where(p => p.AuthorId == 2),
        posts => posts.Where(p => p.Author.Name == "Ada").OrderBy(p => p.Author.Name.Descending, p => p.Title),
        posts => posts.Where(p => p.Comments.Count > 1),
        posts => posts.Where(p => p.AuthorId == 1 & p.Comments.Count > 1),
        posts => posts.Where(p => p.AuthorId == 1).OrderBy(p => p.Comments.Count.Descending),
        posts => posts.Where(p => p.AuthorId == 1).OrderBy(p => p.Comments.Count.Descending).Take(2),
        posts => posts.Where(p => p.Comments.Some(c => c.Body == "b")).Take(2),
        posts => posts.Where(p => p.Tags.None() & p.Id > 5).TakeLast(3),
        posts => posts.Where(p => p.Comments.Every(c => c.Body == "b") | p.Reviewer.Exists()),
        posts => posts.Where(p => p.Comments.Where(c => c.AuthorId == p.AuthorId).Count > 0),
    ];

    private static DbSession Session(Database db, DbTransaction transaction) => new(db.Observe(transaction)) { LocksDatabase = true };

    private static string Locked(Engine engine, string word, string wait = "") => Sent(engine, $" FOR {word} OF t{wait}", "");

    private static string Sent(Engine engine, string postgres, string sqlite) =>
        engine == Engine.Sqlite ? sqlite : postgres;

    private static IEnumerable<long> Ids(IEnumerable<Post> posts) => posts.Select(post => post.Id);

    private static async Task<IEnumerable<long>> StreamedAsync(Query<Post, PostTable> posts)
        => Ids(await KeptAsync(posts.AsAsyncEnumerable(2)));

    private static async Task<List<T>> KeptAsync<T>(IAsyncEnumerable<T> rows)
    {
        List<T> kept = [];
        await foreach (T row in rows)
            kept.Add(row);

        return kept;
    }

    /// <summary>What another connection finds locked; on SQLite nobody can tell of rows.</summary>
    private static void AssertLocked(Database db, Engine engine, string table, params long[] keys)
    {
        if (engine == Engine.Sqlite)
            return;

        using DbConnection other = db.NewConnection();
        other.Open();
        Assert.Equal(keys.Order(), Keys("").Except(Keys("FOR UPDATE SKIP LOCKED")).Order());

        List<long> Keys(string locked)
        {
            using DbCommand command = other.CreateCommand();
            command.CommandText = $"SELECT id FROM {table} {locked}";
            using DbDataReader reader = command.ExecuteReader();
            List<long> found = [];
            while (reader.Read())
                found.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));

            return found;
        }
    }
}
