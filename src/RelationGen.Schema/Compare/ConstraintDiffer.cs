namespace RelationGen.Schema;

/// <summary>Compares the keys, indexes, foreign keys and checks of one table of two snapshots.</summary>
/// <param name="expected">The first snapshot.</param>
/// <param name="expectedTable">The table in the first.</param>
/// <param name="foundTable">The table in the second.</param>
/// <param name="options">What is compared.</param>
/// <param name="differences">Where differences are added.</param>
internal sealed class ConstraintDiffer(
    SchemaSnapshot expected, SchemaTable expectedTable, SchemaTable foundTable, DifferOptions options,
    List<SchemaDifference> differences)
{
    private readonly StringComparer _names = NameComparison.Comparer(expected.Engine);

    /// <summary>Adds all differences of the table's constraints.</summary>
    public void Compare()
    {
        ComparePrimaryKey();
        ComparePairs(
            DifferenceKind.Unique, expectedTable.Uniques, foundTable.Uniques, SameKey, key => key.Name, Describe,
            _ => UniqueLost, _ => UniqueNew);
        ComparePairs(
            DifferenceKind.Index, expectedTable.Indexes, foundTable.Indexes, SameIndex, index => index.Name, Describe,
            index => index.Unique ? UniqueLost : (DifferenceEffect.Slower, "statements that find rows by it read the whole table"),
            index => index.Unique ? UniqueNew : (DifferenceEffect.None, "writes keep it up to date"));
        CompareForeignKeys();
        ComparePairs(
            DifferenceKind.Check, expectedTable.Checks, foundTable.Checks, SameCheck, check => check.Name, check => check.Sql,
            _ => (DifferenceEffect.Silent, "rows that violate it are stored"),
            _ => (DifferenceEffect.Refused, "rows that violate it are refused"));
    }

    private static (DifferenceEffect, string) UniqueLost => (DifferenceEffect.Silent, "two rows with the same values are stored");

    private static (DifferenceEffect, string) UniqueNew => (DifferenceEffect.Refused, "a second row with the same values is refused");

    private void ComparePrimaryKey()
    {
        (SchemaKey? first, SchemaKey? second) = (expectedTable.PrimaryKey, foundTable.PrimaryKey);
        if (first is null && second is null)
            return;

        if (first is null || second is null || !first.Columns.SequenceEqual(second.Columns, _names))
        {
            Add(DifferenceKind.PrimaryKey, null, first is null ? null : Describe(first), second is null ? null : Describe(second),
                first is null ? DifferenceEffect.Refused : DifferenceEffect.Silent,
                first is null ? "a second row with the same key is refused" : "a key can stand for several rows, or for none", first,
                second);
        }
        else
        {
            CompareName(first.Name, second.Name, first, second);
        }
    }

    /// <summary>What has the same name is the same thing, changed or not; what else is the same has another name.</summary>
    private void ComparePairs<T>(
        DifferenceKind kind, EquatableArray<T> first, EquatableArray<T> second, Func<T, T, bool> same, Func<T, string?> name,
        Func<T, string> describe,
        Func<T, (DifferenceEffect, string)> lost, Func<T, (DifferenceEffect, string)> added)
        where T : class, IEquatable<T>
    {
        List<T> others = [.. second];
        List<T> unmatched = [];
        foreach (T item in first)
        {
            T? other = others.Find(candidate => same(item, candidate) && HasName(candidate, name(item)))
                ?? others.Find(candidate => same(item, candidate) && !first.Any(rival => HasName(candidate, name(rival))));
            if (other is null)
            {
                unmatched.Add(item);
                continue;
            }

            others.Remove(other);
            CompareName(name(item), name(other), item, other);
        }

        foreach (T item in unmatched)
        {
            T? other = others.Find(candidate => HasName(candidate, name(item)));
            if (other is not null)
                others.Remove(other);

            (DifferenceEffect effect, string consequence) = lost(item);
            Add(kind, name(item) ?? describe(item), describe(item), other is null ? null : describe(other), effect, consequence, item,
                other);
        }

        foreach (T other in others)
        {
            (DifferenceEffect effect, string consequence) = added(other);
            Add(kind, name(other) ?? describe(other), null, describe(other), effect, consequence, null, other);
        }

        bool HasName(T candidate, string? wanted) => wanted is not null && _names.Equals(name(candidate), wanted);
    }

    private void CompareForeignKeys()
    {
        List<SchemaForeignKey> others = [.. foundTable.ForeignKeys];
        foreach (SchemaForeignKey key in expectedTable.ForeignKeys)
        {
            SchemaForeignKey? other = others.Find(candidate => SameTarget(key, candidate) && candidate.Name == key.Name)
                ?? others.Find(candidate => SameTarget(key, candidate));
            if (other is null)
            {
                Add(DifferenceKind.ForeignKey, Member(key), Describe(key), null, DifferenceEffect.Silent,
                    "rows that refer to nothing are stored, and deleting a row leaves those that refer to it", key);
                continue;
            }

            others.Remove(other);
            CompareActions(key, other);
            CompareName(key.Name, other.Name, key, other);
        }

        foreach (SchemaForeignKey other in others)
        {
            Add(DifferenceKind.ForeignKey, Member(other), null, Describe(other), DifferenceEffect.Refused,
                "rows that refer to nothing are refused, and so may be deleting a row that others refer to", null, other);
        }
    }

    private void CompareActions(SchemaForeignKey key, SchemaForeignKey other)
    {
        if (key.OnDelete != other.OnDelete || key.OnUpdate != other.OnUpdate || key.Deferrable != other.Deferrable
            || key.InitiallyDeferred != other.InitiallyDeferred)
        {
            bool isSilent = (key.OnDelete != other.OnDelete && Changes(other.OnDelete))
                || (key.OnUpdate != other.OnUpdate && Changes(other.OnUpdate));
            Add(DifferenceKind.ForeignKeyAction, Member(key), Actions(key), Actions(other), isSilent ? DifferenceEffect.Silent
                : DifferenceEffect.Refused,
                isSilent ? "deleting or changing a row changes others that it did not change"
                    : "deleting or changing a row that others refer to is refused, or at another time", key, other);
        }

        if (key.Validated != other.Validated)
        {
            Add(DifferenceKind.ForeignKeyAction, Member(key), Validated(key), Validated(other), DifferenceEffect.None,
                "rows that were there before may refer to nothing", key, other);
        }

        static bool Changes(SchemaAction action) => action is SchemaAction.Cascade or SchemaAction.SetNull or SchemaAction.SetDefault;

        static string Validated(SchemaForeignKey key) => key.Validated ? "validated" : "not validated";
    }

    private void CompareName(string? first, string? second, object firstPart, object secondPart)
    {
        if (options.CompareNames && first is not null && second is not null && !_names.Equals(first, second))
            Add(DifferenceKind.Name, first, first, second, DifferenceEffect.None, "messages and scripts call it otherwise", firstPart,
                secondPart);
    }

    private bool SameKey(SchemaKey first, SchemaKey second) =>
        first.Columns.SequenceEqual(second.Columns, _names)
        && (first.NullsNotDistinct, first.Deferrable, first.InitiallyDeferred) == (second.NullsNotDistinct, second.Deferrable,
            second.InitiallyDeferred);

    private bool SameIndex(SchemaIndex first, SchemaIndex second) =>
        first.Parts.Count == second.Parts.Count
        && first.Parts.Zip(second.Parts, SamePart).All(same => same)
        && first.Include.SequenceEqual(second.Include, _names)
        && (first.Unique, first.Method, first.NullsNotDistinct, first.Valid) == (second.Unique, second.Method, second.NullsNotDistinct,
            second.Valid)
        && (options.CompareSql ? SqlTexts.Same(first.Where, second.Where) : (first.Where is null) == (second.Where is null));

    private bool SamePart(SchemaIndexPart first, SchemaIndexPart second) =>
        _names.Equals(first.Column, second.Column)
        && (first.Descending, first.OperatorClass) == (second.Descending, second.OperatorClass)
        && _names.Equals(first.Collation, second.Collation)
        && (!options.CompareSql || SqlTexts.Same(first.Expression, second.Expression));

    private bool SameCheck(SchemaCheck first, SchemaCheck second) => options.CompareSql
        ? SqlTexts.Same(first.Sql, second.Sql)
        : first.Name is not null && _names.Equals(first.Name, second.Name);

    /// <summary>Both snapshots are canonical, so that a schema which is not said is the default one in either.</summary>
    private bool SameTarget(SchemaForeignKey first, SchemaForeignKey second) =>
        _names.Equals(first.RefTable, second.RefTable)
        && (expected.Engine == SchemaEngine.Sqlite || first.RefSchema == second.RefSchema)
        && first.Joins(expected.Engine, second.Columns, second.RefColumns);

    private static string Member(SchemaForeignKey key) => string.Join(", ", key.Columns);

    private static string Describe(SchemaKey key) =>
        "(" + string.Join(", ", key.Columns) + ")" + (key.NullsNotDistinct ? " NULLS NOT DISTINCT" : string.Empty)
        + (key.Deferrable ? " DEFERRABLE" : string.Empty) + (key.InitiallyDeferred ? " INITIALLY DEFERRED" : string.Empty);

    private static string Describe(SchemaIndex index) =>
        (index.Unique ? "UNIQUE " : string.Empty) + (index.Method is null ? string.Empty : index.Method + " ")
        + "(" + string.Join(", ", index.Parts.Select(Describe)) + ")"
        + (index.Include.Count == 0 ? string.Empty : " INCLUDE (" + string.Join(", ", index.Include) + ")")
        + (index.NullsNotDistinct ? " NULLS NOT DISTINCT" : string.Empty)
        + (index.Where switch { null => string.Empty, "" => " WHERE ?", { } where => " WHERE " + where })
        + (index.Valid ? string.Empty : " (invalid)");

    private static string Describe(SchemaIndexPart part) =>
        (part.Column ?? part.Expression ?? "?") + (part.Collation is null ? string.Empty : " COLLATE " + part.Collation)
        + (part.OperatorClass is null ? string.Empty : " " + part.OperatorClass) + (part.Descending ? " DESC" : string.Empty);

    private static string Describe(SchemaForeignKey key) =>
        "(" + string.Join(", ", key.Columns) + ") → " + (key.RefSchema is null ? string.Empty : key.RefSchema + ".") + key.RefTable
        + "(" + string.Join(", ", key.RefColumns) + ")";

    private static string Actions(SchemaForeignKey key) =>
        "ON DELETE " + Words.Action(key.OnDelete) + " ON UPDATE " + Words.Action(key.OnUpdate)
        + (key.Deferrable ? key.InitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE" : string.Empty);

    private void Add(
        DifferenceKind kind, string? member, string? first, string? second, DifferenceEffect effect, string consequence,
        object? firstPart = null,
        object? secondPart = null) =>
        differences.Add(new SchemaDifference(kind, expectedTable.FullName, member, first, second, effect, consequence)
        {
            ExpectedPart = firstPart, FoundPart = secondPart,
        });
}
