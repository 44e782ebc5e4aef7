namespace RelationGen.Tool.Readers;

/// <summary>A part of an index as a pragma has it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The name of the index.</param>
/// <param name="IsUnique">The index is unique.</param>
/// <param name="Origin">
/// Why there is an index: <c>c</c> for CREATE INDEX, <c>u</c> for a unique constraint, <c>pk</c> for a primary key.
/// </param>
/// <param name="IsPartial">The index has a condition.</param>
/// <param name="ColumnNumber">-2 for an expression, -1 for the number of the row.</param>
/// <param name="Column">The name of the column; null where it is none.</param>
/// <param name="Descending">It is ordered from the greatest to the smallest.</param>
/// <param name="Collation">The collation.</param>
internal sealed record SqliteIndexPart(
    string Table, string Index, bool IsUnique, string Origin, bool IsPartial, long ColumnNumber, string? Column, bool Descending,
    string? Collation)
{
    /// <summary>Reads a row of <see cref="SqliteCatalog.Indexes"/>.</summary>
    public static SqliteIndexPart Of(CatalogRow row) => new(
        row.Text(0), row.Text(1), row.Truth(2), row.Text(3), row.Truth(4), row.Number(5), row.TextOrNull(6), row.Truth(7),
        row.TextOrNull(8));
}
