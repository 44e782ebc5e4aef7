namespace RelationGen;

/// <summary>Lists columns so that <see cref="IKeyedTable{TEntity, TKey, TSelf}.ReadKey{TRow}"/> finds the key where it finds it in a row of the entity.</summary>
internal static class KeyRows
{
    /// <summary>Writes the list: NULL in the place of every column that is no part of the key.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="table">The table whose key it is.</param>
    /// <param name="prefix">What stands before each column: an alias, or nothing.</param>
    /// <param name="columns">The columns that hold the key, with a point and quotes, in the order of its parts.</param>
    public static void Write(SqlWriter writer, TableInfo table, string prefix, IReadOnlyList<string> columns)
    {
        int left = columns.Count;
        for (int i = 0; left > 0; i++)
        {
            ColumnInfo column = table.Columns[i];
            writer.Append(i == 0 ? "" : ", ");
            if (!column.Key)
            {
                writer.Append("NULL");
                continue;
            }

            int part = table.KeyPartOf(column);
            writer.Append(prefix.Length == 0 ? columns[part][1..] : prefix + columns[part]);
            left--;
        }
    }
}
