namespace RelationGen.Schema;

/// <summary>The parts of a database as messages call them.</summary>
internal static class Words
{
    /// <summary>A table in quotation marks.</summary>
    public static string Table(SchemaTable table) => Table(table.Schema, table.Name);

    /// <summary>A table in quotation marks; SQLite has no schemas.</summary>
    public static string Table(string? schema, string table, SchemaSnapshot snapshot) =>
        Table(snapshot.Engine == SchemaEngine.Sqlite || schema == snapshot.DefaultSchema ? null : schema, table);

    /// <summary>A column of a table.</summary>
    public static string Column(SchemaColumn column, SchemaTable table) => Quote(column.Name) + " of " + Table(table);

    /// <summary>A statement that makes an index, with the name that PostgreSQL would give it.</summary>
    public static string CreateIndex(SchemaTable table, IReadOnlyList<string> columns, bool isUnique) =>
        (isUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + Quote(table.Name + "_" + string.Join("_", columns) + (isUnique ? "_key" : "_idx")) + " ON " + Table(table)
        + " " + ColumnList(columns);

    /// <summary>A statement that makes an index of PostgreSQL anew; the index is in the schema of its table.</summary>
    public static string Reindex(SchemaTable table, SchemaIndex index) => "REINDEX INDEX " + Table(table.Schema, index.Name);

    /// <summary>Columns in quotation marks, in parentheses where there are several.</summary>
    public static string Columns(IReadOnlyList<string> columns) =>
        columns.Count == 1 ? Quote(columns[0]) : "(" + string.Join(", ", columns.Select(Quote)) + ")";

    /// <summary>Columns as a statement lists them.</summary>
    public static string ColumnList(IEnumerable<string> columns) => "(" + string.Join(", ", columns.Select(Quote)) + ")";

    /// <summary>A name in quotation marks.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>An action as SQL has it.</summary>
    public static string Action(SchemaAction action) => action switch
    {
        SchemaAction.NoAction => "NO ACTION",
        SchemaAction.Restrict => "RESTRICT",
        SchemaAction.Cascade => "CASCADE",
        SchemaAction.SetNull => "SET NULL",
        _ => "SET DEFAULT",
    };

    private static string Table(string? schema, string table) => (schema is null ? string.Empty : Quote(schema) + ".") + Quote(table);
}
