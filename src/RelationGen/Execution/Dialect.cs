using System.Data;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// What differs between databases: the text of statements, how keys travel, how rows are read and what errors mean. It is chosen from the
/// type of the connection; hand one to <see cref="DbSession"/> when the connection is a wrapper.
/// </summary>
/// <remarks>
/// The dialects here use nothing but ADO.NET. The packages RelationGen.Npgsql and RelationGen.Sqlite have faster ones for the connections
/// of their providers: referencing the package is enough, generated code registers it.
/// </remarks>
public abstract partial class Dialect : IParameters
{
    private static readonly object Registration = new();
    private static Dialect[] _registered = [];

    private protected Dialect()
    {
    }

    /// <summary>The value of <c>db.system.name</c> in traces.</summary>
    internal abstract string SystemName { get; }

    /// <summary>The value of <c>db.namespace</c> in traces; null where a connection has no name for what it is connected to.</summary>
    internal virtual string? NamespaceOf(DbConnection connection) => null;

    /// <summary>The server of a connection; null where there is none or it is not known.</summary>
    internal virtual DbServer? ServerOf(DbConnection connection) => null;

    /// <summary>The value of <c>db.response.status_code</c> in traces; null where the error has no code.</summary>
    internal virtual string? StatusOf(DbException exception) => exception.SqlState;

    /// <summary>What the database is called in messages.</summary>
    internal abstract string DisplayName { get; }

    /// <summary>What the database decides of the text of statements.</summary>
    internal abstract SqlDialect Sql { get; }

    /// <summary>A connection sends no other statement while rows of one are read.</summary>
    internal virtual bool ServesOneReader => false;

    /// <summary>A connection that is opened within a <see cref="System.Transactions.TransactionScope"/> takes part in it.</summary>
    internal virtual bool JoinsAmbientTransactions => false;

    /// <summary>How a connection is asked whether it enforces foreign keys; null where the database always does.</summary>
    internal virtual ForeignKeySwitch? ForeignKeySwitch => null;

    /// <summary>Makes the dialect of a provider package the one for its connections. Any thread may call it, any number of times.</summary>
    internal static void Register(Dialect dialect)
    {
        lock (Registration)
        {
            if (!Array.Exists(_registered, known => known.GetType() == dialect.GetType()))
                Volatile.Write(ref _registered, [.. _registered, dialect]);
        }
    }

    /// <summary>The dialect of a connection: that of a registered provider, else the plain one.</summary>
    internal static Dialect Of(DbConnection connection)
    {
        if (FindRegistered(connection) is { } registered)
            return registered;

        for (Type? type = connection.GetType(); type is not null; type = type.BaseType)
        {
            if (FindKnown(type) is { } known)
                return known;
        }

        throw new NotSupportedException(
            $"RelationGen does not know the SQL of a {connection.GetType().FullName}. If it wraps a connection to {KnownNames}, say so: "
            + $"{KnownWays}");
    }

    /// <summary>The dialect that a provider package has registered for a connection or data source; null when there is none.</summary>
    internal static Dialect? FindRegistered(object? source)
    {
        foreach (Dialect dialect in Volatile.Read(ref _registered))
        {
            if (dialect.Serves(source))
                return dialect;
        }

        return null;
    }

    /// <summary>True for the connections and data sources of the provider that the dialect was written for.</summary>
    internal virtual bool Serves(object? source) => false;

    /// <summary>
    /// A command that is prepared already, if the provider keeps such, in the place of a new one; what it is asked for is complete but for
    /// parameters.
    /// </summary>
    internal virtual DbCommand ToPrepared(DbCommand command) => command;

    /// <summary>A command for a statement, prepared if it was sent before; null where the provider keeps none.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="transaction">The transaction in which the command takes part.</param>
    internal virtual DbCommand? TryRent(DbConnection connection, Statement statement, DbTransaction? transaction) => null;

    /// <summary>The isolation level of a transaction that reads one state of the database and is in nobody's way.</summary>
    private protected abstract IsolationLevel SnapshotLevel { get; }

    /// <summary>True when several statements can be sent in one round trip.</summary>
    internal virtual bool CanBatch => false;

    /// <summary>The part of a batch that a command becomes; the command keeps its parameters.</summary>
    internal virtual DbBatchCommand ToBatchCommand(DbCommand command) => throw new NotSupportedException("The dialect has no batches.");

    /// <summary>Begins a transaction that reads one state of the database.</summary>
    internal virtual DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(SnapshotLevel);

    /// <inheritdoc cref="BeginSnapshot"/>
    internal virtual ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
        => connection.BeginTransactionAsync(SnapshotLevel, cancellationToken);

