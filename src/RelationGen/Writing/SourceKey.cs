namespace RelationGen;

/// <summary>The key of the entity whose relation is changed.</summary>
internal static class SourceKey
{
    /// <summary>Writes it; an entity without one cannot have targets.</summary>
    public static Action<KeyWriter> Of<TSource, TTarget>(Relation<TSource, TTarget> relation, TSource source)
        where TSource : class
        where TTarget : class
    {
        if (!relation.IsKeyThere(source))
            throw Refusal.WithoutKey(relation.Info, relation.Info.Entity);

        return relation.SourceKeyOf(source) ?? throw new RelationChangeException(
            $"{relation.Info.Name} cannot be changed: {relation.Info.SourceKeyText} of this {relation.Info.Entity} is null, so that "
            + "nothing can refer to it. Set it and save the row before.")
        {
            Kind = RelationChangeKind.MissingRoot,
            Entity = relation.Info.Entity,
            Relation = relation.Info.Property,
        };
    }
}
