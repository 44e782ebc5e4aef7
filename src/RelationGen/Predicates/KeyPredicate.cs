namespace RelationGen;

/// <summary>The row has this key.</summary>
/// <param name="table">The table.</param>
/// <param name="key">The key.</param>
internal sealed class KeyPredicate<TKey>(TableInfo table, TKey key) : Predicate
    where TKey : notnull
{
    internal override bool CanBeNull => false;

    internal override void Write(SqlWriter writer)
    {
        int first = writer.AddKey(keys => KeyRules.Of<TKey>(table.Key).Write(keys, key));
        for (int part = 0; part < table.KeyColumns.Count; part++)
        {
            writer.Append(part == 0 ? "" : " AND ").AppendColumn(table.KeyColumns[part], table: null).Append(" = ")
                .AppendToken(first + part);
        }
    }
}
