using System.Globalization;

namespace RelationGen;

/// <summary>
/// PostgreSQL: a foreign key can only reference a table that is there, so those that close a circle are added at the end.
/// </summary>
internal sealed class PostgreSqlSchema : SchemaSql
{
    public override string Name => nameof(Dialect.PostgreSql);

    public override string Scope(string? schema) => schema is null ? string.Empty : Quote(schema) + ".";

    public override string Existing => """
        SELECT n.nspname, c.relname, CASE WHEN pg_table_is_visible(c.oid) THEN 1 ELSE 0 END
        FROM pg_class AS c
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
        UNION ALL
        SELECT n.nspname, t.typname, CASE WHEN pg_type_is_visible(t.oid) THEN 1 ELSE 0 END
        FROM pg_type AS t
        JOIN pg_namespace AS n ON n.oid = t.typnamespace
        WHERE t.typtype IN ('e', 'd')
        """;

    // The version of a row.
    public override bool IsThere(EntityModel entity, ColumnModel column) =>
        string.Equals(column.TypeName, "xid", StringComparison.OrdinalIgnoreCase);

    public override IReadOnlyList<SchemaStatement> Create(IReadOnlyList<TableDefinition> tables)
    {
        (TableDefinition Table, ForeignKeyDefinition ForeignKey)[] forward = [.. TableOrder.Forward(tables, this)];
        List<SchemaStatement> statements =
            [
                .. tables.Select(table => table.Schema).OfType<string>().Concat(PostgreSqlEnumTypes.Schemas(tables))
                    .Distinct(StringComparer.Ordinal).Select(CreateSchema),
                .. PostgreSqlEnumTypes.Create(tables, this),
            ];
        if (tables.Any(table => table.Columns.Exists(IsCaseInsensitive)))
            statements.Add(CreateNoCase());

        foreach (TableDefinition table in tables)
        {
            statements.Add(CreateTable(table, key => !Array.Exists(forward, later => later.ForeignKey == key)));
            statements.AddRange(table.Indexes.Select(index => CreateIndex(table, index)));
        }

        statements.AddRange(forward.Select(later => new SchemaStatement(
            "Adding the foreign key " + Quote(later.ForeignKey.Name!) + " of " + later.Table.Owner,
            later.Table.Name,
            "ALTER TABLE " + Table(later.Table.Name, later.Table.Schema) + " ADD " + ForeignKey(later.ForeignKey))
        {
            Makes = Table(later.Table.Name, later.Table.Schema),
        }));
        return statements;
    }

    public override IReadOnlyList<SchemaStatement> Drop(IReadOnlyList<TableDefinition> tables) =>
    [
        .. TableOrder.Forward(tables, this).Select(later => new SchemaStatement(
            "Dropping the foreign key " + Quote(later.ForeignKey.Name!) + " of " + later.Table.Owner,
            later.Table.Name,
            "ALTER TABLE IF EXISTS " + Table(later.Table.Name, later.Table.Schema) + " DROP CONSTRAINT IF EXISTS "
                + Quote(later.ForeignKey.Name!))),
        .. tables.Reverse().Select(DropTable),
        .. PostgreSqlEnumTypes.Drop(tables, this),
    ];

    /// <summary>One statement for all: their foreign keys to each other are in nobody's way then.</summary>
    public override IReadOnlyList<SchemaStatement> Truncate(IReadOnlyList<TableDefinition> tables, bool restartsKeys) => tables.Count == 0
        ? []
        :
        [
            new SchemaStatement(
                "Truncating the tables",
                Table: null,
                "TRUNCATE " + string.Join(", ", tables.Select(table => Table(table.Name, table.Schema)))
                    + (restartsKeys ? " RESTART IDENTITY" : string.Empty))
            {
                Advice = "Where a table of no entity refers to these, even one without rows, PostgreSQL asks for it in the same "
                    + "statement: send that yourself, or drop its foreign key. With Include Error Detail in the connection string the "
                    + "error names it.",
            },
        ];

    /// <summary>The type of an array of such values.</summary>
    public static string ArrayOf(ColumnType element) => TypeOf(element, maxLength: null) + "[]";

    protected override string TypeOf(ColumnDefinition column) =>
        column.Element is { } element ? ArrayOf(element) : TypeOf(column.Type, column.MaxLength);

    private static string TypeOf(ColumnType type, int? maxLength) => type switch
    {
        ColumnType.Boolean => "boolean",
        ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 => "smallint",
        ColumnType.UInt16 or ColumnType.Int32 => "integer",
        ColumnType.UInt32 or ColumnType.Int64 => "bigint",
        ColumnType.UInt64 => "numeric(20)",
        ColumnType.Single => "real",
        ColumnType.Double => "double precision",
        ColumnType.Decimal => "numeric",
        ColumnType.Char => "varchar(1)",
        ColumnType.String => maxLength is { } length ? "varchar(" + length.ToString(CultureInfo.InvariantCulture) + ")" : "text",
        ColumnType.Guid => "uuid",
        ColumnType.DateTime => "timestamp",
        ColumnType.DateTimeOffset => "timestamptz",
        ColumnType.DateOnly => "date",
        ColumnType.TimeOnly => "time",
        ColumnType.TimeSpan => "interval",
        _ => "bytea",
    };

    /// <summary>Keys compare and sort by code point, as they do in memory, unless the class says otherwise.</summary>
    protected override string? CollationOf(ColumnDefinition column)
    {
        if (column.Type != ColumnType.String || column.Element is not null)
            return null;

        return column.Collation?.ToUpperInvariant() switch
        {
            null => column is { IsCompared: true, TypeName: null } ? "\"C\"" : null,
            "BINARY" or "RTRIM" => "\"C\"",
            _ => Quote(column.Collation!),
        };
    }

    protected override string Boolean(bool value) => value ? "TRUE" : "FALSE";

    protected override string? Identity(TableDefinition table, ColumnDefinition column) =>
        column.Type is ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64
            ? "GENERATED BY DEFAULT AS IDENTITY"
            : null;

    private static SchemaStatement CreateSchema(string schema) =>
        new("Creating the schema " + Quote(schema), Table: null, "CREATE SCHEMA IF NOT EXISTS " + Quote(schema));

    private static bool IsCaseInsensitive(ColumnDefinition column) =>
        column.Type == ColumnType.String && string.Equals(column.Collation, "NOCASE", StringComparison.OrdinalIgnoreCase);

    /// <summary>NOCASE is SQLite's name; PostgreSQL has such a collation only when it is made.</summary>
    private static SchemaStatement CreateNoCase() => new(
        "Creating the collation NOCASE",
        Table: null,
        "CREATE COLLATION IF NOT EXISTS \"NOCASE\" (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
}
