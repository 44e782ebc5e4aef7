namespace RelationGen.Sqlite.Tests;

/// <summary>Generated code of this project has registered the package; no test does.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Connections_of_the_provider_are_served_by_the_package()
    {
        using var connection = new SqliteConnection();

        Assert.IsType<SqliteProviderDialect>(Dialect.Of(connection));
    }

    [Fact]
    public async Task Registering_again_from_many_threads_changes_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(SqliteProvider.Register)));
        using var connection = new SqliteConnection();

        Assert.Same(SqliteProviderDialect.Instance, Dialect.Of(connection));
    }

    [Fact]
    public void The_plain_dialect_can_still_be_asked_for() => Assert.IsType<SqliteDialect>(Dialect.Sqlite);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Loads_go_through_it(bool prepare)
    {
        using var database = new TestDatabase(Node.Script);
        var db = new DbSession(database.Connection) { Prepare = prepare };

        List<Node> nodes = await Node.Query(db).Include(n => n.Children, n => n.Parent).ToListAsync();
        List<Node> again = Node.Query(db).Include(n => n.Children, n => n.Parent).ToList();

        Assert.Equal("1(2 3) 2(4) 3() 4()", Picture(nodes));
        Assert.Equal("1(2 3) 2(4) 3() 4()", Picture(again));
        Assert.Same(nodes[0], nodes[1].Parent);
    }

    private static string Picture(List<Node> nodes) =>
        string.Join(" ", nodes.Select(node => $"{node.Id}({string.Join(" ", node.Children.Select(child => child.Id))})"));
}
