using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>Statements as activities, under the names that OpenTelemetry has for them.</summary>
public sealed class TraceTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_is_an_activity_with_the_tags_of_the_conventions(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        List<StatementEvent> seen = [];
        var session = new DbSession(store.Source) { OnStatement = seen.Add };
        using var tracing = new Tracing();

        await Order.Query(session).Where(o => o.Number != "A-2").ToListAsync();
        Order.Query(session).Where(o => o.Number != "A-2").ToList();

        Assert.Equal(["SELECT orders", "SELECT orders"], tracing.Names);
        foreach (Activity activity in tracing.Ended)
        {
            Assert.Equal(ActivityKind.Client, activity.Kind);
            Assert.Same(tracing.Root, activity.Parent);
            Assert.Equal(ActivityStatusCode.Unset, activity.Status);
            Assert.True(activity.Duration > TimeSpan.Zero);
            var expected = new Dictionary<string, object?>
            {
                ["db.system.name"] = store.System,
                ["db.operation.name"] = "SELECT",
                ["db.collection.name"] = "orders",
                ["db.query.summary"] = "SELECT orders",
                ["db.query.text"] = seen[0].Text,
                ["db.response.returned_rows"] = 2L,
                ["relationgen.relation"] = "Order",
            };
            if (engine == Engine.PostgreSql)
            {
                var server = new NpgsqlConnectionStringBuilder(store.ConnectionString);
                expected["db.namespace"] = server.Database;
                expected["server.address"] = server.Host!.StartsWith('/') ? $"{server.Host}/.s.PGSQL.{server.Port}" : server.Host;
                if (!server.Host.StartsWith('/'))
                    expected["server.port"] = server.Port;
            }

            Assert.Equal(expected.OrderBy(tag => tag.Key), activity.TagObjects.OrderBy(tag => tag.Key));
            Assert.DoesNotContain("A-2", string.Join('\n', activity.TagObjects), StringComparison.Ordinal);
        }

        // What samplers decide by is there when they are asked.
        Assert.All(tracing.Sampled, tags => Assert.Contains("db.query.text", tags));
        Assert.All(tracing.Sampled, tags => Assert.Contains("db.operation.name", tags));
        Assert.Same(tracing.Root, Activity.Current);
    }

    /// <summary>Beside the text, which is the same whatever the tags.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task An_activity_has_the_tags_of_the_session(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();

        await Order.Query(new DbSession(store.Source).WithTag("route", "/orders/42").WithTag("action", "orders")).ToListAsync();
        await Order.Query(store.Source).ToListAsync();

        Assert.Equal("action='orders',route='%2Forders%2F42'", tracing.Ended[0].GetTagItem("relationgen.tags"));
        Assert.Null(tracing.Ended[1].GetTagItem("relationgen.tags"));
        Assert.Equal(tracing.Ended[1].GetTagItem("db.query.text"), tracing.Ended[0].GetTagItem("db.query.text"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_raw_connection_is_traced_too(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        await using DbConnection connection = store.NewConnection();
        using var tracing = new Tracing();

        await Customer.Query(connection).CountAsync();
        await connection.OpenAsync();
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        Customer.Query(transaction).Count();

        Assert.Equal(["SELECT customers", "SELECT customers"], tracing.Names);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_failure_has_its_type_and_the_code_of_the_database(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();

        var thrown = await Assert.ThrowsAsync<RelationConstraintException>(
            () => new Order { CustomerId = 1, Number = "A-1" }.InsertAsync(store.Source));
        Assert.Throws<RelationConstraintException>(() => new Order { CustomerId = 1, Number = "A-1" }.Insert(store.Source));

        Assert.Equal(["INSERT orders", "INSERT orders"], tracing.Names);
        foreach (Activity activity in tracing.Ended)
        {
            Assert.Equal(ActivityStatusCode.Error, activity.Status);
            Assert.Equal(thrown.Message, activity.StatusDescription);
            Assert.Equal("RelationGen.RelationConstraintException", activity.GetTagItem("error.type"));
            Assert.Equal(engine == Engine.Sqlite ? "19" : "23505", activity.GetTagItem("db.response.status_code"));
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_are_changed_are_not_rows_that_are_returned(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();

        await Note.Query(store.Source).DeleteAsync();

        Activity deleted = tracing.Ended[^1];
        Assert.Equal("DELETE notes", deleted.DisplayName);
        Assert.Equal(1L, deleted.GetTagItem("relationgen.affected_rows"));
        Assert.Null(deleted.GetTagItem("db.response.returned_rows"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_begins_and_ends_transactions_is_traced(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();
        Customer ada = (await Customer.FindAsync(store.Source, 1))!;
        tracing.Clear();

        await new[] { Store.NewOrder(ada, "A-3"), Store.NewOrder(ada, "A-4") }.InsertAsync(store.Source);
        Assert.Equal(("BEGIN", "COMMIT"), (tracing.Ended[0].DisplayName, tracing.Ended[^1].DisplayName));
        Assert.All(tracing.Ended, activity => Assert.Same(tracing.Root, activity.Parent));
        Assert.Equal("COMMIT", tracing.Ended[^1].GetTagItem("db.query.text"));
        Assert.Equal("Order", tracing.Ended[^1].GetTagItem("relationgen.relation"));
        Assert.Null(tracing.Ended[^1].GetTagItem("db.collection.name"));

        tracing.Clear();
        using (DbSessionTransaction transaction = new DbSession(store.Source).BeginTransaction())
        {
            Order[] orders = [Store.NewOrder(ada, "A-5"), Store.NewOrder(ada, "A-1")];
            Assert.Throws<RelationConstraintException>(() => orders.Insert(transaction));
        }

        Assert.Equal("BEGIN", tracing.Names.First());
        Assert.Contains("SAVEPOINT", tracing.Names);
        Assert.Equal(["ROLLBACK", "ROLLBACK"], tracing.Names.TakeLast(2));
        Assert.Equal("ROLLBACK TO SAVEPOINT relationgen", tracing.Ended[^2].GetTagItem("db.query.text"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_schema_is_traced(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();

        await RelationSchema.DropAsync(store.Source);
        RelationSchema.Create(store.Source, ifMissing: true);
        await Assert.ThrowsAsync<RelationSchemaException>(() => RelationSchema.CreateAsync(store.Source));

        Assert.Contains("DROP orders", tracing.Names);
        Assert.Contains("CREATE orders", tracing.Names);
        Assert.Contains("SELECT", tracing.Names);
        Activity failed = Assert.Single(tracing.Ended, activity => activity.Status == ActivityStatusCode.Error);
        Assert.StartsWith("CREATE ", failed.DisplayName, StringComparison.Ordinal);
        Assert.Equal(engine == Engine.Sqlite ? "1" : "42P07", failed.GetTagItem("db.response.status_code"));
        Assert.Equal("ROLLBACK", tracing.Names.Last());
    }

    /// <summary>What a program does with each row is not a part of the statement, and has activities of its own.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_leaves_the_current_activity_alone(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();

        foreach (Order order in Order.Query(store.Source).AsEnumerable(batchSize: 1))
        {
            Assert.Same(tracing.Root, Activity.Current);
            using Activity work = new Activity("work " + order.Id).Start();
            Assert.Same(tracing.Root, work.Parent);
        }

        await foreach (Order order in Order.Query(store.Source).AsAsyncEnumerable(batchSize: 1))
        {
            Assert.Same(tracing.Root, Activity.Current);
            await Task.Yield();
        }

        Assert.Same(tracing.Root, Activity.Current);
        Assert.Equal(["SELECT orders", "SELECT orders"], tracing.Names);
        Assert.All(tracing.Ended, activity => Assert.Equal(3L, activity.GetTagItem("db.response.returned_rows")));

        // The activity of one that is left in the middle of it.
        tracing.Clear();
        using (Activity outer = new Activity("outer").Start())
        {
            using IEnumerator<Order> rows = Order.Query(store.Source).AsEnumerable(batchSize: 1).GetEnumerator();
            Assert.True(rows.MoveNext());
            using Activity inner = new Activity("inner").Start();
            rows.Dispose();
            Assert.Same(inner, Activity.Current);
        }

        Assert.Equal("outer", Assert.Single(tracing.Ended).Parent!.OperationName);
    }

    [PostgresFact]
    public async Task Statements_that_share_a_round_trip_are_parts_of_one_activity()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        List<Customer> customers = await Customer.Query(store.Source).Where(c => c.Name == "Ada").ToListAsync();
        using var tracing = new Tracing(RelationGenDiagnostics.SourceName, "Npgsql");

        foreach (bool isAsync in (bool[])[true, false])
        {
            tracing.Clear();
            if (isAsync)
                await customers.LoadAsync(store.Source, c => c.Orders, c => c.Notes);
            else
                customers.Load(store.Source, c => c.Orders, c => c.Notes);

            Activity[] ours = [.. tracing.Ended.Where(activity => activity.Source.Name == RelationGenDiagnostics.SourceName)];
            Assert.Equal(["SELECT orders", "SELECT notes", "BATCH SELECT"], ours.Select(activity => activity.DisplayName));
            Activity batch = ours[2];
            Assert.Equal((ActivityKind.Client, 2), (batch.Kind, batch.GetTagItem("db.operation.batch.size")));
            Assert.Equal("BATCH SELECT", batch.GetTagItem("db.operation.name"));
            Assert.Null(batch.GetTagItem("db.query.text"));
            Assert.Null(batch.GetTagItem("db.collection.name"));
            Assert.Same(tracing.Root, batch.Parent);
            Assert.All(ours[..2], part => Assert.Equal((ActivityKind.Internal, batch), (part.Kind, part.Parent)));
            Assert.Equal([2L, 1L], ours[..2].Select(part => part.GetTagItem("db.response.returned_rows")));

            // What Npgsql traces stands below.
            Activity theirs = Assert.Single(tracing.Ended, activity => activity.Source.Name == "Npgsql" && activity.Parent != tracing.Root);
            Assert.Same(batch, theirs.Parent);
        }
    }

    [PostgresFact]
    public async Task A_round_trip_fails_with_its_statement()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        List<Customer> customers = await Customer.Query(store.Source).Where(c => c.Name == "Ada").ToListAsync();
        await using (DbConnection connection = await store.Source.OpenConnectionAsync())
        {
            await using DbCommand drop = connection.CreateCommand();
            drop.CommandText = "DROP TABLE notes";
            await drop.ExecuteNonQueryAsync();
        }

        using var tracing = new Tracing();
        await Assert.ThrowsAsync<RelationMappingException>(() => customers.LoadAsync(store.Source, c => c.Orders, c => c.Notes));

        Activity batch = tracing.Ended[^1];
        Assert.Equal(("BATCH SELECT", ActivityStatusCode.Error), (batch.DisplayName, batch.Status));
        Assert.Equal("42P01", batch.GetTagItem("db.response.status_code"));
        Assert.Contains(tracing.Ended.SkipLast(1), part => part.Status == ActivityStatusCode.Error);
    }

    [PostgresFact]
    public async Task What_Npgsql_traces_stands_below_the_statement()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        using var tracing = new Tracing(RelationGenDiagnostics.SourceName, "Npgsql");

        await Order.Query(store.Source).ToListAsync();
        await foreach (Order _ in Order.Query(store.Source).AsAsyncEnumerable())
        {
        }

        foreach (Order _ in Order.Query(store.Source).AsEnumerable())
        {
        }

        Activity[] ours = [.. tracing.Ended.Where(activity => activity.DisplayName == "SELECT orders")];
        Activity[] theirs = [.. tracing.Ended.Where(activity => activity.Source.Name == "Npgsql" && activity.Parent != tracing.Root)];
        Assert.Equal(3, ours.Length);
        Assert.Equal(ours, theirs.Select(activity => activity.Parent));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_observer_can_give_the_activity_tags(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();
        var session = new DbSession(store.Source)
        {
            OnStatement = statement => Activity.Current?.SetTag("app.first", statement.Parameters[0].Value),
        };

        await Order.Query(session).Where(o => o.Number == "A-1").ToListAsync();
        foreach (Order _ in Order.Query(session).Where(o => o.Number == "A-1").AsEnumerable())
        {
        }

        Assert.Equal(["A-1", "A-1"], tracing.Ended.Select(activity => activity.GetTagItem("app.first")));
        Assert.Null(tracing.Root.GetTagItem("app.first"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_observer_that_throws_leaves_no_activity_behind(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var tracing = new Tracing();
        var session = new DbSession(store.Source) { OnStatement = _ => throw new TimeZoneNotFoundException() };

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => Order.Query(session).ToListAsync());
        Assert.Throws<TimeZoneNotFoundException>(() => Order.Query(session).ToList());

        Assert.Same(tracing.Root, Activity.Current);
        Assert.Equal(2, tracing.Ended.Count);
    }

    /// <summary>The memory of one statement is that of one without anybody who listens, whoever has listened before.</summary>
    [Fact]
    public void Where_nobody_listens_nothing_is_made()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var watched = new DbSession(connection) { Observers = [new Indifferent()] };
        RelationSchema.Create(connection);

        // Other tests listen now and then: the least of many counts.
        Assert.Equal(Least(connection), Least(watched));

        static long Least(DbSession session) => Enumerable.Range(0, 200).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Customer.Find(session, 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private sealed class Indifferent : IStatementObserver
    {
        public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => false;

        public void OnStatement(StatementEvent statement) => throw new InvalidOperationException();
    }
}
