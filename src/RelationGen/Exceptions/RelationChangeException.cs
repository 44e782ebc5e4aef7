namespace RelationGen;

/// <summary>A change to a relation was refused; nothing was written.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
/// <example>
/// <code>
/// catch (RelationChangeException refused) when (refused.Kind == RelationChangeKind.MissingTarget)
/// {
///     return NotFound(refused.Keys);
/// }
/// </code>
/// </example>
public class RelationChangeException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>Why it was refused, for programs; the message says it to people.</summary>
    public RelationChangeKind Kind { get; init; }

    /// <summary>The keys of the rows because of which the change was refused; empty where it is not about certain rows.</summary>
    public IReadOnlyList<object> Keys { get; init; } = [];
}
