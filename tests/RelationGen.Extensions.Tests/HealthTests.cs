using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using RelationGen.Extensions.Tests.Harness;

namespace RelationGen.Extensions.Tests;

/// <summary>Whether the database answers, as health checks tell it.</summary>
public sealed class HealthTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_database_that_answers_is_healthy(Engine engine)
    {
        await using Application app = await Application.StartAsync(
            engine, build: builder => builder.Services.AddHealthChecks().AddRelationGen(tags: ["ready"]));
        using var tracing = new Tracing();

        HealthReport report = await Check(app.Services);

        Assert.Equal(HealthStatus.Healthy, report.Status);
        HealthReportEntry entry = report.Entries["relationgen"];
        Assert.Equal("The database answers.", entry.Description);
        Assert.Equal(["ready"], entry.Tags);

        // The question is none of the application's statements.
        Assert.Empty(app.Log.Statements);
        Assert.Empty(tracing.Ended);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_database_that_does_not_answer_is_what_the_check_was_told_and_names_no_server(Engine engine)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRelationGen(options => options.UseConnections(_ => engine == Engine.Sqlite
            ? new SqliteConnection("Data Source=/nowhere/secret.db;Mode=ReadOnly")
            : new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Password=secret;Database=secret;Timeout=5")));
        services.AddHealthChecks().AddRelationGen().AddRelationGen("cache", failureStatus: HealthStatus.Degraded);
        await using ServiceProvider provider = services.BuildServiceProvider();

        HealthReport report = await Check(provider);

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["relationgen"].Status);
        HealthReportEntry entry = report.Entries["cache"];
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal(
            $"The database does not answer ({(engine == Engine.Sqlite ? "SqliteException" : "NpgsqlException")}).", entry.Description);
        Assert.IsAssignableFrom<DbException>(entry.Exception);
        Assert.DoesNotContain("secret", entry.Exception!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_gives_up_when_its_time_is_over_or_nobody_waits()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRelationGen(options => options.UseDataSource(_ => new SilentSource()));
        services.AddHealthChecks().AddRelationGen(timeout: TimeSpan.FromMilliseconds(50));
        await using ServiceProvider provider = services.BuildServiceProvider();
        var clock = Stopwatch.StartNew();

        HealthReport report = await Check(provider);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(40), TimeSpan.FromSeconds(60));

        using var gone = new CancellationTokenSource();
        Task<HealthReport> asked = provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Each_database_has_its_check(Engine engine)
    {
        await using Application app = await Application.StartAsync(engine, build: builder =>
        {
            builder.Services.AddKeyedRelationGen(
                "reports", options => options.UseConnections(_ => new SqliteConnection("Data Source=/nowhere/at/all.db;Mode=ReadOnly")));
            builder.Services.AddHealthChecks().AddRelationGen().AddRelationGen(key: "reports").AddRelationGen("mine", key: "reports");
        });

        HealthReport report = await Check(app.Services);

        Assert.Equal(
            [("mine", HealthStatus.Unhealthy), ("relationgen", HealthStatus.Healthy), ("relationgen:reports", HealthStatus.Unhealthy)],
            report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value.Status)));
    }

    [Fact]
    public async Task A_check_without_a_database_says_what_is_missing()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHealthChecks().AddRelationGen();
        await using ServiceProvider provider = services.BuildServiceProvider();
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Check(provider));
        Assert.Contains("call services.AddRelationGen(…)", missing.Message, StringComparison.Ordinal);

        var keyed = new ServiceCollection();
        keyed.AddLogging();
        keyed.AddHealthChecks().AddRelationGen(key: "reports");
        await using ServiceProvider other = keyed.BuildServiceProvider();
        missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Check(other));
        Assert.Contains("AddKeyedRelationGen(\"reports\", …)", missing.Message, StringComparison.Ordinal);

        Assert.Throws<ArgumentNullException>(() => ((IHealthChecksBuilder)null!).AddRelationGen());
    }

    private static Task<HealthReport> Check(IServiceProvider services)
        => services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    /// <summary>A server that takes connections and says nothing.</summary>
    private sealed class SilentSource : DbDataSource
    {
        public override string ConnectionString => "";

        protected override DbConnection CreateDbConnection() => throw new NotSupportedException();

        protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new NotSupportedException();
        }
    }
}
