namespace RelationGen.Tool.Scaffold;

/// <summary>The attributes of a class: its table, unique keys, indexes and conditions. Those of one column stand on its property.</summary>
internal sealed class ClassWriting(SchemaLookup lookup, ScaffoldReport report, DeclaredNames declared, TablePlan plan, IReadOnlyList<RelationPlan> relations)
{
    private readonly Dictionary<PropertyPlan, List<string>> _ofProperties = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _ofClass = [];

    /// <summary>The attributes of the class, without brackets.</summary>
    public IReadOnlyList<string> OfClass => _ofClass;

    /// <summary>Attributes of a property that are about the table.</summary>
    public IReadOnlyList<string> Of(PropertyPlan property) => _ofProperties.GetValueOrDefault(property) ?? [];

    public void Read()
    {
        string? schema = lookup.SchemaOf(plan.Table);
        _ofClass.Add("Table(" + SourceText.Quote(plan.Table.Name) + (schema is null ? string.Empty : ", Schema = " + SourceText.Quote(schema)) + ")");
        if (!plan.HasKey)
            return;

        if (plan.Table.PrimaryKey is { } primary && !IsKey(primary.Columns))
            Unique(name: null, primary.Columns, "primary key");

        foreach (SchemaKey key in plan.Table.Uniques)
            Unique(key);

        foreach (SchemaIndex index in plan.Table.Indexes)
            Index(index);

        foreach (SchemaCheck check in plan.Table.Checks)
            Check(check);
    }

    private void Unique(SchemaKey key)
    {
        Unique(key.Name, key.Columns, "unique key");
        if (key.NullsNotDistinct)
            report.Lose("unique keys that take NULL for equal (NULLS NOT DISTINCT)", Place(string.Join(", ", key.Columns)));

        if (key.Deferrable)
            report.Lose("unique keys that can be deferred", Place(string.Join(", ", key.Columns)));
    }

    private void Unique(string? name, IReadOnlyList<string> columns, string what)
    {
        if (plan.Find(columns, lookup.Comparer) is not { } properties)
        {
            report.Lose("unique keys of columns without a property", Place(string.Join(", ", columns)));
            return;
        }

        // The key is unique anyway.
        if (IsKey(columns))
        {
            if (what != "primary key" && plan.Table.PrimaryKey is { } primary && IsKey(primary.Columns))
                report.Lose("unique keys of the columns of the primary key", Place(string.Join(", ", columns)));

            return;
        }

        string? written = declared.OfUnique(plan.Table, name, columns);
        if (written is null && relations.Any(relation => IsOneToOneOver(relation, properties)))
            return;

        Add("Unique", properties, written is null ? [] : ["Name = " + SourceText.Quote(written)]);
    }

    /// <summary>A one-to-one relation makes its key unique.</summary>
    private static bool IsOneToOneOver(RelationPlan relation, IReadOnlyList<PropertyPlan> properties) =>
        relation is { Kind: RelationPlanKind.OneToOne, Fields.Count: > 0 }
        && relation.Fields.ToHashSet(StringComparer.Ordinal).SetEquals(properties.Select(property => property.Name));

    private void Index(SchemaIndex index)
    {
        if (Flaw(index) is { } flaw)
        {
            report.Lose("indexes", Place(index.Name), flaw);
            return;
        }

        LoseDetails(index);
        if (index.Parts is [{ Column: null, Expression: { } expression }])
        {
            Expression(index, expression);
            return;
        }

        string[] columns = [.. index.LeadingColumns];
        if (index.IsWholeKey)
        {
            report.Lose("unique indexes, which are unique constraints where the product makes the table", Place(index.Name));
            Unique(index.Name, columns, "unique index");
            return;
        }

        List<string> arguments = Arguments(index, declared.OfIndex(plan.Table, index.Name, columns));
        Add("Index", plan.Find(columns, lookup.Comparer)!, arguments);
    }

    private void Expression(SchemaIndex index, string expression)
    {
        List<string> arguments = Arguments(index, declared.OfIndex(plan.Table, index.Name, ["expr"]));
        _ofClass.Add("Index(" + string.Join(", ", arguments.Prepend("Expression = " + SourceText.Quote(expression))) + ")");
    }

    private static List<string> Arguments(SchemaIndex index, string? name)
    {
        List<string> arguments = [];
        if (index.Where is { } condition)
            arguments.Add("Where = " + SourceText.Quote(condition));

        if (index.Unique)
            arguments.Add("IsUnique = true");

        if (name is not null)
            arguments.Add("Name = " + SourceText.Quote(name));

        return arguments;
    }

    /// <summary>Why the index cannot be declared; null where it can.</summary>
    private string? Flaw(SchemaIndex index)
    {
        if (!index.Valid)
            return "it is not valid";

        if (index.Method is { } method)
            return "its method is " + method;

        if (index.Where is not null && SqlUse.Flaw(plan, index.Where) is { } condition)
            return condition;

        if (index.HasColumnsOnly)
            return plan.Find(index.LeadingColumns, lookup.Comparer) is null ? "one of its columns has no property" : null;

        return index.Parts.Count > 1 ? "it has an expression beside others" : SqlUse.Flaw(plan, index.Parts[0].Expression);
    }

    private void LoseDetails(SchemaIndex index)
    {
        string place = Place(index.Name);
        if (index.Parts.Any(part => part.Descending))
            report.Lose("descending parts of indexes", place);

        if (index.Parts.Any(part => part.Collation is not null))
            report.Lose("collations of indexes", place);

        if (index.Parts.Any(part => part.OperatorClass is not null))
            report.Lose("operator classes of indexes", place);

        if (index.Include.Count > 0)
            report.Lose("columns that indexes only store (INCLUDE)", place);

        if (index.NullsNotDistinct)
            report.Lose("unique indexes that take NULL for equal (NULLS NOT DISTINCT)", place);
    }

    private void Check(SchemaCheck check)
    {
        if (SqlUse.Flaw(plan, check.Sql) is { } flaw)
        {
            report.Lose("conditions (CHECK)", Place(check.Name ?? check.Sql), flaw);
            return;
        }

        string? name = declared.OfCheck(plan.Table, check.Name);
        _ofClass.Add("Check(" + SourceText.Quote(check.Sql) + (name is null ? string.Empty : ", Name = " + SourceText.Quote(name)) + ")");
    }

    private void Add(string attribute, IReadOnlyList<PropertyPlan> properties, List<string> arguments)
    {
        bool isOnClass = properties.Count > 1;
        List<string> all = isOnClass ? [.. properties.Select(property => "nameof(" + property.Name + ")"), .. arguments] : arguments;
        string text = all.Count == 0 ? attribute : attribute + "(" + string.Join(", ", all) + ")";
        if (isOnClass)
        {
            _ofClass.Add(text);
            return;
        }

        if (!_ofProperties.TryGetValue(properties[0], out List<string>? known))
            _ofProperties.Add(properties[0], known = []);

        known.Add(text);
    }

    private bool IsKey(IReadOnlyList<string> columns) => lookup.IsSameSet(columns, [.. plan.Key.Select(part => part.Column.Name)]);

    private string Place(string what) => lookup.Display(plan.Table) + ": " + what;
}
