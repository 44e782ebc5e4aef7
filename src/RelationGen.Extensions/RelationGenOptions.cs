using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace RelationGen;

/// <summary>
/// How the sessions of an application are: where their connections come from, how statements are sent, and who is told of them. Several
/// calls of <c>AddRelationGen</c> work on one of these: observers add up, and of anything else the last word holds.
/// </summary>
/// <remarks>
/// The properties can be bound to a configuration. Where it is reloaded, sessions that are made from then on have the new values; where
/// connections come from is asked once. Values that make no sense are refused when the application starts.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddRelationGen(options =>
/// {
///     options.UseConnections(_ => new SqliteConnection("Data Source=shop.db;Foreign Keys=True"));
///     options.CommandTimeout = 10;
///     options.SlowStatement = TimeSpan.FromMilliseconds(200);
/// });
/// </code>
/// </example>
public sealed class RelationGenOptions
{
    private readonly List<IStatementObserver> _observers = [];

    /// <summary>Seconds until a statement is given up; 0 waits for ever. Default: null, which leaves it to the connection.</summary>
    public int? CommandTimeout { get; set; }

    /// <summary>True to prepare each statement before it is executed. Default: false. See <see cref="DbSession.Prepare"/>.</summary>
    public bool Prepare { get; set; }

    /// <summary>
    /// True to read all statements of a load, or of a query with its includes, in one snapshot of the database. Default: false. See
    /// <see cref="DbSession.Snapshot"/>.
    /// </summary>
    public bool Snapshot { get; set; }

    /// <summary>
    /// True to delete rows on SQLite without foreign keys, even where the database is to look after rows that refer to them. Default:
    /// false. See <see cref="DbSession.AllowsOrphans"/>.
    /// </summary>
    public bool AllowsOrphans { get; set; }

    /// <summary>
    /// True to change rows of SQLite within a <see cref="System.Transactions.TransactionScope"/>, of which its connections take no notice.
    /// Default: false. See <see cref="DbSession.IgnoresTransactionScope"/>.
    /// </summary>
    public bool IgnoresTransactionScope { get; set; }

    /// <summary>
    /// True to let <c>ForUpdate</c> and <c>ForShare</c> lock the whole database on SQLite, which has no locks of rows. Default: false. See
    /// <see cref="DbSession.LocksDatabase"/>.
    /// </summary>
    public bool LocksDatabase { get; set; }

    /// <summary>
    /// True to tell <see cref="Observe(Action{StatementEvent})"/> also of what begins and ends transactions. Default: false. The log and
    /// every <see cref="IStatementObserver"/> decide that by themselves.
    /// </summary>
    public bool ObservesTransactions { get; set; }

    /// <summary>
    /// The level of a statement in the log, and of what begins and ends transactions. Default: <see cref="LogLevel.Debug"/>;
    /// <see cref="LogLevel.None"/> leaves slow and failed ones. Nothing is made of what the log does not take.
    /// </summary>
    public LogLevel StatementLogLevel { get; set; } = LogLevel.Debug;

