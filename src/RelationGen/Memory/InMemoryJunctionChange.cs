namespace RelationGen;

/// <summary>A change in memory of a many-to-many relation: the two lists alone know of it.</summary>
/// <inheritdoc cref="InMemoryChange{TSource, TTarget}" path="/param"/>
internal sealed class InMemoryJunctionChange<TSource, TTarget>(Relation<TSource, TTarget> relation, TargetKeys<TTarget> keys)
    : InMemoryChange<TSource, TTarget>(relation, keys)
    where TSource : class
    where TTarget : class
{
    /// <summary>A list that is not loaded does not say what is in the relation.</summary>
    protected override bool Contains(TSource source, TTarget target)
        => Relation.State(source) != RelationState.Loaded || Holds(source, target);

    protected override void Link(TSource source, TTarget target)
    {
        if (Relation.Inverse is { Memory: { } other } inverse && inverse.State(target) == RelationState.Loaded)
            other.Add(target, [source]);
    }

    protected override void Unlink(TSource source, TTarget target) => Relation.Inverse?.Memory?.Remove(target, source);
}
