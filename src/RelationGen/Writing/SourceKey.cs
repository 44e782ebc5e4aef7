namespace RelationGen;

/// <summary>The key of the entity whose relation is changed.</summary>
/// <param name="Value">The key, in a box.</param>
/// <param name="Write">Writes it.</param>
internal sealed record SourceKey(object Value, Action<KeyWriter> Write)
{
    /// <summary>The key of an entity; one without cannot have targets.</summary>
    public static SourceKey Of<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source)
        where TSource : class
        where TTarget : class
    {
        if (!relation.IsKeyThere(source))
            throw Refusal.WithoutKey(relation.Info, relation.Info.Entity);

        return OrNull(relation, source) ?? throw new RelationChangeException(
            $"{relation.Info.Name} cannot be changed: {relation.Info.SourceKeyText} of this {relation.Info.Entity} is null, so that "
            + "nothing can refer to it. Set it and save the row before.")
        {
            Kind = RelationChangeKind.MissingRoot,
            Entity = relation.Info.Entity,
            Relation = relation.Info.Property,
        };
    }

    /// <summary>The key that an entity compares; null where it is null or partly null.</summary>
    public static SourceKey? OrNull<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source)
        where TSource : class
        where TTarget : class
        => relation.SourceKeyOf(source) is { } write ? new(relation.KeyOf(source)!, write) : null;

    /// <summary>The source with each of some targets.</summary>
    public IEnumerable<RelationPair> With<TKey>(IEnumerable<TKey> targets)
        where TKey : notnull
        => targets.Select(target => new RelationPair(Value, target));
}
