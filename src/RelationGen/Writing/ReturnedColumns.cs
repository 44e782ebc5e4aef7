namespace RelationGen;

/// <summary>The columns whose values a write returns, because the database makes them.</summary>
internal static class ReturnedColumns<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>How many cells <see cref="Write"/> lists.</summary>
    public static readonly int Width = Math.Max(Table.KeyColumns.Max(Table.IndexOf), Any ? Table.Returned[^1] : 0) + 1;

    public static bool Any => Table.Returned.Length > 0;

    private static TableInfo Table => default(TTable).Info;

    /// <summary>Lists the key and the values, each where a row of the entity has it, and NULL in the place of everything else.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="alias">The name of the table with its point; empty without one.</param>
    public static void Write(SqlWriter writer, string alias = "")
    {
        for (int i = 0; i < Width; i++)
        {
            ColumnInfo column = Table.Columns[i];
            writer.Append(i == 0 ? "" : ", ");
            if (column.Key || column.IsReturned)
                writer.AppendRead(column, alias + column.Quoted[1..]);
            else
                writer.Append("NULL");
        }
    }

    /// <summary>The values of a row, in the order of the columns.</summary>
    public static object?[] Read<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        var values = new object?[Table.Returned.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = default(TTable).ReadValue(ref row, Table.Returned[i]);

        return values;
    }

    /// <summary>Sets the properties of entities to what the database made.</summary>
    public static void Set(List<(TEntity Row, object?[] Values)> returned)
    {
        foreach ((TEntity row, object?[] values) in returned)
        {
            for (int i = 0; i < values.Length; i++)
                default(TTable).SetValue(row, Table.Returned[i], values[i]);
        }
    }

    /// <summary>Sets the properties of an entity to what its row holds, which was read as another one.</summary>
    public static void Copy(TEntity row, TEntity entity)
    {
        foreach (int column in Table.Returned)
            default(TTable).SetValue(entity, column, EntityKey<TEntity, TKey, TTable>.Info.ValueOf(row, column));
    }
}
