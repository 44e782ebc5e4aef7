using System.Data.Common;
using System.Runtime.ExceptionServices;

namespace RelationGen;

/// <content>How commands are sent and their rows handed to those who read them; what fails names the entity, and the observers are
/// told.</content>
internal partial class StatementCall
{
    private const int LongList = 100;

    /// <summary>The observers' view of a statement that is about to be sent.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="rows">What takes its rows.</param>
    /// <param name="isPart">It shares a round trip that is watched.</param>
    public StatementRun StartRun(DbCommand command, IRowReader rows, bool isPart = false)
    {
        Dialect.BeforeSend(command);
        return new(session, command, rows, Dialect, isPart);
    }

    /// <summary>Sends a command whose rows are read in parts.</summary>
    public DbDataReader Send(DbCommand command)
    {
        if (Prepares)
            command.Prepare();
        else
            AddTags(command);

        return command.ExecuteReader();
    }

    /// <inheritdoc cref="Send(DbCommand)"/>
    public Task<DbDataReader> SendAsync(DbCommand command, CancellationToken cancellationToken)
    {
        // What was prepared before is so at once, and an asynchronous method of its own would be one more object.
        Task prepared = Prepares ? command.PrepareAsync(cancellationToken) : Task.CompletedTask;
        if (!Prepares)
            AddTags(command);

        return prepared.IsCompletedSuccessfully
            ? command.ExecuteReaderAsync(cancellationToken)
            : SendAfterAsync(prepared, command, cancellationToken);
    }

    /// <summary>Sends a command that changes rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int ExecuteNonQuery(DbCommand command, IRowReader rows)
    {
        CheckForeignKeys(command, rows);
        StatementRun run = StartRun(command, rows);
        try
        {
            if (PreparesChange(command))
                command.Prepare();
            else
                AddTags(command);

            int affected = command.ExecuteNonQuery();
            run.Rows = affected;
            if (rows.FoundLittle(run))
                Dialect.CheckNothingFound(Connection, rows, run);

            return affected;
        }
        catch (Exception exception)
        {
            throw Failed(run, exception);
        }
        finally
        {
            run.Finish(isChange: true);
        }
    }

    /// <inheritdoc cref="ExecuteNonQuery"/>
    public async Task<int> ExecuteNonQueryAsync(DbCommand command, IRowReader rows, CancellationToken cancellationToken)
    {
        CheckForeignKeys(command, rows);
        StatementRun run = StartRun(command, rows);
        try
        {
            if (PreparesChange(command))
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            else
                AddTags(command);

            int affected = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            run.Rows = affected;
            if (rows.FoundLittle(run))
                Dialect.CheckNothingFound(Connection, rows, run);

            return affected;
        }
        catch (Exception exception)
        {
            throw Failed(run, exception);
        }
        finally
        {
            run.Finish(isChange: true);
        }
    }

    /// <summary>Sends a command and hands its rows to their reader.</summary>
    public void Execute(DbCommand command, IRowReader rows)
    {
        StatementRun run = StartRun(command, rows);
        try
        {
            using DbDataReader reader = Send(command);
            Read(rows, reader, run);
        }
        catch (Exception exception)
        {
            throw Failed(run, exception);
        }
        finally
        {
            run.Finish();
        }
    }

