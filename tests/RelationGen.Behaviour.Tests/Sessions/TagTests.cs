using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Sessions;

/// <summary>
/// Tags of a session: what a server shows ends with them, and the text that observers, errors and caches know does not. SQLite has no
/// server.
/// </summary>
public sealed class TagTests
{
    private const string Comment = " /*action='orders',route='%2Forders%2F42'*/";

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_server_sees_the_comment_and_observers_the_text_and_the_tags(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(db.Connection)
        {
            OnStatement = seen.Add,
            Tags = new Dictionary<string, string> { ["route"] = "/orders/42", ["action"] = "orders" },
        };

        Assert.Equal(engine == Engine.Sqlite ? [] : [Comment], await ShownAsync(session, engine));
        Assert.Equal(engine == Engine.Sqlite ? [] : [Comment], Shown(session, engine));
        Assert.Equal("sql", (await Tag.FindAsync(session, 1))!.Name);
        await new Tag { Id = 9, Name = "x" }.InsertAsync(session);
        await new Tag { Id = 9, Name = "y" }.UpdateAsync(session);
        Assert.Equal(1, Tag.Query(session).Where(t => t.Id == 9).Delete());
        Assert.Equal([1, 2, 3], (await KeptAsync(Tag.Query(session).Include(t => t.Posts).AsAsyncEnumerable(1))).Select(tag => tag.Id));

        Assert.True(seen.Count > 6);
        Assert.All(seen, statement =>
        {
            Assert.DoesNotContain("/*", statement.Text, StringComparison.Ordinal);
            Assert.Equal(["action", "route"], statement.Tags.Keys);
            Assert.Equal("/orders/42", statement.Tags["route"]);
        });
        Assert.Equal(engine == Engine.Sqlite ? [] : [""], await ShownAsync(db, engine));
        Assert.Empty(((DbSession)db).Tags);
    }

