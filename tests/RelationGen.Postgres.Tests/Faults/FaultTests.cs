using System.Data;
using RelationGen.Postgres.Tests.Model;

namespace RelationGen.Postgres.Tests.Faults;

/// <summary>What can happen to a statement on its way: the provider's exception arrives as it is, nothing is set and nothing is leaked.</summary>
public sealed class FaultTests
{
    [OwnPostgresFact]
    public async Task A_server_that_stops_while_rows_stream()
    {
        using PostgresServer server = PostgresServer.TryStart()!;
        using var db = new TestDatabase(Shop.SlowScript, server);
        Author author = (await Author.FindAsync(db.DataSource, 1))!;
        Task load = author.LoadAsync(db.Session, a => a.Books);
        await db.WaitUntilItSleeps();

        server.Dispose();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => load);
        Assert.False(author.IsLoaded(a => a.Books));
        Assert.InRange(Assert.Single(db.Rows), 1, 500);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Author.FindAsync(db.DataSource, 1));
        Assert.ThrowsAny<NpgsqlException>(() => author.Load(db.DataSource, a => a.Books));
        db.AssertNothingLeaked();
        Assert.Equal(0, db.Pool.Idle);
    }

    [PostgresFact]
    public async Task A_connection_that_is_ended_while_rows_stream()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        Author author = (await Author.FindAsync(db.DataSource, 1))!;
        Task load = author.LoadAsync(db.Session, a => a.Books);

        db.Run($"SELECT pg_terminate_backend({await db.WaitUntilItSleeps()})");

        var ended = await Assert.ThrowsAsync<PostgresException>(() => load);
        Assert.Equal(PostgresErrorCodes.AdminShutdown, ended.SqlState);
        Assert.False(author.IsLoaded(a => a.Books));
        db.AssertNothingLeaked();

        // The pool makes a new connection.
        Assert.Equal("Ada", (await Author.FindAsync(db.DataSource, 1))!.Name);
    }

    [PostgresFact]
    public async Task The_callers_connection_that_is_ended()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        await using NpgsqlConnection connection = db.Open();
        Author author = (await Author.FindAsync(connection, 1))!;
        Task load = Task.Run(() => author.Load(db.On(connection), a => a.Books));

        db.Run($"SELECT pg_terminate_backend({await db.WaitUntilItSleeps()})");

        await Assert.ThrowsAsync<PostgresException>(() => load);
        Assert.NotEqual(ConnectionState.Open, connection.State);
        Assert.False(author.IsLoaded(a => a.Books));
    }

    [PostgresFact]
    public async Task A_call_that_is_cancelled_while_rows_stream()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        Author author = (await Author.FindAsync(db.DataSource, 1))!;
        using var source = new CancellationTokenSource();
        Task load = author.LoadAsync(db.Session, a => a.Books, source.Token);
        await db.WaitUntilItSleeps();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
        Assert.False(author.IsLoaded(a => a.Books));
        Assert.InRange(Assert.Single(db.Rows), 1, 500);
        db.AssertNothingLeaked();
        Assert.Equal(1, db.Pool.Idle);
    }

    [PostgresFact]
    public async Task The_callers_connection_survives_a_cancelled_call()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        await using NpgsqlConnection connection = db.Open();
        Author author = (await Author.FindAsync(connection, 1))!;
        using var source = new CancellationTokenSource();
        Task load = author.LoadAsync(connection, a => a.Books, source.Token);
        await db.WaitUntilItSleeps();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
        await AssertUsable(connection);
    }

    [PostgresFact]
    public async Task A_statement_that_the_server_gives_up()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        await using NpgsqlConnection connection = db.Open("Options=-c statement_timeout=300");
        Author author = (await Author.FindAsync(connection, 1))!;

        var timeout = await Assert.ThrowsAsync<PostgresException>(() => author.LoadAsync(connection, a => a.Books));

        Assert.Equal(PostgresErrorCodes.QueryCanceled, timeout.SqlState);
        Assert.False(author.IsLoaded(a => a.Books));
        await AssertUsable(connection);
    }

    [PostgresFact]
    public async Task A_statement_that_the_session_gives_up()
    {
        using var db = new TestDatabase(Shop.SlowScript);
        await using NpgsqlConnection connection = db.Open();
        Author author = (await Author.FindAsync(connection, 1))!;

        // Npgsql waits for the time of a command at each message, so that the slow rows must be slower than it.
        db.Run("CREATE OR REPLACE VIEW books AS SELECT 1::BIGINT AS id, 1::BIGINT AS author_id, 'x' AS title WHERE pg_sleep(30) IS NOT NULL");
        var session = new DbSession(connection) { CommandTimeout = 1 };
        var timeout = await Assert.ThrowsAsync<NpgsqlException>(() => author.LoadAsync(session, a => a.Books));
        await AssertUsable(connection);
        Assert.Throws<NpgsqlException>(() => author.Load(session, a => a.Books));

        Assert.IsType<TimeoutException>(timeout.InnerException);
        Assert.False(author.IsLoaded(a => a.Books));
        await AssertUsable(connection);
    }

    [PostgresFact]
    public async Task An_error_inside_a_transaction_leaves_it_to_the_caller()
    {
        using var db = new TestDatabase(Shop.Script);
        await using NpgsqlConnection connection = db.Open();
        List<Author> authors = await Author.Query(connection).ToListAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await transaction.SaveAsync("before");
        db.Run("DROP TABLE genres");
        List<Book> books = await Book.Query(transaction).ToListAsync();

        await Assert.ThrowsAsync<RelationMappingException>(() => books.LoadAsync(transaction, b => b.Author, b => b.Genres));

        // PostgreSQL refuses everything until the caller goes back.
        var aborted = await Assert.ThrowsAsync<PostgresException>(() => authors.LoadAsync(transaction, a => a.Books));
        Assert.Equal(PostgresErrorCodes.InFailedSqlTransaction, aborted.SqlState);
        await transaction.RollbackAsync("before");
        await authors.LoadAsync(transaction, a => a.Books);
        await transaction.CommitAsync();
        Assert.Equal([2, 1], authors.Select(author => author.Books.Count));
        await AssertUsable(connection);
    }

    [PostgresFact]
    public async Task Mapping_errors_give_the_connection_back()
    {
        using var db = new TestDatabase(Shop.Script, settings: "Maximum Pool Size=1;Timeout=2");
        db.Run("UPDATE books SET author_id = 9; ALTER TABLE genres RENAME TO others");
        List<Book> books = await Book.Query(db.DataSource).ToListAsync();

        for (int i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<RelationMappingException>(() => books.LoadAsync(db.DataSource, b => b.Genres));
            Assert.Throws<RelationMappingException>(() => books.Load(db.DataSource, b => b.Genres));
            await Assert.ThrowsAsync<RelationIntegrityException>(() => books.LoadAsync(db.DataSource, b => b.Author));
            Assert.Throws<RelationIntegrityException>(() => books.Load(db.DataSource, b => b.Author));
        }

        db.AssertNothingLeaked();
        Assert.Equal(1, db.Pool.Idle);
    }

    private static async Task AssertUsable(NpgsqlConnection connection)
    {
        Assert.Equal(ConnectionState.Open, connection.State);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        Assert.Equal("Ada", (await Author.FindAsync(transaction, 1))!.Name);
        await transaction.RollbackAsync();
    }
}
