namespace RelationGen;

/// <summary>A change to a relation was refused; nothing was written.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public class RelationChangeException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>The keys of the rows because of which the change was refused; empty where it is not about certain rows.</summary>
    public IReadOnlyList<object> Keys { get; init; } = [];
}
