using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>The examples of docs/application.md, as one application.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task The_application_of_the_guide()
    {
        using Store shop = await Store.CreateAsync(Engine.Sqlite);
        using Store reports = await Store.CreateAsync(Engine.Sqlite);
        var log = new LogRecorder();
        HostApplicationBuilder builder = Application.CreateBuilder(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:shop"] = shop.ConnectionString,
            ["ConnectionStrings:reports"] = reports.ConnectionString,
            ["Database:CommandTimeout"] = "10",
            ["Database:SlowStatement"] = "00:00:00.200",
        });
        Register(builder);
        using IHost app = builder.Build();
        await app.StartAsync();

        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
        {
            Orders orders = scope.ServiceProvider.GetRequiredService<Orders>();
            Assert.Equal("Ada", (await orders.FindAsync(1))!.Customer.Name);
            await orders.PlaceAsync(new Order { CustomerId = 1, Number = "A-9" }, new Note { CustomerId = 1, Text = "Hurry" });
            await Assert.ThrowsAsync<RelationConstraintException>(
                () => orders.PlaceAsync(new Order { CustomerId = 1, Number = "A-9" }, new Note { CustomerId = 1, Text = "Again" }));
            Assert.Equal(2, await orders.CountNotesAsync(shop.Source));
            Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<Report>().CustomersAsync());

            DbSession db = scope.ServiceProvider.GetRequiredService<DbSession>();
            await new Customer { Id = 2, Name = "" }.On(db).Orders.AssociateKeysAsync([1]);
            Assert.Equal(
                "Customer.Orders: 1 added, 1 removed", (await Note.Query(shop.Source).OrderBy(n => n.Id.Descending).FirstAsync()).Text);
        }

        Assert.Equal(10, app.Services.GetRequiredService<IDbSessionFactory>().Create().CommandTimeout);
        await app.Services.GetRequiredService<Cleaner>().Cleaned;
        Assert.Contains(log.Statements, entry => entry.Event.Id == RelationGenLog.FailedStatement);
        Assert.True(app.Services.GetRequiredService<RowCount>().Rows > 4);
        HealthReport health = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal((HealthStatus.Healthy, 2), (health.Status, health.Entries.Count));
        await app.StopAsync();
    }

    private static void Register(HostApplicationBuilder builder)
    {
        string shop = builder.Configuration.GetConnectionString("shop")!;
        builder.Services.AddRelationGen(options => options.UseConnections(_ => new SqliteConnection(shop))).BindConfiguration("Database");

        builder.Services.AddRelationGen(options => options.OnChange((change, inside, cancellationToken) =>
            new Note { CustomerId = 1, Text = $"{change}" }.InsertAsync(inside, cancellationToken)));

        string reports = builder.Configuration.GetConnectionString("reports")!;
        builder.Services.AddKeyedRelationGen("reports", options => options.UseConnections(_ => new SqliteConnection(reports)));

        builder.Services.AddHealthChecks()
            .AddRelationGen(tags: ["ready"], timeout: TimeSpan.FromSeconds(2))
            .AddRelationGen(key: "reports", failureStatus: HealthStatus.Degraded);

        builder.Services.AddSingleton<RowCount>();
        builder.Services.AddSingleton<IStatementObserver>(services => services.GetRequiredService<RowCount>());

        builder.Logging.AddFilter(RelationGenLog.StatementCategory, LogLevel.Debug);
        builder.Logging.AddFilter(RelationGenLog.TransactionCategory, LogLevel.Warning);

        builder.Services.AddScoped<Orders>().AddScoped<Report>();
        builder.Services.AddSingleton<Cleaner>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Cleaner>());
    }

    internal sealed class Orders(DbSession db)
    {
        public Task<Order?> FindAsync(long id) => Order.Query(db).Include(o => o.Customer).Where(o => o.Id == id).FirstOrDefaultAsync();

        public async Task PlaceAsync(Order order, Note note, CancellationToken token = default)
        {
            await using DbSessionTransaction transaction = await db.BeginTransactionAsync(token);
            await order.InsertAsync(transaction, token);
            await note.InsertAsync(transaction, token);
            await transaction.CommitAsync(token);
        }

        public async Task<long> CountNotesAsync(DbDataSource source)
        {
            await using DbConnection connection = await source.OpenConnectionAsync();
            return await Note.Query(db.With(connection)).CountAsync();
        }
    }

    internal sealed class Cleaner(IDbSessionFactory sessions) : BackgroundService
    {
        private readonly TaskCompletionSource _cleaned = new();

        public Task Cleaned => _cleaned.Task;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            DbSession db = sessions.Create();
            await Note.Query(db).Where(n => n.Text == "").DeleteAsync(stoppingToken);
            _cleaned.SetResult();
        }
    }

    internal sealed class Report([FromKeyedServices("reports")] DbSession db)
    {
        public Task<long> CustomersAsync() => Customer.Query(db).CountAsync();
    }

    internal sealed class RowCount : IStatementObserver
    {
        private long _rows;

        public long Rows => Interlocked.Read(ref _rows);

        public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => kind == StatementKind.Rows && exception is null;

        public void OnStatement(StatementEvent statement) => Interlocked.Add(ref _rows, statement.Rows);
    }
}
