namespace RelationGen.Npgsql.Tests;

/// <summary>Generated code of this project has registered the package; no test does.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Connections_of_Npgsql_are_served_by_the_package()
    {
        using var connection = new NpgsqlConnection();

        Assert.IsType<NpgsqlDialect>(Dialect.Of(connection));
    }

    [Fact]
    public async Task Registering_again_from_many_threads_changes_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(NpgsqlProvider.Register)));
        using var connection = new NpgsqlConnection();

        Assert.Same(NpgsqlDialect.Instance, Dialect.Of(connection));
    }

    [Fact]
    public void The_plain_dialect_can_still_be_asked_for() => Assert.IsType<PostgreSqlDialect>(Dialect.PostgreSql);
}
