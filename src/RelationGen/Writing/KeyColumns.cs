namespace RelationGen;

/// <summary>Which columns of a foreign key a change may set to NULL.</summary>
internal static class KeyColumns
{
    /// <summary>
    /// The columns that let go of the target: those that admit NULL, without the ones that another relation of the table uses too (a
    /// tenant, say), unless that leaves none.
    /// </summary>
    /// <param name="table">The table that stores the foreign key.</param>
    /// <param name="columns">The columns of the key, with a point and quotes.</param>
    public static List<string> ToRelease(TableInfo table, IReadOnlyList<string> columns)
    {
        List<ColumnInfo> nullable =
            [.. table.Columns.Where(column => column is { Nullable: true, Key: false } && columns.Contains(column.Quoted))];
        List<ColumnInfo> own = nullable.FindAll(column => !IsShared(table, columns, column));
        return [.. (own.Count == 0 ? nullable : own).Select(column => column.Quoted)];
    }

    /// <summary>The same for a key that targets store, with the column that says which entity it belongs to.</summary>
    public static List<string> ToRelease(TableInfo table, RelationStep step)
    {
        List<string> columns = ToRelease(table, step.Columns);
        if (step.Discriminator is { } type && table.Columns.Any(column => column.Nullable && column.Column == type.Column))
            columns.Add(SqlWriter.Quoted(type.Column));

        return columns;
    }

    private static bool IsShared(TableInfo table, IReadOnlyList<string> columns, ColumnInfo column)
    {
        if (columns.Count == 1 || table.Model is not { } model)
            return false;

        return model.Relations.Any(other => other.Side == RelationSide.ForeignKey
            && other.Key.Columns.Contains(column.Column)
            && !other.Key.Columns.Select(SqlWriter.Quoted).ToHashSet().SetEquals(columns));
    }
}
