using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Where a load or query goes: a connection, a transaction or a data source, and how its statements are sent. All three convert implicitly,
/// so a session is written out only to give it options. It holds no state and may be kept and reused.
/// </summary>
/// <remarks>
/// A closed connection is opened for the call and closed again. A data source opens one connection for each call. A connection that has an
/// open transaction is refused: pass the transaction. On PostgreSQL reads and single statements take part in it all the same, as every
/// command of a connection does with Npgsql, and a change of several statements is refused. A connection that was opened within a
/// <see cref="System.Transactions.TransactionScope"/> takes part in it there, and so does every call; on SQLite, whose connections do not,
/// changes are refused within one (<see cref="IgnoresTransactionScope"/>).
/// </remarks>
/// <example>
/// <code>
/// await posts.LoadAsync(connection, p => p.Comments);
///
/// var db = new DbSession(transaction) { CommandTimeout = 5, OnStatement = s => log.Add(s.Text) };
/// await posts.LoadAsync(db, p => p.Comments);
/// </code>
/// </example>
public sealed partial class DbSession
{
    // A connection, a transaction or a data source: one of them, so that a session, which many calls make anew, stays small.
    private readonly object _target;
    private readonly int? _commandTimeout;
    private readonly TimeProvider _clock = TimeProvider.System;

    /// <summary>A session on a connection.</summary>
    /// <param name="connection">The connection, open or closed.</param>
    /// <param name="dialect">The SQL it understands; null to tell from its type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is null.</exception>
    public DbSession(DbConnection connection, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _target = connection;
        Dialect = dialect;
    }

    /// <summary>A session in a transaction; the connection is the transaction's.</summary>
    /// <param name="transaction">The transaction, not yet completed.</param>
    /// <param name="dialect">The SQL its connection understands; null to tell from its type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is null.</exception>
    public DbSession(DbTransaction transaction, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        _target = transaction;
        Dialect = dialect;
    }

