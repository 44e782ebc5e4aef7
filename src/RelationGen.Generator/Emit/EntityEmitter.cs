using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the file of one entity: its own part, its table struct, its handles and what can be written together with it.</summary>
internal static class EntityEmitter
{
    /// <summary>What tools know generated members by, without its brackets.</summary>
    public static readonly string GeneratedCodeAttribute =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"RelationGen\", \"{typeof(EntityEmitter).Assembly.GetName().Version.ToString(3)}\")";

    public static readonly string GeneratedCode = "[" + GeneratedCodeAttribute + "]";

    /// <summary>What keeps a member out of completion lists, without its brackets.</summary>
    public const string HiddenAttribute =
        "global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)";

    public const string Hidden = "[" + HiddenAttribute + "]";

    public static string Emit(EntityModel entity) => GeneratedFile.Emit(
        entity.Type,
        "the relations that " + entity.Type.Name + " declares",
        entity.HasAliases,
        entity.Tolerated,
        writer => EmitTypes(writer, entity));

    private static void EmitTypes(SourceWriter writer, EntityModel entity)
    {
        bool hasClass = entity.Parts.HasFlag(EntityParts.Class);
        bool hasCompanions = entity.Parts.HasFlag(EntityParts.Companions);
        if (hasClass)
        {
            if (hasCompanions && entity.Error is null && RowEmitter.HasRelations(entity))
                writer.Line("[global::RelationGen.Infrastructure.Entity<" + entity.Type.FullName + ", " + entity.Type.TableFullName + ">]");

            using (writer.Open(entity.Type.Declaration + (hasCompanions ? Interface(entity) : string.Empty)))
                EmitEntity(writer, entity);
        }

        if (hasClass && hasCompanions)
            writer.Line();

        if (hasCompanions)
        {
            TableEmitter.Emit(writer, entity);
            if (entity.Error is null)
            {
                if (HandleEmitter.HasAny(entity))
                {
                    writer.Line();
                    HandleEmitter.Emit(writer, entity);
                }

                if (entity.Key.Any())
                    PayloadEmitter.Emit(writer, entity);
            }
        }
    }

    /// <summary>
    /// The library's methods for entities are there by this interface; an entity below another has its methods from there, and one without a
    /// key has none.
    /// </summary>
    private static string Interface(EntityModel entity) => entity.DerivesFromEntity || entity.IsKeyless
        ? string.Empty
        : " : global::RelationGen.Infrastructure.IEntity<" + entity.Type.FullName + ", " + KeyCode.Type(entity) + ", "
            + entity.Type.TableFullName + ">"
            + (entity.SoftDelete is { Error: null } ? ", global::RelationGen.Infrastructure.ISoftDeletable" : string.Empty);

    private static void EmitEntity(SourceWriter writer, EntityModel entity)
    {
        foreach (RelationModel relation in entity.Relations)
        {
            PropertyEmitter.Emit(writer, entity, relation);
            writer.Line();
        }

        foreach (Action helper in HelperEmitter.Members(writer, entity))
            helper();

        if (entity.Error is not null)
            return;

        EntityKeyEmitter.EmitField(writer, entity);
        writer.Line();
        foreach (Action member in entity.Record is { } record ? RecordEmitter.Members(writer, entity, record) : [])
        {
            member();
            writer.Line();
        }

        MapEmitter.Emit(writer, entity);
    }
}
