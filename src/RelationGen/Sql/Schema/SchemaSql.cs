namespace RelationGen;

/// <summary>What differs between databases when tables are created and dropped.</summary>
internal abstract class SchemaSql
{
    /// <summary>The database as attributes name it that have SQL for it alone; empty where none can.</summary>
    public virtual string Name => string.Empty;

    /// <summary>A length that a text may have is a condition on the row: the type of the column does not see to it.</summary>
    public virtual bool ChecksLengths => false;

    /// <summary>A column that every table has by itself, so that none is created.</summary>
    /// <exception cref="RelationSchemaException">The database has no such columns.</exception>
    public virtual bool IsThere(EntityModel entity, ColumnModel column) => false;

    /// <summary>What stands before a name to tell it from the same name in another schema.</summary>
    public abstract string Scope(string? schema);

    /// <summary>A table as statements name it.</summary>
    public string Table(string name, string? schema) => Scope(schema) + Quote(name);

    public abstract IReadOnlyList<SchemaStatement> Create(IReadOnlyList<TableDefinition> tables);

    public abstract IReadOnlyList<SchemaStatement> Drop(IReadOnlyList<TableDefinition> tables);

    /// <summary>Deletes all rows of the tables, which stay.</summary>
    /// <param name="tables">The tables, referenced ones first.</param>
    /// <param name="restartsKeys">The database counts keys from the beginning again.</param>
    public abstract IReadOnlyList<SchemaStatement> Truncate(IReadOnlyList<TableDefinition> tables, bool restartsKeys);

    /// <summary>Asks which tables and views there are: the schema, the name, and 1 where the name alone means it.</summary>
    public abstract string Existing { get; }

    /// <summary>The type of a column.</summary>
    protected abstract string TypeOf(ColumnDefinition column);

    /// <summary>The collation of a column; null for that of the database.</summary>
    protected abstract string? CollationOf(ColumnDefinition column);

    /// <summary>How <c>true</c> and <c>false</c> are written.</summary>
    protected abstract string Boolean(bool value);

    /// <summary>What follows the type of a column whose values the database counts; null where it counts none.</summary>
    protected abstract string? Identity(TableDefinition table, ColumnDefinition column);

    /// <summary>True when the column itself says that it is the key.</summary>
    protected virtual bool HasInlineKey(TableDefinition table) => false;

    /// <summary>What stands behind the closing parenthesis of a table.</summary>
    protected virtual string Options(TableDefinition table) => string.Empty;

    protected static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    protected static string Columns(IEnumerable<string> columns) => "(" + string.Join(", ", columns.Select(Quote)) + ")";

    protected SchemaStatement CreateTable(TableDefinition table, Predicate<ForeignKeyDefinition> isInline)
    {
        List<string> parts = [.. table.Columns.Select(column => Column(table, column))];
        if (!HasInlineKey(table))
            parts.Add("CONSTRAINT " + Quote(table.Key.Name!) + " PRIMARY KEY " + Columns(table.Key.Columns));

        parts.AddRange(table.UniqueKeys.Select(key => "CONSTRAINT " + Quote(key.Name!) + " UNIQUE " + Columns(key.Columns)));
        parts.AddRange(table.Checks.Select(check => "CONSTRAINT " + Quote(check.Name) + " CHECK (" + check.Sql + ")"));
        parts.AddRange(table.ForeignKeys.Where(foreignKey => isInline(foreignKey)).Select(ForeignKey));
        string name = Table(table.Name, table.Schema);
        return new SchemaStatement(
            "Creating the table " + name + " of " + table.Owner,
            table.Name,
            "CREATE TABLE " + name + " (\n    " + string.Join(",\n    ", parts) + "\n)" + Options(table))
        { Makes = name };
    }

    protected SchemaStatement CreateIndex(TableDefinition table, KeyDefinition index) => new(
        "Creating the index " + Quote(index.Name!) + " of " + table.Owner,
        table.Name,
        (index.IsUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + Quote(index.Name!) + " ON " + Table(table.Name, table.Schema) + " "
            + (index.Expression is null ? Columns(index.Columns) : "((" + index.Expression + "))")
            + (index.Where is null ? string.Empty : " WHERE " + index.Where))
    {
        Makes = Table(table.Name, table.Schema),
    };

    protected SchemaStatement DropTable(TableDefinition table)
    {
        string name = Table(table.Name, table.Schema);
        return new SchemaStatement("Dropping the table " + name + " of " + table.Owner, table.Name, "DROP TABLE IF EXISTS " + name);
    }

    protected string ForeignKey(ForeignKeyDefinition key) =>
        "CONSTRAINT " + Quote(key.Name!) + " FOREIGN KEY " + Columns(key.Columns)
        + " REFERENCES " + Table(key.TargetTable, key.TargetSchema) + " " + Columns(key.TargetColumns)
        + Action(" ON DELETE ", key.OnDelete) + Action(" ON UPDATE ", key.OnUpdate);

    /// <summary>What the statement that creates a table says of a column.</summary>
    public ColumnText Describe(TableDefinition table, ColumnDefinition column)
    {
        string? identity = column.IsIdentity ? Identity(table, column) : null;
        bool isFilled = identity is not null || column.Computed is not null;
        return new ColumnText(DeclaredType(column) ?? TypeOf(column))
        {
            Collation = CollationOf(column),
            IsNullable = column.IsNullable,
            Identity = identity,
            Computed = identity is null ? column.Computed : null,
            Default = isFilled ? null
                : column.DefaultSql is { } sql ? "(" + sql + ")"
                : column.Default is null ? null : DefaultLiteral.Of(table, column, Boolean),
        };
    }

    private string Column(TableDefinition table, ColumnDefinition column)
    {
        ColumnText said = Describe(table, column);
        return Quote(column.Name) + " " + said.Type
            + (said.Collation is null ? string.Empty : " COLLATE " + said.Collation)
            + (said.IsNullable ? string.Empty : " NOT NULL")
            + (said.Identity is null ? string.Empty : " " + said.Identity)
            + (said.Computed is null ? string.Empty : " GENERATED ALWAYS AS (" + said.Computed + ") STORED")
            + (said.Default is null ? string.Empty : " DEFAULT " + said.Default);
    }

    /// <summary>The type that <c>[Column(TypeName = …)]</c> asks for; null where that says nothing to the database.</summary>
    protected virtual string? DeclaredType(ColumnDefinition column) => column.TypeName;

    /// <summary>No action is what a database does when nothing is said.</summary>
    private static string Action(string when, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => when + "RESTRICT",
        ReferentialAction.Cascade => when + "CASCADE",
        ReferentialAction.SetNull => when + "SET NULL",
        ReferentialAction.SetDefault => when + "SET DEFAULT",
        _ => string.Empty,
    };
}
