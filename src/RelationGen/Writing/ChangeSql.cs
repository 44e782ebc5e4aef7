namespace RelationGen;

/// <summary>Writes the parts that the statements of changes have in common.</summary>
internal static class ChangeSql
{
    /// <summary>Columns without what stands before them: <c>"post_id"</c>.</summary>
    public static string[] Bare(IReadOnlyList<string> columns) => [.. columns.Select(column => column[1..])];

    /// <summary>All columns of a table as its rows are read, without an alias.</summary>
    public static string BareColumns(TableInfo table) => string.Join(", ", table.Columns.Select(column => column.Quoted[1..]));

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

    /// <summary>
    /// A further condition, which always holds: on PostgreSQL it waits until no other transaction sets the same relation of the same source. Each would take out rows
    /// that the other one keeps, and two could wait for each other. It is asked once, before the first row.
    /// </summary>
    /// <param name="writer">The statement.</param>
    /// <param name="table">The table whose rows are taken out.</param>
    /// <param name="first">The number of the first parameter of the source's key.</param>
    /// <param name="parts">How many parts it has.</param>
    public static void WriteAndIsAlone(SqlWriter writer, string table, int first, int parts)
    {
        if (!writer.IsPostgreSql)
            return;

        writer.Append(" AND (SELECT pg_advisory_xact_lock(hashtextextended(concat(").Append(Constant(table));
        for (int i = 0; i < parts; i++)
            writer.Append(", ' ', ").AppendToken(first + i);

        writer.Append("), 0))) IS NOT NULL");
    }

    /// <summary>A text as a constant of the statement.</summary>
    public static string Constant(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
