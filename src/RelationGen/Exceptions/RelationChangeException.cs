namespace RelationGen;

/// <summary>A change to a relation was refused; nothing was written.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationChangeException(string message, Exception? inner = null) : RelationException(message, inner);
