namespace RelationGen;

/// <summary>The base of everything that RelationGen throws about entities, relations and their rows.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public class RelationException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The entity concerned, or null.</summary>
    public string? Entity { get; init; }

    /// <summary>The relation property concerned, or null.</summary>
    public string? Relation { get; init; }

    /// <summary>The text of the statement that was sent, or null.</summary>
    public string? Statement { get; init; }
}
