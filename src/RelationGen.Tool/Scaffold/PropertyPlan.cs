namespace RelationGen.Tool.Scaffold;

/// <summary>A property of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="IsNullable">The property admits NULL.</param>
internal sealed record PropertyPlan(SchemaColumn Column, string Name, PropertyType Type, bool IsNullable)
{
    /// <summary>The database computes the value, and the program never writes it.</summary>
    public bool IsComputed => Column.Generated != GeneratedKind.None;
}
