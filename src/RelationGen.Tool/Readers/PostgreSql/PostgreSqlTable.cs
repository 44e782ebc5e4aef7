namespace RelationGen.Tool.Readers;

/// <summary>A table whose parts come from one query after the other.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Comment">The comment.</param>
internal sealed record PostgreSqlTable(string Schema, string Name, TableKind Kind, string? Comment)
{
    /// <summary>The columns.</summary>
    public List<SchemaColumn> Columns { get; } = [];

    /// <summary>The primary key.</summary>
    public SchemaKey? PrimaryKey { get; set; }

    /// <summary>The unique constraints.</summary>
    public List<SchemaKey> Uniques { get; } = [];

    /// <summary>The indexes.</summary>
    public List<SchemaIndex> Indexes { get; } = [];

    /// <summary>The foreign keys.</summary>
    public List<SchemaForeignKey> ForeignKeys { get; } = [];

    /// <summary>The checks.</summary>
    public List<SchemaCheck> Checks { get; } = [];

    /// <summary>What could not be kept.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>All of it.</summary>
    public SchemaTable ToTable() => new(Schema, Name)
    {
        Kind = Kind,
        Comment = Comment,
        Columns = Columns.ToEquatableArray(),
        PrimaryKey = PrimaryKey,
        Uniques = Uniques.ToEquatableArray(),
        Indexes = Indexes.ToEquatableArray(),
        ForeignKeys = ForeignKeys.ToEquatableArray(),
        Checks = Checks.ToEquatableArray(),
        Notes = Notes.Order(StringComparer.Ordinal).ToEquatableArray(),
    };
}
