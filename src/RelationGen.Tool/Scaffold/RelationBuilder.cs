namespace RelationGen.Tool.Scaffold;

/// <summary>Makes the relations of all classes of their foreign keys and junctions.</summary>
internal sealed class RelationBuilder(SchemaLookup lookup, RelationNames names, DeclaredNames declared, bool isPascalCase)
{
    private readonly Dictionary<TablePlan, List<RelationPlan>> _relations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string, string, RelationPlanKind), int> _counts = [];

    /// <summary>The relations of a class, in the order in which they are written.</summary>
    public IReadOnlyList<RelationPlan> Of(TablePlan plan) => _relations.GetValueOrDefault(plan) ?? [];

    /// <summary>Names both sides of the foreign keys.</summary>
    public void Name(IReadOnlyList<ForeignKeyPlan> keys, ScaffoldReport report)
    {
        foreach (IGrouping<TablePlan, ForeignKeyPlan> ofHolder in GroupByHolder(keys))
        {
            ForeignKeyPlan[] own = [.. ofHolder];
            foreach (ForeignKeyPlan key in own)
                names.NameToOne(key, own);
        }

        Dictionary<(string, string), int> between = keys.Where(key => key.Holder.HasKey).GroupBy(Pair).ToDictionary(pair => pair.Key, pair => pair.Count());
        foreach (ForeignKeyPlan key in keys.Where(key => key.Holder.HasKey))
        {
            names.NameInverse(key, between[Pair(key)]);
            if (key.Inverse is null)
                report.Notes.Add($"{key.Target.ClassName} has no relation back to {key.Holder.ClassName}.{key.ToOne}: every name for it is taken");
        }
    }

    /// <summary>Makes the relations of both sides of the foreign keys.</summary>
    public void Add(IReadOnlyList<ForeignKeyPlan> keys)
    {
        foreach (ForeignKeyPlan key in keys)
        {
            Count(key.Holder, key.Target, key.IsOneToOne ? RelationPlanKind.OneToOne : RelationPlanKind.ManyToOne);
            if (key.Inverse is not null)
                Count(key.Target, key.Holder, key.IsOneToOne ? RelationPlanKind.OneToOne : RelationPlanKind.OneToMany);
        }

        foreach (ForeignKeyPlan key in keys)
            Add(key.Holder, ToOne(key));

        foreach (ForeignKeyPlan key in keys.Where(key => key.Inverse is not null))
            Add(key.Target, Inverse(key));
    }

    /// <summary>Makes the two relations of a junction that is no class.</summary>
    public void AddJunctions(IReadOnlyList<JunctionSides> junctions)
    {
        (JunctionSides Sides, string First, string Second)[] named = [.. junctions.Select(Named)];
        foreach ((JunctionSides sides, string first, string second) in named)
        {
            bool isOnly = junctions.Count(other => sides.Connects(other)) == 1 && !sides.IsSelf;
            Add(sides.First, Junction(sides, first, second, isOnly));
            Add(sides.Second, Junction(sides.Reversed(), second, first, isOnly));
        }
    }

    private (JunctionSides Sides, string First, string Second) Named(JunctionSides sides)
    {
        string table = sides.Candidate.Table.Name;
        return (sides, names.NameManyToMany(sides.First, NameOf(sides), table), names.NameManyToMany(sides.Second, NameOf(sides.Reversed()), table));
    }

    /// <summary>A table that refers twice to one says by its columns which end is which.</summary>
    private static string NameOf(JunctionSides sides) => Plurals.Plural(
        sides.IsSelf && sides.ToTarget.Columns is [{ } column] && RelationNames.Stripped(column) is { Length: > 0 } end
            ? end
            : sides.Second.ClassName);

    private RelationPlan Junction(JunctionSides sides, string name, string back, bool isOnly)
    {
        var relation = new RelationPlan(RelationPlanKind.ManyToMany, name, sides.Second) { Field = isOnly ? null : back };
        if (sides.Through is { } through)
        {
            return relation with
            {
                Through = sides.IsSelf ? null : through,
                Path = sides.IsSelf ? (sides.FirstKey!.Inverse!, sides.SecondKey!.ToOne) : null,
            };
        }

        string[] source = Ordered(sides.ToSource, sides.First);
        string[] target = Ordered(sides.ToTarget, sides.Second);
        bool isDefault = source.SequenceEqual(DefaultColumns(sides.First)) && target.SequenceEqual(DefaultColumns(sides.Second));
        SchemaForeignKey key = sides.ToSource;
        return relation with
        {
            Junction = isOnly && sides.Candidate.Table.Name == DefaultTable(sides) ? null : sides.Candidate.Table.Name,
            SourceColumns = isDefault ? [] : source,
            TargetColumns = isDefault ? [] : target,
            OnDelete = key.OnDelete == SchemaAction.Cascade ? null : key.OnDelete,
            OnUpdate = key.OnUpdate == SchemaAction.NoAction ? null : key.OnUpdate,
        };
    }

    /// <summary>The columns of the junction in the order of the key that they refer to.</summary>
    private string[] Ordered(SchemaForeignKey key, TablePlan side) =>
    [
        .. side.Key.Select(part => key.Columns[
            Array.FindIndex([.. key.RefColumns], column => lookup.Comparer.Equals(column, part.Column.Name))]),
    ];

    private string DefaultTable(JunctionSides sides)
    {
        (string first, string second) = (sides.First.Table.Name, sides.Second.Table.Name);
        (first, second) = string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
        return isPascalCase ? first + second : first + "_" + second;
    }

    private IEnumerable<string> DefaultColumns(TablePlan side) => side.Key.Select(part => Identifiers.ToDatabase(
        part.Name.StartsWith(side.ClassName, StringComparison.Ordinal) ? part.Name : side.ClassName + part.Name, isPascalCase));

    private RelationPlan ToOne(ForeignKeyPlan key)
    {
        bool isOneToOne = key.IsOneToOne;
        bool needsBack = isOneToOne && key.Inverse is not null
            && (CountOf(key.Holder, key.Target, RelationPlanKind.OneToOne) > 1 || CountOf(key.Target, key.Holder, RelationPlanKind.OneToOne) > 1);
        return new RelationPlan(isOneToOne ? RelationPlanKind.OneToOne : RelationPlanKind.ManyToOne, key.ToOne, key.Target)
        {
            IsNullable = key.IsOptional,
            HasSetter = key.Holder.HasKey && key.IsSettable,
            Fields = ForeignKeyNaming.IsFound(key) ? [] : [.. key.Fields.Select(field => field.Name)],
            References = key.IsToKey ? [] : [.. key.References.Select(reference => reference.Name)],
            Field = needsBack && !key.IsSelf ? key.Inverse : null,
            OnDelete = key.Key.OnDelete == key.DefaultOnDelete ? null : key.Key.OnDelete,
            OnUpdate = key.Key.OnUpdate == SchemaAction.NoAction ? null : key.Key.OnUpdate,
            Constraint = declared.OfForeignKey(key.Holder.Table, key.Key, [.. key.Fields.Select(field => field.Column.Name)]),
            Suppressed = [.. Suppressed(key)],
        };
    }

    private RelationPlan Inverse(ForeignKeyPlan key)
    {
        RelationPlanKind kind = key.IsOneToOne ? RelationPlanKind.OneToOne : RelationPlanKind.OneToMany;
        RelationPlanKind back = key.IsOneToOne ? RelationPlanKind.OneToOne : RelationPlanKind.ManyToOne;
        bool isOnly = !key.IsSelf && CountOf(key.Target, key.Holder, kind) == 1 && CountOf(key.Holder, key.Target, back) == 1;
        return new RelationPlan(kind, key.Inverse!, key.Holder)
        {
            IsNullable = key.IsOneToOne,
            HasSetter = key.IsOneToOne && key.IsSettable,
            Field = isOnly ? null : key.ToOne,
        };
    }

    private static IEnumerable<SuppressedRule> Suppressed(ForeignKeyPlan key)
    {
        SchemaAction[] actions = [key.Key.OnDelete, key.Key.OnUpdate];
        if (actions.Contains(SchemaAction.SetNull) && key.Fields.Any(field => !field.IsNullable))
            yield return new SuppressedRule("RG2009", "The database has SET NULL for a key that cannot be NULL, and refuses the change.");

        if (actions.Contains(SchemaAction.SetDefault) && key.Fields.Any(field => field.Column.Default is null || DefaultValue.IsNull(field.Column.Default)))
            yield return new SuppressedRule("RG2010", "The database has SET DEFAULT for a key that has no default, and sets it to NULL.");
    }

    private void Add(TablePlan plan, RelationPlan relation)
    {
        if (!_relations.TryGetValue(plan, out List<RelationPlan>? relations))
            _relations.Add(plan, relations = []);

        relations.Add(relation);
    }

    private void Count(TablePlan from, TablePlan to, RelationPlanKind kind) => _counts[(from.ClassName, to.ClassName, kind)] = CountOf(from, to, kind) + 1;

    private int CountOf(TablePlan from, TablePlan to, RelationPlanKind kind) => _counts.GetValueOrDefault((from.ClassName, to.ClassName, kind));

    private static IEnumerable<IGrouping<TablePlan, ForeignKeyPlan>> GroupByHolder(IReadOnlyList<ForeignKeyPlan> keys) =>
        keys.GroupBy(key => key.Holder, (IEqualityComparer<TablePlan>)ReferenceEqualityComparer.Instance);

    /// <summary>The two classes, whichever of them stores the key.</summary>
    private static (string, string) Pair(ForeignKeyPlan key)
    {
        (string first, string second) = (key.Holder.ClassName, key.Target.ClassName);
        return string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
    }
}