    /// <summary>A session on a data source, which opens one connection for each call.</summary>
    /// <param name="dataSource">The data source.</param>
    /// <param name="dialect">The SQL its connections understand; null to tell from their type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public DbSession(DbDataSource dataSource, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _target = dataSource;
        Dialect = dialect;
    }

    /// <summary>
    /// A session that goes where another one does, with its options and observers, of which an initializer can change some.
    /// </summary>
    /// <param name="session">The other session, which stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <example>
    /// <code>
    /// var patient = new DbSession(db) { CommandTimeout = 300, OnStatement = db.OnStatement + (s => log.Add(s.Text)) };
    /// </code>
    /// </example>
    public DbSession(DbSession session)
        : this(Given(session), session._target, session.Dialect)
    {
    }

    private DbSession(DbSession options, object target, Dialect? dialect)
    {
        _target = target;
        Dialect = dialect;
        _commandTimeout = options._commandTimeout;
        _observers = options._observers;
        _clock = options._clock;
        _tags = options._tags;
        Prepare = options.Prepare;
        Snapshot = options.Snapshot;
        AllowsOrphans = options.AllowsOrphans;
        IgnoresTransactionScope = options.IgnoresTransactionScope;
        LocksDatabase = options.LocksDatabase;
        OnStatement = options.OnStatement;
        ObservesTransactions = options.ObservesTransactions;
        _given = options._given;
        OnChange = options.OnChange;
        OnChangeSync = options.OnChangeSync;
        HookDepth = options.HookDepth;
    }

    /// <summary>Seconds until a statement is given up; 0 waits for ever. Default: null, which leaves it to the connection.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? CommandTimeout
    {
        get => _commandTimeout;
        init
        {
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value), value, "A command timeout cannot be negative.");

            _commandTimeout = value;
        }
    }

    /// <summary>
    /// True to prepare each statement before it is executed. Default: false. PostgreSQL keeps prepared statements with the physical
    /// connection, so that the next call sends the same statement without having it planned again; leave it off behind a pooler that hands
    /// the connection to another client after each transaction (PgBouncer in transaction mode). On SQLite it changes nothing.
    /// Changes with lists of more than a hundred keys are planned each time, with the list in view.
    /// </summary>
    public bool Prepare { get; init; }

    /// <summary>
    /// True to read all statements of a load, or of a query with its includes, in one snapshot of the database: what other sessions change
    /// meanwhile is not seen in one part of a graph and missing in another. Default: false. In a transaction of the caller's own, its
    /// isolation level decides.
    /// </summary>
    /// <remarks>
    /// PostgreSQL: a transaction <c>REPEATABLE READ</c>; over the package RelationGen.Npgsql the rows of a query and the targets of its
    /// relations come in one round trip, because the statements of the relations can ask for the rows anew:
    /// <c>t."blog_id" = ANY(ARRAY(SELECT t."id" FROM "blogs" AS t WHERE …))</c>. What is included below those, and queries with SQL of the
    /// caller's own, take further round trips in the same snapshot. SQLite: a deferred transaction, which takes no lock for writing.
    /// </remarks>
    /// <example><code>var db = new DbSession(dataSource) { Snapshot = true, Prepare = true };</code></example>
    public bool Snapshot { get; init; }

    /// <summary>
    /// True to delete rows on a connection to SQLite that does not enforce foreign keys, even where the entities say that the database is
    /// to look after rows that refer to them: those are then left as they are. Default: false, which refuses such a deletion. PostgreSQL
    /// always enforces foreign keys.
    /// </summary>
    /// <remarks>
    /// Whether a connection enforces them is asked with its first deletion of such a row: <c>PRAGMA foreign_keys</c>. It does when it is
    /// opened with <c>Foreign Keys=True</c>; without, it depends on how the library was built, and Debian's does not.
    /// </remarks>
    /// <example><code>var db = new DbSession(connection) { AllowsOrphans = true };</code></example>
    public bool AllowsOrphans { get; init; }

    /// <summary>
    /// True to change rows of SQLite within a <see cref="System.Transactions.TransactionScope"/>, although its connections take no part in
    /// one: what is written stays, whether the scope is completed or not. Default: false, which refuses such a change with an
    /// <see cref="InvalidOperationException"/>. A session in a transaction of its own is not asked; reads never are.
    /// </summary>
    /// <example><code>var db = new DbSession(connection) { IgnoresTransactionScope = true };</code></example>
    public bool IgnoresTransactionScope { get; init; }

    /// <summary>What says when something is changed, where a column is to say so. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <example><code>var db = new DbSession(dataSource) { Clock = fakeTime };</code></example>
    public TimeProvider Clock
    {
        get => _clock;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _clock = value;
        }
    }

    /// <summary>
    /// True to let <c>ForUpdate</c> and <c>ForShare</c> lock the whole database where it has no locks of rows: on SQLite, where they wait
    /// for the transaction that writes, and then none does until this one ends. Default: false, which refuses such a query. PostgreSQL
    /// locks rows.
    /// </summary>
    /// <remarks>
    /// SQLite: <c>UPDATE "jobs" SET "id" = "id" WHERE 0</c> before the query, which changes nothing and takes the lock of a writer, as
    /// <c>BEGIN IMMEDIATE</c> does; in a transaction that has it already that takes some microseconds. There are no locked rows then that
    /// could be skipped, and <see cref="LockWait.NoWait"/> is refused.
    /// </remarks>
    /// <example><code>var db = new DbSession(connection) { LocksDatabase = true };</code></example>
    public bool LocksDatabase { get; init; }

    internal DbConnection? Connection => _target as DbConnection;

    internal DbTransaction? Transaction => _target as DbTransaction;

    internal DbDataSource? DataSource => _target as DbDataSource;

    internal Dialect? Dialect { get; }

    /// <summary>A session on a connection.</summary>
    /// <param name="connection">The connection, open or closed.</param>
    public static implicit operator DbSession(DbConnection connection) => new(connection);

    /// <summary>A session in a transaction.</summary>
    /// <param name="transaction">The transaction, not yet completed.</param>
    public static implicit operator DbSession(DbTransaction transaction) => new(transaction);

    /// <summary>A session on a data source.</summary>
    /// <param name="dataSource">The data source.</param>
    public static implicit operator DbSession(DbDataSource dataSource) => new(dataSource);

    /// <summary>A session on a connection that is known by its interface, as in code around Dapper.</summary>
    /// <param name="connection">The connection; it must derive from <see cref="DbConnection"/>, as those of all providers do.</param>
    /// <param name="dialect">The SQL it understands; null to tell from its type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connection"/> does not derive from <see cref="DbConnection"/>.</exception>
    public static DbSession From(IDbConnection connection, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new(connection as DbConnection ?? throw NotAdoNet(connection, nameof(DbConnection), nameof(connection)), dialect);
    }

    /// <summary>A session in a transaction that is known by its interface.</summary>
    /// <param name="transaction">The transaction; it must derive from <see cref="DbTransaction"/>, as those of all providers do.</param>
    /// <param name="dialect">The SQL its connection understands; null to tell from its type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="transaction"/> does not derive from <see cref="DbTransaction"/>.</exception>
    public static DbSession From(IDbTransaction transaction, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new(transaction as DbTransaction ?? throw NotAdoNet(transaction, nameof(DbTransaction), nameof(transaction)), dialect);
    }

    /// <summary>A session on a data source.</summary>
    /// <param name="dataSource">The data source.</param>
    /// <param name="dialect">The SQL its connections understand; null to tell from their type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    public static DbSession From(DbDataSource dataSource, Dialect? dialect = null) => new(dataSource, dialect);

    /// <summary>A session on another connection, with the same options and observers.</summary>
    /// <param name="connection">The connection, open or closed.</param>
    /// <param name="dialect">The SQL it understands; null for what the session was given, and else to tell from its type.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is null.</exception>
    /// <example>
    /// <code>
    /// await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
    /// await posts.LoadAsync(db.With(connection), p => p.Comments);   // what observes db sees the statement
    /// </code>
    /// </example>
    public DbSession With(DbConnection connection, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new(this, connection, dialect ?? Dialect);
    }

    /// <summary>A session in a transaction, with the same options and observers.</summary>
    /// <param name="transaction">The transaction, not yet completed.</param>
    /// <param name="dialect">The SQL its connection understands; null for what the session was given, and else to tell from its
    /// type.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is null.</exception>
    /// <example>
    /// <code>
    /// await using DbTransaction transaction = await connection.BeginTransactionAsync();
    /// await post.UpdateAsync(db.With(transaction));
    /// </code>
    /// </example>
    public DbSession With(DbTransaction transaction, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new(this, transaction, dialect ?? Dialect);
    }

    /// <summary>A session on another data source, with the same options and observers.</summary>
    /// <param name="dataSource">The data source.</param>
    /// <param name="dialect">The SQL its connections understand; null for what the session was given, and else to tell from their
    /// type.</param>
    /// <returns>A new session; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dataSource"/> is null.</exception>
    /// <example><code>List&lt;Post> old = await Post.Query(db.With(replica)).Where(p => p.Year &lt; 2000).ToListAsync();</code></example>
    public DbSession With(DbDataSource dataSource, Dialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return new(this, dataSource, dialect ?? Dialect);
    }

    private static DbSession Given(DbSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session;
    }

    private static ArgumentException NotAdoNet(object value, string type, string parameter)
        => new($"A {value.GetType().FullName} does not derive from {type}; pass the connection or transaction that it wraps.", parameter);
}
