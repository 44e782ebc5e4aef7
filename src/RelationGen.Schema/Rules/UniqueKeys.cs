using System.Text.RegularExpressions;

namespace RelationGen.Schema;

/// <summary>What the keys and indexes of a table promise of some of its columns.</summary>
internal static class UniqueKeys
{
    /// <summary>No two rows have the same values in these columns: a key has no column beyond them.</summary>
    public static bool Within(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return All(table).Any(wanted.IsSupersetOf);
    }

    /// <summary>These columns and no others are a key.</summary>
    public static bool Are(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return All(table).Any(wanted.SetEquals);
    }

    /// <summary>A key has these columns, and others.</summary>
    public static bool Beyond(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return All(table).Any(wanted.IsSubsetOf);
    }

    /// <summary>A unique index that does so for some rows alone, or for none because it is not valid; null where there is none.</summary>
    public static SchemaIndex? Partial(SchemaTable table, IEnumerable<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return table.Indexes.FirstOrDefault(
            index => index is { Unique: true, HasColumnsOnly: true } && !(index.Valid && HasAllRows(index))
                && wanted.IsSupersetOf(index.LeadingColumns));
    }

    /// <summary>A key or an index of all rows begins with these columns, in any order.</summary>
    public static bool Lead(SchemaTable table, IReadOnlyCollection<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return Constraints(table).Concat(Serving(table).Where(index => index.Valid).Select(index => index.LeadingColumns))
            .Any(key => wanted.SetEquals(key.Take(wanted.Count)));
    }

    /// <summary>An index that would begin with these columns if it were valid; null where there is none.</summary>
    public static SchemaIndex? Invalid(SchemaTable table, IReadOnlyCollection<string> columns, SchemaSnapshot snapshot)
    {
        HashSet<string> wanted = Set(columns, snapshot);
        return Serving(table).FirstOrDefault(index => !index.Valid && wanted.SetEquals(index.LeadingColumns.Take(wanted.Count)));
    }

    private static HashSet<string> Set(IEnumerable<string> columns, SchemaSnapshot snapshot) =>
        new(columns, NameComparison.Comparer(snapshot.Engine));

    /// <summary>Indexes by which rows with given values are found.</summary>
    private static IEnumerable<SchemaIndex> Serving(SchemaTable table) =>
        table.Indexes.Where(index => HasAllRows(index) && index.Method is null or "hash" or "btree");

    private static IEnumerable<IEnumerable<string>> All(SchemaTable table) =>
        Constraints(table).Concat(table.Indexes
            .Where(index => index is { Unique: true, Valid: true, HasColumnsOnly: true } && HasAllRows(index))
            .Select(index => index.LeadingColumns));

    /// <summary>Rows without a value are equal to none, so an index may leave them out.</summary>
    private static bool HasAllRows(SchemaIndex index)
    {
        if (index.Where is not { } where)
            return true;

        Match condition = Regex.Match(where, @"^\(*\s*[""`\[]?(?<column>\w+)[""`\]]?\s+IS\s+NOT\s+NULL\s*\)*$", RegexOptions.IgnoreCase);
        return condition.Success && index.LeadingColumns.Contains(condition.Groups["column"].Value, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<IEnumerable<string>> Constraints(SchemaTable table)
    {
        if (table.PrimaryKey is { } key)
            yield return key.Columns;

        foreach (SchemaKey unique in table.Uniques)
            yield return unique.Columns;
    }
}