    /// <inheritdoc cref="Execute"/>
    public async Task ExecuteAsync(DbCommand command, IRowReader rows, CancellationToken cancellationToken)
    {
        StatementRun run = StartRun(command, rows);
        try
        {
            DbDataReader reader = await SendAsync(command, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                await ReadAsync(rows, reader, run, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw Failed(run, exception);
        }
        finally
        {
            run.Finish();
        }
    }

    /// <summary>What an error of a statement is thrown as: what it means for the entity, or itself with the stack that it has.</summary>
    /// <param name="run">Remembers it for the observers.</param>
    /// <param name="exception">The error.</param>
    public Exception Failed(StatementRun run, Exception exception)
    {
        run.Failure = Explain(run, exception);
        if (run.Failure == exception)
            ExceptionDispatchInfo.Throw(exception);

        return run.Failure;
    }

    /// <summary>Reads rows of an open reader, at most so many; false when there are no more.</summary>
    public bool Read(IRowReader rows, DbDataReader reader, StatementRun run, long max = long.MaxValue)
    {
        try
        {
            // The statement that declares a cursor has no rows.
            if (rows.Columns.Count > 0 && reader.FieldCount > 0)
                Dialect.CheckColumns(reader, rows, run);

            bool hasMore = rows.Read(Dialect, reader, run, max);
            if (rows.FoundLittle(run))
                Dialect.CheckNothingFound(Connection, rows, run);

            return hasMore;
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            // While the reader is on the row.
            if (ExplainRow(rows, reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    /// <inheritdoc cref="Read"/>
    public async Task<bool> ReadAsync(
        IRowReader rows, DbDataReader reader, StatementRun run, CancellationToken cancellationToken, long max = long.MaxValue)
    {
        try
        {
            // The statement that declares a cursor has no rows.
            if (rows.Columns.Count > 0 && reader.FieldCount > 0)
                Dialect.CheckColumns(reader, rows, run);

            bool hasMore = await rows.ReadAsync(Dialect, reader, run, max, cancellationToken).ConfigureAwait(false);
            if (rows.FoundLittle(run))
                Dialect.CheckNothingFound(Connection, rows, run);

            return hasMore;
        }
        catch (Exception exception) when (RowDiagnosis.Concerns(exception))
        {
            if (ExplainRow(rows, reader, run, exception) is { } explained)
                throw explained;

            throw;
        }
    }

    /// <summary>Puts the tags of the session into a text that nothing is kept by: the server would prepare it once for each.</summary>
    private void AddTags(DbCommand command)
    {
#pragma warning disable CA2100 // What is added is a comment, in whose encoding nothing ends it.
        if (session.StatementTags is { } tags && Dialect.ShowsStatements)
            command.CommandText = tags.Append(command.CommandText);
#pragma warning restore CA2100
    }

    // Where it can be switched off, the answer comes from the process itself: there is nothing to wait for.
    private void CheckForeignKeys(DbCommand command, IRowReader rows)
    {
        if (Dialect.ForeignKeySwitch is { } foreignKeys && !session.AllowsOrphans)
            ForeignKeyGuard.Check(command, rows.Table, Connection, foreignKeys);
    }

    private static async Task<DbDataReader> SendAfterAsync(Task prepared, DbCommand command, CancellationToken cancellationToken)
    {
        await prepared.ConfigureAwait(false);
        return await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What an error of the database means for the entity; the exception itself when it is none or means nothing there.</summary>
    private Exception Explain(StatementRun run, Exception exception) => exception is not DbException error ? exception
        : Dialect.IsStreaming(error) ? Streaming(run.Name, error)
        : Dialect.ExplainError(run, error) ?? exception;

    private Exception? ExplainRow(IRowReader rows, DbDataReader reader, StatementRun run, Exception exception)
    {
        if (exception is RelationMappingException unknown)
            return RowDiagnosis.Complete(unknown, run);

        if (!Connection.IsOpen)
            return Closed(run.Name, exception);

        return rows.Columns.Count > 0 ? Dialect.ExplainRow(reader, run, exception) : null;
    }

    /// <summary>
    /// A change with a long list is planned anew: PostgreSQL makes a hash of a list that it knows, and goes through one that a prepared
    /// statement has yet to get for every row, once it takes a plan that serves all lists.
    /// </summary>
    private bool PreparesChange(DbCommand command)
    {
        if (!Prepares)
            return false;

        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is Array { Length: > LongList } and not byte[])
                return false;
        }

        return true;
    }
}
