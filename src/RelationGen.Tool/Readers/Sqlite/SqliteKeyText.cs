namespace RelationGen.Tool.Readers;

/// <summary>A primary key or unique constraint in the text of a table.</summary>
/// <param name="Name">The name; null where it has none.</param>
/// <param name="Columns">The columns.</param>
internal sealed record SqliteKeyText(string? Name, IReadOnlyList<string> Columns);
