using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>A schema that numbers make, rows that fit it whatever is edited, and edits that numbers choose.</summary>
internal sealed class RandomEdits(SchemaEngine engine, int seed)
{
    private const int Rows = 5;

    private readonly Random _random = new(seed);
    private int _names;

    private bool IsSqlite => engine == SchemaEngine.Sqlite;

    /// <summary>A schema of a few tables.</summary>
    public SchemaSnapshot Schema()
    {
        SchemaSnapshot snapshot = new(engine) { DefaultSchema = IsSqlite ? null : "public" };
        for (int i = 0; i < 2 + _random.Next(3); i++)
            snapshot = WithTable(snapshot);

        for (int i = 0; i < 8; i++)
            snapshot = Edit(snapshot, _random.Next(3, 11));

        return snapshot.Canonical();
    }

    /// <summary>Five rows for each table, in which no value of a column comes twice, and every number is the key of a row of every
    /// table.</summary>
    public IEnumerable<string> Fill(SchemaSnapshot snapshot)
    {
        foreach (SchemaTable table in SchemaOrder.Sort(snapshot, snapshot.Tables))
        {
            SchemaColumn[] columns = [.. table.Columns.Where(column => column.Generated == GeneratedKind.None)];
            for (int row = 1; row <= Rows; row++)
            {
                string values = string.Join(", ", columns.Select(column => Value(column, row)));
                yield return $"INSERT INTO {DdlWriter.Quote(table.Name)} {DdlWriter.Columns(columns.Select(column => column.Name))} "
                    + $"VALUES ({values})";
            }
        }
    }

