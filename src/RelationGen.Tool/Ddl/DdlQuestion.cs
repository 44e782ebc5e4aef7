namespace RelationGen.Tool.Ddl;

/// <summary>Something is gone, and something like it is new: only a person knows whether it is the same under another name.</summary>
/// <param name="Table">The table of two columns; null where tables are meant.</param>
/// <param name="Old">The name that is gone.</param>
/// <param name="New">The name that is new.</param>
internal sealed record DdlQuestion(string? Table, string Old, string New)
{
    /// <summary>The question as a sentence.</summary>
    public string Text => Table is null
        ? $"Was the table {Old} renamed to {New}?"
        : $"Was the column {Table}.{Old} renamed to {New}?";

    /// <summary>The option that says yes.</summary>
    public string Yes => $"--rename {OldPath}={New}";

    /// <summary>The option that says no.</summary>
    public string No => $"--no-rename {OldPath}";

    /// <summary>The old name as options have it.</summary>
    public string OldPath => Table is null ? Old : Table + "." + Old;
}
