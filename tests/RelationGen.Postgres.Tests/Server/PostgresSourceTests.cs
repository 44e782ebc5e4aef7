namespace RelationGen.Postgres.Tests.Server;

/// <summary>Where the tests find a server, and what happens where they find none; these need none.</summary>
public sealed class PostgresSourceTests
{
    private const string Given = "Host=db.example;Username=tests";
    private const string Binaries = "/opt/postgresql/bin";

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "0")]
    public void Without_a_server_tests_are_skipped_and_say_what_to_do(string? given, string? required)
    {
        var source = new PostgresSource(given, binaries: null, required);

        Assert.Equal(
            "PostgreSQL was not found: install its server (apt-get install postgresql), or put a connection string in RELATIONGEN_TEST_POSTGRES.",
            source.Unavailable);
        Assert.Equal(source.Unavailable, source.CannotStart);
    }

    [Fact]
    public void Where_a_server_is_required_tests_fail_and_say_what_to_do()
    {
        var source = new PostgresSource(given: null, binaries: null, required: "1");

        Assert.Null(source.Unavailable);
        Assert.Null(source.CannotStart);
        var failure = Assert.Throws<InvalidOperationException>(() => PostgresServer.Open(source));
        Assert.Equal(PostgresSource.Missing, failure.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Binaries)]
    public void A_server_that_is_given_is_used_and_none_is_started(string? binaries)
    {
        var source = new PostgresSource(Given, binaries, required: null);

        using PostgresServer server = PostgresServer.Open(source);

        Assert.Null(source.Unavailable);
        Assert.Equal((Given, null), (server.ConnectionString, server.Directory));
    }

    [Fact]
    public void A_server_that_is_given_cannot_be_stopped_by_a_test()
    {
        Assert.Equal(PostgresSource.Missing, new PostgresSource(Given, binaries: null, required: null).CannotStart);
        Assert.Null(new PostgresSource(Given, Binaries, required: null).CannotStart);
    }

    [Fact]
    public void The_programs_of_a_server_are_enough()
    {
        var source = new PostgresSource(given: null, Binaries, required: null);

        Assert.Null(source.Unavailable);
        Assert.Null(source.CannotStart);
    }

    [Fact]
    public void The_tests_are_marked_with_what_was_decided()
    {
        Assert.Equal(PostgresServer.Unavailable, new PostgresFactAttribute().Skip);
        Assert.Equal(PostgresServer.Unavailable, new PostgresTheoryAttribute().Skip);
        Assert.Equal(PostgresServer.CannotStart, new OwnPostgresFactAttribute().Skip);
    }
}
