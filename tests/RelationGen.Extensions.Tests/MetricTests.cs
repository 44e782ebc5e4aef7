using System.Data.Common;
using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>Statements as measurements.</summary>
public sealed class MetricTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_statement_is_measured_once_with_what_it_returned(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var measuring = new Measuring();

        await Order.Query(store.Source).ToListAsync();
        Order.Query(store.Source).ToList();

        Assert.Equal(2, measuring.Durations.Count);
        foreach (Measurement taken in measuring.Durations)
        {
            Assert.Equal("s", taken.Unit);
            Assert.InRange(taken.Value, 0.0000001, 60);
            Assert.Equal(store.System, taken.Tags["db.system.name"]);
            Assert.Equal("SELECT", taken.Tags["db.operation.name"]);
            Assert.Equal("orders", taken.Tags["db.collection.name"]);
            Assert.Equal(engine == Engine.PostgreSql, taken.Tags.ContainsKey("db.namespace"));
            Assert.Equal(engine == Engine.PostgreSql, taken.Tags.ContainsKey("server.address"));
            Assert.False(taken.Tags.ContainsKey("error.type"));
            Assert.False(taken.Tags.ContainsKey("db.query.text"));
        }

        Assert.Equal([3.0, 3.0], measuring.Rows.Select(taken => taken.Value));
        Assert.All(measuring.Rows, taken => Assert.Equal(("{row}", "orders"), (taken.Unit, taken.Tags["db.collection.name"])));
        Assert.Empty(measuring.Batches);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_failure_is_measured_with_its_type_and_code(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var measuring = new Measuring();

        await Assert.ThrowsAsync<RelationConstraintException>(
            () => new Order { CustomerId = 1, Number = "A-1" }.InsertAsync(store.Source));

        Measurement taken = Assert.Single(measuring.Durations);
        Assert.Equal("RelationGen.RelationConstraintException", taken.Tags["error.type"]);
        Assert.Equal(engine == Engine.Sqlite ? "19" : "23505", taken.Tags["db.response.status_code"]);
        Assert.Empty(measuring.Rows);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Changes_and_transactions_are_measured_and_return_no_rows(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var measuring = new Measuring();

        await using (DbSessionTransaction transaction = await new DbSession(store.Source).BeginTransactionAsync())
        {
            await Note.Query(transaction).DeleteAsync();
            await transaction.CommitAsync();
        }

        Assert.Equal("BEGIN", measuring.Durations[0].Tags["db.operation.name"]);
        Assert.Equal("COMMIT", measuring.Durations[^1].Tags["db.operation.name"]);
        Assert.Contains(
            measuring.Durations,
            taken => taken.Tags["db.operation.name"] is "DELETE" && taken.Tags["db.collection.name"] is "notes");
        Assert.Empty(measuring.Rows);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_stream_is_measured_at_its_end_without_what_happens_between_its_rows(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        using var measuring = new Measuring();
        var paused = TimeSpan.FromSeconds(1);

        await foreach (Order order in Order.Query(store.Source).AsAsyncEnumerable(batchSize: 1))
        {
            Assert.Empty(measuring.Durations);
            await Task.Delay(order.Number == "A-2" ? paused : TimeSpan.Zero);
        }

        Assert.InRange(Assert.Single(measuring.Durations).Value, 0, paused.TotalSeconds);
        Assert.Equal(3, Assert.Single(measuring.Rows).Value);
    }

    [PostgresFact]
    public async Task A_round_trip_of_several_statements_is_one_measurement()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        List<Customer> customers = await Customer.Query(store.Source).Where(c => c.Name == "Ada").ToListAsync();
        using var measuring = new Measuring();

        await customers.LoadAsync(store.Source, c => c.Orders, c => c.Notes);
        customers.Load(store.Source, c => c.Orders, c => c.Notes);

        Assert.Equal(["BATCH SELECT", "BATCH SELECT"], measuring.Durations.Select(taken => taken.Tags["db.operation.name"]));
        Assert.Equal([2.0, 2.0], measuring.Batches.Select(taken => taken.Value));
        Assert.Equal(["orders", "notes", "orders", "notes"], measuring.Rows.Select(taken => taken.Tags["db.collection.name"]));
        Assert.Equal([2.0, 1.0, 2.0, 1.0], measuring.Rows.Select(taken => taken.Value));
    }

    [PostgresFact]
    public async Task A_snapshot_with_its_BEGIN_and_COMMIT_in_the_same_round_trip_is_one_too()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        var session = new DbSession(store.Source) { Snapshot = true };
        using var measuring = new Measuring();

        await Customer.Query(session).Where(c => c.Name == "Ada").Include(c => c.Orders, c => c.Notes).ToListAsync();

        Assert.Equal("BATCH SELECT", Assert.Single(measuring.Durations).Tags["db.operation.name"]);
        Assert.Equal(3, Assert.Single(measuring.Batches).Value);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Many_sessions_at_once_measure_their_own(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(many => Task.Run(async () =>
        {
            using var measuring = new Measuring();
            for (int i = 0; i < many; i++)
                await Customer.Query(store.Source).ToListAsync();

            Assert.Equal(many, measuring.Durations.Count);
            Assert.All(measuring.Rows, taken => Assert.Equal(2, taken.Value));
        })));
    }
}
