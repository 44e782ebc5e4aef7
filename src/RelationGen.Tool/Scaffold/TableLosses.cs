namespace RelationGen.Tool.Scaffold;

/// <summary>Lists what the database says of a table and the product would not make so.</summary>
internal sealed class TableLosses(SchemaLookup lookup, ScaffoldReport report)
{
    /// <summary>What is lost of a class.</summary>
    public void Add(TablePlan plan, IReadOnlyList<ForeignKeyPlan> keys)
    {
        SchemaTable table = plan.Table;
        string place = lookup.Display(table);
        if (table.Comment is not null || plan.Properties.Any(property => property.Column.Comment is not null))
            report.Lose("comments, which are documentation comments now", place);

        if (!plan.HasKey)
            return;

        AddOptions(table, place);
        foreach (PropertyPlan property in plan.Properties)
            Add(plan, property, place + "." + property.Column.Name);

        foreach (ForeignKeyPlan key in keys)
            Add(key, place + "." + string.Join(", ", key.Key.Columns));
    }

    private void AddOptions(SchemaTable table, string place)
    {
        string? kind = table.Kind switch
        {
            TableKind.Partitioned => "partitions of tables",
            TableKind.Foreign => "tables of other servers, which would be tables of this one",
            TableKind.View or TableKind.MaterializedView => "views with a key, which would be tables",
            TableKind.Virtual => "modules of virtual tables",
            _ => null,
        };
        if (kind is not null)
            report.Lose(kind, place);

        if (table.WithoutRowId)
            report.Lose("WITHOUT ROWID", place);

        if (table.Strict)
            report.Lose("STRICT", place);
    }

    private void Add(TablePlan plan, PropertyPlan property, string place)
    {
        SchemaColumn column = property.Column;
        string type = ProductTypes.Of(lookup.Snapshot.Engine, property.Type);
        if (!type.Equals(column.Type, StringComparison.OrdinalIgnoreCase))
            report.Lose(
                "types of columns, which would be others", place, $"{(column.Type.Length == 0 ? "no type" : column.Type)} → {type}");

        if (column.BaseType is not null)
            report.Lose("domains, which have to be there before the tables", place, column.Type);
        else if (property.Type is { Clr: "string", Enum: null } && lookup.Snapshot.Enums.Any(candidate => IsNamed(column.Type, candidate)))
            report.Lose("enum types that no enum of C# can be, which have to be there before the tables", place, column.Type);

        if (column.Nullable && !property.IsNullable)
            report.Lose("keys that can be NULL, which are required", place);

        if (IdentityLoss(plan, property) is { } identity)
            report.Lose(identity, place);

        if (column.Generated == GeneratedKind.Virtual)
            report.Lose("columns that are computed when they are read, which would be stored", place);

        if (property.IsComputed && (plan.Key.Contains(property) || SqlUse.Flaw(plan, column.Expression) is not null))
            report.Lose("expressions of computed columns", place, column.Expression);

        if (!lookup.IsSqlite && property.Type is { Clr: "string", TypeName: null, IsJson: false } && column.Collation is null
            && plan.Key.Contains(property))
            report.Lose("collations of text keys, which compare by code point (COLLATE \"C\")", place);
    }

    private static string? IdentityLoss(TablePlan plan, PropertyPlan property) => property.Column.Identity switch
    {
        SchemaIdentity.Always => "identities that refuse a value (GENERATED ALWAYS)",
        SchemaIdentity.Sequence => "sequences behind a default (serial), which would be identities",
        SchemaIdentity.RowId when plan.Key.Contains(property) => "keys without AUTOINCREMENT, which would have it",
        _ => null,
    };

    private void Add(ForeignKeyPlan key, string place)
    {
        if (key.Key.Deferrable)
            report.Lose("foreign keys that can be deferred", place);

        if (!key.Key.Validated)
            report.Lose("foreign keys that old rows may violate (NOT VALID)", place);

        if (!IsLed(key))
            report.Lose("foreign keys without an index, which would have one", place);
    }

    /// <summary>A key or an index begins with the columns, in any order.</summary>
    private bool IsLed(ForeignKeyPlan key)
    {
        int count = key.Key.Columns.Count;
        SchemaTable table = key.Holder.Table;
        IEnumerable<IReadOnlyList<string>> leading = UniqueColumns.WithKey(table)
            .Concat(table.Indexes.Where(index => index is { Where: null, Method: null, Valid: true, HasColumnsOnly: true })
                .Select(index => (IReadOnlyList<string>)[.. index.LeadingColumns]));
        return key.IsOneToOne
            || leading.Any(columns => columns.Count >= count && lookup.IsSameSet([.. columns.Take(count)], key.Key.Columns));
    }

    private static bool IsNamed(string type, SchemaEnum candidate) =>
        type.Replace("\"", string.Empty, StringComparison.Ordinal).Split('.')[^1] == candidate.Name;
}
