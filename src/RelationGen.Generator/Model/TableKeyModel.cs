namespace RelationGen.Generator.Model;

/// <summary>A unique key or an index that the class declares.</summary>
/// <param name="Name">The declared name; null for the default.</param>
internal sealed record TableKeyModel(string? Name, EquatableArray<string> Properties, EquatableArray<string> Columns)
{
    /// <summary>The condition of the rows that an index has.</summary>
    public string? Where { get; init; }

    /// <summary>What an index has in the place of columns.</summary>
    public string? Expression { get; init; }

    /// <summary>An index of which no two rows have the same values.</summary>
    public bool IsUnique { get; init; }
}
