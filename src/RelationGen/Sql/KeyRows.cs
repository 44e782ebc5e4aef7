namespace RelationGen;

/// <summary>
/// Lists columns so that <see cref="IKeyedTable{TEntity, TKey, TSelf}.ReadKey{TRow}"/> finds the key where it finds it in a row of the
/// entity.
/// </summary>
internal static class KeyRows
{
    /// <summary>Writes the list: NULL in the place of every column that is no part of the key.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="table">The table whose key it is.</param>
    /// <param name="parts">What yields the parts of the key, in their order.</param>
    public static void Write(SqlWriter writer, TableInfo table, IReadOnlyList<string> parts)
    {
        int left = parts.Count;
        for (int i = 0; left > 0; i++)
        {
            ColumnInfo column = table.Columns[i];
            writer.Append(i == 0 ? "" : ", ");
            if (column.Key)
                writer.AppendRead(column, parts[table.KeyPartOf(column)]);
            else
                writer.Append("NULL");

            left -= column.Key ? 1 : 0;
        }
    }
}
