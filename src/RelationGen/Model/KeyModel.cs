namespace RelationGen.Model;

/// <summary>Columns that belong together in an order: a key, a unique key, an index, or one side of a relation.</summary>
public sealed record KeyModel
{
    /// <summary>The name of the constraint or index in the database, where one is declared.</summary>
    public string? Name { get; init; }

    /// <summary>The properties, in order.</summary>
    public required IReadOnlyList<string> Properties { get; init; }

    /// <summary>Their columns, in the same order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The condition of the rows that an index has; null for all rows.</summary>
    public string? Where { get; init; }

    /// <summary>What an index has in the place of columns; null where it has columns.</summary>
    public string? Expression { get; init; }

    /// <summary>An index of which no two rows have the same values.</summary>
    public bool Unique { get; init; }
}
