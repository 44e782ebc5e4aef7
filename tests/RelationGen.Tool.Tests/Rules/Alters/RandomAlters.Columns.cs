namespace RelationGen.Tool.Tests.Rules.Alters;

/// <summary>Changes of tables and columns.</summary>
internal sealed partial class RandomAlters
{
    /// <summary>Types that hold other values than the property, by its type.</summary>
    private static readonly Dictionary<CodeType, (string[] PostgreSql, string[] Sqlite)> Misfits = new()
    {
        [CodeType.Int16] = (["integer", "bigint", "text", "boolean"], ["BIGINT", "TEXT"]),
        [CodeType.Int32] = (["bigint", "smallint", "numeric", "text"], ["BIGINT", "TEXT"]),
        [CodeType.Double] = (["real", "numeric", "text"], ["TEXT", "VARCHAR(9)"]),
        [CodeType.Decimal] = (["double precision", "integer", "text"], ["TEXT"]),
        [CodeType.String] = (["jsonb", "integer", "uuid"], ["INTEGER", "NUMERIC", "REAL"]),
        [CodeType.Guid] = (["text", "bytea"], ["INTEGER", "REAL"]),
        [CodeType.Boolean] = (["integer", "text"], []),
        [CodeType.DateTime] = (["timestamp with time zone", "date", "text"], ["INTEGER", "REAL"]),
        [CodeType.DateOnly] = (["text", "timestamp without time zone"], ["INTEGER"]),
    };

    /// <summary>Other types that hold the same values.</summary>
    private static readonly Dictionary<CodeType, (string[] PostgreSql, string[] Sqlite)> Fits = new()
    {
        [CodeType.Int16] = ([], ["INT", "SMALLINT"]),
        [CodeType.Int32] = ([], ["INT", "MEDIUMINT"]),
        [CodeType.Double] = ([], ["FLOAT", "DOUBLE PRECISION"]),
        [CodeType.Decimal] = (["numeric(12,2)"], ["DECIMAL(12,2)"]),
        [CodeType.String] = (["character varying(300)", "character varying"], ["VARCHAR(300)", "CLOB"]),
        [CodeType.Guid] = ([], ["UUID", "VARCHAR(36)"]),
        [CodeType.Boolean] = ([], ["BOOLEAN", "TEXT"]),
        [CodeType.DateTime] = (["timestamp(3) without time zone"], ["DATETIME", "TIMESTAMP"]),
        [CodeType.DateOnly] = ([], ["DATE"]),
    };

    private Alter? DropTable()
    {
        SchemaTable table = Any(before.Tables);
        return new("drop table " + table.Name, before.WithoutTable(table), Gone(table));
    }

    private Alter? RenameTable()
    {
        SchemaTable table = Any(before.Tables);
        string name = random.Next(2) == 0 ? table.Name + "s" : "completely_else";
        return new("rename table " + table.Name + " to " + name, before.Renamed(table, name), Gone(table))
        {
            Sql = $"ALTER TABLE {table.Name} RENAME TO {name}",
        };
    }

    private string Gone(SchemaTable table) =>
        table.Name == "lib_books_tags" ? "RG6009 Book.Labels" : "RG6001 " + EntityOf(table).Name;

    private Alter? AddTable()
    {
        SchemaTable table = new(null, "lib_others")
        {
            Columns = new([Added("id", Text, nullable: false), Added("book_id", Number)]),
            PrimaryKey = new SchemaKey(_isSqlite ? null : "lib_others_pkey", new(["id"])),
            ForeignKeys = new([new SchemaForeignKey("lib_others_fkey", new(["book_id"]), null, "lib_books", new(["id"]))]),
        };
        return new("add table", before with { Tables = before.Tables.Append(table).ToEquatableArray() });
    }

    private Alter? MoveTable()
    {
        if (_isSqlite)
            return null;

        SchemaTable table = Any(before.Tables);
        SchemaSnapshot moved = before with
        {
            Tables = before.Tables.Select(one => one.Name == table.Name ? one with { Schema = "elsewhere" } : one).Select(one => one with
            {
                ForeignKeys = one.ForeignKeys.Select(key => key.RefTable == table.Name ? key with { RefSchema = "elsewhere" } : key)
                    .ToEquatableArray(),
            }).ToEquatableArray(),
        };
        return new("move table " + table.Name, moved, Gone(table))
        {
            Sql = $"CREATE SCHEMA elsewhere; ALTER TABLE {table.Name} SET SCHEMA elsewhere",
        };
    }

