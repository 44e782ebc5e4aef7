using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Edits the relations that one class has: what they do on deletions, and whether there must be a row.</summary>
internal sealed class RelationUpdate(UpdateContext context, CodeEntity entity, SchemaTable table, IReadOnlyList<ClassPart> parts)
{
    private const string Relation = "Relation";
    private const string OnDelete = nameof(RelationPlan.OnDelete);
    private const string OnUpdate = nameof(RelationPlan.OnUpdate);

    private readonly StringComparer _names = NameComparison.Comparer(context.Snapshot.Engine);

    /// <summary>Does it.</summary>
    public void Run()
    {
        Dictionary<string, SchemaFinding> findings = context.FindingsOf(entity)
            .Where(finding => finding.Member is not null).GroupBy(finding => finding.Member!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (CodeRelation relation in entity.Relations)
        {
            SchemaFinding? finding = findings.GetValueOrDefault(relation.Name);
            ForeignKeyPlan? key = relation.ModelOnly ? null : context.KeysOf(table)
                .FirstOrDefault(candidate => candidate.ToOne == relation.Name);
            if (key is not null)
                Follow(relation, key, finding?.Repair);
            else if (finding?.Repair is { OnDelete: not null } or { OnUpdate: not null })
                Act(relation, finding.Repair);

            bool isAction = finding?.Repair is { OnDelete: not null } or { OnUpdate: not null };
            if (finding is not null && !isAction && (!finding.IsInfo || finding.Repair is { ModelOnly: true }))
                context.Leave(entity.Name + "." + relation.Name, finding.Message, PlaceOf(relation.Name));
        }
    }

    /// <summary>The relation of the class that stores the key.</summary>
    private void Follow(CodeRelation relation, ForeignKeyPlan key, SchemaRepair? repair)
    {
        if (Find(relation.Name) is not var (part, property, attribute))
        {
            if (repair is { OnDelete: not null } or { OnUpdate: not null })
            {
                context.Leave(
                    entity.Name + "." + relation.Name,
                    "the foreign key does something else than the relation says; its declaration is not in the class");
            }

            return;
        }

        PropertyEdit edit = context.Edits.Of(part.File, property);
        List<string> what = [];
        bool isChanged = key.Fields.Any(
            field => entity.Columns.FirstOrDefault(own => _names.Equals(own.Column, field.Column.Name)) is { } own
            && own.Nullable != field.IsNullable);
        if (isChanged && relation.Required == key.IsOptional)
        {
            edit.SetNullable(key.IsOptional);
            what.Add(key.IsOptional ? "a row need not refer to one now" : "a row has to refer to one now");
        }

        SchemaAction onDelete = ActionOf(attribute, OnDelete) ?? (isChanged ? key.DefaultOnDelete : relation.OnDelete);
        if (Differ(onDelete, key.Key.OnDelete))
        {
            edit.SetArgument(Relation, OnDelete, key.Key.OnDelete == key.DefaultOnDelete ? null : Text(key.Key.OnDelete));
            what.Add($"ON DELETE is {key.Key.OnDelete}");
        }

        if (repair?.OnUpdate is { } onUpdate)
        {
            edit.SetArgument(Relation, OnUpdate, onUpdate == SchemaAction.NoAction ? null : Text(onUpdate));
            what.Add($"ON UPDATE is {onUpdate}");
        }

        Take(part, property, relation, what);
        if (what.Count > 0 && new[] { key.Key.OnDelete, key.Key.OnUpdate }.Contains(SchemaAction.SetNull)
            && key.Fields.Any(field => !field.IsNullable))
        {
            context.Leave(
                entity.Name + "." + relation.Name,
                "the foreign key sets NULL into a column that cannot be NULL, which the database refuses (RG2009); change one of the two",
                (part.File.Path, part.File.LineOf(property.SpanStart)));
        }
    }

    /// <summary>A relation of the class that is referred to, where the other class has none.</summary>
    private void Act(CodeRelation relation, SchemaRepair repair)
    {
        if (Find(relation.Name) is not var (part, property, _))
        {
            context.Leave(
                entity.Name + "." + relation.Name,
                "the foreign key does something else than the relation says; its declaration is not in the class");
            return;
        }

        PropertyEdit edit = context.Edits.Of(part.File, property);
        List<string> what = [];
        foreach ((string name, SchemaAction? action) in new[] { (OnDelete, repair.OnDelete), (OnUpdate, repair.OnUpdate) })
        {
            if (action is { } wanted)
            {
                edit.SetArgument(Relation, name, Text(wanted));
                what.Add($"{name} is {wanted}");
            }
        }

        Take(part, property, relation, what);
    }

    private void Take(ClassPart part, PropertyDeclarationSyntax property, CodeRelation relation, List<string> what)
    {
        if (what.Count == 0)
            return;

        context.Edit(part.File, property.SpanStart, entity.Name + "." + relation.Name, string.Join(", and ", what));
    }

    private (ClassPart Part, PropertyDeclarationSyntax Property, AttributeSyntax Attribute)? Find(string name)
    {
        foreach (ClassPart part in parts)
        {
            PropertyDeclarationSyntax? property = part.Type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(candidate =>
                candidate.Identifier.ValueText == name && Attributes.Find(candidate, Relation) is not null);
            if (property is not null)
                return (part, property, Attributes.Find(property, Relation)!);
        }

        return null;
    }

    private (string File, int Line)? PlaceOf(string name) =>
        Find(name) is var (part, property, _) ? (part.File.Path, part.File.LineOf(property.SpanStart)) : null;

    private static SchemaAction? ActionOf(AttributeSyntax attribute, string name) =>
        Attributes.Argument(attribute, name) is { } argument
        && Enum.TryParse(argument.Expression.ToString().Split('.')[^1], out SchemaAction action) ? action : null;

    private static string Text(SchemaAction action) => "ReferentialAction." + action;

    private static bool Differ(SchemaAction first, SchemaAction second) => first != second
        && !(first is SchemaAction.NoAction or SchemaAction.Restrict && second is SchemaAction.NoAction or SchemaAction.Restrict);
}
