namespace RelationGen.Schema;

/// <summary>A table or a view.</summary>
/// <param name="Schema">The schema; null for the default one.</param>
/// <param name="Name">The name.</param>
internal sealed record SchemaTable(string? Schema, string Name)
{
    /// <summary>What it is.</summary>
    public TableKind Kind { get; init; }

    /// <summary>The columns, in their order.</summary>
    public EquatableArray<SchemaColumn> Columns { get; init; }

    /// <summary>The primary key; null where there is none.</summary>
    public SchemaKey? PrimaryKey { get; init; }

    /// <summary>The unique constraints; unique indexes are among <see cref="Indexes"/>.</summary>
    public EquatableArray<SchemaKey> Uniques { get; init; }

    /// <summary>The indexes that somebody made: none that serves a key alone.</summary>
    public EquatableArray<SchemaIndex> Indexes { get; init; }

    /// <summary>The foreign keys.</summary>
    public EquatableArray<SchemaForeignKey> ForeignKeys { get; init; }

    /// <summary>The conditions that rows fulfil.</summary>
    public EquatableArray<SchemaCheck> Checks { get; init; }

    /// <summary>The comment; null where there is none.</summary>
    public string? Comment { get; init; }

    /// <summary>SQLite: the table is stored by its key (<c>WITHOUT ROWID</c>).</summary>
    public bool WithoutRowId { get; init; }

    /// <summary>SQLite: the types of columns are kept (<c>STRICT</c>).</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Something that the reader could not make out, as sentences: what it says of the table may be incomplete. Not written to a file.
    /// </summary>
    public EquatableArray<string> Notes { get; init; }

    /// <summary>The column of this name; null where there is none.</summary>
    public SchemaColumn? Find(SchemaEngine engine, string name) =>
        Columns.FirstOrDefault(column => NameComparison.Same(engine, column.Name, name));

    /// <summary>The name with its schema, where it has one.</summary>
    public string FullName => Schema is null ? Name : Schema + "." + Name;
}
