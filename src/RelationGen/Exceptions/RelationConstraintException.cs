namespace RelationGen;

/// <summary>The database refused a change because of a constraint; nothing of the change was kept.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
/// <example>
/// <code>
/// catch (RelationConstraintException refused) when (refused.Kind == ConstraintKind.Unique)
/// {
///     return Conflict(refused.Message);
/// }
/// </code>
/// </example>
public sealed class RelationConstraintException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>What the constraint demands.</summary>
    public ConstraintKind Kind { get; init; }

    /// <summary>The name of the constraint; null where the database does not tell it, as SQLite seldom does.</summary>
    public string? Constraint { get; init; }

    /// <summary>The table that has the constraint; null where the database does not tell it.</summary>
    public string? Table { get; init; }

    /// <summary>The columns of the constraint; empty where the database does not tell them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
