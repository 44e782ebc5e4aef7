using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>Statements in the log: where they stand, at which level, under which number, and what their messages hold.</summary>
public sealed class LogTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_is_logged_with_what_it_was_for_and_without_its_values(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(app.Db) { OnStatement = seen.Add };

        foreach (bool isAsync in (bool[])[true, false])
        {
            app.Log.Clear();
            seen.Clear();
            List<Order> orders = isAsync
                ? await Order.Query(session).Where(o => o.Number != "A-2").ToListAsync()
                : Order.Query(session).Where(o => o.Number != "A-2").ToList();

            Assert.Equal(2, orders.Count);
            LogEntry entry = Assert.Single(app.Log.Entries);
            Assert.Equal("RelationGen.Statements", entry.Category);
            Assert.Equal(LogLevel.Debug, entry.Level);
            Assert.Equal((1001, "Statement"), (entry.Event.Id, entry.Event.Name));
            Assert.Equal("Order", entry.Values["Relation"]);
            Assert.Equal(2L, entry.Values["Rows"]);
            Assert.Equal("$1='?'", entry.Values["Parameters"]);
            Assert.Equal(Math.Round(seen[0].Elapsed.TotalMilliseconds, 3), entry.Values["Elapsed"]);
            Assert.Equal(seen[0].Text, entry.Values["Text"]);
            Assert.StartsWith("Order: 2 rows in ", entry.Message, StringComparison.Ordinal);
            Assert.EndsWith($" ms [$1='?']\n{seen[0].Text}", entry.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("A-2", entry.Message, StringComparison.Ordinal);
            Assert.Null(entry.Exception);
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Values_are_logged_where_that_is_asked_for(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options => options.LogParameterValues = true);

        await Order.Query(app.Db).Where(o => o.Number != "A-2").CountAsync();
        List<Customer> customers = await Customer.Query(app.Db).ToListAsync();
        customers.Load(app.Db, c => c.Orders);
        await new Note { CustomerId = customers[0].Id, Text = new string('x', 300) }.InsertAsync(app.Db);

        // The customers are all of their table, so their orders are too, and nothing is sent.
        string[] parameters = [.. app.Log.Statements.Select(entry => (string)entry.Values["Parameters"]!)];
        Assert.Equal("$1='A-2'", parameters[0]);
        Assert.Equal("", parameters[1]);
        Assert.Contains(new string('x', 200) + "'… (300 characters)", parameters[^1], StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_slow_statement_is_a_warning_and_says_what_is_slow(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options => options.SlowStatement = TimeSpan.FromTicks(1));

        await Customer.Query(app.Db).CountAsync();

        LogEntry entry = Assert.Single(app.Log.Entries);
        Assert.Equal((LogLevel.Warning, 1002, "SlowStatement"), (entry.Level, entry.Event.Id, entry.Event.Name));
        Assert.Equal(0.0, entry.Values["Threshold"]);
        Assert.Equal("Customer", entry.Values["Relation"]);
        Assert.Contains("which is slow (0 ms)", entry.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_that_fails_is_an_error_with_its_exception(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options => options.SlowStatement = TimeSpan.FromTicks(1));

        var thrown = await Assert.ThrowsAsync<RelationConstraintException>(
            () => new Order { CustomerId = 1, Number = "A-1" }.InsertAsync(app.Db));
        Assert.Throws<RelationConstraintException>(() => new Order { CustomerId = 1, Number = "A-1" }.Insert(app.Db));

        Assert.Equal(2, app.Log.Statements.Count);
        LogEntry entry = app.Log.Statements[0];
        Assert.Equal((LogLevel.Error, 1003, "FailedStatement"), (entry.Level, entry.Event.Id, entry.Event.Name));
        Assert.Same(thrown, entry.Exception);
        Assert.Equal("Order", entry.Values["Relation"]);
        Assert.Equal("$1='?', $2='?'", entry.Values["Parameters"]);
        Assert.StartsWith("Order: failed after ", entry.Message, StringComparison.Ordinal);
        Assert.Contains("INSERT", entry.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", entry.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_statement_that_was_given_up_is_no_error()
    {
        await using Application app = await Application.StartAsync(Engine.PostgreSql);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Customer.Query(app.Db)
            .Where(c => Predicate.Sql($"{c.Id} > 0 AND pg_sleep(60) IS NOT NULL")).ToListAsync(soon.Token));

        LogEntry entry = Assert.Single(app.Log.Entries);
        Assert.Equal((LogLevel.Debug, 1004, "CancelledStatement"), (entry.Level, entry.Event.Id, entry.Event.Name));
        Assert.StartsWith("Customer: cancelled after ", entry.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_begins_and_ends_transactions_has_a_category_of_its_own(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine);

        await using (DbSessionTransaction transaction = await app.Db.BeginTransactionAsync())
        {
            await new Note { CustomerId = 1, Text = "a" }.InsertAsync(transaction);
            await transaction.CommitAsync();
        }

        using (app.Db.BeginTransaction())
        {
        }

        LogEntry[] control = [.. app.Log.Entries.Where(entry => entry.Category == "RelationGen.Transactions")];
        Assert.Equal(
            ["BEGIN", "SAVEPOINT relationgen", "RELEASE SAVEPOINT relationgen", "COMMIT", "BEGIN", "ROLLBACK"],
            control.Select(entry => entry.Values["Text"]));
        Assert.All(control, entry => Assert.Equal((LogLevel.Debug, 1011, "Transaction"), (entry.Level, entry.Event.Id, entry.Event.Name)));
        Assert.StartsWith("DbSession: BEGIN in ", control[0].Message, StringComparison.Ordinal);
        Assert.Single(app.Log.Statements);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_transaction_that_is_slow_or_fails_is_told(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options => options.SlowStatement = TimeSpan.FromTicks(1));

        await using DbSessionTransaction transaction = await app.Db.BeginTransactionAsync();
        await transaction.Transaction!.CommitAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync());

        LogEntry[] control = [.. app.Log.Entries.Where(entry => entry.Category == RelationGenLog.TransactionCategory)];
        Assert.Equal((LogLevel.Warning, 1012), (control[0].Level, control[0].Event.Id));
        Assert.Equal((LogLevel.Error, 1013, "COMMIT"), (control[1].Level, control[1].Event.Id, control[1].Values["Text"]));
        Assert.NotNull(control[1].Exception);
    }

    [Fact]
    public async Task A_transaction_that_cannot_begin_is_told()
    {
        await using Application app = await Application.StartAsync(Engine.Sqlite);
        await using var waiting = new Microsoft.Data.Sqlite.SqliteConnection(app.Store.ConnectionString + ";Default Timeout=1");
        await using (DbSessionTransaction writing = await app.Db.BeginTransactionAsync())
        {
            app.Log.Clear();
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => app.Db.With(waiting).BeginTransactionAsync());
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => app.Db.With(waiting).BeginTransaction());
        }

        LogEntry[] failed = [.. app.Log.Entries.Where(entry => entry.Event.Id == RelationGenLog.FailedTransaction)];
        Assert.Equal(["BEGIN", "BEGIN"], failed.Select(entry => entry.Values["Text"]));
        Assert.Equal(System.Data.ConnectionState.Closed, waiting.State);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_level_that_is_off_makes_nothing_and_the_others_go_on(Engine engine)
    {
        await using Application app = await Application.StartAsync(
            engine, build: builder => builder.Logging.AddFilter("RelationGen", LogLevel.Warning));
        IStatementObserver log = app.Db.Observers[0];

        Assert.False(log.Wants(StatementKind.Rows, TimeSpan.Zero, exception: null));
        Assert.False(log.Wants(StatementKind.Transaction, TimeSpan.Zero, exception: null));
        Assert.False(log.Wants(StatementKind.Rows, TimeSpan.Zero, new OperationCanceledException()));
        Assert.True(log.Wants(StatementKind.Rows, TimeSpan.FromSeconds(1), exception: null));
        Assert.True(log.Wants(StatementKind.Rows, TimeSpan.Zero, new InvalidOperationException()));

        await Customer.Query(app.Db).CountAsync();
        Assert.Empty(app.Log.Entries);
        await Assert.ThrowsAsync<RelationConstraintException>(() => new Order { CustomerId = 1, Number = "A-1" }.InsertAsync(app.Db));
        Assert.Equal(LogLevel.Error, Assert.Single(app.Log.Entries).Level);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_level_of_statements_is_an_option(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options => options.StatementLogLevel = LogLevel.Information);
        await Customer.Query(app.Db).CountAsync();
        Assert.Equal(LogLevel.Information, Assert.Single(app.Log.Entries).Level);

        await using Application silent = await Application.StartAsync(engine, options =>
        {
            options.StatementLogLevel = LogLevel.None;
            options.SlowStatement = null;
        });
        await Customer.Query(silent.Db).CountAsync();
        Assert.Empty(silent.Log.Entries);
    }

    /// <summary>A statement of a schema, of a relation, of a stream, of a change.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_statement_is_logged(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine);

        await RelationSchema.CreateAsync(app.Db, ifMissing: true);
        List<Customer> customers = await Customer.Query(app.Db).Include(c => c.Orders, c => c.Notes).ToListAsync();
        await foreach (Order order in Order.Query(app.Db).AsAsyncEnumerable())
            Assert.NotNull(order.Number);

        await customers[0].Notes[0].DeleteAsync(app.Db);

        Assert.Equal(
            ["DatabaseSchema", "Customer", "Customer.Orders", "Customer.Notes", "Order", "Note"],
            app.Log.Statements.Select(entry => entry.Values["Relation"]).Distinct());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_connection_that_comes_from_elsewhere_is_logged_as_well(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine);
        await using System.Data.Common.DbConnection connection = app.Store.NewConnection();
        await connection.OpenAsync();
        await using System.Data.Common.DbTransaction transaction = await connection.BeginTransactionAsync();

        await Customer.Query(app.Sessions.Create(transaction)).CountAsync();
        await transaction.CommitAsync();
        Customer.Query(app.Sessions.Create(connection)).Count();
        Customer.Query(app.Db.With(connection)).Count();

        Assert.Equal(3, app.Log.Statements.Count);
    }
}
