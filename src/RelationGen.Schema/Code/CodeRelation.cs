namespace RelationGen.Schema;

/// <summary>A relation of a class.</summary>
/// <param name="Name">The property.</param>
/// <param name="Kind">What <c>RelationType</c> it has.</param>
/// <param name="Side">Where the foreign key is.</param>
internal sealed record CodeRelation(string Name, string Kind, CodeSide Side)
{
    /// <summary>The class it leads to; null for a polymorphic one.</summary>
    public string? Target { get; init; }

    /// <summary>The table it leads to; null for a polymorphic one.</summary>
    public string? TargetTable { get; init; }

    /// <summary>The schema of that table; null for the default one.</summary>
    public string? TargetSchema { get; init; }

    /// <summary>The columns of this class that are compared.</summary>
    public EquatableArray<string> Columns { get; init; }

    /// <summary>What they are compared with; of a many-to-many relation the key of the target.</summary>
    public EquatableArray<string> TargetColumns { get; init; }

    /// <summary>What happens when the row that is referred to is deleted.</summary>
    public SchemaAction OnDelete { get; init; }

    /// <summary>What happens when its key changes.</summary>
    public SchemaAction OnUpdate { get; init; }

    /// <summary>The database has no constraint for it, and the class says so.</summary>
    public bool ModelOnly { get; init; }

    /// <summary>The table between the two sides; null where there is none, or an entity stands for it.</summary>
    public CodeJunction? Junction { get; init; }

    /// <summary>The relation that points back; null where there is none.</summary>
    public string? BackReference { get; init; }

    /// <summary>The class whose relations it goes over, and which has the constraints; null for a direct relation.</summary>
    public string? Through { get; init; }

    /// <summary>The column that says what kind of row is meant; null unless the relation is polymorphic.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The method that limits the targets; null for none.</summary>
    public string? Where { get; init; }

    /// <summary>The method that orders the targets; null for none. Of a relation to one only the first of them belongs to it.</summary>
    public string? OrderBy { get; init; }

    /// <summary>A row must have a target.</summary>
    public bool Required { get; init; }

    /// <summary>The name of the constraint; null for the usual one.</summary>
    public string? Constraint { get; init; }

    /// <summary>Of a polymorphic relation, what is stored for each class it may lead to: <c>post=Shop.Post</c>.</summary>
    public EquatableArray<string> Targets { get; init; }

    /// <summary>It has a foreign key of its own that the database can have a constraint for.</summary>
    public bool HasConstraint => Through is null && Discriminator is null && !ModelOnly;
}

/// <summary>The table of a many-to-many relation.</summary>
/// <param name="Table">The table.</param>
/// <param name="Schema">The schema; null for the default one.</param>
/// <param name="SourceColumns">What refers to this side.</param>
/// <param name="TargetColumns">What refers to the other side.</param>
internal sealed record CodeJunction(
    string Table, string? Schema, EquatableArray<string> SourceColumns, EquatableArray<string> TargetColumns);

/// <summary>Where a foreign key is, seen from the class that declares the relation.</summary>
internal enum CodeSide
{
    /// <summary>In the table of the class.</summary>
    ForeignKey,

    /// <summary>In the table of the target.</summary>
    Referenced,

    /// <summary>In a table between them.</summary>
    Junction,
}