    /// <summary>
    /// From which time on a statement is a warning in the log. Default: one second; null for never. What the caller of a stream does
    /// between its rows is not counted.
    /// </summary>
    public TimeSpan? SlowStatement { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// True to have the values of parameters in the log, where they may be names, addresses and passwords. Default: false, which writes
    /// <c>$1='?'</c>.
    /// </summary>
    public bool LogParameterValues { get; set; }

    internal Func<IServiceProvider, DbDataSource>? CreateSource { get; private set; }

    /// <summary>What <see cref="CreateSource"/> returns is the caller's, who disposes it.</summary>
    internal bool IsSourceGiven { get; private set; }

    internal Dialect? Dialect { get; private set; }

    internal Action<StatementEvent>? OnStatement { get; private set; }

    internal IReadOnlyList<IStatementObserver> Observers => _observers;

    internal Func<RelationChange, DbSession, CancellationToken, Task>? Hook { get; private set; }

    internal Action<RelationChange, DbSession>? HookSync { get; private set; }

    /// <summary>
    /// Says that connections come from a data source that is made with the services of the application. Default: the
    /// <see cref="DbDataSource"/> that is registered there, under the key where there is one.
    /// </summary>
    /// <param name="create">Makes it, once, when the first session is made; it is disposed with the services.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    /// <example>
    /// <code>
    /// options.UseDataSource(services =>
    ///     NpgsqlDataSource.Create(services.GetRequiredService&lt;IConfiguration>().GetConnectionString("shop")!));
    /// </code>
    /// </example>
    public RelationGenOptions UseDataSource(Func<IServiceProvider, DbDataSource> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return Use(create, isGiven: false);
    }

    /// <summary>Says that connections come from a data source that is there.</summary>
    /// <param name="dataSource">The data source; whoever made it disposes it.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    /// <example><code>options.UseDataSource(dataSource);</code></example>
    public RelationGenOptions UseDataSource(DbDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Use(_ => dataSource, isGiven: true);
    }

    /// <summary>
    /// Says how a connection is made, for providers without data sources, such as Microsoft.Data.Sqlite, and where a connection is prepared
    /// or wrapped before it is used.
    /// </summary>
    /// <param name="create">
    /// Makes a connection, open or closed, for each call; it is disposed after the call. Pools are the provider's. It gets the services of
    /// the application and not those of a scope, and is called by several threads at once. Over Npgsql take a data source instead: only
    /// then is it known before there is a connection that several statements can share a round trip.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    /// <example><code>options.UseConnections(_ => new SqliteConnection("Data Source=shop.db;Foreign Keys=True"));</code></example>
    public RelationGenOptions UseConnections(Func<IServiceProvider, DbConnection> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return Use(services => new ConnectionSource(services, create), isGiven: false);
    }

    /// <summary>Says which SQL the connections understand, where they are wrappers. Default: to tell from their type.</summary>
    /// <param name="dialect">The dialect, such as <see cref="RelationGen.Dialect.PostgreSql"/>.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialect"/> is null.</exception>
    /// <example><code>options.UseConnections(_ => new ProfiledConnection(…)).UseDialect(Dialect.Sqlite);</code></example>
    public RelationGenOptions UseDialect(Dialect dialect)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        Dialect = dialect;
        return this;
    }

    /// <summary>Adds an observer of all statements of all sessions, beside those that are there.</summary>
    /// <param name="onStatement">Called after each statement, by several threads at once. What it throws reaches the caller.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="onStatement"/> is null.</exception>
    /// <example><code>options.Observe(statement => Interlocked.Add(ref rows, statement.Rows));</code></example>
    public RelationGenOptions Observe(Action<StatementEvent> onStatement)
    {
        ArgumentNullException.ThrowIfNull(onStatement);
        OnStatement += onStatement;
        return this;
    }

    /// <summary>
    /// Adds an observer that says which statements it wants to be told of. One that needs services is registered as a singleton instead,
    /// <c>services.AddSingleton&lt;IStatementObserver, Slow>()</c>, and under the key of a database where it is for that one alone.
    /// </summary>
    /// <param name="observer">The observer; several threads call it at once.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observer"/> is null.</exception>
    /// <example><code>options.Observe(new Slow(Console.WriteLine));</code></example>
    public RelationGenOptions Observe(IStatementObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers.Add(observer);
        return this;
    }

    /// <summary>
    /// Adds a hook that asynchronous changes of relations call before they are committed, after those that are there. See
    /// <see cref="DbSession.OnChange"/>.
    /// </summary>
    /// <param name="onChange">
    /// Called within the transaction of the change, by several threads at once. What it writes through the session that it gets is
    /// committed or rolled back with the change, and what it throws rolls it back.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="onChange"/> is null.</exception>
    /// <example>
    /// <code>
    /// options.OnChange((change, inside, cancellationToken) =>
    ///     new Audit { Text = $"{change}" }.InsertAsync(inside, cancellationToken));
    /// </code>
    /// </example>
    public RelationGenOptions OnChange(Func<RelationChange, DbSession, CancellationToken, Task> onChange)
    {
        ArgumentNullException.ThrowIfNull(onChange);
        Hook = Hook is not { } first ? onChange : async (change, inside, cancellationToken) =>
        {
            await first(change, inside, cancellationToken).ConfigureAwait(false);
            await onChange(change, inside, cancellationToken).ConfigureAwait(false);
        };
        return this;
    }

    /// <summary>
    /// Adds a hook that synchronous changes of relations call, and asynchronous ones where there is none for them. See
    /// <see cref="DbSession.OnChangeSync"/>.
    /// </summary>
    /// <param name="onChange">Called within the transaction of the change, by several threads at once.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="onChange"/> is null.</exception>
    /// <example><code>options.OnChange((change, inside) => new Audit { Text = $"{change}" }.Insert(inside));</code></example>
    public RelationGenOptions OnChange(Action<RelationChange, DbSession> onChange)
    {
        ArgumentNullException.ThrowIfNull(onChange);
        HookSync += onChange;
        return this;
    }

    private RelationGenOptions Use(Func<IServiceProvider, DbDataSource> create, bool isGiven)
    {
        CreateSource = create;
        IsSourceGiven = isGiven;
        return this;
    }
}