    /// <summary>Nothing in a tag ends the comment, or is read as anything else.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Whatever_a_tag_says_stays_within_the_comment(Engine engine)
    {
        string[] values =
        [
            "*/; DROP TABLE tags; --", "'", "\"", "/*", "\\", "$1", "?", ":a", "@a", "\n", "\0", "ø ✓ 🙂", "\uD800", "%27", "a=b,c='d'",
            "", " ", new string('x', 5000),
        ];
        using Database db = Blog.Create(engine);
        foreach (string value in values)
        {
            DbSession session = ((DbSession)db).WithTag(value).WithTag(value + "k", value);

            Assert.Equal([1, 2, 3], (await Tag.Query(session).Where(t => t.Id < 9).ToListAsync()).Select(tag => tag.Id));
            if (engine == Engine.Sqlite)
                continue;

            string shown = Assert.Single(await ShownAsync(session, engine));
            Assert.Matches(@"^ /\*[A-Za-z0-9._~%-]+='[A-Za-z0-9._~%-]*',[A-Za-z0-9._~%-]+='[A-Za-z0-9._~%-]*'\*/$", shown);
        }

        Assert.Equal(3, await Tag.Query(db).CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_copy_has_the_tags_and_one_more_replaces_its_like(Engine engine)
    {
        using Database db = Blog.Create(engine);
        DbSession plain = db;
        DbSession tagged = plain.WithTag("orders/42").WithTag("a", "1");

        Assert.Empty(plain.Tags);
        Assert.Equal([new("a", "1"), new("tag", "orders/42")], tagged.Tags);
        Assert.Equal([new("a", "2"), new("tag", "orders/42")], tagged.WithTag("a", "2").Tags);
        Assert.Equal(tagged.Tags, new DbSession(tagged).Tags);
        Assert.Equal(tagged.Tags, tagged.With(db.DataSource).Tags);
        Assert.Empty(new DbSession(tagged) { Tags = new Dictionary<string, string>() }.Tags);
        await using DbSessionTransaction transaction = await tagged.BeginTransactionAsync();
        Assert.Equal(tagged.Tags, transaction.Session.Tags);
        Assert.Equal(engine == Engine.Sqlite ? [] : [" /*a='1',tag='orders%2F42'*/"], await ShownAsync(transaction, engine));
    }

    [Fact]
    public void What_is_no_tag_is_refused()
    {
        DbSession session = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");

        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => session.WithTag(null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => session.WithTag("a", null!)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => session.WithTag("", "a")).ParamName);
        Assert.Throws<ArgumentNullException>(() => new DbSession(session) { Tags = null! });
        Assert.Contains("has no key", Refused(new Dictionary<string, string> { [""] = "a" }), StringComparison.Ordinal);
        Assert.Contains("the tag \"a\"", Refused(new Dictionary<string, string> { ["a"] = null! }), StringComparison.Ordinal);

        string Refused(Dictionary<string, string> tags)
            => Assert.Throws<ArgumentException>(() => new DbSession(session) { Tags = tags }).Message;
    }

    /// <summary>A statement is prepared once, whatever the tags, which the server would keep with it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Prepared_statements_have_none(Engine engine)
    {
        using Database db = Blog.Create(engine);
        for (int i = 0; i < 5; i++)
        {
            DbSession session = new DbSession(db.Connection) { Prepare = true }.WithTag($"request {i}");
            Assert.Equal(3, (await Tag.Query(session).ToListAsync()).Count);
            Assert.Equal(3, Tag.Query(session).ToList().Count);
            await new Tag { Id = 1, Name = "sql" }.UpdateAsync(session);
        }

        if (engine == Engine.Sqlite)
            return;

        string[] prepared = [.. db.Rows("SELECT statement FROM pg_prepared_statements").Select(row => (string)row[0]!)];
        Assert.Equal(2, prepared.Count(text => text.Contains("\"tags\"", StringComparison.Ordinal)));
        Assert.All(prepared, text => Assert.DoesNotContain("/*", text, StringComparison.Ordinal));
    }

    /// <summary>What an error names is the statement as it was written, and a place in it.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Errors_have_the_statement_without_tags(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("DROP TABLE tags");
        DbSession session = ((DbSession)db).WithTag("a");

        var missing = await Assert.ThrowsAsync<RelationMappingException>(() => Tag.Query(session).ToListAsync());

        Assert.DoesNotContain("/*", missing.Statement, StringComparison.Ordinal);
        Assert.DoesNotContain("/*", db.Sent[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>Tags that nobody sees take nothing either.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public void Where_no_server_shows_statements_tags_take_nothing(Engine engine)
    {
        if (engine != Engine.Sqlite)
            return;

        using Database db = Blog.Create(engine);
        var plain = new DbSession(db.Connection);
        DbSession tagged = plain.WithTag("a");
        long[] bytes = [.. new[] { plain, tagged, plain, tagged, plain, tagged }.Select(Bytes)];

        Assert.Equal(bytes[4], bytes[5]);

        static long Bytes(DbSession session)
        {
            for (int i = 0; i < 50; i++)
                Tag.Find(session, 1);

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++)
                Tag.Find(session, 1);

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>The end of the statement that the server says it runs; nothing on SQLite, which says none.</summary>
    private static async Task<string[]> ShownAsync(DbSession session, Engine engine) =>
        engine == Engine.Sqlite ? [] : [.. (await Running(session).ValuesAsync(t => Scalar.Sql<string>($"current_query()"))).Select(EndOf)];

    private static string[] Shown(DbSession session, Engine engine) =>
        engine == Engine.Sqlite ? [] : [.. Running(session).Values(t => Scalar.Sql<string>($"current_query()")).Select(EndOf)];

    private static Query<Tag, TagTable> Running(DbSession session) => Tag.Query(session).Where(t => t.Id == 1);

    private static string EndOf(string text)
    {
        const string Last = "ORDER BY t.\"id\"";
        return text[(text.LastIndexOf(Last, StringComparison.Ordinal) + Last.Length)..];
    }

    private static async Task<List<Tag>> KeptAsync(IAsyncEnumerable<Tag> tags)
    {
        List<Tag> kept = [];
        await foreach (Tag tag in tags)
            kept.Add(tag);

        return kept;
    }
}
