namespace RelationGen.Tool.Scaffold;

/// <summary>
/// What names suggest and the database does not say: relations to one of several tables, and relations without a foreign key.
/// </summary>
internal sealed class Suggestions(SchemaLookup lookup, IReadOnlyList<TablePlan> plans, ScaffoldReport report)
{
    private readonly ILookup<string, TablePlan> _byClass = plans.Where(plan => plan.Key.Count == 1)
        .ToLookup(plan => plan.ClassName, StringComparer.OrdinalIgnoreCase);

    public void Add()
    {
        bool hasForeignKeys = lookup.Snapshot.Tables.Any(table => table.ForeignKeys.Count > 0);
        foreach (TablePlan plan in plans)
        {
            AddMorphs(plan);
            if (plan.Table.ForeignKeys.Count == 0 && (!hasForeignKeys || plan.Table.Kind is TableKind.Table))
                AddRelations(plan);
        }
    }

    /// <summary><c>subject_type</c> beside <c>subject_id</c>.</summary>
    private void AddMorphs(TablePlan plan)
    {
        foreach (PropertyPlan key in plan.Properties.Where(property => property.Name.EndsWith("Id", StringComparison.Ordinal)
            && property.Name.Length > 2))
        {
            string discriminator = key.Name[..^2] + "Type";
            bool isForeign = plan.Table.ForeignKeys.Any(foreign => foreign.Columns.Contains(key.Column.Name, lookup.Comparer));
            if (!isForeign && plan.Properties.FirstOrDefault(property =>
                property.Name == discriminator) is { Type: { Clr: "string" } or { Enum: not null } } type)
                report.PossibleMorphs.Add($"{lookup.Display(plan.Table)} ({type.Column.Name}, {key.Column.Name})");
        }
    }

    /// <summary>A column that is called like the key of another table and has its type.</summary>
    private void AddRelations(TablePlan plan)
    {
        foreach (PropertyPlan property in plan.Properties.Where(property => !(plan.Key.Count == 1 && plan.Key.Contains(property))))
        {
            string name = RelationNames.Stripped(property.Column.Name);
            if (name.Length == 0 || name == Identifiers.Pascal(property.Column.Name))
                continue;

            TablePlan? target = _byClass[name].FirstOrDefault() ?? _byClass[Plurals.Singular(name)].FirstOrDefault();
            if (target is not null && !ReferenceEquals(target, plan) && target.Key[0].Type.IsStoredLike(property.Type))
            {
                report.Suggestions.Add(new ScaffoldItem(
                    lookup.Display(plan.Table) + "." + property.Column.Name, lookup.Display(target.Table) + "." + target.Key[0]
                        .Column.Name));
            }
        }
    }
}
