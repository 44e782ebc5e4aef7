using System.Diagnostics;
using RelationGen.Tests.Handwritten;
using RelationGen.Tests.Loading;

namespace RelationGen.Tests.Session;

public sealed class ObservationTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_tells_its_text_parameters_rows_time_and_relation(bool async)
    {
        await _database.Articles(10, 12).LoadAsync(_database.Session, async, a => a.Labels);

        StatementEvent statement = Assert.Single(_database.Statements);
        Assert.StartsWith("SELECT t.\"code\"", statement.Text, StringComparison.Ordinal);
        Assert.Equal([KeyValuePair.Create("$1", (object?)"[10,12]")], statement.Parameters);
        Assert.Equal(4, statement.Rows);
        Assert.True(statement.Elapsed > TimeSpan.Zero);
        Assert.Equal("Article.Labels", statement.Relation);
        Assert.Null(statement.Exception);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_statement_is_told_with_its_exception(bool async)
    {
        List<Article> articles = _database.Articles(10, 12);
        _database.Execute("DROP TABLE labels");

        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() => articles.LoadAsync(_database.Session, async, a => a.Labels));

        Assert.Same(thrown, Assert.Single(_database.Statements).Exception);
    }

    [Fact]
    public async Task An_observer_may_use_the_connection()
    {
        var db = new DbSession(_database.Connection) { OnStatement = _ => _database.Execute("SELECT 1") };

        await _database.Articles(10, 12).LoadAsync(db, true, a => a.Labels, a => a.Writer);
    }

    [Fact]
    public async Task Each_statement_is_an_activity()
    {
        List<Activity> seen = [];
        string mine = Guid.NewGuid().ToString();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "RelationGen",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Parent?.DisplayName == mine)
                    seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        List<Article> articles = _database.Articles(10, 12);
        using (new Activity(mine).Start())
        {
            await articles.LoadAsync(_database.Session, true, a => a.Labels);
            _database.Execute("DROP TABLE labels");
            await Assert.ThrowsAsync<RelationMappingException>(() => articles.LoadAsync(_database.Session, true, a => a.Labels));
        }

        Assert.Equal(2, seen.Count);
        Assert.Equal(ActivityKind.Client, seen[0].Kind);
        Assert.Equal(("SELECT labels", "SELECT"), (seen[0].DisplayName, seen[0].GetTagItem("db.operation.name")));
        Assert.Equal("sqlite", seen[0].GetTagItem("db.system.name"));
        Assert.Equal("labels", seen[0].GetTagItem("db.collection.name"));
        Assert.Equal(_database.Statements[0].Text, seen[0].GetTagItem("db.query.text"));
        Assert.Equal(4L, seen[0].GetTagItem("db.response.returned_rows"));
        Assert.Equal("Article.Labels", seen[0].GetTagItem("relationgen.relation"));
        Assert.Equal(ActivityStatusCode.Error, seen[1].Status);
        Assert.Equal("RelationGen.RelationMappingException", seen[1].GetTagItem("error.type"));
    }
}