    private Alter? DropColumn()
    {
        var (table, column, entity, code) = Plain((_, _) => true);
        return new("drop " + column.Name, before.WithoutColumn(table, column.Name), "RG6002 " + Place(entity, code));
    }

    /// <summary>The foreign key and the index go with the column, and nothing more is said of them.</summary>
    private Alter? DropKeyColumn()
    {
        LibraryKey key = AnyKey;
        SchemaTable table = Table(key.Table);
        return new("drop " + key.Table + "." + key.Column, before.WithoutColumn(table, key.Column),
            key.Member is null ? "RG6009 " + key.Teller : "RG6002 " + key.Member);
    }

    /// <summary>The foreign keys that lead to it go too.</summary>
    private Alter? DropReferencedColumn()
    {
        SchemaTable table = Table(Any(["lib_authors", "lib_books", "lib_labels", "lib_countries"]));
        CodeEntity entity = EntityOf(table);
        CodeColumn code = entity.Find(table.PrimaryKey!.Columns[0])!;
        return new("drop key " + table.Name, before.WithoutColumn(table, code.Column), "RG6002 " + Place(entity, code));
    }

    /// <summary>Of a column that has to be given, an insert is another thing that fails, unless it is clear what was meant.</summary>
    private Alter? RenameColumn()
    {
        var (table, column, entity, code) = Plain((_, _) => true);
        bool isNear = random.Next(2) == 0;
        string name = isNear ? column.Name + "s" : "something_quite_different";
        string[] expected = column.IsDemanded && !isNear ? ["RG6012 " + entity.Name, "RG6002 " + Place(entity, code)]
            : ["RG6002 " + Place(entity, code)];
        return new($"rename {column.Name} to {name}", before.RenamedColumn(table, column.Name, name), expected)
        {
            Sql = $"ALTER TABLE {table.Name} RENAME COLUMN {column.Name} TO {name}",
        };
    }

    /// <summary>The foreign key follows its column: it is the relation that is meant, and not one that nobody expresses.</summary>
    private Alter? RenameKeyColumn()
    {
        LibraryKey key = Any(Keys.Where(one => one is { Member: not null, Table: not "lib_editions" }));
        SchemaTable table = Table(key.Table);
        bool isNear = random.Next(2) == 0;
        string name = isNear ? key.Column + "s" : "something_quite_different";
        string entity = key.Member!.Split('.')[0];
        bool isDemanded = table.Find(before.Engine, key.Column)!.IsDemanded && !isNear;
        string[] expected = isDemanded ? ["RG6012 " + entity, "RG6002 " + key.Member] : ["RG6002 " + key.Member];
        return new($"rename {key.Table}.{key.Column} to {name}", before.RenamedColumn(table, key.Column, name), expected)
        {
            Sql = $"ALTER TABLE {table.Name} RENAME COLUMN {key.Column} TO {name}",
        };
    }

    private Alter? AddColumn()
    {
        SchemaTable table = Any(before.Tables);
        SchemaColumn column = random.Next(2) == 0 ? Added("added", Text) : Added("added", Number, nullable: false, value: "7");
        return new("add column", before.With(table, table.And(column)));
    }

    private Alter? DemandColumn()
    {
        CodeEntity entity = AnyEntity;
        SchemaTable table = Table(entity.Table);
        return new("add NOT NULL", before.With(table, table.And(Added("added", Number, nullable: false))), "RG6012 " + entity.Name);
    }

    private Alter? DemandColumnOfJunction()
    {
        SchemaTable table = Table("lib_books_tags");
        return new("add NOT NULL", before.With(table, table.And(Added("added", Number, nullable: false))), "RG6009 Book.Labels");
    }

    private Alter? ChangeType() => Retyped(Misfits, "RG6003 ");

    private Alter? FitType() => Retyped(Fits, null);

    private Alter? Retyped(Dictionary<CodeType, (string[] PostgreSql, string[] Sqlite)> types, string? rule)
    {
        string[] TypesOf(CodeColumn code) =>
            !types.TryGetValue(code.Type, out var known) ? [] : _isSqlite ? known.Sqlite : known.PostgreSql;
        var (table, column, entity, code) = Plain((column, code) => IsOrdinary(column, code) && TypesOf(code).Length > 0);
        string type = Any(TypesOf(code));
        return new($"{table.Name}.{column.Name} becomes {type}", before.With(table, column.Name, one => one with { Type = type }),
            rule is null ? [] : [rule + Place(entity, code)]);
    }

