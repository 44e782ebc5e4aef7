namespace RelationGen;

/// <summary>One statement of a schema and what it does, as messages call it.</summary>
/// <param name="Purpose">What the statement does: <c>Creating table "posts"</c>.</param>
/// <param name="Table">The table concerned; null for what several tables share.</param>
/// <param name="Text">The SQL.</param>
internal sealed record SchemaStatement(string Purpose, string? Table, string Text)
{
    /// <summary>The table as statements name it, where the statement makes it or adds to it; null for anything else.</summary>
    public string? Makes { get; init; }

    /// <summary>A table of the database itself without which the statement is left out; null for none.</summary>
    public string? Needs { get; init; }

    /// <summary>What to do where the database refuses the statement, as a sentence; null where its own words say it.</summary>
    public string? Advice { get; init; }
}
