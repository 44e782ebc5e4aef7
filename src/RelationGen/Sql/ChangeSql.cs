namespace RelationGen;

/// <summary>Writes the parts that the statements of changes have in common.</summary>
internal static class ChangeSql
{
    /// <summary>Columns without what stands before them: <c>"post_id"</c>.</summary>
    public static string[] Bare(IReadOnlyList<string> columns) => [.. columns.Select(column => column[1..])];

    /// <summary>Lists all columns of a table as its rows are read, without an alias.</summary>
    public static SqlWriter AppendBareColumns(this SqlWriter writer, TableInfo table)
    {
        for (int i = 0; i < table.Columns.Count; i++)
            writer.Append(i == 0 ? "" : ", ").AppendRead(table.Columns[i], table.Columns[i].Quoted[1..]);

        return writer;
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
