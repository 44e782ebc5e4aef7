namespace RelationGen;

/// <summary>
/// The tables of entities cannot be created, emptied or dropped: the entities contradict each other, or the database refused a statement.
/// </summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationSchemaException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>The table concerned, or null.</summary>
    public string? Table { get; init; }
}
