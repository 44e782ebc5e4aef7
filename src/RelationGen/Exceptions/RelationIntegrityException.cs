namespace RelationGen;

/// <summary>
/// The rows in the database contradict a relation: a required target is missing, a key matches no source, or one row too many exists.
/// </summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationIntegrityException(string message, Exception? inner = null) : RelationException(message, inner);
