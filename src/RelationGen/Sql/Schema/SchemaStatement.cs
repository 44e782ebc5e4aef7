namespace RelationGen;

/// <summary>One statement of a schema and what it does, as messages call it.</summary>
/// <param name="Purpose">What the statement does: <c>Creating table "posts"</c>.</param>
/// <param name="Table">The table concerned; null for what several tables share.</param>
/// <param name="Text">The SQL.</param>
internal sealed record SchemaStatement(string Purpose, string? Table, string Text);
