namespace RelationGen.Model;

/// <summary>A condition that the rows of a table fulfil: what a <see cref="CheckAttribute"/> declares.</summary>
public sealed record CheckModel
{
    /// <summary>The name of the constraint, the declared one or that of the table and the column.</summary>
    public required string Name { get; init; }

    /// <summary>The property that the attribute stands on; null on a class.</summary>
    public string? Property { get; init; }

    /// <summary>The condition.</summary>
    public required SqlText Sql { get; init; }
}
