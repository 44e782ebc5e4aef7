using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Where all rows of a table are the sources, their targets are all rows of theirs: no list of keys is sent, and what has no source is left out.</summary>
public sealed class ScanTests
{
    private const string Posts = """SELECT t."id", t."title", t."author_id", t."reviewer_id" FROM "posts" AS t""";
    private const string Comments = """SELECT t."id", t."post_id", t."author_id", t."body" FROM "comments" AS t""";
    private const string Users = """SELECT t."id", t."name" FROM "users" AS t""";

    /// <summary>Users 1 to 120, three posts of each in a scattered order, two comments of each; and rows whose user or post is not there.</summary>
    private const string Rows = """
        INSERT INTO users (id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) SELECT i, 'user' FROM n;
        INSERT INTO posts (id, title, author_id, reviewer_id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 360) SELECT i, 'post', 1 + i * 7 % 120, 1 FROM n;
        INSERT INTO comments (id, post_id, author_id, body) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 720) SELECT i, 1 + i * 11 % 360, 2, 'comment' FROM n;
        INSERT INTO posts (id, title, author_id) VALUES (1000, 'of nobody', 999);
        INSERT INTO comments (id, post_id, body) VALUES (2000, 888, 'on nothing'), (2001, 1000, 'on a post of nobody');
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task All_rows_ask_for_all_rows(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, Rows);
        db.Forget();

        List<User> users = await User.Query(db).Include(u => u.Posts.Include(p => p.Comments)).ToListAsync();

        db.AssertSent(Users, Posts, Comments);
        Assert.Equal(Expected(1, 360, 120, 7), users.Select(user => string.Join(',', user.Posts.Select(post => post.Id))));
        Assert.Equal(
            Expected(1, 720, 360, 11),
            users.SelectMany(user => user.Posts).OrderBy(post => post.Id).Select(post => string.Join(',', post.Comments.Select(comment => comment.Id))));
        Assert.All(users, user => Assert.All(user.Posts, post => Assert.Same(user, post.Author)));

        db.Forget();
        users = User.Query(db).Include(u => u.Posts).ToList();
        db.AssertSent(Users, Posts);
        Assert.Equal(360, users.Sum(user => user.Posts.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Some_rows_ask_by_their_keys(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, Rows);

        await AssertKeysAreSent(() => User.Query(db).Where(u => u.Id > 0).Include(u => u.Posts).ToListAsync());
        await AssertKeysAreSent(() => User.Query(db).Take(119).Include(u => u.Posts).ToListAsync());
        List<User> users = await User.Query(db).ToListAsync();
        await AssertKeysAreSent(() => users.LoadAsync(db, u => u.Posts));
        await AssertKeysAreSent(() => Task.FromResult(User.Query(db).Include(u => u.Posts).AsEnumerable().ToList()));

        db.Run("DELETE FROM users WHERE id > 99");
        await AssertKeysAreSent(() => User.Query(db).Include(u => u.Posts).ToListAsync());

        async Task AssertKeysAreSent(Func<Task> load)
        {
            db.Forget();
            await load();
            Assert.DoesNotContain(db.Sent, sent => sent.Text == Posts);
            Assert.Contains(db.Sent, sent => sent.Text.Contains("author_id", StringComparison.Ordinal));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_that_may_be_null_and_conditions_are_asked_for_by_key(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, Rows);
        db.Forget();

        List<User> users = await User.Query(db).Include(u => u.Reviews).ToListAsync();
        Assert.Equal(360, users[0].Reviews.Count);
        Assert.NotEqual(Posts, db.Sent[^1].Text);

        users = await User.Query(db).Include(u => u.Posts.Where(p => p.Id > 350)).ToListAsync();
        Assert.Equal(10, users.Sum(user => user.Posts.Count));
        Assert.NotEqual(Posts, db.Sent[^1].Text);
        Assert.Equal(4, db.Sent.Count);
    }

    /// <summary>The targets of each source in key order, as the statements above spread them.</summary>
    private static IEnumerable<string> Expected(int first, int last, int sources, int factor) => Enumerable.Range(1, sources)
        .Select(source => string.Join(',', Enumerable.Range(first, last).Where(target => 1 + (target * factor % sources) == source)));
}
