using System.Data.Common;

namespace RelationGen;

/// <summary>Databases that many connections open: files, and not what a connection has in memory.</summary>
internal static class SqliteFiles
{
    /// <summary>The file of an open connection; null where it has none.</summary>
    public static string? NameOf(DbConnection connection)
        => connection.DataSource is { } source && Path.IsPathFullyQualified(source) ? source : null;
}
