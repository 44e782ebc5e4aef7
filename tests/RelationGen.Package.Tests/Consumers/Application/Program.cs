using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Planner;
using RelationGen;

// A database in memory lasts as long as a connection to it.
const string Memory = "Data Source=planner;Mode=Memory;Cache=Shared;Foreign Keys=True";
using SqliteConnection keeper = new(Memory);
await keeper.OpenAsync().ConfigureAwait(false);

int statements = 0;
HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:CommandTimeout"] = "7" });
builder.Services
    .AddRelationGen(options => options
        .UseConnections(_ => new SqliteConnection(Memory))
        .Observe(_ => Interlocked.Increment(ref statements)))
    .BindConfiguration("Database");
builder.Services.AddHealthChecks().AddRelationGen();
using IHost host = builder.Build();
await host.StartAsync().ConfigureAwait(false);

using (IServiceScope scope = host.Services.CreateScope())
{
    DbSession db = scope.ServiceProvider.GetRequiredService<DbSession>();
    await RelationSchema.CreateAsync(db.With(keeper)).ConfigureAwait(false);
    DbSessionTransaction transaction = await db.BeginTransactionAsync().ConfigureAwait(false);
    await using (transaction.ConfigureAwait(false))
    {
        TodoList list = new() { Name = "today" };
        _ = await list.InsertAsync(transaction).ConfigureAwait(false);
        _ = await new TodoItem { List = list, Text = "write" }.InsertAsync(transaction).ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
    }

    statements = 0;
    List<TodoList> lists = await TodoList.Query(db).Include(l => l.Items).ToListAsync().ConfigureAwait(false);
    HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().ConfigureAwait(false);
    Console.WriteLine(
        $"{lists[0].Name}: {lists[0].Items[0].Text}, {statements} statements, {db.CommandTimeout} seconds, {health.Status}");
}

await host.StopAsync().ConfigureAwait(false);
