using System.Globalization;

namespace RelationGen;

/// <summary>
/// SQLite: the types are those that keep what Microsoft.Data.Sqlite writes, and a table may reference one that comes later.
/// </summary>
internal sealed class SqliteSchema : SchemaSql
{
    public override string Name => nameof(Dialect.Sqlite);

    /// <summary>SQLite knows <c>varchar(200)</c> as text of any length.</summary>
    public override bool ChecksLengths => true;

    // A qualifier would name an attached database.
    public override string Scope(string? schema) => string.Empty;

    public override bool IsThere(EntityModel entity, ColumnModel column) =>
        string.Equals(column.TypeName, "xid", StringComparison.OrdinalIgnoreCase)
            ? throw new RelationSchemaException(
                $"{entity.Name}.{column.Property} is the column \"{column.Column}\" that PostgreSQL gives every row and SQLite does not: "
                + "use an integer with [ConcurrencyCheck], to which every update adds one.")
            { Entity = entity.Name, Table = entity.Table }
            : false;

    public override string Existing => "SELECT '', \"name\", 1\nFROM \"sqlite_master\"\nWHERE \"type\" IN ('table', 'view')";

    public override IReadOnlyList<SchemaStatement> Create(IReadOnlyList<TableDefinition> tables)
    {
        List<SchemaStatement> statements = [];
        foreach (TableDefinition table in tables)
        {
            statements.Add(CreateTable(table, static _ => true));
            statements.AddRange(table.Indexes.Select(index => CreateIndex(table, index)));
        }

        return statements;
    }

    /// <summary>Dropping deletes the rows first; in a circle each of them is still referenced until the last table is gone.</summary>
    public override IReadOnlyList<SchemaStatement> Drop(IReadOnlyList<TableDefinition> tables)
    {
        bool isCircular = TableOrder.Forward(tables, this).Any()
            || tables.Any(table => table.ForeignKeys.Exists(key => key.TargetTable == table.Name));
        return
        [
            .. isCircular ? [DeferForeignKeys()] : Array.Empty<SchemaStatement>(),
            .. tables.Reverse().Select(DropTable),
        ];
    }

    /// <summary>
    /// What refers is deleted first. In a circle, and where RESTRICT forbids to delete a row before those of its own table that refer to
    /// it, the key is set to NULL before; where it admits none, the constraints wait for the end of the transaction.
    /// </summary>
    public override IReadOnlyList<SchemaStatement> Truncate(IReadOnlyList<TableDefinition> tables, bool restartsKeys)
    {
        (TableDefinition Table, ForeignKeyDefinition ForeignKey)[] forward = [.. TableOrder.Forward(tables, this)];
        IEnumerable<(TableDefinition Table, ForeignKeyDefinition ForeignKey)> own = tables.SelectMany(table => table.ForeignKeys
            .Where(key => key.TargetTable == table.Name && key.OnDelete == ReferentialAction.Restrict).Select(key => (table, key)));
        List<SchemaStatement> statements = [];
        if (Array.Exists(forward, key => Releasable(key) is null))
            statements.Add(DeferForeignKeys());

        foreach ((TableDefinition Table, ForeignKeyDefinition ForeignKey) key in forward.Concat(own))
        {
            if (Releasable(key) is { } column)
                statements.Add(new SchemaStatement(
                    "Releasing the foreign key " + Quote(key.ForeignKey.Name!) + " of " + key.Table.Owner,
                    key.Table.Name,
                    $"UPDATE {Quote(key.Table.Name)} SET {Quote(column)} = NULL WHERE {Quote(column)} IS NOT NULL"));
        }

        statements.AddRange(tables.Reverse().Select(table => new SchemaStatement(
            "Deleting the rows of the table " + Quote(table.Name) + " of " + table.Owner,
            table.Name,
            "DELETE FROM " + Quote(table.Name))
        {
            Advice = "Where rows of a table of no entity refer to these, delete them before.",
        }));
        if (restartsKeys && tables.Count > 0)
            statements.Add(RestartKeys(tables));

        return statements;

        // Without one of its columns a row refers to nothing.
        static string? Releasable((TableDefinition Table, ForeignKeyDefinition ForeignKey) key) => key.ForeignKey.Columns
            .FirstOrDefault(name => key.Table.FindColumn(name) is { IsNullable: true, Computed: null });
    }

    /// <summary>SQLite makes the table with the first one that counts its keys.</summary>
    private SchemaStatement RestartKeys(IReadOnlyList<TableDefinition> tables) => new(
        "Counting keys from the beginning",
        Table: null,
        "DELETE FROM \"sqlite_sequence\" WHERE \"name\" COLLATE NOCASE IN ("
            + string.Join(", ", tables.Select(table => SqlWriter.Constant(table.Name))) + ")")
    {
        Needs = Table("sqlite_sequence", schema: null),
    };

    private static SchemaStatement DeferForeignKeys() => new("Deferring foreign keys", Table: null, "PRAGMA defer_foreign_keys = ON");

    protected override string TypeOf(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Boolean or ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32
            or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.UInt64 => "INTEGER",
        ColumnType.Single or ColumnType.Double => "REAL",

        // Written as text; the affinity makes numbers of it, so that 9.5 is less than 10.25.
        ColumnType.Decimal => "NUMERIC",
        ColumnType.Bytes => "BLOB",
        ColumnType.String when column.MaxLength is { } length => "VARCHAR(" + length.ToString(CultureInfo.InvariantCulture) + ")",
        _ => "TEXT",
    };

    // A type of PostgreSQL that is no text, such as jsonb, would have an affinity that makes numbers of texts.
    protected override string? DeclaredType(ColumnDefinition column) =>
        column.Element is not null || (column is { Type: ColumnType.String, TypeName: { } name } && !SqliteAffinity.IsText(name))
            ? "TEXT" : column.TypeName is { } declared ? Ordered(declared) : null;

    /// <summary>SQLite has what is in parentheses behind all words: <c>timestamp(0) with time zone</c> is none of its types.</summary>
    private static string Ordered(string type)
    {
        int open = type.IndexOf('(');
        int close = type.LastIndexOf(')');
        return open < 0 || close < open || close == type.Length - 1 ? type
            : type[..open].TrimEnd() + " " + type[(close + 1)..].Trim() + type[open..(close + 1)];
    }

    // A type of PostgreSQL that compares without regard to case means the same here.
    protected override string? CollationOf(ColumnDefinition column) => column.Collation?.ToUpperInvariant() switch
    {
        null => string.Equals(column.TypeName, "citext", StringComparison.OrdinalIgnoreCase) ? "NOCASE" : null,
        "NOCASE" or "RTRIM" or "BINARY" => column.Collation,
        _ => Quote(column.Collation!),
    };

    protected override string Boolean(bool value) => value ? "1" : "0";

    protected override string? Identity(TableDefinition table, ColumnDefinition column) =>
        HasInlineKey(table) && table.Key.Columns[0] == column.Name ? "PRIMARY KEY AUTOINCREMENT" : null;

    /// <summary>Only a key that is called INTEGER PRIMARY KEY right there can count.</summary>
    protected override bool HasInlineKey(TableDefinition table) =>
        table.Key.Columns.Count == 1 && table.FindColumn(table.Key.Columns[0]) is { IsIdentity: true } key
            && (key.TypeName ?? TypeOf(key)).Equals("INTEGER", StringComparison.OrdinalIgnoreCase);

    protected override string Options(TableDefinition table) => table.IsJunction ? " WITHOUT ROWID" : string.Empty;
}
