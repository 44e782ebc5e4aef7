using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationGen;

/// <summary>SQLite over Microsoft.Data.Sqlite: its reader and its parameters are used by their own types.</summary>
internal sealed class SqliteProviderDialect : SqliteDialect
{
    public static SqliteProviderDialect Instance { get; } = new();

    internal override bool Serves(object? source) => source is SqliteConnection;

    // A class that derives from SqliteConnection may hand out commands and readers of its own.
    internal override DbCommand ToPrepared(DbCommand command)
        => command is SqliteCommand { Connection: { } connection } own && connection.GetType() == typeof(SqliteConnection)
        ? SqliteCommandCache.Of(connection).Exchange(own)
        : command;

    // Whether the connection has an open transaction that was not passed is for a new command to find out, and to refuse.
    internal override DbCommand? TryRent(DbConnection connection, Statement statement, DbTransaction? transaction) =>
        connection.GetType() == typeof(SqliteConnection) && connection is SqliteConnection own
            && (transaction is not null || raw.sqlite3_get_autocommit(own.Handle!) != 0)
            ? SqliteCommandCache.Of(own).Rent(own, statement, this, (SqliteTransaction?)transaction)
            : null;

    internal override DbTransaction BeginSnapshot(DbConnection connection) =>
        connection is SqliteConnection own ? own.BeginTransaction(deferred: true) : base.BeginSnapshot(connection);

    // The provider has no asynchronous one of its own.
    internal override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(BeginSnapshot(connection));
    }

    internal override void AddParameter(DbCommand command, object value)
    {
        if (command is not SqliteCommandCache.KeptCommand kept)
        {
            base.AddParameter(command, value);
            return;
        }

        if (value is string text)
            WholeText.ThrowIfBroken(text);

        kept.AddParameter(value);
    }

    internal override KeyWriter OneKey(DbCommand command)
        => command is SqliteCommandCache.KeptCommand kept ? kept.KeyWriter : base.OneKey(command);

    // The handle changes with every statement of a command.
    internal override bool Read<TSink>(DbDataReader reader, TSink sink, StatementRun run, long max)
    {
        switch (reader)
        {
            case SqliteDataReader { Handle: { } statement } own when NativeSqlite.IsUsable:
                bool isHeld = false;
                try
                {
                    statement.DangerousAddRef(ref isHeld);
                    return RowLoop.Run(
                        new SqliteReaderRows(own), new SqliteCellRow<PointerCells>(own, new(statement.DangerousGetHandle())), sink,
                        run, max);
                }
                finally
                {
                    if (isHeld)
                        statement.DangerousRelease();
                }

            case SqliteDataReader { Handle: { } statement } own:
                return RowLoop.Run(new SqliteReaderRows(own), new SqliteCellRow<HandleCells>(own, new(statement)), sink, run, max);
            case SqliteDataReader own:
                return RowLoop.Run(new SqliteReaderRows(own), new SqliteRow(own), sink, run, max);
            default:
                return base.Read(reader, sink, run, max);
        }
    }

    internal override Task<bool> ReadAsync<TSink>(
        DbDataReader reader, TSink sink, StatementRun run, long max, CancellationToken cancellationToken) => reader switch
        {
            SqliteDataReader { Handle: { } statement } own when NativeSqlite.IsUsable => ReadAsync(
                own, statement, sink, run, max, cancellationToken),
            SqliteDataReader { Handle: { } statement } own =>
                RowLoop.RunAsync(
                    new SqliteReaderRows(own), new SqliteCellRow<HandleCells>(own, new(statement)), sink, run, max, cancellationToken),
            SqliteDataReader own => RowLoop.RunAsync(new SqliteReaderRows(own), new SqliteRow(own), sink, run, max, cancellationToken),
            _ => base.ReadAsync(reader, sink, run, max, cancellationToken),
        };

    private static async Task<bool> ReadAsync<TSink>(
        SqliteDataReader reader, sqlite3_stmt statement, TSink sink, StatementRun run, long max, CancellationToken cancellationToken)
        where TSink : struct, IRowSink
    {
        bool isHeld = false;
        try
        {
            statement.DangerousAddRef(ref isHeld);
            return await RowLoop.RunAsync(
                new SqliteReaderRows(reader), new SqliteCellRow<PointerCells>(reader, new(statement.DangerousGetHandle())), sink, run, max,
                cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            if (isHeld)
                statement.DangerousRelease();
        }
    }
}
