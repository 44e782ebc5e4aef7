namespace RelationGen.Tool.Ddl;

/// <summary>Writes the parts of a snapshot as statements of one database. Every name is in quotation marks.</summary>
internal abstract class DdlWriter
{
    /// <summary>The writer for a database.</summary>
    public static DdlWriter For(SchemaEngine engine) => engine == SchemaEngine.Sqlite ? SqliteDdl.Instance : PostgreSqlDdl.Instance;

    /// <summary>A name as statements have it.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A text as statements have it.</summary>
    public static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Names in parentheses.</summary>
    public static string Columns(IEnumerable<string> names) => "(" + string.Join(", ", names.Select(Quote)) + ")";

    /// <summary>What stands before the name of something in a schema.</summary>
    public abstract string Scope(string? schema);

    /// <summary>A table as statements name it.</summary>
    public string Table(SchemaTable table) => Table(table.Schema, table.Name);

    /// <summary>A table as statements name it.</summary>
    public string Table(string? schema, string name) => Scope(schema) + Quote(name);

    /// <summary>Creates a table.</summary>
    /// <param name="table">The table; its indexes are statements of their own.</param>
    /// <param name="isInline">Which foreign keys are created with it.</param>
    /// <param name="name">Another name for it; null for its own.</param>
    public string CreateTable(SchemaTable table, Predicate<SchemaForeignKey> isInline, string? name = null)
    {
        List<string> parts = [.. table.Columns.Select(column => Column(table, column))];
        if (table.PrimaryKey is { } primaryKey && !HasInlineKey(table))
            parts.Add(Key("PRIMARY KEY", primaryKey));

        parts.AddRange(table.Uniques.Select(key => Key("UNIQUE", key)));
        parts.AddRange(table.Checks.Select(Check));
        parts.AddRange(table.ForeignKeys.Where(key => isInline(key)).Select(ForeignKey));
        return "CREATE TABLE " + Table(table.Schema, name ?? table.Name) + " (\n    " + string.Join(",\n    ", parts) + "\n)"
            + Options(table);
    }

    /// <summary>Drops a table.</summary>
    public string DropTable(SchemaTable table) => "DROP TABLE " + Table(table);

    /// <summary>Adds a column.</summary>
    public string AddColumn(SchemaTable table, SchemaColumn column) => "ALTER TABLE " + Table(table) + " ADD COLUMN " + Column(table,
        column);

    /// <summary>Drops a column.</summary>
    public string DropColumn(SchemaTable table, string column) => "ALTER TABLE " + Table(table) + " DROP COLUMN " + Quote(column);

    /// <summary>Gives a column another name.</summary>
    public string RenameColumn(SchemaTable table, string old, string name) =>
        "ALTER TABLE " + Table(table) + " RENAME COLUMN " + Quote(old) + " TO " + Quote(name);

    /// <summary>Gives a table another name.</summary>
    public string RenameTable(SchemaTable table, string name) => "ALTER TABLE " + Table(table) + " RENAME TO " + Quote(name);

    /// <summary>A change that is left out, as a person reads it.</summary>
    public virtual string Change(SchemaTable table, string change) => "ALTER TABLE " + Table(table) + " " + change;

    /// <summary>Creates an index.</summary>
    public abstract string CreateIndex(SchemaTable table, SchemaIndex index);

    /// <summary>Drops an index.</summary>
    public string DropIndex(SchemaTable table, SchemaIndex index) => "DROP INDEX " + Scope(table.Schema) + Quote(index.Name);

    /// <summary>A column as the statement that creates its table has it.</summary>
    public abstract string Column(SchemaTable table, SchemaColumn column);

    /// <summary>A key.</summary>
    public abstract string Key(string kind, SchemaKey key);

    /// <summary>A check.</summary>
    public string Check(SchemaCheck check) => Named(check.Name) + "CHECK (" + check.Sql + ")";

    /// <summary>A foreign key.</summary>
    public string ForeignKey(SchemaForeignKey key) => Named(key.Name) + "FOREIGN KEY " + Columns(key.Columns) + " " + References(key);

    /// <summary>What a foreign key says of the table it refers to.</summary>
    protected string References(SchemaForeignKey key) =>
        "REFERENCES " + Table(key.RefSchema, key.RefTable) + " " + Columns(key.RefColumns)
        + Action(" ON DELETE ", key.OnDelete) + Action(" ON UPDATE ", key.OnUpdate)
        + Deferring(key.Deferrable, key.InitiallyDeferred);

    /// <summary>The column says itself that it is the primary key.</summary>
    protected virtual bool HasInlineKey(SchemaTable table) => false;

    /// <summary>What stands behind the closing parenthesis.</summary>
    protected virtual string Options(SchemaTable table) => string.Empty;

    /// <summary>The name of a constraint, where it has one.</summary>
    protected static string Named(string? name) => name is null ? string.Empty : "CONSTRAINT " + Quote(name) + " ";

    /// <summary>When a constraint is asked.</summary>
    protected static string Deferring(bool isDeferrable, bool isDeferred) =>
        !isDeferrable ? string.Empty : isDeferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";

    /// <summary>No action is what a database does when nothing is said.</summary>
    private static string Action(string when, SchemaAction action) => action switch
    {
        SchemaAction.Restrict => when + "RESTRICT",
        SchemaAction.Cascade => when + "CASCADE",
        SchemaAction.SetNull => when + "SET NULL",
        SchemaAction.SetDefault => when + "SET DEFAULT",
        _ => string.Empty,
    };
}
