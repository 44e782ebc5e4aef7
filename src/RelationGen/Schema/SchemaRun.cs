using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>Sends the statements of a schema in one transaction: the caller's, or one of its own.</summary>
internal static class SchemaRun
{
    /// <summary>What observers are told that the statements are for.</summary>
    private const string Name = nameof(DatabaseSchema);

    public static void Run(DbSession session, Func<Dialect, IReadOnlyList<SchemaStatement>> statementsOf, bool ifMissing)
    {
        ArgumentNullException.ThrowIfNull(session);
        using var lease = new ConnectionLease(session);
        lease.Open();
        lease.ThrowIfLeftOut("The schema");
        IReadOnlyList<SchemaStatement> statements = statementsOf(lease.Dialect);
        if (session.Transaction is not null)
        {
            Send(session, lease, statements, ifMissing);
            return;
        }

        RefuseOpenTransaction(lease);
        long started = Stopwatch.GetTimestamp();
        if (lease.BeginTransaction() is not { } transaction)
        {
            // The connection takes part in an ambient one.
            Send(session, lease, statements, ifMissing);
            return;
        }

        using var scope = new OwnScope(Begun(transaction, session, lease, started));
        DbSession inner = session.With(transaction, lease.Dialect);
        using (var joined = new ConnectionLease(inner))
        {
            joined.Open();
            Send(inner, joined, statements, ifMissing);
        }

        scope.Commit();
    }

