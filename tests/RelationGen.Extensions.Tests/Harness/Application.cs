using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>An application with its services, started, over a database of its own.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AsyncServiceScope _scope;

    private Application(Store store, LogRecorder log, IHost host)
    {
        Store = store;
        Log = log;
        _host = host;
        _scope = host.Services.CreateAsyncScope();
    }

    public Store Store { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The session of a scope.</summary>
    public DbSession Db => _scope.ServiceProvider.GetRequiredService<DbSession>();

    public IDbSessionFactory Sessions => Services.GetRequiredService<IDbSessionFactory>();

    /// <summary>Starts an application over the data source of a database.</summary>
    /// <param name="engine">The database.</param>
    /// <param name="configure">Sets options.</param>
    /// <param name="build">Registers more.</param>
    public static async Task<Application> StartAsync(
        Engine engine, Action<RelationGenOptions>? configure = null, Action<HostApplicationBuilder>? build = null)
    {
        Store store = await Store.CreateAsync(engine);
        try
        {
            var log = new LogRecorder();
            HostApplicationBuilder builder = CreateBuilder(log);
            builder.Services.AddRelationGen(options =>
            {
                options.UseDataSource(store.Source);
                configure?.Invoke(options);
            });
            build?.Invoke(builder);
            IHost host = builder.Build();
            await host.StartAsync();
            return new Application(store, log, host);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>An application without settings of the machine, which checks its scopes and logs everything.</summary>
    public static HostApplicationBuilder CreateBuilder(LogRecorder log)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new() { ValidateScopes = true, ValidateOnBuild = true }));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        return builder;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();

        Store.Dispose();
    }
}
