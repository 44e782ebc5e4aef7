namespace RelationGen;

/// <summary>Writes what statements do with the columns that say if a row was changed since it was read.</summary>
internal static class Tokens
{
    /// <summary>The number that follows the one in a row.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">How the statement calls it.</param>
    public static string Next(ColumnInfo column, string name) => (column.Nullable ? "COALESCE(" + name + ", 0)" : name) + " + 1";

    /// <summary>Sets a token in a statement that changes other columns before it; one that the database sets is left to it.</summary>
    public static void WriteNext(SqlWriter writer, ColumnInfo column)
    {
        string name = column.Quoted[1..];
        if (column.Token == ConcurrencyToken.Counted)
            writer.Append(", ").Append(name).Append(" = ").Append(Next(column, name));
        else if (column.Token == ConcurrencyToken.Random)
            writer.Append(", ").Append(name).Append(" = ").AppendValue(column, KeyValues.NewGuid());
    }

    /// <summary>Limits a statement to the row of an entity, and to what the entity holds for its tokens.</summary>
    public static void WriteUnchanged<TEntity, TKey, TTable>(SqlWriter writer, TEntity row)
        where TEntity : class
        where TKey : notnull
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
    {
        TableInfo table = default(TTable).Info;
        int first = writer.AddKey(key => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(key, default(TTable).KeyOf(row)));
        ChangeSql.WriteEqual(writer, ChangeSql.BareKey(table), first);
        foreach (int position in table.Tokens)
        {
            ColumnInfo column = table.Columns[position];
            (string before, string after) = writer.Comparable(column, ignoresCase: false);
            writer.Append(" AND ").Append(before).Append(column.Quoted[1..]).Append(after);
            if (column.ToStored(EntityKey<TEntity, TKey, TTable>.Info.ValueOf(row, position)) is { } value)
                writer.Append(" = ").AppendComparable(column, value);
            else
                writer.Append(" IS NULL");
        }
    }
}