    public static async Task RunAsync(
        DbSession session,
        Func<Dialect, IReadOnlyList<SchemaStatement>> statementsOf,
        bool ifMissing,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var lease = new ConnectionLease(session);
        await using (lease.ConfigureAwait(false))
        {
            await lease.OpenAsync(cancellationToken).ConfigureAwait(false);
            lease.ThrowIfLeftOut("The schema");
            IReadOnlyList<SchemaStatement> statements = statementsOf(lease.Dialect);
            if (session.Transaction is not null)
            {
                await SendAsync(session, lease, statements, ifMissing, cancellationToken).ConfigureAwait(false);
                return;
            }

            RefuseOpenTransaction(lease);
            long started = Stopwatch.GetTimestamp();
            if (await lease.BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken).ConfigureAwait(false)
                is not { } transaction)
            {
                await SendAsync(session, lease, statements, ifMissing, cancellationToken).ConfigureAwait(false);
                return;
            }

            var scope = new OwnScope(Begun(transaction, session, lease, started));
            await using (scope.ConfigureAwait(false))
            {
                DbSession inner = session.With(transaction, lease.Dialect);
                var joined = new ConnectionLease(inner);
                await using (joined.ConfigureAwait(false))
                {
                    await joined.OpenAsync(cancellationToken).ConfigureAwait(false);
                    await SendAsync(inner, joined, statements, ifMissing, cancellationToken).ConfigureAwait(false);
                }

                await scope.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Commands of a connection that has a transaction which was not passed are refused with what to pass.</summary>
    private static DbTransaction Begun(DbTransaction transaction, DbSession session, ConnectionLease lease, long started)
    {
        var watch = new ControlWatch(session, lease.Dialect, lease.Connection, Name);
        watch.Tell("BEGIN", started);
        return ObservedTransaction.Of(transaction, watch);
    }

    private static void RefuseOpenTransaction(ConnectionLease lease) => lease.CreateCommand(new Statement(string.Empty)).Dispose();

    private static void Send(DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, bool ifMissing)
    {
        foreach (SchemaStatement statement in Asks(statements, ifMissing) ? Wanted(session, lease, statements, ifMissing) : statements)
        {
            using DbCommand command = lease.CreateCommand(new Statement(statement.Text));
            StatementWatch watch = Watch(session, lease, command, statement.Table);
            try
            {
                command.ExecuteNonQuery();
            }
            catch (Exception exception)
            {
                watch.Finish(statement.Table, Name, rows: 0, isChange: true, exception);
                if (exception is DbException error)
                    throw Failed(statement, error);

                throw;
            }

            watch.Finish(statement.Table, Name, rows: 0, isChange: true, failure: null);
        }
    }

    private static async Task SendAsync(
        DbSession session,
        ConnectionLease lease,
        IReadOnlyList<SchemaStatement> statements,
        bool ifMissing,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<SchemaStatement> wanted = Asks(statements, ifMissing)
            ? await WantedAsync(session, lease, statements, ifMissing, cancellationToken).ConfigureAwait(false)
            : statements;
        foreach (SchemaStatement statement in wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DbCommand command = lease.CreateCommand(new Statement(statement.Text));
            await using (command.ConfigureAwait(false))
            {
                StatementWatch watch = Watch(session, lease, command, statement.Table);
                try
                {
                    await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    watch.Finish(statement.Table, Name, rows: 0, isChange: true, exception);
                    if (exception is DbException error)
                        throw Failed(statement, error);

                    throw;
                }

                watch.Finish(statement.Table, Name, rows: 0, isChange: true, failure: null);
            }
        }
    }

    /// <summary>Which tables there are decides what is sent.</summary>
    private static bool Asks(IReadOnlyList<SchemaStatement> statements, bool ifMissing) =>
        ifMissing || statements.Any(statement => statement.Needs is not null);

    /// <summary>
    /// The statements for which the database has what they need; where asked to, of those that make tables the ones whose table is not
    /// there.
    /// </summary>
    private static SchemaStatement[] Wanted(
        DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, bool ifMissing)
    {
        using DbCommand command = lease.CreateCommand(ExistingText(lease));
        StatementWatch watch = Watch(session, lease, command, table: null);
        HashSet<string> existing = NewSet();
        long rows = 0;
        Exception? failure = null;
        try
        {
            using DbDataReader reader = command.ExecuteReader();
            for (; reader.Read(); rows++)
                Add(existing, lease, reader);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            watch.Finish(collection: null, Name, rows, isChange: false, failure);
        }

        return Wanted(existing, statements, ifMissing);
    }

    /// <inheritdoc cref="Wanted(DbSession, ConnectionLease, IReadOnlyList{SchemaStatement}, bool)"/>
    private static async Task<SchemaStatement[]> WantedAsync(
        DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, bool ifMissing,
        CancellationToken cancellationToken)
    {
        DbCommand command = lease.CreateCommand(ExistingText(lease));
        await using (command.ConfigureAwait(false))
        {
            StatementWatch watch = Watch(session, lease, command, table: null);
            HashSet<string> existing = NewSet();
            long rows = 0;
            Exception? failure = null;
            try
            {
                DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    for (; await reader.ReadAsync(cancellationToken).ConfigureAwait(false); rows++)
                        Add(existing, lease, reader);
                }
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
            finally
            {
                watch.Finish(collection: null, Name, rows, isChange: false, failure);
            }

            return Wanted(existing, statements, ifMissing);
        }
    }

    private static Statement ExistingText(ConnectionLease lease) => new(lease.Dialect.Sql.ToOwn(lease.Dialect.Sql.Schema.Existing));

    /// <summary>Names are compared as they are when entities contradict each other.</summary>
    private static HashSet<string> NewSet() => new(StringComparer.OrdinalIgnoreCase);

    private static void Add(HashSet<string> existing, ConnectionLease lease, DbDataReader reader)
    {
        SchemaSql schema = lease.Dialect.Sql.Schema;
        existing.Add(schema.Table(reader.GetString(1), reader.GetString(0)));
        if (reader.GetInt32(2) == 1)
            existing.Add(schema.Table(reader.GetString(1), schema: null));
    }

    private static SchemaStatement[] Wanted(HashSet<string> existing, IReadOnlyList<SchemaStatement> statements, bool ifMissing) =>
    [
        .. statements.Where(statement => (statement.Needs is null || existing.Contains(statement.Needs))
            && !(ifMissing && statement.Makes is not null && existing.Contains(statement.Makes))),
    ];

    private static StatementWatch Watch(DbSession session, ConnectionLease lease, DbCommand command, string? table) =>
        new(session, command, lease.Dialect, table, Name);

    private static RelationSchemaException Failed(SchemaStatement statement, DbException exception) =>
        new($"{statement.Purpose} failed: {exception.Message}{(statement.Advice is null ? "" : " " + statement.Advice)}", exception)
        {
            Table = statement.Table,
            Statement = statement.Text,
        };
}
