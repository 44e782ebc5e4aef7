namespace RelationGen;

/// <summary>The row has one of these keys, which travel in one parameter for each part where the database can take them so.</summary>
/// <param name="table">The table.</param>
/// <param name="keys">The keys.</param>
internal sealed class KeysPredicate(TableInfo table, IKeyList keys) : Predicate
{
    internal override bool CanBeNull => false;

    internal override void Write(SqlWriter writer)
    {
        string name = writer.NameOf(table: null);
        writer.AppendIsAny([.. table.KeyColumns.Select(column => name + column.Quoted)], keys);
    }
}
