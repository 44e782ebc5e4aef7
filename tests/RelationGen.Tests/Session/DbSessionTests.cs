using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Session;

public sealed class DbSessionTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => (DbSession)(DbConnection)null!);
        Assert.Throws<ArgumentNullException>(() => (DbSession)(DbTransaction)null!);
        Assert.Throws<ArgumentNullException>(() => (DbSession)(DbDataSource)null!);
        Assert.Throws<ArgumentNullException>(() => DbSession.From((IDbConnection)null!));
        Assert.Throws<ArgumentNullException>(() => DbSession.From((IDbTransaction)null!));
        Assert.Throws<ArgumentNullException>(() => EntityLoader<Writer, long, WriterTable>.Query(null!));
        Assert.Throws<ArgumentNullException>(() => EntityLoader<Writer, long, WriterTable>.Load([new Writer()], null!, [w => w.Boss]));
    }

    [Fact]
    public void A_transaction_is_used_by_every_statement()
    {
        using SqliteTransaction transaction = _database.Connection.BeginTransaction();
        using (SqliteCommand command = _database.Connection.CreateCommand())
        {
            command.CommandText = "INSERT INTO writers VALUES (5, 'Ed', 1)";
            command.ExecuteNonQuery();
        }

        Assert.Equal("Ed", Find(transaction, 5)!.Name);
        Assert.Equal("Ed", Find(DbSession.From((IDbTransaction)transaction), 5)!.Name);
        transaction.Rollback();
        Assert.Null(Find(_database.Connection, 5));
    }

    [Fact]
    public async Task A_connection_with_an_open_transaction_is_refused()
    {
        using SqliteTransaction transaction = _database.Connection.BeginTransaction();

        var thrown = Assert.Throws<InvalidOperationException>(() => Find(_database.Connection, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => FindAsync(_database.Connection, 1));

        Assert.Contains("Pass the transaction", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_transaction_is_refused()
    {
        using SqliteTransaction transaction = _database.Connection.BeginTransaction();
        transaction.Commit();

        var thrown = Assert.Throws<InvalidOperationException>(() => Find(transaction, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => FindAsync(transaction, 1));

        Assert.Contains("completed", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_connection_is_opened_and_closed_again()
    {
        using var file = new TemporaryFile();
        using var connection = new SqliteConnection(file.ConnectionString);
        int opened = 0;
        connection.StateChange += (_, change) => opened += change.CurrentState == ConnectionState.Open ? 1 : 0;

        Assert.Equal("Ada", Find(connection, 1)!.Name);
        Assert.Equal(ConnectionState.Closed, connection.State);
        Assert.Equal("Ada", (await FindAsync(connection, 1))!.Name);
        Assert.Equal(ConnectionState.Closed, connection.State);
        await EntityLoader<Writer, long, WriterTable>.Query(connection).Include(w => w.Articles, w => w.Boss).ToListAsync();
        Assert.Equal(ConnectionState.Closed, connection.State);
        Assert.Equal(3, opened);
    }

    [Fact]
    public async Task A_connection_we_opened_is_closed_after_a_failure()
    {
        using var file = new TemporaryFile("CREATE TABLE unrelated (id)");
        using var connection = new SqliteConnection(file.ConnectionString);

        Assert.Throws<RelationMappingException>(() => Find(connection, 1));
        Assert.Equal(ConnectionState.Closed, connection.State);
        await Assert.ThrowsAsync<RelationMappingException>(() => FindAsync(connection, 1));
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void An_open_connection_stays_open_after_a_failure()
    {
        _database.Execute("DROP TABLE writers");

        Assert.Throws<RelationMappingException>(() => Find(_database.Connection, 1));

        Assert.Equal(ConnectionState.Open, _database.Connection.State);
        Assert.NotNull(EntityLoader<Article, long, ArticleTable>.Find(_database.Connection, 10));
    }

    [Fact]
    public async Task A_data_source_opens_one_connection_for_each_call()
    {
        using var file = new TemporaryFile();
        using var source = new CountingDataSource(file.ConnectionString);

        Find(source, 1);
        Assert.Equal((1, ConnectionState.Closed), (source.Opened, source.Last!.State));
        await EntityLoader<Writer, long, WriterTable>.Query(source).Include(w => w.Articles.Include(a => a.Labels), w => w.Boss).ToListAsync();
        Assert.Equal((2, ConnectionState.Closed), (source.Opened, source.Last!.State));
    }

    [Fact]
    public void An_unknown_connection_needs_a_dialect()
    {
        using var wrapper = new WrappedConnection(_database.Connection);

        var thrown = Assert.Throws<NotSupportedException>(() => Find(wrapper, 1));

        Assert.Contains("DbSession.From(connection, Dialect.Sqlite)", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("Ada", Find(DbSession.From(wrapper, Dialect.Sqlite), 1)!.Name);
    }

    [Fact]
    public void What_is_not_an_ado_net_connection_is_refused()
        => Assert.Throws<ArgumentException>(() => DbSession.From(new NotAConnection()));

    [Fact]
    public void The_timeout_is_set_on_commands_and_cannot_be_negative()
    {
        using var wrapper = new WrappedConnection(_database.Connection);
        Find(new DbSession(wrapper, Dialect.Sqlite) { CommandTimeout = 7 }, 1);
        Assert.Equal(7, wrapper.LastCommand!.CommandTimeout);
        Find(new DbSession(wrapper, Dialect.Sqlite), 1);
        Assert.Equal(30, wrapper.LastCommand!.CommandTimeout);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DbSession(_database.Connection) { CommandTimeout = -1 });
    }

    private static Writer? Find(DbSession db, long id) => EntityLoader<Writer, long, WriterTable>.Find(db, id);

    private static Task<Writer?> FindAsync(DbSession db, long id) => EntityLoader<Writer, long, WriterTable>.FindAsync(db, id, default);
}
