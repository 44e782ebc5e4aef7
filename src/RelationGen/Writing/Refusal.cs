namespace RelationGen;

/// <summary>Creates the exception for a change of a relation that is refused.</summary>
internal static class Refusal
{
    /// <summary>Names the relation and what is wrong.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="kind">Why.</param>
    /// <param name="what">What is wrong and what to do.</param>
    /// <param name="keys">The keys that are to blame.</param>
    public static RelationChangeException Of(RelationInfo relation, RelationChangeKind kind, string what, IEnumerable<object>? keys = null) =>
        Create(relation, kind, $"was not changed: {what}", keys ?? []);

    /// <summary>The same of a change without a database.</summary>
    public static RelationChangeException InMemory(RelationInfo relation, RelationChangeKind kind, string what) => Create(relation, kind, $"was not changed in memory: {what}", []);

    private static RelationChangeException Create(RelationInfo relation, RelationChangeKind kind, string what, IEnumerable<object> keys) => new($"{relation.Name} {what}")
    {
        Kind = kind,
        Entity = relation.Entity,
        Relation = relation.Property,
        Keys = [.. keys],
    };
}
