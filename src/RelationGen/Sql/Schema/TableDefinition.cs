namespace RelationGen;

/// <summary>A table to create.</summary>
internal sealed class TableDefinition(string owner, string name, string? schema)
{
    /// <summary>The entity or relation that it is made for, as messages call it.</summary>
    public string Owner { get; } = owner;

    public string Name { get; } = name;

    public string? Schema { get; } = schema;

    /// <summary>Its rows are pairs of keys and nothing else.</summary>
    public bool IsJunction { get; init; }

    public List<ColumnDefinition> Columns { get; } = [];

    public KeyDefinition Key { get; set; } = new(KeyKind.Primary, []);

    public List<KeyDefinition> UniqueKeys { get; } = [];

    public List<KeyDefinition> Indexes { get; } = [];

    public List<CheckDefinition> Checks { get; } = [];

    /// <summary>The enum types of its columns that are made with it.</summary>
    public List<EnumTypeDefinition> EnumTypes { get; } = [];

    public List<ForeignKeyDefinition> ForeignKeys { get; } = [];

    public ColumnDefinition? FindColumn(string name) => Columns.Find(column => column.Name == name);

    /// <summary>Adds what another entity of the same table says of it beyond this one.</summary>
    public void Add(TableDefinition other)
    {
        Columns.AddRange(other.Columns.Where(column => FindColumn(column.Name) is null).ToArray());
        AddNew(UniqueKeys, other.UniqueKeys);
        AddNew(Indexes, other.Indexes);
        EnumTypes.AddRange(other.EnumTypes);
        Checks.AddRange(other.Checks.Where(check => !Checks.Contains(check)).ToArray());

        static void AddNew(List<KeyDefinition> known, List<KeyDefinition> keys) => known.AddRange(
            keys.Where(key => !known.Exists(key.IsSame)).ToArray());
    }

    /// <summary>A key or index begins with these columns, in any order, so that rows are found by them.</summary>
    public bool IsLedBy(IReadOnlyList<string> columns) =>
        UniqueKeys.Concat(Indexes).Prepend(Key)
            .Any(key => key.Where is null && columns.Count <= key.Columns.Count && Same(key.Columns.Take(columns.Count), columns));

    /// <summary>No two rows have the same values in these columns.</summary>
    public bool IsUnique(IReadOnlyList<string> columns) => UniqueKeys.Prepend(Key).Any(key => Same(key.Columns, columns));

    private static bool Same(IEnumerable<string> left, IEnumerable<string> right)
        => left.ToHashSet(StringComparer.Ordinal).SetEquals(right);
}

/// <summary>A column to create.</summary>
internal sealed record ColumnDefinition(string Name, ColumnType Type)
{
    public string? TypeName { get; init; }

    /// <summary>The type of the values of an array; null for one value.</summary>
    public ColumnType? Element { get; init; }

    public int? MaxLength { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Part of a key or of a foreign key: the database must compare it as the library does.</summary>
    public bool IsCompared { get; set; }

    public string? Collation { get; set; }

    public bool IsIdentity { get; init; }

    /// <summary>The default value as invariant text.</summary>
    public string? Default { get; init; }

    /// <summary>The expression of the default, as it is written.</summary>
    public string? DefaultSql { get; init; }

    /// <summary>The expression that the column is computed from, as it is written.</summary>
    public string? Computed { get; init; }
}

/// <summary>An enum type to create.</summary>
/// <param name="Name">Its name, as <c>[Column(TypeName = …)]</c> has it.</param>
/// <param name="Labels">Its labels in their order.</param>
internal sealed record EnumTypeDefinition(string Name, IReadOnlyList<string> Labels);

/// <summary>A condition on rows to create.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sql">The condition, as it is written.</param>
internal sealed record CheckDefinition(string Name, string Sql);

/// <summary>What a list of columns is for.</summary>
internal enum KeyKind
{
    Primary,
    Unique,
    Index,
}

/// <summary>A key, a unique key or an index to create.</summary>
internal sealed record KeyDefinition(KeyKind Kind, IReadOnlyList<string> Columns)
{
    /// <summary>The declared name; replaced by the final one.</summary>
    public string? Name { get; set; }

    /// <summary>The condition of the rows that an index has, as it is written.</summary>
    public string? Where { get; init; }

    /// <summary>What an index has in the place of columns, as it is written.</summary>
    public string? Expression { get; init; }

    /// <summary>An index of which no two rows have the same values.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Another one of the same columns, whatever it is called.</summary>
    public bool IsSame(KeyDefinition other) => Columns.SequenceEqual(other.Columns, StringComparer.Ordinal)
        && (Where, Expression, IsUnique) == (other.Where, other.Expression, other.IsUnique);
}

/// <summary>A foreign key to create.</summary>
internal sealed record ForeignKeyDefinition(
    IReadOnlyList<string> Columns, string TargetTable, string? TargetSchema, IReadOnlyList<string> TargetColumns)
{
    /// <summary>The declared name; replaced by the final one.</summary>
    public string? Name { get; set; }

    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    public bool IsSame(ForeignKeyDefinition other) =>
        TargetTable == other.TargetTable && TargetSchema == other.TargetSchema && Columns.SequenceEqual(other.Columns)
            && TargetColumns.SequenceEqual(other.TargetColumns);
}
