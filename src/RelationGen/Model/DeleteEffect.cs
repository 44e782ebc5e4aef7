namespace RelationGen.Model;

/// <summary>What deleting a row of an entity does to the rows of one table, by one foreign key.</summary>
public sealed record DeleteEffect
{
    /// <summary>
    /// The <see cref="EntityModel.FullName"/> of the entity whose rows are concerned; null for a junction that only relations know.
    /// </summary>
    public string? Entity { get; init; }

    /// <summary>The tables that lead there: those whose rows are deleted on the way, and at the end the one that this is about.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The columns of the foreign key.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>
    /// The <see cref="EntityModel.FullName"/> of the entity that the key refers to: the one that is deleted, or one that is deleted with
    /// it.
    /// </summary>
    public required string References { get; init; }

    /// <summary>What happens: the rows are deleted, their key is cleared or takes its default, or they refuse the deletion.</summary>
    public required ReferentialAction Action { get; init; }

    /// <summary>
    /// The key, or one on the way to it, has no constraint: it happens only when the runtime is asked to apply actions. Default: false.
    /// </summary>
    public bool ModelOnly { get; init; }
}