    /// <summary>A key may be wider than its column.</summary>
    private Alter? WidenKey()
    {
        if (_isSqlite)
            return null;

        LibraryKey key = Any(Keys.Where(one =>
            one is { Column: not "country_code", Member: not null, Table: not ("lib_editions" or "lib_sales") }));
        return new(
            "narrow " + key.Table + "." + key.Column,
            before.With(Table(key.Table), key.Column, one => one with { Type = "integer" }),
            key.Table == "lib_reviews" ? ["RG6003 " + key.Member] : []);
    }

    private Alter? MakeNullable()
    {
        if (random.Next(3) == 0)
        {
            LibraryKey key = Any(Keys.Where(one => one is { Member: not null, Table: not "lib_editions", Column: not "editor_id" }));
            return new("nullable " + key.Table + "." + key.Column,
                before.With(Table(key.Table), key.Column, one => one with { Nullable = true }), "RG6004 " + key.Member);
        }

        var (table, column, entity, code) = Plain((column, code) => !column.Nullable && column.Generated == GeneratedKind.None);
        return new("nullable " + column.Name, before.With(table, column.Name, one => one with { Nullable = true }),
            "RG6004 " + Place(entity, code));
    }

    private Alter? MakeNotNull()
    {
        if (random.Next(3) == 0)
            return new("NOT NULL editor_id",
                before.With(Table("lib_books"), "editor_id", one => one with { Nullable = false }), "RG6004 Book.EditorId");

        var (table, column, entity, code) = Plain((column, code) => column.Nullable && IsOrdinary(column, code));
        return new("NOT NULL " + column.Name, before.With(table, column.Name, one => one with { Nullable = false }),
            "RG6004 " + Place(entity, code));
    }

    private Alter? AddDefault()
    {
        var (table, column, _, _) = Plain((column, code) => IsOrdinary(column, code) && code.Type is CodeType.Int32 or CodeType.Int16);
        return new("default of " + column.Name, before.With(table, column.Name, one => one with { Default = "7" }));
    }

    /// <summary>Rows whose property is not set leave the value to the database.</summary>
    private Alter? DropDefault() => new("drop default of created_at",
        before.With(Table("lib_books"), "created_at", one => one with { Default = null }), "RG6014 Book.CreatedAt");

    private Alter? DropIdentity()
    {
        CodeEntity entity = Any(entities.Where(one => one.Key is ["id"]));
        SchemaTable table = Table(entity.Table);
        return new("drop identity of " + table.Name,
            before.With(table, "id", one => one with { Identity = SchemaIdentity.None, Type = _isSqlite ? "BIGINT" : one.Type }),
            "RG6014 " + entity.Name + ".Id");
    }

    private Alter? AlwaysIdentity() => _isSqlite ? null : new("always",
        before.With(Table("lib_labels"), "id", one => one with { Identity = SchemaIdentity.Always }));

    private Alter? ComputeColumn()
    {
        var (table, column, entity, code) = Plain((column, code) => IsOrdinary(column, code) && code.Type == CodeType.Int32);
        return new("compute " + column.Name,
            before.With(table, column.Name, one => one with { Generated = GeneratedKind.Stored, Expression = "1 + 1" }),
            "RG6014 " + Place(entity, code));
    }

    private Alter? DropComputed() => new("compute nothing",
        before.With(Table("lib_sales"), "twice", one => one with { Generated = GeneratedKind.None, Expression = null }),
        Table("lib_sales").Find(before.Engine, "twice")!.Nullable ? [] : ["RG6014 Sale.Twice"]);

    private Alter? CollateKey() => _isSqlite ? new("collate",
        before.With(Table("lib_countries"), "code", one => one with { Collation = "NOCASE" }), "RG6013 Country.Code") : null;

    private Alter? CollateColumn() => _isSqlite ? new("collate",
        before.With(Table("lib_authors"), "name", one => one with { Collation = "NOCASE" })) : null;

    private Alter? AddCheck()
    {
        SchemaTable table = Table("lib_books");
        return new("check", before.With(table, table with { Checks = new([new SchemaCheck("positive_pages", "pages > 0")]) }));
    }

    private Alter? Comment()
    {
        SchemaTable table = Any(before.Tables);
        return _isSqlite ? null : new("comment", before.With(table, table with { Comment = "For people." }));
    }
}
