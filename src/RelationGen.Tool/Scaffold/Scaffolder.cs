namespace RelationGen.Tool.Scaffold;

/// <summary>Makes classes with relations of what a database says of its tables. It asks no database and writes no file.</summary>
internal sealed class Scaffolder
{
    private readonly SchemaLookup _lookup;
    private readonly ScaffoldOptions _options;
    private readonly ScaffoldReport _report = new();
    private readonly ClassNames _classNames;
    private readonly DeclaredNames _declared;

    private Scaffolder(SchemaSnapshot snapshot, ScaffoldOptions options)
    {
        _lookup = new SchemaLookup(snapshot);
        _options = options;
        _classNames = new ClassNames(options, _lookup);
        _declared = new DeclaredNames(_lookup);
    }

    /// <summary>The sources and the report.</summary>
    public static Scaffolding Plan(SchemaSnapshot snapshot, ScaffoldOptions options) => new Scaffolder(snapshot.Canonical(), options)
        .Plan();

    private Scaffolding Plan()
    {
        List<SchemaTable> tables = Tables();
        Dictionary<SchemaTable, string> names = new(ReferenceEqualityComparer.Instance);
        foreach (SchemaTable table in tables)
            names.Add(table, _classNames.OfTable(table));

        List<EnumPlan> enums = Enums();
        var types = new TypeMap(_lookup, _options, tables, enums);
        var keys = new KeyChoice(_lookup, _options, types, _report);
        HashSet<SchemaTable> pairs = Junctions(tables, keys);
        List<TablePlan> plans = [];
        foreach (SchemaTable table in tables.Where(table => !pairs.Contains(table)))
        {
            if (PlanOf(table, names[table], keys.Of(table), types) is { } plan)
                plans.Add(plan);
        }

        bool isPascalCase = _options.Known?.IsPascalCase ?? IsPascalCase(plans);
        List<ForeignKeyPlan> foreignKeys = ForeignKeys(plans, pairs);
        var builder = new RelationBuilder(_lookup, new RelationNames(_lookup, plans, _options.Known), _declared, isPascalCase);
        builder.Name(foreignKeys, _report);
        builder.Add(foreignKeys);
        builder.AddJunctions(Sides(plans, pairs, foreignKeys));
        List<EntityPlan> entities = Entities(plans, foreignKeys, builder, isPascalCase);
        HashSet<EnumPlan> used = new(plans.SelectMany(plan => plan.Properties).Select(property => property.Type.Enum).OfType<EnumPlan>(),
            ReferenceEqualityComparer.Instance);
        EnumPlan[] own = [.. enums.Where(plan => used.Contains(plan) && _options.Known?.Of(plan.Type) is null)];
        _report.Enums = own.Length;
        new Suggestions(_lookup, plans, _report).Add();
        return new Scaffolding(_report)
        {
            Entities = entities, ForeignKeys = foreignKeys, Enums = own, SaysNaming = isPascalCase && _options.Known is null,
        };
    }

    /// <summary>The tables that become classes or junctions; the others are reported.</summary>
    private List<SchemaTable> Tables()
    {
        List<SchemaTable> tables = [];
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (SchemaTable table in _lookup.Snapshot.Tables)
        {
            bool isView = table.Kind is TableKind.View or TableKind.MaterializedView or TableKind.Virtual;
            if (isView && !_options.IncludeViews && !_options.Keys.Any(key => _lookup.IsMeant(key.Table, table)))
            {
                _report.Views++;
                continue;
            }

            _report.Tables++;
            _report.Notes.AddRange(table.Notes.Select(note => _lookup.Display(table) + ": " + note.TrimEnd('.')));
            string? why = table.Columns.Count == 0 ? "it has no columns"
                : !known.Add(_lookup.Display(table)) ? "another table has its name but for the case of letters"
                : null;
            if (why is null)
                tables.Add(table);
            else
                Skip(table, why);
        }

        return tables;
    }

    private void Skip(SchemaTable table, string why)
    {
        _report.SkippedTables.Add(new ScaffoldItem(_lookup.Display(table), why));
        _report.ForeignKeys += table.ForeignKeys.Count;
        _report.SkippedForeignKeys.AddRange(table.ForeignKeys.Select(key =>
            new ScaffoldItem(_lookup.Display(table) + "." + string.Join(", ", key.Columns), "the table has no class")));
    }

