namespace RelationGen.Generator.Model;

/// <summary>A unique key or an index that the class declares.</summary>
/// <param name="Name">The declared name; null for the default.</param>
internal sealed record TableKeyModel(string? Name, EquatableArray<string> Properties, EquatableArray<string> Columns);
