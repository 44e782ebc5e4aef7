namespace RelationGen.Schema;

/// <summary>The parts of a database as messages call them.</summary>
internal static class Words
{
    /// <summary>The database that a snapshot was made of.</summary>
    public static string Database(SchemaSnapshot snapshot) => "the snapshot of " + EngineNames.Display(snapshot.Engine);

    /// <summary>A table in quotation marks.</summary>
    public static string Table(SchemaTable table) => Table(table.Schema, table.Name);

    /// <summary>A table in quotation marks; SQLite has no schemas.</summary>
    public static string Table(string? schema, string table, SchemaSnapshot snapshot) =>
        Table(snapshot.Engine == SchemaEngine.Sqlite || schema == snapshot.DefaultSchema ? null : schema, table);

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
