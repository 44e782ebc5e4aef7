namespace RelationGen.Tool.Scaffold;

/// <summary>A class, with all that is written of it.</summary>
/// <param name="Plan">The table, the names and the key.</param>
/// <param name="Schema">The schema to name; null for the default one.</param>
/// <param name="Relations">The relations.</param>
/// <param name="ClassAttributes">The attributes of the class, without brackets.</param>
/// <param name="PropertyAttributes">The attributes of each property, in the order of the properties.</param>
/// <param name="Initializers">What each property begins with; null where that is nothing.</param>
/// <param name="Suppressed">Rules that are silenced at the class.</param>
internal sealed record EntityPlan(
    TablePlan Plan, string? Schema, IReadOnlyList<RelationPlan> Relations, IReadOnlyList<string> ClassAttributes,
    IReadOnlyList<IReadOnlyList<string>> PropertyAttributes, IReadOnlyList<string?> Initializers, IReadOnlyList<SuppressedRule> Suppressed)
{
    /// <summary>A name that stands in an expression of the class and means a class or an enum: a property may be called like it.</summary>
    public static string Reference(TablePlan within, IEnumerable<RelationPlan> relations, string @namespace, string name) =>
        within.Properties.Any(property => property.Name == name) || relations.Any(relation => relation.Name == name)
            ? "global::" + @namespace + "." + name
            : name;
}
