using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tool.Readers;

/// <summary>Says in a sentence why a database could not be read, and what to do.</summary>
internal static class ReaderFailure
{
    private const int SqliteNoRights = 3;
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteCorrupt = 11;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    /// <summary>The connection could not be opened.</summary>
    public static ReaderException OnOpening(SchemaEngine engine, DbConnection connection, Exception exception)
    {
        string place = engine == SchemaEngine.Sqlite
            ? $"The SQLite database '{connection.DataSource.Split('?')[0]}'"
            : $"The PostgreSQL database '{connection.Database}' at '{connection.DataSource}'";
        return new ReaderException($"{place} could not be opened: {Reason(exception)} {Advice(engine, exception)}", exception)
        {
            IsUnreachable = true,
        };
    }

    /// <summary>A statement failed.</summary>
    public static ReaderException WhileReading(SchemaEngine engine, DbException exception) =>
        new($"The schema could not be read from {EngineNames.Display(engine)}: {Reason(exception)} {Advice(engine, exception)}", exception)
        {
            IsUnreachable = exception is SqliteException { SqliteErrorCode: SqliteCannotOpen or SqliteNotADatabase }
                || (engine == SchemaEngine.PostgreSql && exception.SqlState is null or ['0', '8', ..] or ['5', '7', 'P', ..]),
        };

    private static string Reason(Exception exception)
    {
        string message = exception.Message.ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }

    private static string Advice(SchemaEngine engine, Exception exception) => engine == SchemaEngine.Sqlite
        ? AdviceForSqlite((exception as SqliteException)?.SqliteErrorCode)
        : AdviceForPostgreSql((exception as DbException)?.SqlState);

    private static string AdviceForSqlite(int? code) => code switch
    {
        SqliteBusy or SqliteLocked => "Another program is writing to it: try again when that is done.",
        SqliteCorrupt => "Its schema is damaged: run PRAGMA integrity_check, and restore the file if that finds something.",
        SqliteNotADatabase =>
            "The file is something else, or encrypted: name the right file.",
        SqliteNoRights or SqliteCannotOpen => "Check that the file exists, and that you may read it and write to its directory.",
        _ => "Check the connection string.",
    };

    private static string AdviceForPostgreSql(string? state) => state switch
    {
        "42501" =>
            "The user has no right to read the catalogs: "
            + "have somebody GRANT SELECT on the tables of pg_catalog, or connect as another user.",
        "28000" or "28P01" => "Check the user name and the password.",
        "3D000" => "Check the name of the database in the connection string.",
        "25P02" => "The transaction that the connection is in has failed already: roll it back first.",
        "57014" => "The server ended the statement: raise statement_timeout, or try again.",
        "55P03" => "Another transaction holds a lock on a table: try again when it is done.",
        "53300" => "Close other connections, or raise max_connections.",
        null or ['0', '8', ..] or ['5', '7', 'P', ..] =>
            "Check the connection string, and that the server runs and can be reached from here.",
        _ => "If the same happens again, report it with the version of the server: the reader is meant for PostgreSQL 12 and later.",
    };
}
