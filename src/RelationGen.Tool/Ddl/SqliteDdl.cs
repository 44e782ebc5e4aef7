using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Ddl;

/// <summary>Writes statements of SQLite.</summary>
internal sealed class SqliteDdl : DdlWriter
{
    /// <summary>The one writer.</summary>
    public static readonly SqliteDdl Instance = new();

    private SqliteDdl()
    {
    }

    /// <summary>SQLite has no schemas; a qualifier would name an attached database.</summary>
    public override string Scope(string? schema) => string.Empty;

    /// <inheritdoc/>
    public override string Column(SchemaTable table, SchemaColumn column) =>
        Quote(column.Name) + (column.Type.Length == 0 ? string.Empty : " " + column.Type)
        + (column.Collation is null ? string.Empty : " COLLATE " + Quote(column.Collation))
        + (column.Nullable ? string.Empty : " NOT NULL")
        + InlineKey(table, column)
        + (column.Generated == GeneratedKind.None ? string.Empty
            : " GENERATED ALWAYS AS (" + column.Expression + ")" + (column.Generated == GeneratedKind.Stored ? " STORED" : " VIRTUAL"))
        + (column.Default is null ? string.Empty : " DEFAULT " + Default(column.Default));

    /// <summary>Adds a column that refers to another table.</summary>
    public string AddColumn(SchemaTable table, SchemaColumn column, IEnumerable<SchemaForeignKey> keys) =>
        AddColumn(table, column) + string.Concat(keys.Select(key => " " + Named(key.Name) + References(key)));

    /// <summary>SQLite has no statement for it: the table is built anew.</summary>
    public override string Change(SchemaTable table, string change) => "building " + Table(table) + " anew with: " + change;

    /// <inheritdoc/>
    public override string Key(string kind, SchemaKey key) => Named(key.Name) + kind + " " + Columns(key.Columns);

    /// <inheritdoc/>
    public override string CreateIndex(SchemaTable table, SchemaIndex index) =>
        (index.Unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + Quote(index.Name) + " ON " + Table(table)
        + " (" + string.Join(", ", index.Parts.Select(Part)) + ")" + (index.Where is null ? string.Empty : " WHERE " + index.Where);

    /// <summary>
    /// The default is one literal that SQLite can add to rows that are there: a number, a text, a blob, TRUE, FALSE or NULL, and no time.
    /// </summary>
    public static bool IsConstant(string? value) => value is null
        || (Literal(value) is { } literal && !literal.Text.StartsWith("CURRENT_", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override bool HasInlineKey(SchemaTable table) => table.Columns.Any(column => InlineKey(table, column).Length > 0);

    /// <inheritdoc/>
    protected override string Options(SchemaTable table) => (table.WithoutRowId, table.Strict) switch
    {
        (true, true) => " WITHOUT ROWID, STRICT",
        (true, false) => " WITHOUT ROWID",
        (false, true) => " STRICT",
        _ => string.Empty,
    };

    /// <summary>
    /// Only a key that is called so right there can count without using a number again; and one that is called <c>INTEGER</c> without
    /// being the number of the row is one that was declared as descending there.
    /// </summary>
    private static string InlineKey(SchemaTable table, SchemaColumn column)
    {
        if (table.PrimaryKey is not { Columns: [{ } only] } key || !NameComparison.Same(SchemaEngine.Sqlite, only, column.Name)
            || table.WithoutRowId)
            return string.Empty;

        string named = " " + Named(key.Name);
        return column.Identity switch
        {
            SchemaIdentity.AutoIncrement => named + "PRIMARY KEY AUTOINCREMENT",
            SchemaIdentity.None when column.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase) => named + "PRIMARY KEY DESC",
            _ => string.Empty,
        };
    }

    private static string Part(SchemaIndexPart part) =>
        (part.Column is null ? part.Expression : Quote(part.Column)) + (part.Collation is null ? string.Empty : " COLLATE "
            + Quote(part.Collation))
        + (part.Descending ? " DESC" : string.Empty);

    /// <summary>SQLite leaves the parentheses around an expression out when it tells of it.</summary>
    private static string Default(string value) => Literal(value) is null ? "(" + value + ")" : value;

    /// <summary>The literal without its sign; null for an expression.</summary>
    private static SqliteToken? Literal(string value) => SqliteTokenizer.Read(value) switch
    {
        [{ } only] when only.Kind != SqliteTokenKind.Sign => only,
        [{ } sign, { Kind: SqliteTokenKind.Literal } number] when sign.Is("-") || sign.Is("+") => number,
        _ => null,
    };
}
