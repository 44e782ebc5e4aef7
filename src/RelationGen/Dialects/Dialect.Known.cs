namespace RelationGen;

/// <content>The databases that the library knows without a provider package. This is the one place, outside of their own folders, where
/// they are named.</content>
public abstract partial class Dialect
{
    private const string KnownNames = "SQLite or PostgreSQL";
    private const string KnownWays = "DbSession.From(connection, Dialect.Sqlite) or DbSession.From(connection, Dialect.PostgreSql)";

    /// <summary>SQLite, through the ADO.NET classes that Microsoft.Data.Sqlite derives from.</summary>
    public static Dialect Sqlite { get; } = new SqliteDialect();

    /// <summary>PostgreSQL, through the ADO.NET classes that Npgsql derives from.</summary>
    public static Dialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>The plain dialect of a class of connections; null for one that is not known.</summary>
    private static Dialect? FindKnown(Type connection) => connection.FullName switch
    {
        "Microsoft.Data.Sqlite.SqliteConnection" => Sqlite,
        "Npgsql.NpgsqlConnection" => PostgreSql,
        _ => null,
    };
}
