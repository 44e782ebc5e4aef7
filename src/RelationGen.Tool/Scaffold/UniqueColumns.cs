namespace RelationGen.Tool.Scaffold;

/// <summary>What is unique in a table for all of its rows.</summary>
internal static class UniqueColumns
{
    /// <summary>The columns of unique constraints, then of unique indexes without a condition or an expression.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(SchemaTable table) =>
        table.Uniques.Select(key => (IReadOnlyList<string>)key.Columns).Concat(table.Indexes.Where(index => index.IsWholeKey)
            .Select(index => (IReadOnlyList<string>)[.. index.LeadingColumns]));

    /// <summary>The same with the primary key before them.</summary>
    public static IEnumerable<IReadOnlyList<string>> WithKey(SchemaTable table) =>
        table.PrimaryKey is { } key ? Of(table).Prepend(key.Columns) : Of(table);
}
