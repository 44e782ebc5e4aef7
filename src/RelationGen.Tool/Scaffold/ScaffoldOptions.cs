namespace RelationGen.Tool.Scaffold;

/// <summary>How classes are made of tables.</summary>
/// <param name="Namespace">The namespace of the classes.</param>
internal sealed record ScaffoldOptions(string Namespace)
{
    /// <summary>Tables of a schema other than the default one stand in a namespace of their own, below the common one.</summary>
    public bool NamespacePerSchema { get; init; }

    /// <summary>Which tables become many-to-many relations.</summary>
    public ManyToManyMode ManyToMany { get; init; }

    /// <summary>The tables of <see cref="ManyToManyMode.Chosen"/>, with their schema or without it.</summary>
    public EquatableArray<string> Junctions { get; init; }

    /// <summary>Views become classes too.</summary>
    public bool IncludeViews { get; init; }

    /// <summary>What is said to be the key of a table or view.</summary>
    public EquatableArray<KeyOverride> Keys { get; init; }

    /// <summary>The names of the project that there is; null for a new one.</summary>
    public KnownNames? Known { get; init; }

    /// <summary>What is said to be the key of a table; null where nothing is.</summary>
    public IReadOnlyList<string>? KeyOf(SchemaTable table, SchemaLookup lookup) =>
        Keys.FirstOrDefault(key => lookup.IsMeant(key.Table, table))?.Columns;
}

/// <summary>Columns that are the key of a table or view, whatever the database says.</summary>
/// <param name="Table">The table, with its schema or without it.</param>
/// <param name="Columns">The columns, in the order of the key.</param>
internal sealed record KeyOverride(string Table, EquatableArray<string> Columns);
