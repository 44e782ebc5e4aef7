namespace RelationGen.Schema;

/// <summary>The columns that a table has though no list of its columns names them.</summary>
internal static class HiddenColumns
{
    /// <summary>The name of the row in SQLite, or what PostgreSQL keeps of every row.</summary>
    public static bool IsThere(string column, SchemaTable table, SchemaSnapshot snapshot) =>
        !Kinds.IsView(table) && table.Find(snapshot.Engine, column) is null
        && (snapshot.Engine == SchemaEngine.Sqlite
            ? !table.WithoutRowId && column.ToUpperInvariant() is "ROWID" or "OID" or "_ROWID_"
            : column is "xmin" or "xmax" or "cmin" or "cmax" or "ctid" or "tableoid");
}
