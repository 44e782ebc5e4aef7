using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.ThirdDialect.Tests;

/// <summary>The suite tells nothing about the toy's own texts, which it turns back: here they are as they are sent.</summary>
public sealed class ToyTests
{
    private readonly List<StatementEvent> _sent = [];

    [Fact]
    public async Task Generated_statements_have_its_quotes_and_its_lists()
    {
        using Database database = Blog.Create(Engine.Sqlite);
        List<Post> posts = await Post.Query(Session(database)).Include(p => p.Comments).Include(p => p.Author).ToListAsync();

        Assert.Equal([3, 1], posts.Take(2).Select(post => post.Comments.Count));
        Assert.Equal(3, _sent.Count);
        Assert.All(_sent, statement => Assert.DoesNotContain("\"", statement.Text, StringComparison.Ordinal));
        Assert.Contains("FROM `comments` AS t\nWHERE t.`post_id` IN (VALUES ($1_0_0), ($1_1_0)", _sent[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_have_those_that_are_written_at_run_time()
    {
        using Database database = Blog.Create(Engine.Sqlite);
        List<Post> posts = await Post.Query(Session(database)).Where(p => p.Comments.Where(c => c.Body != "\"").Any()).ToListAsync();
        await posts.LoadAsync(Session(database), p => p.Comments.OrderBy(c => c.Id).Take(1));

        Assert.All(_sent, statement => Assert.DoesNotContain("\"", statement.Text, StringComparison.Ordinal));
        Assert.Contains("(SELECT column1 AS `value` FROM (VALUES ($1_0_0)", _sent[1].Text, StringComparison.Ordinal);
    }

    /// <summary>In SQLite a name in double quotes that names nothing is a text.</summary>
    [Fact]
    public async Task What_the_caller_wrote_is_left_alone()
    {
        using Database database = Blog.Create(Engine.Sqlite);
        List<Post> posts = await Post.Query(Session(database)).Where(p => Predicate.Sql($"{p.Title} <> '\"`' AND \"title\" IS NOT NULL")).ToListAsync();

        Assert.NotEmpty(posts);
        Assert.EndsWith("(t.`title` <> '\"`' AND \"title\" IS NOT NULL)", Assert.Single(_sent).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_has_its_quotes()
    {
        using Database database = Database.Create(Engine.Sqlite);
        var schema = new DatabaseSchema([User.RelationMap.Table.Model]);
        await schema.CreateAsync(Session(database));

        Assert.StartsWith("CREATE TABLE `users` (\n    `id` INTEGER", Assert.Single(_sent).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"", _sent[0].Text, StringComparison.Ordinal);
    }

    private DbSession Session(Database database) => new(database.Connection) { OnStatement = _sent.Add };
}
