namespace RelationGen.Tool.Scaffold;

/// <summary>A table that could be the junction of a many-to-many relation.</summary>
/// <param name="Table">The table.</param>
/// <param name="First">The foreign key to one side.</param>
/// <param name="Second">The foreign key to the other side.</param>
/// <param name="Unique">The columns that are unique together.</param>
/// <param name="Payload">Columns that the program fills, beside the two keys.</param>
/// <param name="Obstacle">Why the table has to stay an entity, as half of a sentence; null where it need not.</param>
internal sealed record JunctionCandidate(
    SchemaTable Table, SchemaForeignKey First, SchemaForeignKey Second, IReadOnlyList<string> Unique, IReadOnlyList<string> Payload,
    string? Obstacle)
{
    /// <summary>It holds nothing but pairs, and the product can keep them without an entity.</summary>
    public bool IsPure => Obstacle is null;
}
