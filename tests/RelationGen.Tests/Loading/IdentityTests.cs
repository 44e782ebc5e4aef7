using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

/// <summary>Within one call a row is one instance, wherever it is reached.</summary>
public sealed class IdentityTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_self_reference_returns_the_entities_that_were_given_without_asking(bool async)
    {
        List<Writer> writers = _database.Writers(1, 2, 3, 4);

        await writers.LoadAsync(_database.Session, async, w => w.Boss);

        Assert.Equal([null, writers[0], writers[0], writers[1]], writers.Select(writer => writer.Boss));
        Assert.Empty(_database.Statements);
    }

    [Fact]
    public async Task Only_the_targets_that_were_not_given_are_asked_for()
    {
        List<Writer> writers = _database.Writers(2, 4);

        await writers.LoadAsync(_database.Session, false, w => w.Boss);

        Assert.Same(writers[0], writers[1].Boss);
        Assert.Equal(1, writers[0].Boss!.Id);
        Assert.Equal(1L, Assert.Single(Assert.Single(_database.Statements).Parameters).Value);
    }

    [Fact]
    public async Task Children_that_were_given_are_the_children_that_are_attached()
    {
        List<Writer> writers = _database.Writers(1, 2, 3);

        await writers.LoadAsync(_database.Session, false, w => w.Team);

        Assert.Equal([writers[1], writers[2]], writers[0].Team);
        Assert.Same(writers[0], writers[2].Boss);
    }

    [Fact]
    public async Task The_row_decides_whose_child_an_entity_is_not_what_it_holds_in_memory()
    {
        List<Writer> writers = _database.Writers(1, 2, 3);
        writers[1].BossId = 77;

        await writers.LoadAsync(_database.Session, false, w => w.Team);

        Assert.Equal([writers[1], writers[2]], writers[0].Team);
    }

    [Fact]
    public async Task Two_relations_of_a_call_reach_one_instance()
    {
        List<Article> articles = _database.Articles(10, 12);

        await articles.LoadAsync(_database.Session, false, a => a.Writer, a => a.Editor);

        Assert.Same(articles[0].Writer, articles[1].Editor);
        Assert.Same(articles[0].Editor, articles[1].Writer);
        Assert.Equal(["Article.Writer"], _database.Loads);
    }

    [Fact]
    public async Task Of_two_instances_with_one_key_the_first_is_the_row_and_both_get_their_relations()
    {
        List<Writer> writers = _database.Writers(1, 1, 2);

        await writers.LoadAsync(_database.Session, false, w => w.Boss, w => w.Articles);

        Assert.Same(writers[0], writers[2].Boss);
        Assert.Same(writers[0].Articles, writers[1].Articles);
        Assert.All(writers[1].Articles!, article => Assert.Same(writers[0], article.Writer));
    }

    [Fact]
    public async Task Nested_loads_return_to_the_entities_that_were_given()
    {
        List<Writer> writers = _database.Writers(1, 2);

        await writers.LoadAsync(_database.Session, false, w => w.Articles.Include(a => a.Editor, a => a.Writer, a => a.Labels));

        Assert.Same(writers[1], writers[0].Articles![0].Editor);
        Assert.Same(writers[0], writers[1].Articles![0].Editor);
        Assert.Equal(["x", "z"], writers[0].Articles![0].Labels!.Select(label => label.Code));
        Assert.Equal(["Writer.Articles", "Article.Labels"], _database.Loads);
    }
}
