namespace RelationGen;

/// <summary>
/// What one call has done to one relation, as <see cref="DbSession.OnChange"/> is told before it is committed: by keys alone, since changes
/// are statements about sets of rows and read no entities.
/// </summary>
/// <example>
/// <code>
/// if (change.Relation == "Post.Tags")
///     foreach ((object post, object tag) in change.Added) …
/// </code>
/// </example>
public sealed class RelationChange
{
    internal RelationChange(
        RelationInfo relation, IReadOnlyList<RelationPair> added, IReadOnlyList<RelationPair> removed,
        IReadOnlyList<RelationPair> unmatched)
    {
        Entity = relation.Entity;
        Property = relation.Property;
        Target = relation.Target;
        Type = relation.Type;
        Relation = relation.Name;
        Added = added;
        Removed = removed;
        Unmatched = unmatched;
        SourceKeys = [.. added.Concat(removed).Select(pair => pair.Source).Distinct()];
    }

    /// <summary>The relation as messages name it: <c>Post.Tags</c>.</summary>
    public string Relation { get; }

    /// <summary>The class that declares the relation: <c>Post</c>.</summary>
    public string Entity { get; }

    /// <summary>The relation property: <c>Tags</c>.</summary>
    public string Property { get; }

    /// <summary>The class of the targets: <c>Tag</c>. A polymorphic relation to one has a change for each class of target.</summary>
    public string Target { get; }

    /// <summary>The declared kind of the relation.</summary>
    public RelationType Type { get; }

    /// <summary>The keys of the sources that have won or lost targets, each once.</summary>
    public IReadOnlyList<object> SourceKeys { get; }

    /// <summary>
    /// The pairs that there are now and were not there before: a target that was associated already is none of them. Empty where there are
    /// none.
    /// </summary>
    public IReadOnlyList<RelationPair> Added { get; }

    /// <summary>
    /// The pairs that were there before and are no more: dissociated, replaced, deleted together with the target, or taken from another
    /// source to which the target belonged. Empty where there are none.
    /// </summary>
    public IReadOnlyList<RelationPair> Removed { get; }

    /// <summary>The pairs that were to be taken out and were not there. Empty where there are none.</summary>
    public IReadOnlyList<RelationPair> Unmatched { get; }

    /// <summary>The change as a line for logs: <c>Post.Tags: 2 added, 1 removed</c>.</summary>
    public override string ToString() => $"{Relation}: {Added.Count} added, {Removed.Count} removed";
}
