namespace RelationGen.Tool.Scaffold;

/// <summary>Finds the tables that could be junctions.</summary>
internal sealed class JunctionChoice(SchemaLookup lookup, KeyChoice keys)
{
    /// <summary>The candidate that the table is; null where it is none.</summary>
    public JunctionCandidate? Of(SchemaTable table)
    {
        if (table.Kind is not (TableKind.Table or TableKind.Partitioned) || table.ForeignKeys is not [{ } first, { } second]
            || lookup.Target(first) is not { } left || lookup.Target(second) is not { } right)
        {
            return null;
        }

        string[] union = [.. first.Columns.Concat(second.Columns).Distinct(lookup.Comparer)];
        IReadOnlyList<string>? unique = UniqueColumns.WithKey(table).FirstOrDefault(columns => lookup.IsSameSet(columns, union));
        if (unique is null || lookup.IsSameSet(first.Columns, second.Columns) || Array.Exists(union, IsOptional))
            return null;

        SchemaColumn[] others = [.. table.Columns.Where(column => !union.Contains(column.Name, lookup.Comparer))];
        string[] payload = [.. others.Where(column => !IsFilled(table, column)).Select(column => column.Name)];
        return new JunctionCandidate(table, first, second, unique, payload, Obstacle(table, first, second, left, right, payload));

        bool IsOptional(string name) => lookup.Column(table, name) is not { } column
            || (column.Nullable && !(table.PrimaryKey?.Columns.Contains(name, lookup.Comparer) ?? false));
    }

    /// <summary>A key that the database counts, or a value that it makes.</summary>
    private bool IsFilled(SchemaTable table, SchemaColumn column) =>
        column.Identity != SchemaIdentity.None || column.Generated != GeneratedKind.None
        || (column.Default is { } text && DefaultValue.IsExpression(text))
        || (lookup.IsSqlite && table.PrimaryKey?.Columns is [{ } key] && lookup.Comparer.Equals(key, column.Name)
            && column.Type.Equals("INTEGER", StringComparison.OrdinalIgnoreCase));

    private string? Obstacle(
        SchemaTable table, SchemaForeignKey first, SchemaForeignKey second, SchemaTable left, SchemaTable right, string[] payload) =>
        payload.Length > 0 ? "it has columns of its own"
        : lookup.Snapshot.Tables.Any(other => other.ForeignKeys.Any(key => ReferenceEquals(lookup.Target(key), table))) ? "others refer to it"
        : first.Columns.Intersect(second.Columns, lookup.Comparer).Any() ? "its two keys share columns"
        : !ReferToKey(first, left) || !ReferToKey(second, right) ? "one of its keys refers to something else than the key of its target"
        : lookup.SchemaOf(table) != lookup.SchemaOf(left) || lookup.SchemaOf(table) != lookup.SchemaOf(right)
            ? "it is in another schema than what it connects"
        : first.OnDelete != second.OnDelete || first.OnUpdate != second.OnUpdate ? "its two keys have different actions"
        : first.OnDelete is SchemaAction.SetNull or SchemaAction.SetDefault || first.OnUpdate is SchemaAction.SetNull or SchemaAction.SetDefault
            ? "its keys would be set to null or to a default"
        : null;

    private bool ReferToKey(SchemaForeignKey key, SchemaTable target) =>
        lookup.IsSameSet(key.RefColumns, [.. keys.Of(target).Select(column => column.Name)]);
}
