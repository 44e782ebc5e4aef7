namespace RelationGen;

/// <summary>The query over the targets of one entity, as a handle begins it.</summary>
internal static class TargetQuery
{
    /// <summary>The rows that belong to the entity, in the order of the relation.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="writeKey">Writes the key of the entity; null when the key is NULL: then there is no target.</param>
    public static QueryState Of(IRelationFacts relation, Action<KeyWriter>? writeKey) => QueryState.All with
    {
        Where = writeKey is null ? [] : [new BelongsPredicate(relation, writeKey)],
        Orders = [.. relation.Scope?.Orders(target: null) ?? []],
        Relation = relation.Info.Name,
        IsNothing = writeKey is null,
    };
}
