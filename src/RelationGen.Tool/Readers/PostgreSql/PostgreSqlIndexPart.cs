namespace RelationGen.Tool.Readers;

/// <summary>A row of the query for indexes: the index, and one part of it.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Index">The index; every row of it has the same.</param>
/// <param name="Part">The part.</param>
/// <param name="IsIncluded">The part is stored and not ordered by.</param>
/// <param name="HasUnusualNulls">NULL stands at the other end than usual.</param>
internal sealed record PostgreSqlIndexPart(string Table, SchemaIndex Index, SchemaIndexPart Part, bool IsIncluded, bool HasUnusualNulls)
{
    /// <summary>Reads a row of <see cref="PostgreSqlCatalog.Indexes"/>.</summary>
    public static PostgreSqlIndexPart Of(CatalogRow row)
    {
        bool isBTree = row.Text(4) == "btree";
        bool isDescending = row.Truth(10);
        var index = new SchemaIndex(row.Text(1), [])
        {
            Unique = row.Truth(2),
            Where = PostgreSqlText.WithoutParentheses(row.TextOrNull(3)),
            Method = isBTree ? null : row.Text(4),
            Valid = row.Truth(5),
            NullsNotDistinct = row.Truth(6),
        };
        var part = new SchemaIndexPart(row.TextOrNull(8), PostgreSqlText.WithoutParentheses(row.TextOrNull(9)))
        {
            Descending = isDescending,
            Collation = row.TextOrNull(12),
            OperatorClass = row.TextOrNull(13),
        };
        return new PostgreSqlIndexPart(row.Text(0), index, part, row.Truth(7), isBTree && !row.Truth(7) && row.Truth(11) != isDescending);
    }
}
