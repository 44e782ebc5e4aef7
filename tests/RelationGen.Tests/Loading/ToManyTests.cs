using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

public sealed class ToManyTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_parents_take_one_statement_and_children_come_in_key_order(bool async)
    {
        List<Writer> writers = _database.Writers(1, 2, 3, 4);

        await writers.LoadAsync(_database.Session, async, w => w.Articles);

        Assert.Equal([[10, 11], [12], [13], []], writers.Select(writer => writer.Articles!.Select(article => article.Id)));
        StatementEvent statement = Assert.Single(_database.Statements);
        Assert.Contains("json_each($1)", statement.Text, StringComparison.Ordinal);
        Assert.Equal(KeyValuePair.Create("$1", (object?)"[1,2,3,4]"), Assert.Single(statement.Parameters));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_distinct_key_is_asked_for_by_itself(bool async)
    {
        List<Writer> writers = _database.Writers(1, 1);

        await writers.LoadAsync(_database.Session, async, w => w.Articles);

        Assert.Equal(KeyValuePair.Create("$1", (object?)1L), Assert.Single(Assert.Single(_database.Statements).Parameters));
        Assert.All(writers, writer => Assert.Equal([10, 11], writer.Articles!.Select(article => article.Id)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_parents_send_nothing_and_open_nothing(bool async)
    {
        using var closed = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=/nowhere/at/all");

        await Array.Empty<Writer>().LoadAsync(new DbSession(closed) { OnStatement = _database.Statements.Add }, async, w => w.Articles);

        Assert.Empty(_database.Statements);
    }

    [Fact]
    public async Task Children_know_their_parent_and_a_parent_given_twice_shares_one_list()
    {
        List<Writer> found = _database.Writers(1, 2, 1);
        Writer[] writers = [found[0], found[1], found[2], found[0]];

        await writers.LoadAsync(_database.Session, false, w => w.Articles);

        Assert.All(writers[0].Articles!, article => Assert.Same(writers[0], article.Writer));
        Assert.Same(writers[0].Articles, writers[2].Articles);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_to_many_has_distinct_targets_in_key_order_shared_between_sources(bool async)
    {
        _database.Execute("INSERT INTO article_label VALUES (10, 'z'), (11, 'x'), (10, 'x')");
        List<Article> articles = _database.Articles(10, 11, 12, 13);

        await articles.LoadAsync(_database.Session, async, a => a.Labels);

        Assert.Equal([["x", "z"], ["x"], ["x", "y"], []], articles.Select(article => article.Labels!.Select(label => label.Code)));
        Assert.Same(articles[0].Labels![0], articles[2].Labels![0]);
        Assert.Single(_database.Statements);
    }

    [Fact]
    public async Task A_settable_list_of_a_source_given_twice_is_copied()
    {
        List<Article> articles = _database.Articles(10, 10);

        await articles.LoadAsync(_database.Session, false, a => a.Labels);

        Assert.Equal(articles[0].Labels, articles[1].Labels);
        Assert.NotSame(articles[0].Labels, articles[1].Labels);
    }

    [Fact]
    public async Task A_load_replaces_what_an_earlier_one_set()
    {
        List<Writer> writers = _database.Writers(1);
        await writers.LoadAsync(_database.Session, false, w => w.Articles);
        _database.Execute("DELETE FROM article_label; DELETE FROM articles WHERE writer_id = 1");

        await writers.LoadAsync(_database.Session, false, w => w.Articles);

        Assert.Empty(writers[0].Articles!);
    }

    [Fact]
    public async Task A_collection_that_is_neither_array_nor_list_is_read_once()
    {
        var writers = new Queue<Writer>(_database.Writers(1, 2));

        await writers.LoadAsync(_database.Session, false, w => w.Articles);

        Assert.All(writers, writer => Assert.NotNull(writer.Articles));
    }

    [Fact]
    public async Task A_null_element_is_refused_before_anything_is_sent()
    {
        Writer[] writers = [_database.Writers(1)[0], null!];

        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(() => writers.LoadAsync(_database.Session, true, w => w.Articles));

        Assert.Contains("index 1", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_database.Statements);
    }

    [Fact]
    public async Task A_list_that_changes_during_the_load_is_refused()
    {
        List<Writer> writers = _database.Writers(1, 2);
        var db = new DbSession(_database.Connection) { OnStatement = _ => writers.RemoveAt(0) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => writers.LoadAsync(db, false, w => w.Articles));

        Assert.Null(writers[0].Articles);
    }

    [Fact]
    public async Task Every_use_of_an_invalid_relation_throws()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Array.Empty<Writer>().LoadAsync(_database.Session, false, w => w.Broken));

        Assert.Equal("'Writer.Broken' is not a valid relation; fix the error the compiler reports for it.", thrown.Message);
    }
}
