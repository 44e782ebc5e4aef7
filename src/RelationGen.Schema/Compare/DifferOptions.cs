namespace RelationGen.Schema;

/// <summary>What is compared and what is left out.</summary>
internal sealed record DifferOptions
{
    /// <summary>Tables that only the second snapshot has are no difference: programs share a database.</summary>
    public bool IgnoreExtraTables { get; init; }

    /// <summary>
    /// SQL of defaults, checks, indexes and computed columns is compared as text. Sensible where both were printed by one database; a
    /// person and a database write the same condition in two ways.
    /// </summary>
    public bool CompareSql { get; init; } = true;

    /// <summary>Another name of a constraint or an index is a difference.</summary>
    public bool CompareNames { get; init; } = true;

    /// <summary>Another order of the columns is a difference.</summary>
    public bool CompareOrder { get; init; } = true;

    /// <summary>Another comment is a difference.</summary>
    public bool CompareComments { get; init; } = true;
}
