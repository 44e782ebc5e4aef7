namespace RelationGen.Schema;

/// <summary>What the keys and indexes of a table promise of some of its columns.</summary>
internal static class UniqueKeys
{
    /// <summary>No two rows have the same values in these columns: a key has no column beyond them.</summary>
    public static bool Within(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        return Whole(table).Any(wanted.IsSupersetOf);
    }

    /// <summary>A unique index that does so for some rows alone; null where there is none.</summary>
    public static SchemaIndex? Partial(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        return table.Indexes.FirstOrDefault(
            index => index is { Unique: true, Where: not null, Valid: true, HasColumnsOnly: true } && wanted.IsSupersetOf(index.LeadingColumns));
    }

    /// <summary>A key or an index of all rows begins with these columns, in any order.</summary>
    public static bool Lead(SchemaTable table, IReadOnlyCollection<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        return Ordered(table).Any(key => wanted.SetEquals(key.Take(wanted.Count)));
    }

    private static IEnumerable<IEnumerable<string>> Whole(SchemaTable table) =>
        Constraints(table).Concat(table.Indexes.Where(index => index.IsWholeKey).Select(index => index.LeadingColumns));

    private static IEnumerable<IEnumerable<string>> Ordered(SchemaTable table) =>
        Constraints(table).Concat(table.Indexes.Where(index => index is { Where: null, Valid: true, Method: null }).Select(index => index.LeadingColumns));

    private static IEnumerable<IEnumerable<string>> Constraints(SchemaTable table)
    {
        if (table.PrimaryKey is { } key)
            yield return key.Columns;

        foreach (SchemaKey unique in table.Uniques)
            yield return unique.Columns;
    }
}