    /// <summary>The connection serves one command at a time, and its rows are still being read.</summary>
    internal virtual bool IsStreaming(Exception exception) => false;

    /// <summary>Another transaction was to begin on a connection that is in one.</summary>
    internal virtual bool IsNestedTransaction(DbException exception) => false;

    /// <summary>Somebody sees the text of a statement but those who send it: a server that lists and logs what runs.</summary>
    internal virtual bool ShowsStatements => false;

    /// <summary>A lock was not had, because another transaction has it.</summary>
    internal virtual bool IsLocked(DbException exception) => false;

    /// <summary>
    /// The statement, which was no part of a transaction, was complete and could not be kept because of others that read; the database has
    /// taken it back.
    /// </summary>
    internal virtual bool IsUndoneByReaders(DbException exception) => false;

    /// <summary>
    /// Rows are inserted by a statement for each: it costs no round trip, and the parameters of one for many would have to be found among
    /// each other by their names.
    /// </summary>
    internal virtual bool InsertsRowByRow => false;

    /// <summary>Adds the next parameter, <c>$1</c>, <c>$2</c> and so on.</summary>
    internal abstract void AddParameter(DbCommand command, object value);

    /// <summary>Adds a moment as the next parameter.</summary>
    internal virtual void AddMoment(DbCommand command, DateTimeOffset moment) => AddParameter(command, moment);

    /// <summary>Receives the parts of one key and adds each as a parameter.</summary>
    internal virtual KeyWriter OneKey(DbCommand command) => new ParameterKeyWriter(command, this);

    /// <summary>The most keys of a type that one statement can take.</summary>
    internal abstract int MaxKeys(Type key);

    /// <summary>Adds a list of keys to a command whose text is that of <c>ByKeys</c>.</summary>
    internal abstract void AddKeys(DbCommand command, IKeySource keys, int count);

    /// <summary>Adds a list of no keys, whose type is not known.</summary>
    internal abstract void AddNoKeys(DbCommand command);

    /// <summary>Completes a command whose text and parameters are there.</summary>
    internal virtual void BeforeSend(DbCommand command)
    {
    }

    /// <summary>
    /// Refuses columns that are compared and whose type in the database compares otherwise than the property; rows may not have been read
    /// yet, and there may be none.
    /// </summary>
    internal virtual void CheckColumns(DbDataReader reader, IRowReader rows, StatementRun run)
    {
    }

    /// <inheritdoc cref="IParameters.HasIndex"/>
    internal virtual bool? HasIndex(DbCommand command, RelationStep step) => null;

    /// <inheritdoc cref="IParameters.RepeatedColumns"/>
    internal virtual IReadOnlyList<string> RepeatedColumns(DbCommand command, string text, Action<DbCommand> fill) => [];

    /// <summary>Refuses columns in which keys were not found because of how the database stores them.</summary>
    internal virtual void CheckNothingFound(ConnectionLease lease, IRowReader rows, StatementRun run)
    {
    }

    /// <summary>Hands the rows of a reader to a sink: all of them, or at most so many.</summary>
    /// <returns>False when there are no more rows.</returns>
    internal abstract bool Read<TSink>(DbDataReader reader, TSink sink, StatementRun run, long max)
        where TSink : struct, IRowSink;

    /// <inheritdoc cref="Read"/>
    internal abstract Task<bool> ReadAsync<TSink>(
        DbDataReader reader, TSink sink, StatementRun run, long max, CancellationToken cancellationToken)
        where TSink : struct, IRowSink;

    /// <summary>Says which property could not be read from the current row, or null when that is not what happened.</summary>
    internal abstract Exception? ExplainRow(DbDataReader reader, StatementRun run, Exception exception);

    /// <summary>Says what an error of the database means for the entity, or null when it should reach the caller as it is.</summary>
    internal abstract Exception? ExplainError(StatementRun run, DbException exception);

    SqlDialect IParameters.Sql => Sql;

    KeyWriter IParameters.OneKey(DbCommand command) => OneKey(command);

    void IParameters.Add(DbCommand command, object value) => AddParameter(command, value);

    void IParameters.AddMoment(DbCommand command, DateTimeOffset moment) => AddMoment(command, moment);

    void IParameters.AddKeys(DbCommand command, IKeySource keys, int count) => AddKeys(command, keys, count);

    void IParameters.AddNoKeys(DbCommand command) => AddNoKeys(command);

    bool? IParameters.HasIndex(DbCommand command, RelationStep step) => HasIndex(command, step);

    IReadOnlyList<string> IParameters.RepeatedColumns(DbCommand command, string text, Action<DbCommand> fill)
        => RepeatedColumns(command, text, fill);
}
