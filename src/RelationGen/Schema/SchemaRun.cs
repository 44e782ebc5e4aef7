using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>Sends the statements of a schema in one transaction: the caller's, or one of its own.</summary>
internal static class SchemaRun
{
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
        if (lease.BeginTransaction() is not { } transaction)
        {
            // The connection takes part in an ambient one.
            Send(session, lease, statements, ifMissing);
            return;
        }

        using var scope = new OwnScope(Begun(transaction, session));
        DbSession inner = Inside(transaction, session, lease);
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
            if (await lease.BeginTransactionAsync(cancellationToken).ConfigureAwait(false) is not { } transaction)
            {
                await SendAsync(session, lease, statements, ifMissing, cancellationToken).ConfigureAwait(false);
                return;
            }

            var scope = new OwnScope(Begun(transaction, session));
            await using (scope.ConfigureAwait(false))
            {
                DbSession inner = Inside(transaction, session, lease);
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
    private static DbTransaction Begun(DbTransaction transaction, DbSession session)
    {
        ObservedTransaction.Tell(session, nameof(DatabaseSchema), "BEGIN", Stopwatch.GetTimestamp());
        return ObservedTransaction.Of(transaction, session, nameof(DatabaseSchema));
    }

    private static void RefuseOpenTransaction(ConnectionLease lease) => lease.CreateCommand(new Statement(string.Empty)).Dispose();

    private static DbSession Inside(DbTransaction transaction, DbSession session, ConnectionLease lease) =>
        new(transaction, lease.Dialect) { CommandTimeout = session.CommandTimeout, OnStatement = session.OnStatement };

    private static void Send(DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, bool ifMissing)
    {
        foreach (SchemaStatement statement in ifMissing ? Missing(session, lease, statements) : statements)
        {
            using DbCommand command = lease.CreateCommand(new Statement(statement.Text));
            long started = Stopwatch.GetTimestamp();
            try
            {
                command.ExecuteNonQuery();
            }
            catch (DbException exception)
            {
                Observe(session, command, started, exception);
                throw Failed(statement, exception);
            }

            Observe(session, command, started, exception: null);
        }
    }

    private static async Task SendAsync(
        DbSession session,
        ConnectionLease lease,
        IReadOnlyList<SchemaStatement> statements,
        bool ifMissing,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<SchemaStatement> missing = ifMissing
            ? await MissingAsync(session, lease, statements, cancellationToken).ConfigureAwait(false)
            : statements;
        foreach (SchemaStatement statement in missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DbCommand command = lease.CreateCommand(new Statement(statement.Text));
            await using (command.ConfigureAwait(false))
            {
                long started = Stopwatch.GetTimestamp();
                try
                {
                    await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (DbException exception)
                {
                    Observe(session, command, started, exception);
                    throw Failed(statement, exception);
                }

                Observe(session, command, started, exception: null);
            }
        }
    }

    /// <summary>The statements that make tables which are not there, and what belongs to these.</summary>
    private static SchemaStatement[] Missing(DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements)
    {
        using DbCommand command = lease.CreateCommand(ExistingText(lease));
        long started = Stopwatch.GetTimestamp();
        HashSet<string> existing = NewSet();
        using (DbDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
                Add(existing, lease, reader);
        }

        Observe(session, command, started, exception: null);
        return Without(existing, statements);
    }

    /// <inheritdoc cref="Missing"/>
    private static async Task<SchemaStatement[]> MissingAsync(
        DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, CancellationToken cancellationToken)
    {
        DbCommand command = lease.CreateCommand(ExistingText(lease));
        await using (command.ConfigureAwait(false))
        {
            long started = Stopwatch.GetTimestamp();
            HashSet<string> existing = NewSet();
            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    Add(existing, lease, reader);
            }

            Observe(session, command, started, exception: null);
            return Without(existing, statements);
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

    private static SchemaStatement[] Without(HashSet<string> existing, IReadOnlyList<SchemaStatement> statements) =>
        [.. statements.Where(statement => statement.Makes is null || !existing.Contains(statement.Makes))];

    private static void Observe(DbSession session, DbCommand command, long started, Exception? exception) =>
        session.OnStatement?.Invoke(new StatementEvent(
            command.CommandText, StatementEvent.ParametersOf(command), rows: 0, Stopwatch.GetElapsedTime(started), nameof(DatabaseSchema),
            exception));

    private static RelationSchemaException Failed(SchemaStatement statement, DbException exception) =>
        new($"{statement.Purpose} failed: {exception.Message}", exception) { Table = statement.Table, Statement = statement.Text };
}
