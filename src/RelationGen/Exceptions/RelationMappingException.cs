namespace RelationGen;

/// <summary>The database disagrees with the entity: a table or column does not exist, or a value does not fit its property.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationMappingException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>The property concerned, or null.</summary>
    public string? Property { get; init; }

    /// <summary>The column concerned, or null.</summary>
    public string? Column { get; init; }
}
