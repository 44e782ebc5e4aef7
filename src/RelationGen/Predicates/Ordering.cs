namespace RelationGen;

/// <summary>A column that rows are ordered by, and the direction. NULLs come first ascending and last descending, on every database.</summary>
/// <example><code>c => c.CreatedAt.Descending</code></example>
public sealed class Ordering
{
    private readonly ColumnReference _column;
    private readonly bool _isDescending;

    internal Ordering(ColumnReference column, bool isDescending)
    {
        _column = column;
        _isDescending = isDescending;
    }

    /// <summary>Text is ordered by code point, whatever the collation of the database.</summary>
    internal void Write(SqlWriter writer)
    {
        writer.AppendComparable(_column);
        if (writer.IsPostgreSql && _column.Info.Type == ColumnType.String)
            writer.Append(" COLLATE \"C\"");

        writer.Append(_isDescending ? " DESC" : "");
        if (writer.IsPostgreSql && _column.Info.Nullable)
            writer.Append(_isDescending ? " NULLS LAST" : " NULLS FIRST");
    }
}
