namespace RelationGen.Tool.Scaffold;

/// <summary>A relation property.</summary>
/// <param name="Kind">The kind, as the product names it.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Target">The class it leads to.</param>
internal sealed record RelationPlan(RelationPlanKind Kind, string Name, TablePlan Target)
{
    /// <summary>There may be no row.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The relation can be set.</summary>
    public bool HasSetter { get; init; }

    /// <summary>The foreign key properties, where they have to be named.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The properties of the target that are referred to, where that is not its key.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The relation of the target that points back, where it has to be named.</summary>
    public string? Field { get; init; }

    /// <summary>What the database does on a deletion, where the product would take it for something else.</summary>
    public SchemaAction? OnDelete { get; init; }

    /// <summary>What the database does when the key changes, where the product would take it for something else.</summary>
    public SchemaAction? OnUpdate { get; init; }

    /// <summary>The name of the constraint, where it is not the one that the product gives.</summary>
    public string? Constraint { get; init; }

    /// <summary>The junction table, where it has to be named.</summary>
    public string? Junction { get; init; }

    /// <summary>The columns of the junction that lead here, where they have to be named.</summary>
    public IReadOnlyList<string> SourceColumns { get; init; } = [];

    /// <summary>The columns of the junction that lead to the target, where they have to be named.</summary>
    public IReadOnlyList<string> TargetColumns { get; init; } = [];

    /// <summary>The entity between the two sides.</summary>
    public TablePlan? Through { get; init; }

    /// <summary>The relations over the entity between, where they have to be named: one of this class, and one of that entity.</summary>
    public (string First, string Second)? Path { get; init; }

    /// <summary>Rules that the database breaks, and why that is said nowhere else.</summary>
    public IReadOnlyList<SuppressedRule> Suppressed { get; init; } = [];

    public bool IsCollection => Kind is RelationPlanKind.OneToMany or RelationPlanKind.ManyToMany;
}

/// <summary>The kinds of relations that a database shows, called as those of the product.</summary>
internal enum RelationPlanKind
{
    ManyToOne,
    OneToMany,
    OneToOne,
    ManyToMany,
}

/// <summary>A rule of the product that is silenced, with the reason.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Reason">A sentence.</param>
internal sealed record SuppressedRule(string Id, string Reason);
