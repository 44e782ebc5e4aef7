namespace RelationGen.Schema;

/// <summary>RG6007: the key of a class is no key of its table.</summary>
internal static class KeyRules
{
    public static IEnumerable<SchemaFinding> Check(CodeEntity entity, SchemaTable table, SchemaSnapshot snapshot)
    {
        // Views have no keys; what columns are missing is said of their properties.
        if (!entity.HasKey || table.Kind is TableKind.View or TableKind.MaterializedView or TableKind.Virtual or TableKind.Foreign
            || entity.Key.Any(column => table.Find(snapshot.Engine, column) is null))
        {
            yield break;
        }

        HashSet<string> key = new(entity.Key, NameComparison.Comparer(snapshot.Engine));
        if (Keys(table).Any(columns => key.SetEquals(columns)))
            yield break;

        string there = table.PrimaryKey is { } primary
            ? "its primary key is " + Words.Columns(primary.Columns)
            : "it has no primary key";
        string harm = Keys(table).Any(columns => key.IsSupersetOf(columns))
            ? "a part of it is enough"
            : "several rows can have the same";
        yield return new SchemaFinding(
            "RG6007", entity.FullName, null,
            $"The key of '{entity.Name}' is {Words.Columns(entity.Key)}, which is no key of {Words.Table(table)}: {there}, so {harm}; "
            + "put [Key] where the database has it")
        { Part = (object?)table.PrimaryKey ?? table };
    }

    /// <summary>What no two rows have in common.</summary>
    private static IEnumerable<IEnumerable<string>> Keys(SchemaTable table) =>
        (table.PrimaryKey is { } key ? new[] { (IEnumerable<string>)key.Columns } : [])
            .Concat(table.Uniques.Select(unique => (IEnumerable<string>)unique.Columns))
            .Concat(table.Indexes.Where(index => index.IsWholeKey).Select(index => index.LeadingColumns));
}
