namespace RelationGen;

/// <summary>Creates the exception for a change of a relation that is refused.</summary>
internal static class Refusal
{
    /// <summary>Names the relation and what is wrong.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="what">What is wrong and what to do.</param>
    /// <param name="keys">The keys that are to blame.</param>
    public static RelationChangeException Of(RelationInfo relation, string what, IEnumerable<object>? keys = null) => new($"{relation.Name} was not changed: {what}")
    {
        Entity = relation.Entity,
        Relation = relation.Property,
        Keys = [.. keys ?? []],
    };
}
