namespace RelationGen;

/// <summary>Writes the parts that the statements of changes have in common.</summary>
internal static class ChangeSql
{
    /// <summary>Columns without what stands before them: <c>"post_id"</c>.</summary>
    public static string[] Bare(IReadOnlyList<string> columns) => [.. columns.Select(column => column[1..])];

    /// <summary>All columns of a table as its rows are read, without an alias.</summary>
    public static SqlWriter AppendBareColumns(this SqlWriter writer, TableInfo table)
    {
        for (int i = 0; i < table.Columns.Count; i++)
            writer.Append(i == 0 ? "" : ", ").AppendBare(table.Columns[i]);

        return writer;
    }

    /// <summary>A column as it is read.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="column">The column.</param>
    /// <param name="alias">The name of the table with its point; empty without one.</param>
    public static SqlWriter AppendBare(this SqlWriter writer, ColumnInfo column, string alias = "")
    {
        (string before, string after) = writer.Sql.AsText(column);
        return writer.Append(before).Append(alias).Append(column.Quoted[1..]).Append(after);
    }

    /// <summary>The columns of a table's key, without an alias.</summary>
    public static string[] BareKey(TableInfo table) => [.. table.KeyColumns.Select(column => column.Quoted[1..])];

    /// <summary>The columns of a table's key behind an alias.</summary>
    public static string[] Key(TableInfo table, string alias) => [.. table.KeyColumns.Select(column => alias + column.Quoted)];

    /// <summary><c>"a" = $1 AND "b" = $2</c>, or the same as a list of assignments.</summary>
    public static void WriteEqual(SqlWriter writer, IReadOnlyList<string> columns, int first, string separator = " AND ")
    {
        for (int i = 0; i < columns.Count; i++)
            writer.Append(i == 0 ? "" : separator).Append(columns[i]).Append(" = ").AppendToken(first + i);
    }

    /// <summary><c>"a" = NULL, "b" = NULL</c>.</summary>
    public static void WriteNull(SqlWriter writer, IReadOnlyList<string> columns)
    {
        for (int i = 0; i < columns.Count; i++)
            writer.Append(i == 0 ? "" : ", ").Append(columns[i]).Append(" = NULL");
    }
}
