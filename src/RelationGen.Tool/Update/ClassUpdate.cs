using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>Does it.</summary>
    /// <param name="retyped">Columns whose type follows that of another.</param>
    /// <param name="isOwner">No class before it has the same table: what is new is put into it.</param>
    public void Run(IReadOnlySet<(string Table, string Column)> retyped, bool isOwner)
    {
        IReadOnlyList<SchemaFinding> findings = context.FindingsOf(entity);
        foreach (CodeColumn column in entity.Columns)
            Follow(column, findings.FirstOrDefault(finding => finding.Member == column.Property), retyped);

        // What has no property gets one in the first class of a table, and is said of the others.
        foreach (SchemaFinding finding in findings.Where(
            finding => finding is { Member: null, IsInfo: false } && !(finding.Rule == "RG6012" && isOwner)))
            context.Leave(entity.Name, finding.Message, PlaceOf(null));

        if (isOwner)
            AddColumns();
    }

    /// <summary>The property is taken out of the class.</summary>
    public bool IsRemoved(string property) => _removed.Contains(property);

    private void Follow(CodeColumn column, SchemaFinding? finding, IReadOnlySet<(string Table, string Column)> retyped)
    {
        SchemaColumn? found = table.Find(context.Snapshot.Engine, column.Column);
        PropertyPlan? plan = found is null ? null : PlanOf(column);
        switch (finding?.Rule)
        {
            case "RG6002":
                Drop(column);
                return;
            case "RG6003" when plan is not null && PlainTypes.Contains(column.ClrType):
                Retype(column, plan, $"the type '{plan.Type.Clr}{(plan.IsNullable ? "?" : string.Empty)}'", finding.Message);
                return;
            case "RG6014" when plan is not null:
                Remake(column, plan, finding.Message);
                break;
            case "RG6004" when plan is not null:
                SetNullable(column, plan);
                break;
            case not null:
                context.Leave(PlaceText(column.Property), finding.Message, PlaceOf(column.Property));
                return;
        }

        if (plan is null)
            return;

        if (retyped.Contains((table.FullName, found!.Name)) && !PlainTypes.Same(column.ClrType, plan.Type.Clr))
            Retype(column, plan, $"the type '{plan.Type.Clr}', as that of the column it is compared with");
        else
            Details(column, plan);
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

        if (MemberRemoval.IsSplit(property))
        {
            context.Leave(
                place, $"{gone}, but preprocessor directives stand within its declaration; remove it by hand", PlaceOf(column.Property));
            return;
        }

        context.Edit(part.File, property.SpanStart, place, $"removed: {gone}");
        context.Edits.Remove(part.File, property);
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

        PropertyEdit edit = context.Edits.Of(part.File, property);
        edit.SetNullable(plan.IsNullable);
        if (plan.IsNullable)
            edit.SetRequired(false);
        else if (plan.Type.IsReference && !plan.IsComputed && property.Initializer is null)
            edit.SetRequired(true);

        context.Edit(
            part.File, property.SpanStart, PlaceText(column.Property),
            plan.IsNullable ? $"'{edit.Type}?': its column admits NULL" : $"'{edit.Type}': its column is NOT NULL");
    }

    /// <summary>Gives the property the type of its column; the rest of it stays.</summary>
    private void Retype(CodeColumn column, PropertyPlan plan, string what, string? otherwise = null)
    {
        if (Find(column.Property) is not var (part, property))
        {
            LeaveUndeclared(column, what);
            return;
        }

        PropertyEdit edit = context.Edits.Of(part.File, property);
        var written = WrittenProperty.Of(_plan!, plan);
        var sync = new ColumnSync(context.Snapshot, property, edit, column, plan, written);
        if (sync.HasValueOfOldType)
        {
            context.Leave(
                PlaceText(column.Property),
                $"{what}, as its column {plan.Column.Name} is {TypeText(plan.Column)}; the property begins with "
                    + $"{property.Initializer!.Value}, so change both by hand",
                PlaceOf(column.Property));
            return;
        }

        bool isNullWrong = otherwise is not null && ColumnRules.IsNullWrong(entity, column, plan.Column, table);
        IReadOnlyList<TextChange> before = edit.Changes();
        sync.Retype(isNullWrong);
        var details = new ColumnDetails(context.Snapshot, property, edit, plan, written);
        details.Compare(isRetyped: sync.IsOtherType);
        sync.Demand(isNullWrong);

        // What a scaffold writes of such a column is there already, whatever a rule says of it.
        if (edit.Changes().SequenceEqual(before))
        {
            context.Note(part.File, property.SpanStart, PlaceText(column.Property), otherwise ?? what);
            return;
        }

        Use(part, plan);
        context.Edit(
            part.File, property.SpanStart, PlaceText(column.Property),
            $"{what}, as its column {plan.Column.Name} is {TypeText(plan.Column)}");
    }

    /// <summary>Says of the property who makes its value; the rest of it stays.</summary>
    private void Remake(CodeColumn column, PropertyPlan plan, string otherwise)
    {
        const string What = "who makes the value";
        if (Find(column.Property) is not var (part, property))
        {
            LeaveUndeclared(column, What);
            return;
        }

        PropertyEdit edit = context.Edits.Of(part.File, property);
        IReadOnlyList<TextChange> before = edit.Changes();
        new ColumnSync(context.Snapshot, property, edit, column, plan, WrittenProperty.Of(_plan!, plan)).Remake();
        if (edit.Changes().SequenceEqual(before))
        {
            context.Note(part.File, property.SpanStart, PlaceText(column.Property), otherwise);
            return;
        }

        Use(part, plan);
        context.Edit(
            part.File, property.SpanStart, PlaceText(column.Property),
            $"{What}, as its column {plan.Column.Name} is {TypeText(plan.Column)}");
    }

    private void LeaveUndeclared(CodeColumn column, string what) => context.Leave(
        PlaceText(column.Property), $"the database says otherwise of its column: {what}; write that by hand", PlaceOf(null));

    private void Details(CodeColumn column, PropertyPlan plan)
    {
        if (Find(column.Property) is not var (part, property))
            return;

        var details = new ColumnDetails(
            context.Snapshot, property, context.Edits.Of(part.File, property), plan, WrittenProperty.Of(_plan!, plan));
        details.Compare(isRetyped: false);
        foreach (string text in details.Edits)
            context.Edit(part.File, property.SpanStart, PlaceText(column.Property), text);

        if (details.Edits.Count > 0)
            Use(part, plan);

        foreach (string text in details.Notes)
            context.Note(part.File, property.SpanStart, PlaceText(column.Property), text);
    }

    /// <summary>What a property names has to be found where it stands.</summary>
    private void Use(ClassPart part, PropertyPlan plan)
    {
        context.Edits.Use(part, SourceWriter.Usings(Only(plan)));
        context.UsedEnums.UnionWith(plan.Type.Enum is { } used ? [used] : []);
    }

    private void AddColumns()
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            SchemaColumn column = table.Columns[i];
            if (context.Classes.Of(table).Any(other => IsColumn(other, column.Name))
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
        if ((anchor?.Part ?? ClassPart.Home(parts)) is not { } part)
        {
            context.Leave(
                PlaceText(property.Name),
                $"the column {table.FullName}.{property.Column.Name} is new, and no declaration of the class has braces; "
                    + "add a part that has",
                PlaceOf(null));
            return;
        }

        context.Edits.Add(
            part.File, anchor is var (_, neighbour) ? MemberInsertion.After(part, neighbour, lines) : MemberInsertion.First(part, lines));
        Use(part, property);
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
        foreach (ForeignKeyPlan key in context.KeysOf(table))
        {
            int place = key.Fields.ToList().IndexOf(property);
            CodeColumn? target = place < 0 ? null : context.ColumnOf(key.Target.Table, key.References[place].Column.Name);
            if (target is not null && !PlainTypes.Same(target.ClrType, property.Type.Clr))
                return property with { Type = property.Type with { Clr = target.ClrType } };
        }

        return property;
    }

    /// <summary>A class of which nothing is written but one property.</summary>
    private EntityPlan Only(PropertyPlan property)
    {
        var written = WrittenProperty.Of(_plan!, property);
        return new EntityPlan(_plan!.Plan with { Properties = [property] }, [], [], [written.Attributes], [written.Initializer], []);
    }

    /// <summary>A property or a relation of a class holds the column.</summary>
    private bool IsColumn(CodeEntity other, string column) => other.Columns.Any(own => _names.Equals(own.Column, column))
        || other.Relations.Any(relation => relation.Side == CodeSide.ForeignKey
            && (relation.Columns.Contains(column, _names) || _names.Equals(relation.Discriminator, column)));

    private PropertyPlan? PlanOf(CodeColumn column) => column.Property.Contains('.', StringComparison.Ordinal) ? null
        : _plan?.Plan.Properties.FirstOrDefault(property => _names.Equals(property.Column.Name, column.Column));

    private (ClassPart Part, PropertyDeclarationSyntax Property)? Find(string name) => parts
        .Select(part => part.Property(name) is { } property ? (part, property) : ((ClassPart, PropertyDeclarationSyntax)?)null)
        .FirstOrDefault(found => found is not null);

    private string PlaceText(string property) => entity.Name + "." + property;

    private (string File, int Line)? PlaceOf(string? property) =>
        property is not null && Find(property) is var (part, found) ? (part.File.Path, part.File.LineOf(found.SpanStart))
        : parts.Count > 0 ? (parts[0].File.Path, parts[0].File.LineOf(parts[0].Type.SpanStart))
        : null;

    private static string TypeText(SchemaColumn column) => column.Type.Length == 0 ? "of no type" : column.Type;
}
