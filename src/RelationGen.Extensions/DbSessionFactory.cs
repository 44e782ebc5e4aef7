using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RelationGen;

/// <inheritdoc cref="IDbSessionFactory"/>
internal sealed class DbSessionFactory(IServiceProvider services, SessionSource source) : IDbSessionFactory
{
    // A session holds no state, so one serves all until the options are others.
    private Made? _made;

    public DbSession Create()
    {
        RelationGenOptions options = source.Options;
        if (_made is { } made && made.Options == options)
            return made.Session;

        DbSession session = Make(options);
        _made = new Made(options, session);
        return session;
    }

    public DbSession Create(DbConnection connection) => Create().With(connection);

    public DbSession Create(DbTransaction transaction) => Create().With(transaction);

    private DbSession Make(RelationGenOptions options)
    {
        var log = new StatementLog(services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance, options);
        IEnumerable<IStatementObserver> registered = services.GetServices<IStatementObserver>();
        if (source.Key is { } key)
            registered = registered.Concat(services.GetKeyedServices<IStatementObserver>(key));

        return new DbSession(source.DataSource, options.Dialect)
        {
            CommandTimeout = options.CommandTimeout,
            Prepare = options.Prepare,
            Snapshot = options.Snapshot,
            AllowsOrphans = options.AllowsOrphans,
            IgnoresTransactionScope = options.IgnoresTransactionScope,
            LocksDatabase = options.LocksDatabase,
            ObservesTransactions = options.ObservesTransactions,
            OnStatement = options.OnStatement,
            OnChange = options.Hook,
            OnChangeSync = options.HookSync,
            Observers = [log, .. options.Observers, .. registered],
        };
    }

    private sealed record Made(RelationGenOptions Options, DbSession Session);
}
