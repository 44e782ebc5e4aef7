using Microsoft.Extensions.Diagnostics.HealthChecks;
using RelationGen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers health checks of databases.</summary>
public static class RelationGenHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that opens a connection of the database that <c>AddRelationGen</c> has registered, and sends <c>SELECT 1</c>. It is
    /// neither logged nor traced as a statement. What it reports names the kind of an error and no server; the exception goes to the log.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Its name. Default: null for <c>relationgen</c>, with a key <c>relationgen:reports</c>.</param>
    /// <param name="key">The key of the database. Default: null for the one without.</param>
    /// <param name="failureStatus">What is reported where the database does not answer. Default: null for Unhealthy.</param>
    /// <param name="tags">Tags by which checks are chosen. Default: null for none.</param>
    /// <param name="timeout">How long it may take. Default: null, which leaves it to connection and command.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddHealthChecks().AddRelationGen(tags: ["ready"], timeout: TimeSpan.FromSeconds(2));
    /// app.MapHealthChecks("/health");
    /// </code>
    /// </example>
    public static IHealthChecksBuilder AddRelationGen(
        this IHealthChecksBuilder builder,
        string? name = null,
        string? key = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (key is null ? "relationgen" : $"relationgen:{key}"),
            services => new DatabaseHealthCheck(SourceOf(services, key)),
            failureStatus,
            tags,
            timeout));
    }

    private static SessionSource SourceOf(IServiceProvider services, string? key) => key is null
        ? services.GetService<SessionSource>()
            ?? throw new InvalidOperationException("The health check of RelationGen has no database: call services.AddRelationGen(…).")
        : services.GetKeyedService<SessionSource>(key)
            ?? throw new InvalidOperationException(
                $"The health check of RelationGen has no database \"{key}\": call services.AddKeyedRelationGen(\"{key}\", …).");
}
