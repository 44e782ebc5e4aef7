namespace RelationGen.Tool.Scaffold;

/// <summary>A class, with all that is written of it.</summary>
/// <param name="Plan">The table, the names and the key.</param>
/// <param name="Relations">The relations.</param>
/// <param name="ClassAttributes">The attributes of the class, without brackets.</param>
/// <param name="PropertyAttributes">The attributes of each property, in the order of the properties.</param>
/// <param name="Initializers">What each property begins with; null where that is nothing.</param>
/// <param name="Suppressed">Rules that are silenced at the class.</param>
internal sealed record EntityPlan(
    TablePlan Plan, IReadOnlyList<RelationPlan> Relations, IReadOnlyList<string> ClassAttributes,
    IReadOnlyList<IReadOnlyList<string>> PropertyAttributes, IReadOnlyList<string?> Initializers, IReadOnlyList<SuppressedRule> Suppressed)
{
    private readonly Dictionary<SchemaColumn, int> _places = Plan.Properties.Select((property, place) => (property.Column, place))
        .ToDictionary(pair => pair.Column, pair => pair.place, (IEqualityComparer<SchemaColumn>)ReferenceEqualityComparer.Instance);

    /// <summary>The place of a property among those of the class.</summary>
    public int IndexOf(PropertyPlan property) => _places.TryGetValue(property.Column, out int place) ? place
        : throw new ArgumentException($"{Plan.ClassName} has no property of the column {property.Column.Name}.", nameof(property));

    /// <summary>
    /// A class or an enum as an expression in the class names it: in full where a member is called so that is of another type.
    /// </summary>
    public static string Reference(TablePlan within, IEnumerable<RelationPlan> relations, string @namespace, string name)
    {
        bool isHidden = within.Properties.Any(property => property.Name == name && (property.IsNullable || property.Type.Clr != name))
            || relations.Any(relation => relation.Name == name && (relation.IsCollection || relation.Target.ClassName != name));
        return isHidden ? "global::" + @namespace + "." + name : name;
    }
}
