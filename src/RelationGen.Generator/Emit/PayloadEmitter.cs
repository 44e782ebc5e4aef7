using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what is written together with a row of an entity: the classes that say it, and the methods that write it.</summary>
internal static class PayloadEmitter
{
    /// <summary>The classes whose members are the relations.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        string see = "<see cref=\"" + entity.Type.FullName + "\"/>";
        writer.Line();
        Docs.Summary(writer, "What is written together with a new " + see + ".");
        EmitClass(writer, entity, Creation(entity, isFull: false), "global::RelationGen.Infrastructure.Creation<" + entity.Type.FullName + ">", isNew: true);
        writer.Line();
        Docs.Summary(writer, "What is changed of a " + see + ": its columns with <c>Set</c>, and its relations.");
        string name = Modification(entity, isFull: false);
        EmitClass(
            writer, entity, name, "global::RelationGen.Infrastructure.Modification<" + entity.Type.FullName + ", " + entity.Type.TableFullName + ", " + Modification(entity, isFull: true) + ">", isNew: false);
    }

    /// <summary>The methods of the entity that write a row with its relations.</summary>
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity)
    {
        (EntityHelpers Helper, bool IsCreation, bool IsAsync)[] methods =
        [
            (EntityHelpers.CreateAsync, true, true),
            (EntityHelpers.Create, true, false),
            (EntityHelpers.UpdateAsync, false, true),
            (EntityHelpers.Update, false, false),
        ];
        bool creates = entity.Relations.Any(relation => ClassOf(relation, isNew: true) is not null);
        var there = methods.Where(method => entity.Helpers.HasFlag(method.Helper) && (creates || !method.IsCreation));
        foreach ((EntityHelpers helper, bool isCreation, bool isAsync) in there)
        {
            foreach (KeyForm key in HelperEmitter.KeyForms(entity).Take(isCreation ? 1 : int.MaxValue))
                yield return () => EmitMethod(writer, entity, helper.ToString(), key, isCreation, isAsync);
        }
    }

    private static void EmitClass(SourceWriter writer, EntityModel entity, string name, string baseType, bool isNew)
    {
        (RelationModel Relation, string Class)[] relations =
        [
            .. entity.Relations.Select(relation => (relation, ClassOf(relation, isNew)))
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.relation, pair.Item2!)),
        ];
        string header = entity.Type.Accessibility + " sealed class " + name + " : " + baseType;
        writer.Line(EntityEmitter.GeneratedCode);
        if (relations.Length == 0)
        {
            writer.Line(header + ";");
            return;
        }

        using (writer.Open(header))
        {
            foreach ((RelationModel relation, string kind) in relations)
                EmitRelation(writer, entity, relation, kind, isNew);
        }
    }

    private static void EmitRelation(SourceWriter writer, EntityModel entity, RelationModel relation, string kind, bool isNew)
    {
        TargetModel target = relation.Target!;
        string name = Names.Escape(relation.Property.Name);
        string arguments = entity.Type.FullName + ", " + target.FullName + ", " + target.TableFullName + ", " + target.KeyType + ", " + target.CreationFullName;
        string type = "global::RelationGen.Infrastructure." + kind + "<" + arguments
            + (isNew ? string.Empty : ", " + target.ModificationFullName) + ">";
        string hides = relation.Property.Name == "Set" && !isNew ? "new " : TableEmitter.Hides(relation.Property.Name);
        writer.Member(
            relation.Property.TableAccessibility + " " + hides + type + " " + name,
            "new(this, " + entity.Type.FullName + ".RelationMap." + relation.StructName + ".Instance)");
    }

    /// <summary>What can be written of a relation, the same as on its handle; null where it is only read.</summary>
    private static string? ClassOf(RelationModel relation, bool isNew) => relation.Shape == RelationShape.Invalid ? null : HandleEmitter.KindOf(relation) switch
    {
        HandleKind.ManyToOne or HandleKind.RequiredManyToOne or HandleKind.OneToOne or HandleKind.OptionalOneToOne when isNew => "NewTarget",
        HandleKind.OneToMany or HandleKind.OptionalOneToMany or HandleKind.ManyToMany or HandleKind.Pair when isNew => "NewTargets",
        HandleKind.RequiredManyToOne => "RequiredTargetChange",
        HandleKind.OneToOne => "TargetChange",
        HandleKind.ManyToOne or HandleKind.OptionalOneToOne => "OptionalTargetChange",
        HandleKind.OneToMany => "TargetChanges",
        HandleKind.OptionalOneToMany or HandleKind.ManyToMany or HandleKind.Pair => "OptionalTargetChanges",
        _ => null,
    };

    private static void EmitMethod(SourceWriter writer, EntityModel entity, string name, KeyForm key, bool isCreation, bool isAsync)
    {
        string full = entity.Type.FullName;
        string payload = isCreation ? Creation(entity, isFull: true) : Modification(entity, isFull: true);
        string? example = entity.Relations.FirstOrDefault(relation => ClassOf(relation, isCreation) is not null)?.Property.Name;
        Docs.Summary(writer, isCreation
            ? "Inserts a row and what belongs to it, all or nothing" + (example is null ? "." : ": <c>x =&gt; x." + example + ".Connect(…)</c>.")
            : "Changes a row, <c>x =&gt; x.Set(…)</c>, " + (example is null ? "all or nothing." : "and its relations, all or nothing."));
        string type = isAsync ? "global::System.Threading.Tasks.Task" + (isCreation ? "<" + full + ">" : string.Empty) : isCreation ? full : "void";
        HelperEmitter.Method(
            writer,
            type + " " + name + "(global::RelationGen.DbSession db, " + (isCreation ? full + " entity" : key.Parameters)
                + ", global::System.Action<" + payload + "> " + (isCreation ? "nested" : "change")
                + (isAsync ? ", global::System.Threading.CancellationToken cancellationToken = default" : string.Empty) + ")",
            "global::RelationGen.Infrastructure.NestedWriter<" + full + ", " + KeyCode.Type(entity) + ", " + entity.Type.TableFullName + ">." + name + "(db, "
                + (isCreation ? "entity, nested" : key.Argument + ", change") + (isAsync ? ", cancellationToken" : string.Empty) + ")");
    }

    private static string Creation(EntityModel entity, bool isFull) => Named(isFull ? entity.Type.TableFullName : entity.Type.TableName, "Creation");

    private static string Modification(EntityModel entity, bool isFull) => Named(isFull ? entity.Type.TableFullName : entity.Type.TableName, "Modification");

    private static string Named(string table, string suffix) => table.Substring(0, table.Length - "Table".Length) + suffix;
}
