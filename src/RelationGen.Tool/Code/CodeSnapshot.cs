using Microsoft.Data.Sqlite;
using RelationGen.Model;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Code;

/// <summary>
/// The tables of entities as a snapshot: what <c>RelationSchema.CreateAsync</c> would make, computed from the models without a database.
/// </summary>
internal static class CodeSnapshot
{
    /// <summary>The snapshot.</summary>
    /// <param name="entities">The entities.</param>
    /// <param name="references">Entities whose tables are there already.</param>
    /// <param name="engine">The database.</param>
    /// <exception cref="ToolException">The entities contradict each other.</exception>
    public static SchemaSnapshot Of(IReadOnlyList<EntityModel> entities, IReadOnlyList<EntityModel> references, SchemaEngine engine)
    {
        SqlDialect sql = DialectOf(engine).Sql;
        IReadOnlyList<TableDefinition> tables;
        try
        {
            tables = SchemaBuilder.Build(entities, references, sql);
        }
        catch (RelationSchemaException exception)
        {
            throw new ToolException(ExitCode.WrongUse, exception.Message, exception);
        }

        bool hasSchemas = engine == SchemaEngine.PostgreSql;
        return new SchemaSnapshot(engine)
        {
            DefaultSchema = hasSchemas ? "public" : null,
            Enums = !hasSchemas ? default : tables.SelectMany(table => table.EnumTypes)
                .DistinctBy(type => type.Name).Select(ToEnum).ToEquatableArray(),
            Tables = tables.Select(table => ToTable(table, sql, engine)).ToEquatableArray(),
        }.Canonical();
    }

    /// <summary>
    /// The snapshot as the database itself would tell it: of SQLite, by creating the tables in memory. Where that cannot be, as for PostgreSQL or a
    /// collation that a program brings along, texts of SQL are as the classes have them.
    /// </summary>
    /// <returns>The snapshot, and whether its texts are those of a database.</returns>
    public static async Task<(SchemaSnapshot Snapshot, bool IsExact)> ExactAsync(
        IReadOnlyList<EntityModel> entities, IReadOnlyList<EntityModel> references, SchemaEngine engine)
    {
        SchemaSnapshot computed = Of(entities, references, engine);
        if (engine != SchemaEngine.Sqlite)
            return (computed, false);

        SqlDialect sql = DialectOf(engine).Sql;
        var connection = new SqliteConnection("Data Source=:memory:");
        await using (connection.ConfigureAwait(false))
        {
            try
            {
                await connection.OpenAsync().ConfigureAwait(false);
                foreach (SchemaStatement statement in sql.Schema.Create(SchemaBuilder.Build(entities, references, sql)))
                    await new CatalogConnection(connection, CancellationToken.None).ExecuteAsync(sql.ToOwn(statement.Text)).ConfigureAwait(false);

                return (await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default).ConfigureAwait(false), true);
            }
            catch (SqliteException)
            {
                return (computed, false);
            }
        }
    }

    /// <summary>The library's own idea of a database.</summary>
    public static Dialect DialectOf(SchemaEngine engine) => engine == SchemaEngine.Sqlite ? Dialect.Sqlite : Dialect.PostgreSql;

    /// <summary>What stands in quotation marks means what it says; PostgreSQL takes the rest for lower case.</summary>
    private static SchemaEnum ToEnum(EnumTypeDefinition type)
    {
        string[] parts =
        [
            .. (SqliteTokenizer.Read(type.Name) ?? []).Where(token => !token.Is("."))
                .Select(token => token.Kind == SqliteTokenKind.QuotedName ? token.Name : token.Name.ToLowerInvariant()),
        ];
        return new SchemaEnum(parts.Length == 2 ? parts[0] : null, parts.Length == 0 ? type.Name : parts[^1], type.Labels.ToEquatableArray());
    }

    private static SchemaTable ToTable(TableDefinition table, SqlDialect sql, SchemaEngine engine)
    {
        bool isSqlite = engine == SchemaEngine.Sqlite;
        ColumnText[] columns = [.. table.Columns.Select(column => sql.Schema.Describe(table, column))];
        bool hasInlineKey = isSqlite && columns.Any(column => column.Identity is not null);
        return new SchemaTable(isSqlite ? null : table.Schema, table.Name)
        {
            WithoutRowId = isSqlite && table.IsJunction,
            Columns = table.Columns.Select((column, i) => ToColumn(table, column, columns[i], engine)).ToEquatableArray(),
            PrimaryKey = new SchemaKey(hasInlineKey ? null : table.Key.Name, table.Key.Columns.ToEquatableArray()),
            Uniques = table.UniqueKeys.Select(key => new SchemaKey(key.Name, key.Columns.ToEquatableArray())).ToEquatableArray(),
            Indexes = table.Indexes.Select(index => ToIndex(index, sql)).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Select(key => ToForeignKey(key, isSqlite)).ToEquatableArray(),
            Checks = table.Checks.Select(check => new SchemaCheck(check.Name, sql.ToOwn(check.Sql))).ToEquatableArray(),
        };
    }

    private static SchemaColumn ToColumn(TableDefinition table, ColumnDefinition column, ColumnText said, SchemaEngine engine) =>
        new(column.Name, TypeNames.Canonical(engine, said.Type, "public"))
        {
            Nullable = said.IsNullable,
            Default = said.Default,
            Identity = IdentityOf(table, column, said, engine),
            Generated = said.Computed is null ? GeneratedKind.None : GeneratedKind.Stored,
            Expression = said.Computed,
            Collation = said.Collation?.Trim('"'),
        };

    /// <summary>A single key called INTEGER is the number of the row in SQLite, whether or not anything says so.</summary>
    private static SchemaIdentity IdentityOf(TableDefinition table, ColumnDefinition column, ColumnText said, SchemaEngine engine)
    {
        if (engine == SchemaEngine.PostgreSql)
            return said.Identity is null ? SchemaIdentity.None : SchemaIdentity.ByDefault;

        if (said.Identity is not null)
            return SchemaIdentity.AutoIncrement;

        bool isRowId = !table.IsJunction && table.Key.Columns.Count == 1 && table.Key.Columns[0] == column.Name
            && said.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase);
        return isRowId ? SchemaIdentity.RowId : SchemaIdentity.None;
    }

    private static SchemaIndex ToIndex(KeyDefinition index, SqlDialect sql) => new(
        index.Name!,
        index.Expression is { } expression
            ? new[] { new SchemaIndexPart(null, sql.ToOwn(expression)) }.ToEquatableArray()
            : index.Columns.Select(column => new SchemaIndexPart(column)).ToEquatableArray())
    {
        Unique = index.IsUnique,
        Where = index.Where is null ? null : sql.ToOwn(index.Where),
    };

    private static SchemaForeignKey ToForeignKey(ForeignKeyDefinition key, bool isSqlite) => new(
        key.Name, key.Columns.ToEquatableArray(), isSqlite ? null : key.TargetSchema, key.TargetTable, key.TargetColumns.ToEquatableArray())
    {
        OnDelete = ToAction(key.OnDelete),
        OnUpdate = ToAction(key.OnUpdate),
    };

    private static SchemaAction ToAction(ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => SchemaAction.Restrict,
        ReferentialAction.Cascade => SchemaAction.Cascade,
        ReferentialAction.SetNull => SchemaAction.SetNull,
        ReferentialAction.SetDefault => SchemaAction.SetDefault,
        _ => SchemaAction.NoAction,
    };
}
