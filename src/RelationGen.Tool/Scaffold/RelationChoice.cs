namespace RelationGen.Tool.Scaffold;

/// <summary>Says which foreign keys are relations, and of which kind; the others are reported with the reason.</summary>
internal sealed class RelationChoice(SchemaLookup lookup, IReadOnlyDictionary<SchemaTable, TablePlan> plans, ScaffoldReport report)
{
    /// <summary>The foreign keys of a class, in the order in which they are named.</summary>
    public IReadOnlyList<ForeignKeyPlan> Of(TablePlan holder)
    {
        List<ForeignKeyPlan> found = [];
        foreach (SchemaForeignKey key in holder.Table.ForeignKeys.OrderBy(key => string.Join("\0", key.Columns), StringComparer.Ordinal)
            .ThenBy(key => key.RefTable, StringComparer.Ordinal))
        {
            string? why = Flaw(holder, key, out ForeignKeyPlan? plan);
            if (plan is not null && found.Exists(other => IsSame(other, plan)))
                why = "another foreign key over the same columns refers to the same";

            if (why is null)
                found.Add(plan!);
            else
                report.SkippedForeignKeys.Add(new ScaffoldItem(Place(holder.Table, key), why));
        }

        return found;
    }

    /// <summary>A foreign key as reports name it.</summary>
    public string Place(SchemaTable table, SchemaForeignKey key) => key.Columns is [{ } only]
        ? lookup.Display(table) + "." + only
        : lookup.Display(table) + " (" + string.Join(", ", key.Columns) + ")";

    private static bool IsSame(ForeignKeyPlan first, ForeignKeyPlan second) =>
        ReferenceEquals(first.Target, second.Target) && first.Fields.SequenceEqual(second.Fields)
            && first.References.SequenceEqual(second.References);

    private string? Flaw(TablePlan holder, SchemaForeignKey key, out ForeignKeyPlan? plan)
    {
        plan = null;
        if (lookup.Target(key) is not { } table)
            return $"{key.RefTable} is not among the tables";

        if (!plans.TryGetValue(table, out TablePlan? target))
            return $"{lookup.Display(table)} has no class";

        if (!target.HasKey)
            return $"{lookup.Display(table)} has no key";

        if (key.Columns.Count != key.RefColumns.Count || key.Columns.Count == 0)
            return "it has another number of columns than it refers to";

        if (key.Columns.Count > KeyChoice.MaxParts)
            return $"it has {key.Columns.Count} columns, and a relation has at most {KeyChoice.MaxParts}";

        if (holder.Find(key.Columns, lookup.Comparer) is not { } fields
            || target.Find(key.RefColumns, lookup.Comparer) is not { } references)
            return "one of its columns has no property";

        if (OrderOf(target, references) is not { } order)
            return $"({string.Join(", ", key.RefColumns)}) is no key of {lookup.Display(table)} and not unique there";

        fields = [.. order.Select(place => fields[place])];
        references = [.. order.Select(place => references[place])];
        if (fields.Zip(references).FirstOrDefault(pair => !CanRefer(pair.First, pair.Second)) is ({ } field, { } reference))
            return $"{field.Column.Name} is {field.Column.Type} and {lookup.Display(table)}.{reference.Column.Name} is "
                + $"{reference.Column.Type}";

        bool isToKey = references.SequenceEqual(target.Key);
        plan = new ForeignKeyPlan(key, holder, target, fields, references, isToKey, holder.HasKey && IsOneToOne(holder.Table, key));
        return null;
    }

    private static bool CanRefer(PropertyPlan field, PropertyPlan reference) =>
        field.Type.IsStoredLike(reference.Type) && field.Type.CanBeKey && reference.Type.CanBeKey;

    /// <summary>
    /// In which order the columns are those of the key, or of something else that is unique; null where they are neither.
    /// </summary>
    private List<int>? OrderOf(TablePlan target, IReadOnlyList<PropertyPlan> references)
    {
        string[] names = [.. references.Select(reference => reference.Column.Name)];
        if (names.Distinct(lookup.Comparer).Count() != names.Length)
            return null;

        IEnumerable<IReadOnlyList<string>> keys = UniqueColumns.WithKey(target.Table)
            .Prepend([.. target.Key.Select(part => part.Column.Name)]);
        return keys.FirstOrDefault(columns => lookup.IsSameSet(columns, names)) is { } found
            ? [.. found.Select(column => Array.FindIndex(names, name => lookup.Comparer.Equals(name, column)))]
            : null;
    }

    /// <summary>Something unique has all of its columns within those of the foreign key.</summary>
    private bool IsOneToOne(SchemaTable table, SchemaForeignKey key)
    {
        if (UniqueColumns.WithKey(table).Any(columns => columns.All(column => key.Columns.Contains(column, lookup.Comparer))))
            return true;

        SchemaIndex? partial = table.Indexes.FirstOrDefault(index =>
            index is { Unique: true, Where: not null, Valid: true, HasColumnsOnly: true }
            && index.LeadingColumns.All(column => key.Columns.Contains(column, lookup.Comparer)));
        if (partial is not null)
            report.Notes.Add($"{Place(table, key)} is unique for some rows only ({partial.Name}), so that many rows may refer to one");

        return false;
    }
}
