namespace RelationGen.Model;

/// <summary>The table between the two sides of a many-to-many relation.</summary>
public sealed record JunctionModel
{
    /// <summary>The table in the database.</summary>
    public required string Table { get; init; }

    /// <summary>The schema; null for the default one.</summary>
    public string? Schema { get; init; }

    /// <summary>The columns that reference this side's key, in its order.</summary>
    public required IReadOnlyList<string> SourceColumns { get; init; }

    /// <summary>The columns that reference the target's key, in its order.</summary>
    public required IReadOnlyList<string> TargetColumns { get; init; }
}
