namespace RelationGen;

/// <summary>The database refused a change because of a constraint.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationConstraintException(string message, Exception? inner = null) : RelationException(message, inner);
