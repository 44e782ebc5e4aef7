using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RelationGen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers sessions with the services of an application.</summary>
public static class RelationGenServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="DbSession"/> and <see cref="IDbSessionFactory"/> for a database: the
    /// <see cref="System.Data.Common.DbDataSource"/> that is registered, or what the options say.
    /// </summary>
    /// <remarks>
    /// A session holds no connection: each call opens one of the data source, whose pool keeps it, and
    /// <see cref="DbSession.BeginTransactionAsync(CancellationToken)"/> holds one for a transaction. Sessions made by the factory from a
    /// connection have the same options. The call can be repeated, as by a library and by the application that uses it: observers add up.
    /// Options are checked when the application starts.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; null for none.</param>
    /// <param name="lifetime">
    /// How long the container keeps a session. Default: null, which is what an earlier call said, or <see cref="ServiceLifetime.Scoped"/>.
    /// As it holds no state, it can be a singleton; where options are reloaded, sessions of a new scope have the new ones.
    /// </param>
    /// <returns>The options, which can be bound, added to and validated further.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddNpgsqlDataSource(builder.Configuration.GetConnectionString("shop")!);
    /// builder.Services.AddRelationGen(options => options.CommandTimeout = 10).BindConfiguration("Database");
    ///
    /// app.MapGet("/posts", (DbSession db) => Post.Query(db).Take(20).ToListAsync&lt;PostCard>());
    /// </code>
    /// </example>
    public static OptionsBuilder<RelationGenOptions> AddRelationGen(
        this IServiceCollection services, Action<RelationGenOptions>? configure = null, ServiceLifetime? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new SessionSource(provider, key: null));
        services.TryAddSingleton<IDbSessionFactory>(
            provider => new DbSessionFactory(provider, provider.GetRequiredService<SessionSource>()));
        AddSession(services, lifetime, life => new ServiceDescriptor(
            typeof(DbSession), provider => provider.GetRequiredService<IDbSessionFactory>().Create(), life));
        return AddOptions(services, Options.Options.DefaultName, configure);
    }

    /// <summary>
    /// Registers the same for one of several databases, under a key: <c>[FromKeyedServices("reports")] DbSession reports</c>. Its data
    /// source is the one that is registered under the key, or what the options say, whose name is the key.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, which is also the name of the options.</param>
    /// <param name="configure">Sets options; null for none. Other databases do not have them.</param>
    /// <param name="lifetime">
    /// How long the container keeps a session. Default: null, which is what an earlier call said for the key, or
    /// <see cref="ServiceLifetime.Scoped"/>.
    /// </param>
    /// <returns>The options, which can be bound, added to and validated further.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddKeyedRelationGen("reports", options =>
    ///     options.UseConnections(_ => new SqliteConnection("Data Source=reports.db;Mode=ReadOnly")));
    /// </code>
    /// </example>
    public static OptionsBuilder<RelationGenOptions> AddKeyedRelationGen(
        this IServiceCollection services, string key, Action<RelationGenOptions>? configure = null, ServiceLifetime? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        services.TryAddKeyedSingleton(key, (provider, _) => new SessionSource(provider, key));
        services.TryAddKeyedSingleton<IDbSessionFactory>(
            key, (provider, _) => new DbSessionFactory(provider, provider.GetRequiredKeyedService<SessionSource>(key)));
        AddSession(services, lifetime, life => new ServiceDescriptor(
            typeof(DbSession), key, (provider, _) => provider.GetRequiredKeyedService<IDbSessionFactory>(key).Create(), life));
        return AddOptions(services, key, configure);
    }

    private static OptionsBuilder<RelationGenOptions> AddOptions(
        IServiceCollection services, string name, Action<RelationGenOptions>? configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RelationGenOptions>, RelationGenOptionsValidator>());
        OptionsBuilder<RelationGenOptions> options = services.AddOptions<RelationGenOptions>(name).ValidateOnStart();
        return configure is null ? options : options.Configure(configure);
    }

    /// <summary>Adds the session, or gives the one that is there another lifetime.</summary>
    private static void AddSession(
        IServiceCollection services, ServiceLifetime? lifetime, Func<ServiceLifetime, ServiceDescriptor> describe)
    {
        ServiceDescriptor wanted = describe(lifetime ?? ServiceLifetime.Scoped);
        ServiceDescriptor? known = services.FirstOrDefault(
            service => service.ServiceType == typeof(DbSession) && Equals(service.ServiceKey, wanted.ServiceKey));
        if (known is null)
        {
            services.Add(wanted);
        }
        else if (lifetime is not null && lifetime != known.Lifetime)
        {
            services.Remove(known);
            services.Add(wanted);
        }
    }
}
