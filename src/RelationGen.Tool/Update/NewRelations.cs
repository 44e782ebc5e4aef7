using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>
/// Adds the relations of foreign keys that no relation expresses, to both sides, named as a scaffold does beside what is there.
/// </summary>
/// <param name="context">The update.</param>
/// <param name="takes">Which tables are looked at.</param>
/// <param name="isMapped">A property holds the column, or is added for it.</param>
/// <param name="isRemoved">A member is taken out of a class.</param>
internal sealed class NewRelations(
    UpdateContext context, Func<SchemaTable, bool> takes, Func<SchemaTable, string, bool> isMapped,
    Func<CodeEntity, string, bool> isRemoved)
{
    private readonly HashSet<(string Table, string Relation)> _added = [];

    /// <summary>The relations that a new class has.</summary>
    public IEnumerable<RelationPlan> Of(EntityPlan entity) =>
        entity.Relations.Where(relation => _added.Contains((entity.Plan.Table.FullName, relation.Name)));

    /// <summary>Does it.</summary>
    public void Run()
    {
        List<ForeignKeyPlan> added = [];
        foreach (ForeignKeyPlan key in context.Plan.ForeignKeys.Where(key => context.Known.Of(key.Holder.Table, key.Key) is null))
        {
            if (!takes(key.Holder.Table) || !CanEdit(key.Holder) || !key.Fields.All(field => isMapped(key.Holder.Table, field.Column.Name)))
                continue;

            if (!IsThere(key.Target))
            {
                context.Items.Add(new UpdateItem(
                    UpdateItemKind.Note, key.Holder.ClassName,
                    $"the foreign key ({string.Join(", ", key.Key.Columns)}) refers to {key.Key.RefTable}, which has no class"));
                continue;
            }

            bool hasInverse = key.Inverse is not null && takes(key.Target.Table) && CanEdit(key.Target);
            Add(key, key.Holder, key.ToOne, hasInverse);
            if (hasInverse)
                Add(key, key.Target, key.Inverse!, hasBack: true);

            added.Add(key);
        }

        foreach (TablePlan holder in added.Select(key => key.Holder).Distinct())
            NoteCycle(holder);

        foreach (ForeignKeyPlan key in context.Plan.ForeignKeys.Where(
            key => !added.Contains(key) && added.Exists(other => IsBetweenSame(other, key))))
        {
            NameBack(key.Holder, key.ToOne);
            if (key.Inverse is not null)
                NameBack(key.Target, key.Inverse);
        }
    }

    private static bool IsBetweenSame(ForeignKeyPlan first, ForeignKeyPlan second) =>
        (ReferenceEquals(first.Holder, second.Holder) && ReferenceEquals(first.Target, second.Target))
        || (ReferenceEquals(first.Holder, second.Target) && ReferenceEquals(first.Target, second.Holder));

    /// <summary>The class is there, or will be.</summary>
    private bool IsThere(TablePlan plan) => context.EntityOf(plan.Table) is { } entity ? entity.HasKey : takes(plan.Table);

    private bool CanEdit(TablePlan plan) => context.EntityOf(plan.Table) is not { } entity || context.PartsOf(entity) is not null;

    private void Add(ForeignKeyPlan key, TablePlan holder, string name, bool hasBack)
    {
        _added.Add((holder.Table.FullName, name));
        EntityPlan plan = context.PlanOf(holder.Table)!;
        if (context.EntityOf(holder.Table) is not { } entity
            || plan.Relations.FirstOrDefault(candidate => candidate.Name == name) is not { } relation)
            return;

        if (!hasBack)
            relation = relation with { Field = null };

        IReadOnlyList<ClassPart> parts = context.PartsOf(entity)!;
        (ClassPart Part, PropertyDeclarationSyntax Property)[] all =
        [
            .. parts.SelectMany(part => part.Type.Members.OfType<PropertyDeclarationSyntax>(), (part, property) => (part, property))
                .Where(found => !isRemoved(entity, found.property.Identifier.ValueText)),
        ];
        (ClassPart Part, PropertyDeclarationSyntax Property)? anchor = all.Length > 0 ? LastOf(all) : null;
        IReadOnlyList<string> lines = SourceWriter.Print(plan, relation);
        if ((anchor?.Part ?? ClassPart.Home(parts)) is not { } part)
        {
            context.Leave(
                entity.Name + "." + name,
                $"the foreign key {key.Holder.Table.FullName} ({string.Join(", ", key.Key.Columns)}) is new, "
                    + "and no declaration of the class has braces; add a part that has");
            return;
        }

        context.Edits.Add(
            part.File, anchor is var (_, neighbour) ? MemberInsertion.After(part, neighbour, lines) : MemberInsertion.First(part, lines));
        context.Edits.Use(part, SourceWriter.Usings(Only(plan, relation)));
        context.Edit(
            part.File, anchor?.Property.SpanStart ?? part.Type.SpanStart, entity.Name + "." + name,
            $"added, as the foreign key {key.Holder.Table.FullName} ({string.Join(", ", key.Key.Columns)}) is new");
    }

    /// <summary>Rows that need each other are a warning of the product, which a class that is there does not silence.</summary>
    private void NoteCycle(TablePlan holder)
    {
        if (context.EntityOf(holder.Table) is { } entity && context.PlanOf(holder.Table)!.Suppressed.Count > 0
            && !context.PartsOf(entity)!.Any(part => part.File.Root.ToFullString().Contains("RG4003", StringComparison.Ordinal)))
        {
            context.Items.Add(new UpdateItem(
                UpdateItemKind.Note, entity.Name, "rows of these tables need each other now, which the product warns of (RG4003)"));
        }
    }

    /// <summary>The last relation, or the last property where there is none.</summary>
    private static (ClassPart Part, PropertyDeclarationSyntax Property) LastOf(
        (ClassPart Part, PropertyDeclarationSyntax Property)[] all) =>
        Array.FindLast(all, found => Attributes.Find(found.Property, "Relation") is not null) is { Part: not null } relation ? relation
            : all[^1];

    private static EntityPlan Only(EntityPlan plan, RelationPlan relation) =>
        new(plan.Plan with { Properties = [] }, [relation], [], [], [], []);

    /// <summary>A relation that was the only one between two classes says now which one points back.</summary>
    private void NameBack(TablePlan holder, string name)
    {
        if (context.EntityOf(holder.Table) is not { } entity || context.PartsOf(entity) is not { } parts
            || context.PlanOf(holder.Table)!.Relations.FirstOrDefault(candidate => candidate.Name == name) is not { } relation
            || SourceWriter.FieldOf(context.PlanOf(holder.Table)!, relation) is not { } back)
            return;

        foreach (ClassPart part in parts)
        {
            if (part.Property(name) is not { } property || Attributes.Find(property, "Relation") is not { } attribute
                || Attributes.Argument(attribute, "Field") is not null)
                continue;

            context.Edits.Of(part.File, property).SetArgument("Relation", "Field", back);
            context.Edit(
                part.File, property.SpanStart, entity.Name + "." + name, "says which relation points back, as there are several now");
        }
    }
}
