namespace RelationGen.Schema;

/// <summary>A type whose values are listed.</summary>
/// <param name="Schema">The schema; null for the default one.</param>
/// <param name="Name">The name.</param>
/// <param name="Labels">The values, in their order.</param>
internal sealed record SchemaEnum(string? Schema, string Name, EquatableArray<string> Labels);
