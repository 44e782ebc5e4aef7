using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>Sessions as services: where their connections come from, how long they live, what several registrations come to.</summary>
public sealed class RegistrationTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_session_is_injected_and_works(Engine engine)
    {
        await using Application app = await Application.StartAsync(
            engine, build: builder => builder.Services.AddScoped<Customers>());
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();

        Assert.Equal(["Ada", "Bob"], await scope.ServiceProvider.GetRequiredService<Customers>().NamesAsync());
        Assert.Equal(2, Customer.Query(app.Sessions.Create()).Count());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_data_source_that_is_registered_is_used_and_left_to_the_container(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        var services = new ServiceCollection();
        services.AddSingleton(store.Source);
        services.AddRelationGen();
        await using (ServiceProvider provider = services.BuildServiceProvider(validateScopes: true))
        {
            await using AsyncServiceScope scope = provider.CreateAsyncScope();
            Assert.Equal(2, await Customer.Query(scope.ServiceProvider.GetRequiredService<DbSession>()).CountAsync());
        }

        // The container was given the instance, and so was RelationGen: it is the test's.
        Assert.Equal(2, await Customer.Query(store.Source).CountAsync());
    }

    [PostgresFact]
    public async Task A_data_source_that_was_made_for_it_is_disposed_with_the_services()
    {
        using Store store = await Store.CreateAsync(Engine.PostgreSql);
        NpgsqlDataSource? made = null;
        int calls = 0;
        var services = new ServiceCollection();
        services.AddRelationGen(options => options.UseDataSource(_ =>
        {
            calls++;
            return made = NpgsqlDataSource.Create(store.ConnectionString);
        }));

        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            Assert.Null(made);
            IDbSessionFactory sessions = provider.GetRequiredService<IDbSessionFactory>();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Customer.Query(sessions.Create()).CountAsync())));
            Assert.Equal(1, calls);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => made!.OpenConnectionAsync().AsTask());

        ServiceProvider other = services.BuildServiceProvider();
        other.GetRequiredService<IDbSessionFactory>().Create();
        NpgsqlDataSource second = made!;
        other.Dispose();
        Assert.Throws<ObjectDisposedException>(() => second.OpenConnection());
    }

    [Fact]
    public async Task A_data_source_that_was_given_is_not_disposed()
    {
        var source = new CountingSource(SqliteFactory.Instance.CreateDataSource("Data Source=:memory:"));
        var services = new ServiceCollection();
        services.AddRelationGen(options => options.UseDataSource(source));
        await using (ServiceProvider provider = services.BuildServiceProvider())
            provider.GetRequiredService<IDbSessionFactory>().Create();

        Assert.False(source.IsDisposed);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Connections_can_be_made_by_a_function_that_has_the_services(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        int made = 0;
        var services = new ServiceCollection();
        services.AddSingleton(store);
        services.AddRelationGen(options => options.UseConnections(provider =>
        {
            Interlocked.Increment(ref made);
            DbConnection connection = provider.GetRequiredService<Store>().NewConnection();

            // One that is open already, for instance because it was prepared, is taken as well.
            if (made % 2 == 0)
                connection.Open();

            return connection;
        }));
        await using ServiceProvider container = services.BuildServiceProvider();
        DbSession db = container.GetRequiredService<IDbSessionFactory>().Create();

        List<Customer> customers = await Customer.Query(db).Include(c => c.Orders).ToListAsync();
        customers.Load(db, c => c.Notes);
        await using (DbSessionTransaction transaction = await db.BeginTransactionAsync())
            await customers[0].Notes[0].DeleteAsync(transaction);

        Assert.Equal(1, Note.Query(db).Count());
        Assert.Equal(4, made);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_opened_is_disposed()
    {
        var made = new List<SqliteConnection>();
        var services = new ServiceCollection();
        services.AddRelationGen(options => options.UseConnections(_ =>
        {
            var connection = new SqliteConnection("Data Source=/nowhere/at/all.db;Mode=ReadOnly");
            connection.Disposed += (_, _) => made.Add(connection);
            return connection;
        }));
        await using ServiceProvider provider = services.BuildServiceProvider();
        DbSession db = provider.GetRequiredService<IDbSessionFactory>().Create();

        await Assert.ThrowsAsync<SqliteException>(() => Customer.Query(db).CountAsync());
        Assert.Throws<SqliteException>(() => Customer.Query(db).Count());
        Assert.Equal(2, made.Count);
    }

    [Theory]
    [InlineData(null, ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Singleton, ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped, ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Transient, ServiceLifetime.Transient)]
    public void The_lifetime_is_what_was_said_last(ServiceLifetime? said, ServiceLifetime expected)
    {
        var services = new ServiceCollection();
        services.AddRelationGen();
        services.AddRelationGen(lifetime: said);
        services.AddRelationGen();
        services.AddKeyedRelationGen("other", lifetime: said);

        Assert.Equal(expected, services.Single(service => service.ServiceType == typeof(DbSession) && !service.IsKeyedService).Lifetime);
        Assert.Equal(expected, services.Single(service => service.ServiceType == typeof(DbSession) && service.IsKeyedService).Lifetime);
        Assert.Equal(
            ServiceLifetime.Singleton,
            services.Single(service => service.ServiceType == typeof(IDbSessionFactory) && !service.IsKeyedService).Lifetime);
    }

    [Fact]
    public void A_scoped_session_is_not_for_singletons_and_a_singleton_is()
    {
        var services = new ServiceCollection();
        services.AddRelationGen(options => options.UseConnections(_ => new SqliteConnection("Data Source=:memory:")));
        using (ServiceProvider provider = services.BuildServiceProvider(validateScopes: true))
        {
            Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<DbSession>());
            Assert.NotNull(provider.GetRequiredService<IDbSessionFactory>().Create());
        }

        services.AddRelationGen(lifetime: ServiceLifetime.Singleton);
        using ServiceProvider singletons = services.BuildServiceProvider(validateScopes: true);
        Assert.Same(singletons.GetRequiredService<DbSession>(), singletons.GetRequiredService<DbSession>());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Several_databases_have_keys_with_options_and_observers_of_their_own(Engine engine)
    {
        using Store reports = await Store.CreateAsync(engine);
        await new Customer { Name = "Cleo" }.InsertAsync(reports.Source);
        List<string> seen = [];
        var all = new Recorder();
        var ofReports = new Recorder();
        await using Application app = await Application.StartAsync(engine, options => options.CommandTimeout = 11, builder =>
        {
            builder.Services.AddSingleton<IStatementObserver>(all);
            builder.Services.AddKeyedSingleton<IStatementObserver>("reports", ofReports);
            builder.Services.AddKeyedSingleton("reports", reports.Source);
            builder.Services.AddKeyedRelationGen("reports", options =>
            {
                options.CommandTimeout = 22;
                options.Observe(statement => seen.Add(statement.Relation));
            });
            builder.Services.AddScoped<Reports>();
        });
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        Reports service = scope.ServiceProvider.GetRequiredService<Reports>();

        Assert.Equal((2, 3), (await Customer.Query(service.Main).CountAsync(), await Customer.Query(service.OfReports).CountAsync()));
        Assert.Equal((11, 22), (service.Main.CommandTimeout, service.OfReports.CommandTimeout));
        Assert.Equal(2, app.Log.Statements.Count);
        Assert.Single(seen);
        Assert.Equal(2, all.Count);
        Assert.Equal(1, ofReports.Count);
        Assert.Same(
            service.OfReports, app.Services.GetRequiredKeyedService<IDbSessionFactory>("reports").Create());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Registrations_add_up(Engine engine)
    {
        List<string> first = [];
        List<string> second = [];
        var third = new Recorder();
        var fourth = new Recorder();
        await using Application app = await Application.StartAsync(
            engine,
            options =>
            {
                options.CommandTimeout = 11;
                options.Prepare = true;
                options.Observe(statement => first.Add(statement.Text));
            },
            builder =>
            {
                builder.Services.AddRelationGen(options =>
                {
                    options.CommandTimeout = 22;
                    options.Observe(statement => second.Add(statement.Text)).Observe(third);
                });
                builder.Services.AddSingleton<IStatementObserver>(fourth);
            });

        await Customer.Query(app.Db).CountAsync();
        await using DbConnection connection = app.Store.NewConnection();
        await Customer.Query(app.Sessions.Create(connection)).CountAsync();

        Assert.Equal((22, true), (app.Db.CommandTimeout, app.Db.Prepare));
        Assert.Equal((2, 2, 2, 2, 2), (first.Count, second.Count, third.Count, fourth.Count, app.Log.Statements.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_option_arrives(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, options =>
        {
            options.CommandTimeout = 11;
            options.Prepare = true;
            options.Snapshot = true;
            options.AllowsOrphans = true;
            options.IgnoresTransactionScope = true;
            options.LocksDatabase = true;
            options.ObservesTransactions = true;
            options.UseDialect(engine == Engine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql);
        });

        DbSession db = app.Db;
        Assert.Equal((11, true, true), (db.CommandTimeout, db.Prepare, db.Snapshot));
        Assert.Equal((true, true, true), (db.AllowsOrphans, db.IgnoresTransactionScope, db.ObservesTransactions));
        Assert.True(db.LocksDatabase);
        Assert.NotEmpty(await Customer.Query(db).Include(c => c.Orders).ToListAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Options_are_bound_and_followed_when_the_configuration_changes(Engine engine)
    {
        ConfigurationManager? configuration = null;
        await using Application app = await Application.StartAsync(engine, build: builder =>
        {
            configuration = builder.Configuration;
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:CommandTimeout"] = "33",
                ["Database:SlowStatement"] = "00:00:00.2500000",
                ["Database:StatementLogLevel"] = "Information",
                ["Database:LogParameterValues"] = "true",
            });
            builder.Services.AddRelationGen().BindConfiguration("Database");
        });

        DbSession before = app.Sessions.Create();
        Assert.Equal(33, before.CommandTimeout);
        Assert.Same(before, app.Sessions.Create());
        await Customer.Query(before).CountAsync();
        Assert.Equal(LogLevel.Information, app.Log.Statements[0].Level);

        configuration!["Database:CommandTimeout"] = "44";
        configuration["Database:StatementLogLevel"] = "Trace";
        ((IConfigurationRoot)configuration).Reload();

        DbSession after = app.Sessions.Create();
        Assert.Equal((33, 44), (before.CommandTimeout, after.CommandTimeout));
        await Customer.Query(after).CountAsync();
        Assert.Equal(LogLevel.Trace, app.Log.Statements[1].Level);
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_refused_at_the_start()
    {
        HostApplicationBuilder builder = Application.CreateBuilder(new LogRecorder());
        builder.Services.AddRelationGen(options =>
        {
            options.CommandTimeout = -5;
            options.SlowStatement = TimeSpan.Zero;
            options.StatementLogLevel = (LogLevel)77;
        });
        using IHost host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "RelationGenOptions: CommandTimeout is -5 seconds. It cannot be negative; 0 waits for ever, and null leaves it to the connection.",
                "RelationGenOptions: SlowStatement is 00:00:00. It is a time above zero, or null where no statement is too slow.",
                "RelationGenOptions: StatementLogLevel is 77, which is no LogLevel.",
                "RelationGen does not know where connections come from: no DbDataSource is registered. Register one "
                    + "(services.AddNpgsqlDataSource(…)), or say how a connection is made: "
                    + "services.AddRelationGen(options => options.UseConnections(_ => new SqliteConnection(…))).",
            ],
            refused.Failures);
    }

    [Fact]
    public async Task A_database_with_a_key_is_named_in_what_is_refused()
    {
        HostApplicationBuilder builder = Application.CreateBuilder(new LogRecorder());
        builder.Services.AddSingleton<DbDataSource>(new CountingSource(SqliteFactory.Instance.CreateDataSource("Data Source=:memory:")));
        builder.Services.AddRelationGen();
        builder.Services.AddKeyedRelationGen("reports", options => options.CommandTimeout = -1);
        using IHost host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.StartsWith("RelationGenOptions of \"reports\": CommandTimeout is -1", refused.Failures.First(), StringComparison.Ordinal);
        Assert.Contains(
            "connections of \"reports\" come from: no DbDataSource is registered under that key",
            refused.Failures.Last(),
            StringComparison.Ordinal);
    }

    /// <summary>Without a host nothing is checked at the start.</summary>
    [Fact]
    public void What_is_missing_is_said_by_the_first_session_too()
    {
        var services = new ServiceCollection();
        services.AddRelationGen();
        using ServiceProvider provider = services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IDbSessionFactory>().Create());
        Assert.Contains("no DbDataSource is registered", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_looked_at()
    {
        var services = new ServiceCollection();
        var options = new RelationGenOptions();

        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddRelationGen());
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedRelationGen(null!));
        Assert.Throws<ArgumentException>(() => services.AddKeyedRelationGen(""));
        Assert.Throws<ArgumentNullException>(() => options.UseDataSource((DbDataSource)null!));
        Assert.Throws<ArgumentNullException>(() => options.UseDataSource((Func<IServiceProvider, DbDataSource>)null!));
        Assert.Throws<ArgumentNullException>(() => options.UseConnections(null!));
        Assert.Throws<ArgumentNullException>(() => options.UseDialect(null!));
        Assert.Throws<ArgumentNullException>(() => options.Observe((IStatementObserver)null!));
        Assert.Throws<ArgumentNullException>(() => options.Observe((Action<StatementEvent>)null!));
        Assert.Throws<ArgumentNullException>(() => options.OnChange((Action<RelationChange, DbSession>)null!));
        Assert.Throws<ArgumentNullException>(() => options.OnChange((Func<RelationChange, DbSession, CancellationToken, Task>)null!));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Hooks_add_up_in_their_order(Engine engine)
    {
        List<string> told = [];
        await using Application app = await Application.StartAsync(
            engine,
            options =>
            {
                options.OnChange(async (change, inside, token) => told.Add($"first {await Customer.Query(inside).CountAsync(token)}"));
                options.OnChange((change, _) => told.Add("synchronous"));
            },
            builder => builder.Services.AddRelationGen(options => options
                .OnChange((change, _, _) =>
                {
                    told.Add($"second {change.Relation}");
                    return Task.CompletedTask;
                })
                .OnChange((change, _) => told.Add("synchronous too"))));
        Customer bob = new() { Id = 2, Name = "" };

        await bob.On(app.Db).Orders.AssociateKeysAsync([1]);
        new Customer { Id = 1, Name = "" }.On(app.Db).Orders.AssociateKeys([1]);

        Assert.Equal(["first 2", "second Customer.Orders", "synchronous", "synchronous too"], told);
    }

    [Fact]
    public void A_function_that_returns_nothing_is_named()
    {
        var services = new ServiceCollection();
        services.AddKeyedRelationGen("source", options => options.UseDataSource(_ => null!));
        services.AddKeyedRelationGen("connections", options => options.UseConnections(_ => null!));
        using ServiceProvider provider = services.BuildServiceProvider();

        var source = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<IDbSessionFactory>("source").Create());
        Assert.Contains("UseDataSource", source.Message, StringComparison.Ordinal);
        DbSession session = provider.GetRequiredKeyedService<IDbSessionFactory>("connections").Create();
        var connection = Assert.Throws<InvalidOperationException>(() => Customer.Query(session).Count());
        Assert.Contains("UseConnections", connection.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Many_scopes_at_once(Engine engine)
    {
        var observed = new Recorder();
        await using Application app = await Application.StartAsync(engine, options => options.Observe(observed));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            for (int round = 0; round < 10; round++)
            {
                await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
                DbSession db = scope.ServiceProvider.GetRequiredService<DbSession>();
                Assert.Equal(2, await Customer.Query(db).CountAsync());
                Assert.Equal(i % 2 == 0 ? 3 : 1, Order.Query(db).Where(o => i % 2 == 0 ? o.Id > 0 : o.Number == "A-1").Count());
            }
        })));

        Assert.Equal(320, observed.Count);
        Assert.Equal(320, app.Log.Statements.Count);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Without_logging_there_is_no_log_and_everything_else(Engine engine)
    {
        using Store store = await Store.CreateAsync(engine);
        var services = new ServiceCollection();
        services.AddRelationGen(options => options.UseDataSource(store.Source));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Null(provider.GetService<ILoggerFactory>());

        Assert.Equal(2, await Customer.Query(provider.GetRequiredService<IDbSessionFactory>().Create()).CountAsync());
    }

    private sealed class Customers(DbSession db)
    {
        public Task<List<string>> NamesAsync() => Customer.Query(db).OrderBy(c => c.Name).ValuesAsync<string>(c => c.Name);
    }

    private sealed class Reports(DbSession main, [FromKeyedServices("reports")] DbSession ofReports)
    {
        public DbSession Main => main;

        public DbSession OfReports => ofReports;
    }

    private sealed class Recorder : IStatementObserver
    {
        private int _count;

        public int Count => _count;

        public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => kind == StatementKind.Rows;

        public void OnStatement(StatementEvent statement) => Interlocked.Increment(ref _count);
    }

    private sealed class CountingSource(DbDataSource source) : DbDataSource
    {
        public bool IsDisposed { get; private set; }

        public override string ConnectionString => source.ConnectionString;

        protected override DbConnection CreateDbConnection() => source.CreateConnection();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
