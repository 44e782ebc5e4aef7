using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

public sealed class IncludeTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_relation_named_twice_is_loaded_once_with_what_is_below_either()
    {
        List<Writer> writers = _database.Writers(1, 2);

        await writers.LoadAsync(
            _database.Session,
            false,
            w => w.Articles.Include(a => a.Labels),
            w => w.Badge,
            w => w.Articles.Include(a => a.Editor.Include(e => e.Badge)));

        Assert.Equal(["Writer.Articles", "Article.Labels", "Writer.Badge", "Writer.Badge"], _database.Loads);
        Assert.NotNull(writers[1].Articles![0].Labels);
        Assert.Same(writers[0], writers[1].Articles![0].Editor);
    }

    [Fact]
    public async Task One_statement_for_each_relation_at_each_depth()
    {
        List<Writer> writers = _database.Writers(1);

        await writers.LoadAsync(_database.Session, true, w => w.Team.Include(t => t.Team.Include(u => u.Articles), t => t.Articles));

        Assert.Equal(["Writer.Team", "Writer.Team", "Writer.Articles", "Writer.Articles"], _database.Loads);
        Assert.Equal(["Bo", "Cy"], writers[0].Team!.Select(writer => writer.Name));
        Assert.Equal("Di", Assert.Single(writers[0].Team![0].Team!).Name);
        Assert.Empty(writers[0].Team![0].Team![0].Articles!);
        Assert.Equal(12, Assert.Single(writers[0].Team![0].Articles!).Id);
    }

    [Fact]
    public async Task Nothing_below_no_targets_is_asked_for()
    {
        List<Writer> writers = _database.Writers(4);

        await writers.LoadAsync(_database.Session, true, w => w.Articles.Include(a => a.Labels));

        Assert.Equal(["Writer.Articles"], _database.Loads);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_a_later_statement_fails_nothing_is_set(bool async)
    {
        _database.Execute("DROP TABLE labels");
        List<Writer> writers = _database.Writers(1, 2);

        await Assert.ThrowsAsync<RelationMappingException>(
            () => writers.LoadAsync(_database.Session, async, w => w.Badge, w => w.Articles.Include(a => a.Labels)));

        Assert.All(writers, writer => Assert.True(writer.Badge is null && writer.Articles is null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_cancelled_load_sets_nothing_and_leaves_the_connection_usable(int cancelAfter)
    {
        using var source = new CancellationTokenSource();
        int sent = 0;
        var db = new DbSession(_database.Connection)
        {
            OnStatement = _ =>
            {
                if (++sent == cancelAfter)
                    source.Cancel();
            },
        };
        List<Writer> writers = _database.Writers(1, 2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EntityLoader<Writer, long, WriterTable>.LoadAsync(
            writers, db, [w => w.Badge, w => w.Articles, w => w.Team], source.Token));

        Assert.Equal(cancelAfter, sent);
        Assert.All(writers, writer => Assert.True(writer.Badge is null && writer.Articles is null && writer.Team is null));
        await writers.LoadAsync(_database.Session, true, w => w.Team);
    }

    [Fact]
    public async Task Cancellation_is_seen_between_rows()
    {
        using var source = new CancellationTokenSource();
        _database.Connection.CreateFunction("stop", (long id) =>
        {
            if (id == 11)
                source.Cancel();

            return id;
        });
        _database.Execute("CREATE TABLE real_articles AS SELECT * FROM articles; DROP TABLE articles");
        _database.Execute("CREATE VIEW articles AS SELECT stop(id) AS id, title, writer_id, editor_id FROM real_articles");
        StatementEvent? seen = null;
        var db = new DbSession(_database.Connection) { OnStatement = s => seen = s };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EntityLoader<Article, long, ArticleTable>.Query(db).ToListAsync(source.Token));

        Assert.Equal(2, seen!.Rows);
        Assert.IsType<OperationCanceledException>(seen.Exception, exactMatch: false);
    }

    [Fact]
    public void IsLoaded_tells_the_state_of_one_relation()
    {
        Writer writer = _database.Writers(1)[0];
        Assert.False(EntityLoader<Writer, long, WriterTable>.IsLoaded(writer, w => w.Boss));

        EntityLoader<Writer, long, WriterTable>.Load(writer, _database.Session, [w => w.Boss]);

        Assert.True(EntityLoader<Writer, long, WriterTable>.IsLoaded(writer, w => w.Boss));
        Assert.False(EntityLoader<Writer, long, WriterTable>.IsPartial(writer, w => w.Boss));
        writer.BossState = RelationState.Partial;
        Assert.False(EntityLoader<Writer, long, WriterTable>.IsLoaded(writer, w => w.Boss));
        Assert.True(EntityLoader<Writer, long, WriterTable>.IsPartial(writer, w => w.Boss));
        Assert.Throws<ArgumentException>(() => EntityLoader<Writer, long, WriterTable>.IsLoaded(writer, w => w.Boss.Include(b => b.Boss)));
    }

    [Fact]
    public void Null_lambdas_and_default_relations_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => EntityLoader<Writer, long, WriterTable>.Load(new Writer(), _database.Session, [null!]));
        Assert.Throws<ArgumentException>(() => EntityLoader<Writer, long, WriterTable>.Load(new Writer(), _database.Session, [_ => null!]));
        Assert.Throws<InvalidOperationException>(() => EntityLoader<Writer, long, WriterTable>.Load(
            new Writer(), _database.Session, [_ => default(ToMany<Writer, Article, ArticleTable>)]));
    }
}