    private List<EnumPlan> Enums()
    {
        List<EnumPlan> enums = [];
        foreach (SchemaEnum type in _lookup.Snapshot.Enums)
        {
            string? schema = type.Schema == _lookup.Snapshot.DefaultSchema ? null : type.Schema;
            if (EnumPlan.MembersOf(type) is { } members)
                enums.Add(new EnumPlan(type, _classNames.Namespace(schema), _classNames.Folder(schema), _classNames.OfEnum(type), members));
            else
                _report.Notes.Add($"the enum type {type.Name} is a text in C#: its labels are empty, or two of them would be one name");
        }

        return enums;
    }

    /// <summary>The tables that are no classes because they hold nothing but pairs, and were asked for.</summary>
    private HashSet<SchemaTable> Junctions(List<SchemaTable> tables, KeyChoice keys)
    {
        var choice = new JunctionChoice(_lookup, keys);
        HashSet<SchemaTable> known = new(tables, ReferenceEqualityComparer.Instance);
        _report.Candidates.AddRange(tables.Select(choice.Of).OfType<JunctionCandidate>());
        HashSet<SchemaTable> pairs = new(
            _report.Candidates.Where(candidate => candidate.IsPure && IsChosen(candidate) && HasSides(candidate))
                .Select(candidate => candidate.Table),
            ReferenceEqualityComparer.Instance);
        _report.Junctions.AddRange(pairs.Select(_lookup.Display));
        return pairs;

        bool HasSides(JunctionCandidate candidate) => new[] { candidate.First, candidate.Second }.All(key =>
            _lookup.Target(key) is { } target && known.Contains(target) && keys.Of(target).Count > 0);
    }

    private bool IsChosen(JunctionCandidate candidate) => _options.ManyToMany switch
    {
        ManyToManyMode.Pure => candidate.IsPure,
        ManyToManyMode.Chosen => _options.Junctions.Any(name => _lookup.IsMeant(name, candidate.Table)),
        _ => false,
    };

    private TablePlan? PlanOf(SchemaTable table, string className, IReadOnlyList<SchemaColumn> key, TypeMap types)
    {
        KnownTable? there = _options.Known?.Of(table);
        var names = new PropertyNames(className, key.Count > 0, there);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        List<PropertyPlan> properties = [];
        foreach (SchemaColumn column in table.Columns)
        {
            PropertyType? type = types.Of(table, column);
            bool isKey = key.Contains(column, (IEqualityComparer<SchemaColumn>)ReferenceEqualityComparer.Instance);
            if (type is null || !known.Add(column.Name))
            {
                _report.ColumnsLeftOut.Add(new ScaffoldItem(
                    _lookup.Display(table) + "." + column.Name, type is null ? column.Type
                        : "another column has its name but for the case of letters"));
                continue;
            }

            properties.Add(new PropertyPlan(column, names.Of(column, type.IsText), type, column.Nullable && !isKey));
        }

        if (properties.Count == 0)
        {
            Skip(table, "none of its columns has a property");
            return null;
        }

        PropertyPlan[] parts = [.. key.Select(column => properties.Find(property => ReferenceEquals(property.Column, column))!)];
        string? schema = _lookup.SchemaOf(table);
        return new TablePlan(
            table, className, there?.Namespace ?? _classNames.Namespace(schema), _classNames.Folder(schema) + className + ".cs", properties,
            parts)
        {
            IsNested = there?.IsNested == true,
        };
    }

    /// <summary>More columns are called as their properties than in snake case, so that the project says so once.</summary>
    private static bool IsPascalCase(List<TablePlan> plans)
    {
        PropertyPlan[] properties = [.. plans.SelectMany(plan => plan.Properties)];
        return properties.Count(property => property.Name == property.Column.Name)
            > properties.Count(property => Identifiers.ToDatabase(property.Name, isPascalCase: false) == property.Column.Name);
    }

