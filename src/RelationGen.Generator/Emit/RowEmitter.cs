using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what happens to an entity in memory when its row is inserted.</summary>
internal static class RowEmitter
{
    /// <summary>The methods of the map, as far as there is something to do.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        if (Pending(entity).Any() || MakesGuid(entity))
        {
            writer.Line();
            EmitBeforeInsert(writer, entity);
        }

        if (!SetsKey(entity))
            return;

        writer.Line();
        EmitSetKey(writer, entity);
    }

    /// <summary>The members of the table struct that call them.</summary>
    public static void EmitTable(SourceWriter writer, EntityModel entity, string keyType, string keyed)
    {
        string map = entity.Type.FullName + ".RelationMap.";
        if (Pending(entity).Any() || MakesGuid(entity))
        {
            writer.Line();
            writer.Line("void " + keyed + "BeforeInsert(" + entity.Type.FullName + " entity) => " + map + "BeforeInsert(entity);");
        }

        if (!SetsKey(entity))
            return;

        writer.Line();
        writer.Line("void " + keyed + "SetKey(" + entity.Type.FullName + " entity, " + keyType + " key) => " + map + "SetKey(entity, key);");
    }

    /// <summary>Relations that can hold a target without a key.</summary>
    private static IEnumerable<RelationModel> Pending(EntityModel entity) => entity.Relations.Where(relation =>
        Remembers(relation) && relation.Key.All(part => part.Source.IsSettable));

    /// <summary>The field of the relation can hold a target whose key is read when the row is inserted.</summary>
    public static bool Remembers(RelationModel relation) =>
        relation is { Shape: RelationShape.BelongsTo, Branch: null, Property.Form: PropertyForm.Partial or PropertyForm.Generated };

    private static bool MakesGuid(EntityModel entity) => entity.Key.Count() == 1
        && entity.Key.First() is { Getter: "Guid", Wrapper: null, Assignment: not ColumnAssignment.None, Storage.Generated: null } key
        && !entity.Relations.Any(relation => relation.Shape == RelationShape.BelongsTo && relation.Key.Any(part => part.Source.Property == key.Property));

    private static bool SetsKey(EntityModel entity) =>
        entity.Key.Count() == 1 && ModelEmitter.Generated(entity, entity.Key.First()) == "Identity" && entity.Key.First().Assignment != ColumnAssignment.None;

    private static void EmitBeforeInsert(SourceWriter writer, EntityModel entity)
    {
        using (writer.Open("internal static void BeforeInsert(" + entity.Type.FullName + " entity)"))
        {
            if (MakesGuid(entity))
            {
                ColumnModel key = entity.Key.First();
                using (writer.Open("if (entity." + Names.Escape(key.Property) + " == default)"))
                    writer.Line(Assign(key, "global::RelationGen.KeyValues.NewGuid()"));

                writer.Line();
            }

            foreach (RelationModel relation in Pending(entity))
            {
                string field = "entity." + relation.Property.Field;
                using (writer.Open("if (entity." + relation.Property.StateField + " == global::RelationGen.RelationState.Pending && " + field + " is not null)"))
                    writer.Line("default(" + relation.StructName + ").Link(entity, " + field + ");");
            }
        }

        if (MakesGuid(entity))
            EmitField(writer, entity);
    }

    private static void EmitSetKey(SourceWriter writer, EntityModel entity)
    {
        ColumnModel key = entity.Key.First();
        string value = key.Wrapper is { } wrapper ? "new " + wrapper.Type + "(key)" : "key";
        writer.Line("internal static void SetKey(" + entity.Type.FullName + " entity, " + KeyCode.Type([KeyPart.Of(key)]) + " key) => " + Assign(key, value));
        EmitField(writer, entity);
    }

    private static string Assign(ColumnModel key, string value) => key.Assignment == ColumnAssignment.Field
        ? "KeyField(entity) = " + value + ";"
        : "entity." + Names.Escape(key.Property) + " = " + value + ";";

    /// <summary>The field behind a key that is for initialization alone: the one place where it is set later.</summary>
    private static void EmitField(SourceWriter writer, EntityModel entity)
    {
        ColumnModel key = entity.Key.First();
        if (key.Assignment != ColumnAssignment.Field)
            return;

        writer.Line();
        writer.Line("[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"<" + key.Property + ">k__BackingField\")]");
        writer.Line("private static extern ref " + key.Type + (key.IsNullable ? "?" : string.Empty) + " KeyField(" + entity.Type.FullName + " entity);");
    }
}
