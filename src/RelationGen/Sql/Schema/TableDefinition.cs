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

    public List<ForeignKeyDefinition> ForeignKeys { get; } = [];

    public ColumnDefinition? FindColumn(string name) => Columns.Find(column => column.Name == name);

    /// <summary>A key or index begins with these columns, in any order, so that rows are found by them.</summary>
    public bool IsLedBy(IReadOnlyList<string> columns) =>
        UniqueKeys.Concat(Indexes).Prepend(Key)
            .Any(key => columns.Count <= key.Columns.Count && Same(key.Columns.Take(columns.Count), columns));

    /// <summary>No two rows have the same values in these columns.</summary>
    public bool IsUnique(IReadOnlyList<string> columns) => UniqueKeys.Prepend(Key).Any(key => Same(key.Columns, columns));

    private static bool Same(IEnumerable<string> left, IEnumerable<string> right)
        => left.ToHashSet(StringComparer.Ordinal).SetEquals(right);
}

/// <summary>A column to create.</summary>
internal sealed record ColumnDefinition(string Name, ColumnType Type)
{
    public string? TypeName { get; init; }

    public int? MaxLength { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Part of a key or of a foreign key: the database must compare it as the library does.</summary>
    public bool IsCompared { get; set; }

    public string? Collation { get; set; }

    public bool IsIdentity { get; init; }

    /// <summary>The default value as invariant text.</summary>
    public string? Default { get; init; }
}

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