    private List<ForeignKeyPlan> ForeignKeys(List<TablePlan> plans, HashSet<SchemaTable> pairs)
    {
        Dictionary<SchemaTable, TablePlan> byTable = new(ReferenceEqualityComparer.Instance);
        foreach (TablePlan plan in plans)
            byTable.Add(plan.Table, plan);

        var choice = new RelationChoice(_lookup, byTable, _report);
        List<ForeignKeyPlan> keys = [.. plans.SelectMany(choice.Of)];
        _report.ForeignKeys += plans.Sum(plan => plan.Table.ForeignKeys.Count) + pairs.Sum(table => table.ForeignKeys.Count);
        _report.Relations = keys.Count + pairs.Sum(table => table.ForeignKeys.Count);
        return keys;
    }

    /// <summary>The junctions that become relations: those without a class, and those that were chosen and keep it.</summary>
    private List<JunctionSides> Sides(List<TablePlan> plans, HashSet<SchemaTable> pairs, List<ForeignKeyPlan> keys)
    {
        List<JunctionSides> sides = [];
        foreach (JunctionCandidate candidate in _report.Candidates)
        {
            if (pairs.Contains(candidate.Table))
                sides.Add(new JunctionSides(candidate, Side(candidate.First), candidate.First, Side(candidate.Second), candidate.Second));
            else if (_options.ManyToMany == ManyToManyMode.Chosen && IsChosen(candidate) && Through(candidate, keys) is { } through)
                sides.Add(through);
        }

        return sides;

        TablePlan Side(SchemaForeignKey key) => plans.Find(plan => ReferenceEquals(plan.Table, _lookup.Target(key)))!;
    }

    private JunctionSides? Through(JunctionCandidate candidate, List<ForeignKeyPlan> keys)
    {
        ForeignKeyPlan? first = keys.Find(key => ReferenceEquals(key.Key, candidate.First));
        ForeignKeyPlan? second = keys.Find(key => ReferenceEquals(key.Key, candidate.Second));
        if (first is { Inverse: not null, IsToKey: true } && second is { Inverse: not null, IsToKey: true })
        {
            return new JunctionSides(candidate, first.Target, first.Key, second.Target, second.Key)
            {
                Through = first.Holder, FirstKey = first, SecondKey = second,
            };
        }

        _report.Notes.Add(
            $"{_lookup.Display(candidate.Table)} is gone through by no relation: "
            + "one of its keys refers to something else than the key of its target");
        return null;
    }

    private List<EntityPlan> Entities(List<TablePlan> plans, List<ForeignKeyPlan> keys, RelationBuilder builder, bool isPascalCase)
    {
        ILookup<TablePlan, ForeignKeyPlan> ofHolder = keys.ToLookup(key => key.Holder,
            (IEqualityComparer<TablePlan>)ReferenceEqualityComparer.Instance);
        HashSet<TablePlan> cycles = RequiredCycles.Find(keys);
        var losses = new TableLosses(_lookup, _report);
        List<EntityPlan> entities = [];
        foreach (TablePlan plan in plans)
        {
            losses.Add(plan, [.. ofHolder[plan]]);
            entities.Add(EntityOf(plan, builder.Of(plan), [.. ofHolder[plan]], cycles.Contains(plan), isPascalCase));
            if (plan.HasKey)
                _report.Entities++;
            else
                _report.Sources.Add(_lookup.Display(plan.Table));
        }

        return entities;
    }

    private EntityPlan EntityOf(TablePlan plan, IReadOnlyList<RelationPlan> relations, ForeignKeyPlan[] keys, bool isOnCycle,
        bool isPascalCase)
    {
        HashSet<string> foreign = [.. keys.SelectMany(key => key.Fields).Select(field => field.Name)];
        var ofClass = new ClassWriting(_lookup, _report, _declared, plan, relations);
        ofClass.Read();
        var ofProperty = new PropertyWriting(_lookup, _report, plan, relations, foreign, isPascalCase);
        List<IReadOnlyList<string>> attributes = [];
        List<string?> initializers = [];
        foreach (PropertyPlan property in plan.Properties)
        {
            (IReadOnlyList<string> own, string? initializer) = ofProperty.Of(property);
            attributes.Add([.. own, .. ofClass.Of(property)]);
            initializers.Add(initializer);
        }

        SuppressedRule[] suppressed = isOnCycle
            ? [new SuppressedRule("RG4003",
                "Rows of these tables need each other: the database has rows of both, or defers a foreign key.")]
            : [];
        return new EntityPlan(plan, relations, ofClass.OfClass, attributes, initializers, suppressed);
    }
}
