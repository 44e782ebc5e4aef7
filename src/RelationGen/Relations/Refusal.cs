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

    /// <summary>The refusal of a source without a key in memory, where no relation of the target could hold it.</summary>
    public static RelationChangeException NotRemembered(RelationInfo relation) => InMemory(
        relation,
        RelationChangeKind.MissingRoot,
        $"{relation.SourceKeyText} of this {relation.Entity} is not set, and {relation.Target} has no relation that remembers it until the row is inserted. Insert the {relation.Entity} before.");

    /// <summary>The refusal of a target with another value than a part of the source's own key has.</summary>
    public static RelationChangeException OfOwnKey(RelationInfo relation, string property) => InMemory(
        relation,
        RelationChangeKind.BelongsToAnother,
        $"the {relation.Target} has another {property} than this {relation.Entity}: it is a part of the key of the {relation.Entity}, which no change of a relation writes. "
        + $"Set {property} before where the {relation.Entity} is new.");

    /// <summary>The same of a change without a database.</summary>
    public static RelationChangeException InMemory(RelationInfo relation, RelationChangeKind kind, string what) => Create(relation, kind, $"was not changed in memory: {what}", []);

    /// <summary>The refusal of an entity that would be written as the key 0.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="entity">The entity that has no key: the source of the relation, or its target.</param>
    public static RelationChangeException WithoutKey(RelationInfo relation, string entity)
        => Of(relation, entity == relation.Entity ? RelationChangeKind.MissingRoot : RelationChangeKind.MissingTarget, $"a {entity} in it has no key yet. Insert the {entity} before.");

    private static RelationChangeException Create(RelationInfo relation, RelationChangeKind kind, string what, IEnumerable<object> keys) => new($"{relation.Name} {what}")
    {
        Kind = kind,
        Entity = relation.Entity,
        Relation = relation.Property,
        Keys = [.. keys],
    };
}
