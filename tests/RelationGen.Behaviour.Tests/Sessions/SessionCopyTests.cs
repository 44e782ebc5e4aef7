using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Sessions;

/// <summary>What a session was given goes on where another connection or transaction takes the place of its own.</summary>
public sealed class SessionCopyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_session_on_another_connection_has_the_same_options_and_observers(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var observer = new Recorder();
        var session = new DbSession(db.DataSource)
        {
            CommandTimeout = 33,
            Prepare = true,
            Snapshot = true,
            AllowsOrphans = true,
            IgnoresTransactionScope = true,
            LocksDatabase = true,
            Tags = new Dictionary<string, string> { ["route"] = "/tags" },
            ObservesTransactions = true,
            OnStatement = seen.Add,
            Observers = [observer],
            OnChange = (_, _, _) => Task.CompletedTask,
            OnChangeSync = (_, _) => { },
        };
        await using DbConnection connection = db.NewConnection();
        await using DbTransaction transaction = await db.Connection.BeginTransactionAsync();

        DbSession[] copies = [session.With(connection), session.With(transaction), session.With(db.DataSource), new DbSession(session)];
        foreach (DbSession copy in copies)
        {
            seen.Clear();
            observer.Seen.Clear();
            Assert.Equal((33, true, true), (copy.CommandTimeout, copy.Prepare, copy.Snapshot));
            Assert.Equal((true, true, true), (copy.AllowsOrphans, copy.IgnoresTransactionScope, copy.ObservesTransactions));
            Assert.Equal((true, "/tags"), (copy.LocksDatabase, copy.Tags["route"]));
            Assert.Equal((session.OnChange, session.OnChangeSync), (copy.OnChange, copy.OnChangeSync));
            Assert.Equal("sql", (await Tag.FindAsync(copy, 1))!.Name);
            Assert.Contains(seen, statement => statement.Relation == "Tag" && statement.Kind == StatementKind.Rows);
            Assert.Equal(seen, observer.Seen);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_copy_with_another_option_leaves_the_session_as_it_is(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<string> first = [];
        List<string> second = [];
        var session = new DbSession(db.Connection) { CommandTimeout = 5, OnStatement = s => first.Add(s.Relation) };
        var copy = new DbSession(session) { CommandTimeout = 50, OnStatement = session.OnStatement + (s => second.Add(s.Relation)) };

        await Tag.FindAsync(copy, 1);
        await User.FindAsync(session, 1);

        Assert.Equal(["Tag", "User"], first);
        Assert.Equal(["Tag"], second);
        Assert.Equal((5, 50), (session.CommandTimeout, copy.CommandTimeout));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_dialect_that_was_given_goes_on(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Dialect dialect = engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql;
        var session = new DbSession(db.DataSource, dialect);

        Assert.NotNull(await Tag.FindAsync(session.With(db.Connection), 1));
        Assert.NotNull(Tag.Find(session.With(db.Connection, dialect), 1));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        DbSession session = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");

        Assert.Equal("session", Assert.Throws<ArgumentNullException>(() => new DbSession((DbSession)null!)).ParamName);
        Assert.Equal("connection", Assert.Throws<ArgumentNullException>(() => session.With((DbConnection)null!)).ParamName);
        Assert.Equal("transaction", Assert.Throws<ArgumentNullException>(() => session.With((DbTransaction)null!)).ParamName);
        Assert.Equal("dataSource", Assert.Throws<ArgumentNullException>(() => session.With((DbDataSource)null!)).ParamName);
        Assert.Contains(
            "Observer 1 is null",
            Assert.Throws<ArgumentException>(() => new DbSession(session) { Observers = [new Recorder(), null!] }).Message,
            StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_observer_is_told_of_what_it_wants_and_of_nothing_else(Engine engine)
    {
        using Database db = Blog.Create(engine);
        var failures = new Recorder { Filter = (_, _, exception) => exception is not null };
        var transactions = new Recorder { Filter = (kind, _, _) => kind == StatementKind.Transaction };
        var session = new DbSession(db.Connection) { Observers = [failures, transactions] };

        await new Tag[] { new() { Id = 7, Name = "a" }, new() { Id = 8, Name = "b" } }.InsertAsync(session);
        Exception thrown = await Assert.ThrowsAsync<RelationConstraintException>(() => new Tag { Id = 7, Name = "c" }.InsertAsync(session));

        Assert.Same(thrown, Assert.Single(failures.Seen).Exception);
        Assert.Equal(["BEGIN", "COMMIT"], transactions.Seen.Select(statement => statement.Text));
    }

    /// <summary>Somebody who takes a second for each row has not made the statement slow.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_happens_between_the_rows_of_a_stream_is_not_counted(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(db.Connection) { OnStatement = seen.Add };
        var paused = TimeSpan.FromSeconds(1);

        await foreach (Tag tag in Tag.Query(session).AsAsyncEnumerable())
            await Task.Delay(tag.Id == 2 ? paused : TimeSpan.Zero);

        foreach (Tag tag in Tag.Query(session).AsEnumerable())
            Thread.Sleep(tag.Id == 2 ? paused : TimeSpan.Zero);

        Assert.Equal([3L, 3L], seen.Select(statement => statement.Rows));
        Assert.All(seen, statement => Assert.InRange(statement.Elapsed, TimeSpan.FromTicks(1), paused));
    }

    private sealed class Recorder : IStatementObserver
    {
        public List<StatementEvent> Seen { get; } = [];

        public Func<StatementKind, TimeSpan, Exception?, bool> Filter { get; init; } = (_, _, _) => true;

        public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => Filter(kind, elapsed, exception);

        public void OnStatement(StatementEvent statement) => Seen.Add(statement);
    }
}