    /// <summary>One edit; the schema as it was where it does not fit.</summary>
    public SchemaSnapshot Edit(SchemaSnapshot snapshot, int kind)
    {
        if (snapshot.Tables.Count == 0)
            return WithTable(snapshot);

        SchemaTable table = snapshot.Tables[_random.Next(snapshot.Tables.Count)];
        SchemaColumn column = table.Columns[_random.Next(table.Columns.Count)];
        bool isKey = table.PrimaryKey!.Columns.Contains(column.Name);
        bool isNumber = column.Type is "INTEGER" or "integer" or "bigint";
        switch (kind % 18)
        {
            case 0:
                return WithTable(snapshot);
            case 1:
                return WithoutTable(snapshot, table);
            case 2:
                return isKey || IsComputedFrom(table, column) ? snapshot : Replace(snapshot, table, WithoutColumn(table, column.Name));
            case 3 or 4:
                return Replace(snapshot, table, WithColumn(table));
            case 5:
                // SQLite keeps one of two keys of the same columns.
                return isKey || table.Uniques.Any(key => key.Columns.Contains(column.Name)) ? snapshot : Replace(snapshot, table,
                    table with { Uniques = Plus(table.Uniques, new SchemaKey(Name("u"), new([column.Name]))) });
            case 6:
                return Replace(snapshot, table, table with
                {
                    Indexes = Plus(table.Indexes, new SchemaIndex(Name("i"), new([new(column.Name) { Descending = _random.Next(2) == 0 },
                        new("id")]))
                    {
                        Unique = _random.Next(2) == 0, Where = isNumber && _random.Next(3) == 0 ? column.Name + " > 2" : null,
                    }),
                });
            case 7:
                return isNumber ? Replace(snapshot, table, table with
                {
                    Checks = Plus(table.Checks, new SchemaCheck(Name("c"), column.Name
                    + " > 0"))
                }) : snapshot;
            case 8 or 9:
                return WithForeignKey(snapshot, table, column, isNumber);
            case 10:
                return isNumber ? Replace(snapshot, table, WithComputed(table, column)) : snapshot;
            case 11:
                return Change(snapshot, table, column, changed => changed.Nullable || isKey ? changed : changed with { Nullable = true });
            case 12:
                return Change(snapshot, table, column, changed => changed with { Nullable = false });
            case 13:
                return Change(snapshot, table, column, changed => isNumber && changed.Generated == GeneratedKind.None
                    && changed.Identity == SchemaIdentity.None
                    ? changed with { Default = _random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture) } : changed);
            case 14:
                return isKey || IsReferenced(snapshot, table, column) || table.ForeignKeys.Any(key => key.Columns.Contains(column.Name))
                    || !isNumber
                    || column.Generated != GeneratedKind.None
                    ? snapshot
                    : Change(snapshot, table, column, changed => changed with { Type = IsSqlite ? "NUMERIC" : "numeric" });
            case 15:
                return Replace(snapshot, table, table with { Uniques = default, Indexes = table.Indexes.Skip(1).ToEquatableArray() });
            case 16:
                return Replace(snapshot, table, table with
                {
                    ForeignKeys = table.ForeignKeys.Skip(1).ToEquatableArray(),
                    Checks = table.Checks.Skip(1).ToEquatableArray()
                });
            default:
                return Replace(snapshot, table, table with
                {
                    ForeignKeys = table.ForeignKeys.Select(key => key with
                    {
                        OnDelete = SchemaAction.Cascade,
                        OnUpdate = SchemaAction.SetDefault
                    }).ToEquatableArray(),
                    Columns = IsSqlite ? table.Columns.Reverse().ToEquatableArray() : table.Columns,
                });
        }
    }

    private static string Value(SchemaColumn column, int row) => column.Type switch
    {
        "TEXT" or "text" => $"'it''s {row}'",
        _ => row.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Name(string kind) => $"{kind}{_names++}_{seed & 0xff}";

    private SchemaSnapshot WithTable(SchemaSnapshot snapshot)
    {
        bool isCounted = _random.Next(2) == 0;
        string name = Name("t");
        SchemaTable table = new(null, name)
        {
            Columns = new(
            [
                new SchemaColumn("id", IsSqlite ? "INTEGER" : "integer")
                {
                    Identity = IsSqlite ? isCounted ? SchemaIdentity.AutoIncrement : SchemaIdentity.RowId : isCounted
                        ? SchemaIdentity.ByDefault : SchemaIdentity.None,
                },
            ]),
            PrimaryKey = new SchemaKey(name + "_pk", new(["id"])),
        };
        for (int i = 0; i < _random.Next(4); i++)
            table = WithColumn(table);

        return snapshot with { Tables = Plus(snapshot.Tables, table) };
    }

    /// <summary>A column that every row can have: with NULL, or a default.</summary>
    private SchemaTable WithColumn(SchemaTable table)
    {
        bool isText = _random.Next(3) == 0;
        bool isNullable = _random.Next(2) == 0;
        SchemaColumn column = new(Name("a"), isText ? IsSqlite ? "TEXT" : "text" : IsSqlite ? "INTEGER" : "integer")
        {
            Nullable = isNullable,
            Default = isNullable ? null : isText ? IsSqlite ? "'x'" : "'x'::text" : "1",
            Collation = isText && _random.Next(3) == 0 ? IsSqlite ? "NOCASE" : "POSIX" : null,
        };
        List<SchemaColumn> columns = [.. table.Columns];
        columns.Insert(IsSqlite && _random.Next(3) == 0 ? _random.Next(columns.Count + 1) : columns.Count, column);
        return table with { Columns = columns.ToEquatableArray() };
    }

    private SchemaTable WithComputed(SchemaTable table, SchemaColumn source) => source.Generated != GeneratedKind.None
        || source.Name == "id" ? table : table with
        {
            Columns = Plus(table.Columns, new SchemaColumn(Name("g"), IsSqlite ? "INTEGER" : "integer")
            {
                Nullable = true, Generated = GeneratedKind.Stored, Expression = IsSqlite || source.Type == "integer"
                ? $"{source.Name} + {_random.Next(9)}" : "(1 + 1)",
            }),
        };

    private static bool IsComputedFrom(SchemaTable table, SchemaColumn column) =>
        table.Columns.Any(other => SqlNames.Mentions(other.Expression ?? string.Empty, new HashSet<string> { column.Name }));

    private static bool IsReferenced(SchemaSnapshot snapshot, SchemaTable table, SchemaColumn column) =>
        snapshot.Tables.Any(other => other.ForeignKeys.Any(key => key.RefTable == table.Name && key.RefColumns.Contains(column.Name)));

    private SchemaSnapshot WithForeignKey(SchemaSnapshot snapshot, SchemaTable table, SchemaColumn column, bool isNumber)
    {
        // A table may refer to itself and to those before it, so that its rows can be inserted.
        SchemaTable target = snapshot.Tables[_random.Next(snapshot.Tables.Count)];
        bool isLater = string.CompareOrdinal(target.Name, table.Name) > 0;
        return !isNumber || column.Generated != GeneratedKind.None || column.Type is "numeric" or "NUMERIC" || isLater
            || column.Name == "id" ? snapshot
            : Replace(snapshot, table, table with
            {
                ForeignKeys = Plus(table.ForeignKeys.Where(key => !key.Columns.Contains(column.Name)), new SchemaForeignKey(Name("f"),
                    new([column.Name]), null, target.Name, new(["id"]))),
            });
    }

    private static SchemaSnapshot WithoutTable(SchemaSnapshot snapshot, SchemaTable gone) => snapshot with
    {
        Tables = snapshot.Tables.Where(table => table.Name != gone.Name).Select(table => table with
        {
            ForeignKeys = table.ForeignKeys.Where(key => key.RefTable != gone.Name).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static SchemaTable WithoutColumn(SchemaTable table, string gone) => table with
    {
        Columns = table.Columns.Where(column => column.Name != gone).ToEquatableArray(),
        Uniques = table.Uniques.Where(key => !key.Columns.Contains(gone)).ToEquatableArray(),
        Indexes = table.Indexes.Where(index => index.Parts.All(part => part.Column != gone)).ToEquatableArray(),
        ForeignKeys = table.ForeignKeys.Where(key => !key.Columns.Contains(gone)).ToEquatableArray(),
        Checks = table.Checks.Where(check => !SqlNames.Mentions(check.Sql, new HashSet<string> { gone })).ToEquatableArray(),
    };

    private static SchemaSnapshot Change(SchemaSnapshot snapshot, SchemaTable table, SchemaColumn column, Func<SchemaColumn,
        SchemaColumn> change) =>
        Replace(snapshot, table, table with
        {
            Columns = table.Columns.Select(other => other.Name == column.Name ? change(other) : other)
            .ToEquatableArray()
        });

    private static SchemaSnapshot Replace(SchemaSnapshot snapshot, SchemaTable table, SchemaTable other) =>
        snapshot with { Tables = snapshot.Tables.Select(candidate => candidate.Name == table.Name ? other : candidate).ToEquatableArray() };

    private static EquatableArray<T> Plus<T>(IEnumerable<T> items, T item)
        where T : IEquatable<T> => items.Append(item).ToEquatableArray();
}
