using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Edits the column properties of one class: those that are new, gone, or otherwise in the database.</summary>
/// <param name="context">The update.</param>
/// <param name="entity">The class.</param>
/// <param name="table">Its table.</param>
/// <param name="parts">Its declarations.</param>
/// <param name="questions">What may have another name.</param>
internal sealed class ClassUpdate(
    UpdateContext context, CodeEntity entity, SchemaTable table, IReadOnlyList<ClassPart> parts, IReadOnlyList<DdlQuestion> questions)
{
    private readonly StringComparer _names = NameComparison.Comparer(context.Snapshot.Engine);
    private readonly EntityPlan? _plan = context.PlanOf(table);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);

    /// <summary>Does it.</summary>
    /// <param name="retyped">Columns whose type follows that of another.</param>
    /// <param name="isOwner">No class before it has the same table: what is new is put into it.</param>
    public void Run(IReadOnlySet<(string Table, string Column)> retyped, bool isOwner)
    {
        IReadOnlyList<SchemaFinding> findings = SchemaRules.Check(entity, context.Snapshot);
        foreach (SchemaFinding finding in findings.Where(finding => finding.Member is not null))
            Follow(finding);

        foreach (CodeColumn column in entity.Columns.Where(
            column => !_edited.Contains(column.Property) && !_removed.Contains(column.Property)))
        {
            if (table.Find(context.Snapshot.Engine, column.Column) is not { } found || PlanOf(column) is not { } property)
                continue;

            if (retyped.Contains((table.FullName, found.Name)) && !IsSameType(column.ClrType, property.Type.Clr))
                Sync(column, property, $"the type '{property.Type.Clr}', as that of the column it is compared with");
            else
                Details(column, property, found);
        }

        foreach (SchemaFinding finding in findings.Where(finding => finding is { Member: null, Rule: not "RG6012", IsInfo: false }))
            context.Leave(entity.Name, finding.Message, PlaceOf(null));

        if (isOwner)
            AddColumns();
    }

    /// <summary>The property is taken out of the class.</summary>
    public bool IsRemoved(string property) => _removed.Contains(property);

    private void Follow(SchemaFinding finding)
    {
        if (entity.Columns.FirstOrDefault(column => column.Property == finding.Member) is not { } column)
            return;

        _edited.Add(column.Property);
        switch (finding.Rule)
        {
            case "RG6002":
                Drop(column);
                break;
            case "RG6003" when PlanOf(column) is { } property && IsPlain(column.ClrType):
                Sync(column, property, $"the type '{property.Type.Clr}{(property.IsNullable ? "?" : string.Empty)}'", finding.Message);
                break;
            case "RG6014" when PlanOf(column) is { } property:
                Sync(column, property, "who makes the value", finding.Message);
                break;
            case "RG6004" when PlanOf(column) is { } property:
                SetNullable(column, property);
                break;
            default:
                context.Leave(PlaceText(column.Property), finding.Message, PlaceOf(column.Property));
                break;
        }
    }

    private void Drop(CodeColumn column)
    {
        if (questions.Any(question => _names.Equals(question.Old, column.Column)))
            return;

        string place = PlaceText(column.Property);
        string gone = $"its column {table.FullName}.{column.Column} is gone";
        if (Find(column.Property) is not var (part, property))
        {
            context.Leave(place, $"{gone}, and its declaration is not in the class; remove it by hand", PlaceOf(null));
            return;
        }

        if (NeededBy(column) is { } need)
        {
            context.Leave(place, $"{gone}, but {need}; change that first", (part.File.Path, part.File.LineOf(property.SpanStart)));
            return;
        }

        IReadOnlyList<(string File, int Line)> uses = context.Uses.Of(parts, column.Property, column.Column);
        if (uses.Count > 0)
        {
            foreach ((string File, int Line) use in uses)
                context.Leave(place, $"{gone}, but its name is used here; remove the use, and update again", use);

            return;
        }

        context.Edit(part.File, property.SpanStart, place, $"removed: {gone}");
        context.Edits.Add(part.File, MemberRemoval.Of(part.File, property));
        _removed.Add(column.Property);
    }

    /// <summary>What needs the property without naming it, as half a sentence; null where nothing does.</summary>
    private string? NeededBy(CodeColumn column)
    {
        if (entity.Key.Contains(column.Column, _names))
            return $"it is part of the key of {entity.Name}";

        if (entity.Relations.FirstOrDefault(relation => relation.Columns.Contains(column.Column, _names)) is { } own)
            return $"the relation {entity.Name}.{own.Name} needs it";

        return (from other in context.Entities
                from relation in other.Relations
                where relation.Target == entity.FullName && relation.TargetColumns.Contains(column.Column, _names)
                select $"the relation {other.Name}.{relation.Name} needs it").FirstOrDefault();
    }

    private void SetNullable(CodeColumn column, PropertyPlan plan)
    {
        if (Find(column.Property) is not var (part, property) || Attributes.Find(property, "Required") is not null
            || property.Type is GenericNameSyntax { Identifier.ValueText: "Nullable" })
        {
            context.Leave(
                PlaceText(column.Property), plan.IsNullable
                    ? $"its column admits NULL; make it '{column.ClrType}?'" : $"its column is NOT NULL; make it '{column.ClrType}'",
                        PlaceOf(null));
            return;
        }

        var edit = new PropertyEdit(part.File, property);
        edit.SetNullable(plan.IsNullable);
        if (plan.IsNullable)
            edit.SetRequired(false);
        else if (plan.Type.IsReference && !plan.IsComputed && property.Initializer is null)
            edit.SetRequired(true);

        context.Edits.Add(part.File, edit.Changes());
        context.Edit(
            part.File, property.SpanStart, PlaceText(column.Property),
            plan.IsNullable ? $"'{edit.Type}?': its column admits NULL" : $"'{edit.Type}': its column is NOT NULL");
    }

    /// <summary>Writes the property as a scaffold would; its name and what is said of other things stay.</summary>
    private void Sync(CodeColumn column, PropertyPlan plan, string what, string? otherwise = null)
    {
        if (Find(column.Property) is not var (part, property))
        {
            context.Leave(
                PlaceText(column.Property), $"the database says otherwise of its column: {what}; write that by hand", PlaceOf(null));
            return;
        }

        var edit = new PropertyEdit(part.File, property);
        int place = _plan!.Plan.Properties.ToList().IndexOf(plan);
        if (IsPlain(column.ClrType))
            edit.SetType(plan.Type.Clr);

        edit.SetNullable(plan.IsNullable);
        edit.SetRequired(plan is { IsNullable: false, Type.IsReference: true } && _plan.Initializers[place] is null);
        edit.SetPrivate(plan.IsComputed);
        edit.SetInitializer(_plan.Initializers[place]);
        foreach (string name in ColumnAttributes.All)
            edit.SetAttribute(name, ColumnAttributes.Of(_plan.PropertyAttributes[place], name));

        // What a scaffold writes of such a column is there already, whatever a rule says of it.
        if (edit.Changes() is not { Count: > 0 } changes)
        {
            context.Items.Add(new UpdateItem(UpdateItemKind.Note, PlaceText(column.Property), otherwise ?? what)
            {
                File = part.File.Path, Line = part.File.LineOf(property.SpanStart),
            });
            return;
        }

        context.Edits.Add(part.File, changes);
        context.Edits.AddOnce(part.File, UsingInsertion.Of(part, SourceWriter.Usings(Only(plan)), context.GlobalUsings));
        context.UsedEnums.UnionWith(plan.Type.Enum is { } used ? [used] : []);
        context.Edit(
            part.File, property.SpanStart, PlaceText(column.Property),
            $"{what}, as its column {plan.Column.Name} is {TypeText(plan.Column)}");
    }

    private void Details(CodeColumn column, PropertyPlan plan, SchemaColumn found)
    {
        if (Find(column.Property) is not var (part, property))
            return;

        int place = _plan!.Plan.Properties.ToList().IndexOf(plan);
        var details = new ColumnDetails(
            context.Snapshot, part.File, property, plan, _plan.PropertyAttributes[place], _plan.Initializers[place]);
        details.Compare(found);
        context.Edits.Add(part.File, details.Changes);
        foreach (string text in details.Edits)
            context.Edit(part.File, property.SpanStart, PlaceText(column.Property), text);

        foreach (string text in details.Notes)
        {
            context.Items.Add(new UpdateItem(UpdateItemKind.Note, PlaceText(column.Property), text)
            {
                File = part.File.Path, Line = part.File.LineOf(property.SpanStart),
            });
        }
    }

    private void AddColumns()
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            SchemaColumn column = table.Columns[i];
            if (entity.Columns.Any(own => _names.Equals(own.Column, column.Name)) || IsJoined(column.Name)
                || questions.Any(question => _names.Equals(question.New, column.Name)))
                continue;

            if (_plan?.Plan.Properties.FirstOrDefault(property => property.Column.Name == column.Name) is not { } property)
                LeaveOut(column);
            else
                Add(Adapted(property), i);
        }
    }

    private void LeaveOut(SchemaColumn column)
    {
        context.Items.Add(new UpdateItem(
            column.IsDemanded && entity.HasKey ? UpdateItemKind.Left : UpdateItemKind.Note, entity.Name,
            $"the column {table.FullName}.{column.Name} ({TypeText(column)}) has no property, because none can hold it"
            + (column.IsDemanded ? ", and no row can be inserted without a value for it" : string.Empty)));
    }

    private void Add(PropertyPlan property, int place)
    {
        IReadOnlyList<string> lines = SourceWriter.Print(Replaced(property), property);
        (ClassPart Part, PropertyDeclarationSyntax Property)? anchor = Enumerable.Range(0, place).Reverse()
            .Select(before => entity.Columns.FirstOrDefault(own => _names.Equals(own.Column, table.Columns[before].Name)))
            .Select(before => before is null || _removed.Contains(before.Property) ? null : Find(before.Property))
            .FirstOrDefault(found => found is not null);
        ClassPart part = anchor?.Part ?? Main;
        context.Edits.Add(
            part.File, anchor is var (_, neighbour) ? MemberInsertion.After(part, neighbour, lines) : MemberInsertion.First(part, lines));
        context.Edits.AddOnce(part.File, UsingInsertion.Of(part, SourceWriter.Usings(Only(property)), context.GlobalUsings));
        context.UsedEnums.UnionWith(property.Type.Enum is { } used ? [used] : []);
        context.Edit(
            part.File, anchor?.Property.SpanStart ?? part.Type.SpanStart, PlaceText(property.Name),
            $"added, as the column {table.FullName}.{property.Column.Name} is new");
    }

    /// <summary>The class as a scaffold would write it, with one property as it is written here.</summary>
    private EntityPlan Replaced(PropertyPlan property) => _plan! with
    {
        Plan = _plan.Plan with
        {
            Properties = [.. _plan.Plan.Properties.Select(other => other.Column.Name == property.Column.Name ? property : other)],
        },
    };

    /// <summary>A key that refers to a property has the type of that, whatever a scaffold would give to both.</summary>
    private PropertyPlan Adapted(PropertyPlan property)
    {
        foreach (ForeignKeyPlan key in context.Plan.ForeignKeys.Where(key => ReferenceEquals(key.Holder, _plan!.Plan)))
        {
            int place = key.Fields.ToList().IndexOf(property);
            CodeColumn? target = place < 0 ? null : context.ColumnOf(key.Target.Table, key.References[place].Column.Name);
            if (target is not null && !IsSameType(target.ClrType, property.Type.Clr))
                return property with { Type = property.Type with { Clr = target.ClrType } };
        }

        return property;
    }

    /// <summary>A class of which nothing is written but one property.</summary>
    private EntityPlan Only(PropertyPlan property)
    {
        int place = _plan!.Plan.Properties.ToList().FindIndex(other => other.Column.Name == property.Column.Name);
        return new EntityPlan(
            _plan.Plan with { Properties = [property] }, _plan.Schema, [], [], [_plan.PropertyAttributes[place]],
            [_plan.Initializers[place]], []);
    }

    private bool IsJoined(string column) => entity.Relations.Any(relation => relation.Side == CodeSide.ForeignKey
        && (relation.Columns.Contains(column, _names) || _names.Equals(relation.Discriminator, column)));

    private PropertyPlan? PlanOf(CodeColumn column) => column.Property.Contains('.', StringComparison.Ordinal) ? null
        : _plan?.Plan.Properties.FirstOrDefault(property => _names.Equals(property.Column.Name, column.Column));

    private (ClassPart Part, PropertyDeclarationSyntax Property)? Find(string name) => parts
        .Select(part => part.Property(name) is { } property ? (part, property) : ((ClassPart, PropertyDeclarationSyntax)?)null)
        .FirstOrDefault(found => found is not null);

    private ClassPart Main => parts.FirstOrDefault(part => part.Type.Members.OfType<PropertyDeclarationSyntax>().Any()) ?? parts[0];

    private string PlaceText(string property) => entity.Name + "." + property;

    private (string File, int Line)? PlaceOf(string? property) =>
        property is not null && Find(property) is var (part, found) ? (part.File.Path, part.File.LineOf(found.SpanStart))
        : parts.Count > 0 ? (parts[0].File.Path, parts[0].File.LineOf(parts[0].Type.SpanStart))
        : null;

    /// <summary>A type that a scaffold writes too; others are the user's own.</summary>
    private static bool IsPlain(string type) => ColumnAttributes.PlainTypes.Contains(Simple(type));

    private static bool IsSameType(string first, string second) => Simple(first) == Simple(second);

    private static string Simple(string type) => type.StartsWith("System.", StringComparison.Ordinal) ? type["System.".Length..] : type;

    private static string TypeText(SchemaColumn column) => column.Type.Length == 0 ? "of no type" : column.Type;
}
