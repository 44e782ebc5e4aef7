namespace RelationGen.Tool.Readers;

/// <summary>What the text of a table says of a column, and no pragma does.</summary>
/// <param name="Name">The name.</param>
internal sealed record SqliteColumnText(string Name)
{
    /// <summary>The collation; null where none is named.</summary>
    public string? Collation { get; set; }

    /// <summary>The expression of a generated column.</summary>
    public string? Expression { get; set; }
}
