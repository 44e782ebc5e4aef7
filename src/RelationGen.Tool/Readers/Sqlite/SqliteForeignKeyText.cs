namespace RelationGen.Tool.Readers;

/// <summary>A foreign key in the text of a table.</summary>
/// <param name="Name">The name; null where it has none.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Table">The table it refers to.</param>
internal sealed record SqliteForeignKeyText(string? Name, IReadOnlyList<string> Columns, string Table)
{
    /// <summary>It says <c>DEFERRABLE</c>.</summary>
    public bool IsDeferrable { get; set; }

    /// <summary>It says <c>INITIALLY DEFERRED</c>.</summary>
    public bool IsInitiallyDeferred { get; set; }
}
