using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the relations of one entity as handles: <c>post.On(db).Comments</c>.</summary>
internal static class HandleEmitter
{
    /// <summary>The struct that has them.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        string full = entity.Type.FullName;
        string name = Name(entity.Type.TableName);
        Docs.Summary(writer, "The relations of one <see cref=\"" + full + "\"/>, asked for one at a time.");
        writer.Line(EntityEmitter.GeneratedCode);
        (string row, string session) = Fields(entity);
        using (writer.Open(entity.Type.Accessibility + " readonly struct " + name + "(" + full + " " + row + ", global::RelationGen.DbSession " + session + ")"))
        {
            foreach (RelationModel relation in entity.Relations.Where(HasHandle))
                EmitHandle(writer, entity, relation);
        }
    }

    /// <summary>The method of the entity that begins with it.</summary>
    public static void EmitOn(SourceWriter writer, EntityModel entity)
    {
        string type = Name(entity.Type.TableFullName);
        Docs.Summary(writer, "The relations of one entity, each asked for when it is used: <c>entity.On(db)." + (entity.Relations.FirstOrDefault(HasHandle)?.Property.Name ?? "Relation") + "</c>.");
        writer.Line("public " + type + " On(global::RelationGen.DbSession db) => new(this, db ?? throw new global::System.ArgumentNullException(nameof(db)));");
    }

    private static string Name(string table) => table.Substring(0, table.Length - "Table".Length) + "Handles";

    /// <summary>The parameters of the struct: the entity and the session.</summary>
    public static (string Entity, string Session) Fields(EntityModel entity) => (entity.FreeName("entity"), entity.FreeName("db"));

    /// <summary>The entity has a key and relations; without them there is nothing to ask for.</summary>
    public static bool HasAny(EntityModel entity) => !entity.IsKeyless && entity.Relations.Any(HasHandle);

    private static bool HasHandle(RelationModel relation) => relation.Shape != RelationShape.Invalid;

    private static void EmitHandle(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        if (relation.Shape == RelationShape.MorphTo)
        {
            MorphHandleEmitter.Emit(writer, entity, relation);
            return;
        }

        TargetModel target = relation.Target!;
        string name = Names.Escape(relation.Property.Name);
        HandleKind kind = KindOf(relation);
        PairModel? pair = kind is HandleKind.Pair or HandleKind.RequiredPair ? relation.Junction!.Pair : null;
        string arguments = entity.Type.FullName + ", " + target.FullName + ", " + target.TableFullName + (NamesKey(kind) ? ", " + target.KeyType : string.Empty)
            + (pair is null ? string.Empty : ", " + pair.Entity.FullName + ", " + pair.Entity.TableFullName + ", " + pair.Entity.KeyType);
        (string field, string session) = Fields(entity);
        string row = kind is HandleKind.ManyToOne or HandleKind.RequiredManyToOne
            ? "global::RelationGen.Infrastructure.SourceRow.Of<" + entity.Type.FullName + ", " + KeyCode.Type([.. entity.Key.Select(KeyPart.Of)]) + ", " + entity.Type.TableFullName + ">(" + field + "), "
            : string.Empty;
        string map = entity.Type.FullName + ".RelationMap." + relation.StructName;
        writer.Member(
            (pair is { IsPublic: false } ? "internal" : relation.Property.TableAccessibility) + " " + TableEmitter.Hides(relation.Property.Name)
                + "global::RelationGen." + kind + "Handle<" + arguments + "> " + name,
            "new(" + map + ".Instance, " + (pair is null ? string.Empty : map + ".Pairing, ") + field + ", " + row + session + ")");
    }

    /// <summary>What can be done with a relation: what its key makes impossible is not there, and relations that others lead to, or that are limited, are read.</summary>
    public static HandleKind KindOf(RelationModel relation)
    {
        bool isOptional = relation.Key.Any(part => part.Target.IsNullable) || relation.Discriminator is { IsNullable: true };
        bool isJunction = relation.Type is "ManyToMany" or "MorphToMany" or "MorphedByMany";
        return relation.Shape switch
        {
            RelationShape.BelongsTo when relation.Scope is null => relation.Required ? HandleKind.RequiredManyToOne : HandleKind.ManyToOne,
            RelationShape.HasOne when relation.Scope is null => isOptional ? HandleKind.OptionalOneToOne : HandleKind.OneToOne,
            RelationShape.HasMany when relation.Scope is null => isOptional ? HandleKind.OptionalOneToMany : HandleKind.OneToMany,
            RelationShape.ManyToMany when relation.Scope is null && isJunction => relation.Junction!.Pair is not { } pair ? HandleKind.ManyToMany
                : pair.NeedsEntity ? HandleKind.RequiredPair
                : HandleKind.Pair,
            _ => relation.Property.Collection != CollectionForm.None ? HandleKind.Many : relation.Required ? HandleKind.Required : HandleKind.One,
        };
    }

    private static bool NamesKey(HandleKind kind) =>
        kind is HandleKind.OneToOne or HandleKind.OptionalOneToOne or HandleKind.OneToMany or HandleKind.OptionalOneToMany or HandleKind.ManyToMany
            or HandleKind.Pair or HandleKind.RequiredPair;
}
