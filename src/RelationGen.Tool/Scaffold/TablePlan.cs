namespace RelationGen.Tool.Scaffold;

/// <summary>A table that becomes a class: names, types and the key, before anything is said of relations.</summary>
/// <param name="Table">The table.</param>
/// <param name="ClassName">The name of the class.</param>
/// <param name="Namespace">The namespace of the class.</param>
/// <param name="File">The path of its file.</param>
/// <param name="Properties">The properties, in the order of the columns.</param>
/// <param name="Key">The properties of the key, in its order; empty where there is none.</param>
internal sealed record TablePlan(
    SchemaTable Table, string ClassName, string Namespace, string File, IReadOnlyList<PropertyPlan> Properties,
    IReadOnlyList<PropertyPlan> Key)
{
    public bool HasKey => Key.Count > 0;

    /// <summary>The class stands in another type, which <see cref="Namespace"/> ends with.</summary>
    public bool IsNested { get; init; }

    /// <summary>The properties of these columns, in their order; null where one of them has none.</summary>
    public IReadOnlyList<PropertyPlan>? Find(IEnumerable<string> columns, StringComparer comparer)
    {
        List<PropertyPlan> found = [];
        foreach (string column in columns)
        {
            if (Properties.FirstOrDefault(property => comparer.Equals(property.Column.Name, column)) is not { } property)
                return null;

            found.Add(property);
        }

        return found;
    }

    /// <summary>The product finds the key by its name alone.</summary>
    public bool HasKeyByName => Key is [{ } only] && ReferenceEquals(ByName("Id") ?? ByName(ClassName + "Id"), only);

    private PropertyPlan? ByName(string name) =>
        Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
