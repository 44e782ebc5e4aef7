using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

public sealed class ToOneTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sources_of_one_target_get_the_same_instance(bool async)
    {
        List<Article> articles = _database.Articles(10, 11, 12);

        await articles.LoadAsync(_database.Session, async, a => a.Writer);

        Assert.Equal([1, 1, 2], articles.Select(article => article.Writer!.Id));
        Assert.Same(articles[0].Writer, articles[1].Writer);
        Assert.Equal("[1,2]", Assert.Single(Assert.Single(_database.Statements).Parameters).Value);
    }

    [Fact]
    public async Task A_to_one_load_never_fills_the_inverse_collection()
    {
        List<Article> articles = _database.Articles(10);

        await articles.LoadAsync(_database.Session, false, a => a.Writer);

        Assert.Null(articles[0].Writer!.Articles);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Null_keys_are_not_asked_for(bool async)
    {
        List<Article> articles = _database.Articles(11, 13);

        await articles.LoadAsync(_database.Session, async, a => a.Editor);

        Assert.Empty(_database.Statements);
        Assert.All(articles, article => Assert.Equal(RelationState.Loaded, article.EditorState));
    }

    [Fact]
    public async Task An_optional_target_that_is_gone_is_null_and_missing()
    {
        _database.Execute("UPDATE articles SET editor_id = 99 WHERE id = 10");
        List<Article> articles = _database.Articles(10, 12);

        await articles.LoadAsync(_database.Session, false, a => a.Editor);

        Assert.Null(articles[0].Editor);
        Assert.Equal(RelationState.Missing, articles[0].EditorState);
        Assert.Equal(1, articles[1].Editor!.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_required_target_that_is_gone_throws_and_nothing_is_set(bool async)
    {
        _database.Execute("UPDATE articles SET writer_id = id + 90 WHERE id > 10");
        List<Article> articles = _database.Articles(10, 11, 12, 13);

        var thrown = await Assert.ThrowsAsync<RelationIntegrityException>(() => articles.LoadAsync(_database.Session, async, a => a.Labels, a => a.Writer));

        Assert.Contains("101, 102, 103", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(".OrNull()", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(("Article", "Writer"), (thrown.Entity, thrown.Relation));
        Assert.All(articles, article => Assert.True(article.Writer is null && article.Labels is null && article.WriterState == RelationState.NotLoaded));
    }

    [Fact]
    public async Task Many_missing_keys_are_counted()
    {
        List<Article> articles = [.. Enumerable.Range(100, 25).Select(id => new Article { Id = id, WriterId = id })];

        var thrown = await Assert.ThrowsAsync<RelationIntegrityException>(() => articles.LoadAsync(_database.Session, false, a => a.Writer));

        Assert.Contains("108, 109 and 15 more", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrNull_accepts_that_a_required_target_is_gone_also_when_only_one_of_two_includes_says_so()
    {
        _database.Execute("UPDATE articles SET writer_id = 99 WHERE id = 10");
        List<Article> articles = _database.Articles(10, 12);

        await articles.LoadAsync(_database.Session, false, a => a.Writer.OrNull(), a => a.Writer);

        Assert.Null(articles[0].Writer);
        Assert.Equal(RelationState.Missing, articles[0].WriterState);
        Assert.Equal(2, articles[1].Writer!.Id);
        Assert.Single(_database.Statements);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Has_one_is_loaded_with_its_back_reference(bool async)
    {
        List<Writer> writers = _database.Writers(1, 2, 3);

        await writers.LoadAsync(_database.Session, async, w => w.Badge);

        Assert.Equal([1, 2, null], writers.Select(writer => writer.Badge?.WriterId));
        Assert.Same(writers[0], writers[0].Badge!.Writer);
        Assert.Equal(RelationState.Loaded, writers[2].BadgeState);
    }

    [Fact]
    public async Task A_second_row_of_a_has_one_is_an_integrity_error()
    {
        _database.Execute("INSERT INTO badges VALUES ('AAAAAAAA-0000-0000-0000-000000000003', 1)");
        List<Writer> writers = _database.Writers(2, 1);

        var thrown = await Assert.ThrowsAsync<RelationIntegrityException>(() => writers.LoadAsync(_database.Session, false, w => w.Badge));

        Assert.Contains("more than one Badge whose WriterId is 1", thrown.Message, StringComparison.Ordinal);
        Assert.All(writers, writer => Assert.Null(writer.Badge));
    }
}
