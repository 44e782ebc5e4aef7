namespace RelationGen.Schema;

/// <summary>Whether the values of a property and of a column are the same values.</summary>
internal static class ColumnFit
{
    /// <summary>What goes wrong and what to do, as half a sentence; null where the column holds what the property does.</summary>
    /// <param name="column">The property.</param>
    /// <param name="found">The column.</param>
    /// <param name="snapshot">The database.</param>
    /// <param name="isForeign">The property is a foreign key: it is as wide as the key that it refers to.</param>
    public static string? Problem(CodeColumn column, SchemaColumn found, SchemaSnapshot snapshot, bool isForeign) =>
        snapshot.Engine == SchemaEngine.Sqlite
            ? SqliteFit.Problem(column, found)
            : PostgreSqlFit.Problem(column, found, snapshot, isForeign);
}
