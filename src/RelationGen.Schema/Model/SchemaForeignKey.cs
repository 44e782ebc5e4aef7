namespace RelationGen.Schema;

/// <summary>A foreign key.</summary>
/// <param name="Name">The name of the constraint; null where it has none or none could be read.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="RefSchema">The schema of the table it refers to; null for the default one.</param>
/// <param name="RefTable">The table it refers to.</param>
/// <param name="RefColumns">The columns it refers to, in the order of <paramref name="Columns"/>.</param>
internal sealed record SchemaForeignKey(
    string? Name, EquatableArray<string> Columns, string? RefSchema, string RefTable, EquatableArray<string> RefColumns)
{
    /// <summary>What happens to the row when the one it refers to is deleted.</summary>
    public SchemaAction OnDelete { get; init; }

    /// <summary>What happens to the row when the key it refers to changes.</summary>
    public SchemaAction OnUpdate { get; init; }

    /// <summary>It can be asked at the end of a transaction.</summary>
    public bool Deferrable { get; init; }

    /// <summary>It is asked at the end of a transaction.</summary>
    public bool InitiallyDeferred { get; init; }

    /// <summary>PostgreSQL: false for <c>NOT VALID</c>; rows that were there before may violate it.</summary>
    public bool Validated { get; init; } = true;

    /// <summary>It compares the same columns with the same; the order in which they are named means nothing.</summary>
    public bool Joins(SchemaEngine engine, IReadOnlyList<string> columns, IReadOnlyList<string> targets)
    {
        (string Column, string Target)[] own = [.. Columns.Zip(RefColumns, (column, target) => (column, target))];
        return own.Length == Math.Min(columns.Count, targets.Count)
            && columns.Zip(targets, (column, target) => (column, target)).All(wanted => Array.Exists(own, pair =>
                NameComparison.Same(engine, pair.Column, wanted.column) && NameComparison.Same(engine, pair.Target, wanted.target)));
    }

    /// <summary>It leads to the table of this name; a null schema is the default one.</summary>
    public bool LeadsTo(SchemaSnapshot snapshot, string? schema, string table) =>
        NameComparison.Same(snapshot.Engine, RefTable, table) && NameComparison.SameSchema(snapshot, RefSchema, schema);
}
