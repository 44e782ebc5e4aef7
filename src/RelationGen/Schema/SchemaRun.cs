using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>Sends the statements of a schema in one transaction: the caller's, or one of its own.</summary>
internal static class SchemaRun
{
    public static void Run(DbSession session, Func<Dialect, IReadOnlyList<SchemaStatement>> statementsOf)
    {
        ArgumentNullException.ThrowIfNull(session);
        using var lease = new ConnectionLease(session);
        lease.Open();
        lease.ThrowIfLeftOut("The schema");
        IReadOnlyList<SchemaStatement> statements = statementsOf(lease.Dialect);
        if (session.Transaction is not null)
        {
            Send(session, lease, statements);
            return;
        }

        RefuseOpenTransaction(lease);
        if (lease.BeginTransaction() is not { } transaction)
        {
            // The connection takes part in an ambient one.
            Send(session, lease, statements);
            return;
        }

        using var scope = new OwnScope(transaction);
        DbSession inner = Inside(transaction, session, lease);
        using (var joined = new ConnectionLease(inner))
        {
            joined.Open();
            Send(inner, joined, statements);
        }

        scope.Commit();
    }

    public static async Task RunAsync(
        DbSession session, Func<Dialect, IReadOnlyList<SchemaStatement>> statementsOf, CancellationToken cancellationToken)
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
                await SendAsync(session, lease, statements, cancellationToken).ConfigureAwait(false);
                return;
            }

            RefuseOpenTransaction(lease);
            if (await lease.BeginTransactionAsync(cancellationToken).ConfigureAwait(false) is not { } transaction)
            {
                await SendAsync(session, lease, statements, cancellationToken).ConfigureAwait(false);
                return;
            }

            var scope = new OwnScope(transaction);
            await using (scope.ConfigureAwait(false))
            {
                DbSession inner = Inside(transaction, session, lease);
                var joined = new ConnectionLease(inner);
                await using (joined.ConfigureAwait(false))
                {
                    await joined.OpenAsync(cancellationToken).ConfigureAwait(false);
                    await SendAsync(inner, joined, statements, cancellationToken).ConfigureAwait(false);
                }

                await scope.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Commands of a connection that has a transaction which was not passed are refused with what to pass.</summary>
    private static void RefuseOpenTransaction(ConnectionLease lease) => lease.CreateCommand(new Statement(string.Empty)).Dispose();

    private static DbSession Inside(DbTransaction transaction, DbSession session, ConnectionLease lease) =>
        new(transaction, lease.Dialect) { CommandTimeout = session.CommandTimeout, OnStatement = session.OnStatement };

    private static void Send(DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements)
    {
        foreach (SchemaStatement statement in statements)
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
        DbSession session, ConnectionLease lease, IReadOnlyList<SchemaStatement> statements, CancellationToken cancellationToken)
    {
        foreach (SchemaStatement statement in statements)
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

    private static void Observe(DbSession session, DbCommand command, long started, Exception? exception) =>
        session.OnStatement?.Invoke(new StatementEvent(
            command.CommandText, StatementEvent.ParametersOf(command), rows: 0, Stopwatch.GetElapsedTime(started), nameof(DatabaseSchema),
            exception));

    private static RelationSchemaException Failed(SchemaStatement statement, DbException exception) =>
        new($"{statement.Purpose} failed: {exception.Message}", exception) { Table = statement.Table, Statement = statement.Text };
}
