using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Makes sessions with the options, observers and log that <c>AddRelationGen</c> was given: on its database, and on connections and
/// transactions that come from elsewhere. It is a singleton, so that background services can have it, and any thread may use it.
/// </summary>
/// <example>
/// <code>
/// internal sealed class Cleaner(IDbSessionFactory sessions) : BackgroundService
/// {
///     protected override async Task ExecuteAsync(CancellationToken stoppingToken)
///     {
///         DbSession db = sessions.Create();
///         await Post.Query(db).Where(p => p.IsSpam).DeleteAsync(stoppingToken);
///     }
/// }
/// </code>
/// </example>
public interface IDbSessionFactory
{
    /// <summary>A session on the database that was registered. Each of its calls opens a connection, and closes it.</summary>
    /// <exception cref="InvalidOperationException">It was not said where connections come from.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a value that makes no sense.</exception>
    DbSession Create();

    /// <summary>A session on a connection, with the same options, observers and log.</summary>
    /// <param name="connection">The connection, open or closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It was not said where connections come from.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a value that makes no sense.</exception>
    /// <example>
    /// <code>
    /// await using var connection = new SqliteConnection("Data Source=archive.db");
    /// List&lt;Post> old = await Post.Query(sessions.Create(connection)).ToListAsync();
    /// </code>
    /// </example>
    DbSession Create(DbConnection connection);

    /// <summary>A session in a transaction, with the same options, observers and log.</summary>
    /// <param name="transaction">The transaction, not yet completed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It was not said where connections come from.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a value that makes no sense.</exception>
    /// <example><code>await post.UpdateAsync(sessions.Create(context.Database.CurrentTransaction!.GetDbTransaction()));</code></example>
    DbSession Create(DbTransaction transaction);
}
