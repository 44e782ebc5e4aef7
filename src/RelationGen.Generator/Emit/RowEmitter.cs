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

        if (SetsKey(entity))
        {
            writer.Line();
            EmitSetKey(writer, entity);
        }

        foreach (ColumnModel key in entity.Key.Where(key => NeedsField(entity) && key.Assignment == ColumnAssignment.Field))
            EmitField(writer, entity, key, FieldOf(entity, key));
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

    /// <summary>The database makes the key, or an upsert finds the row by other columns and may find another key.</summary>
    private static bool SetsKey(EntityModel entity) => entity.Key.All(part => part.Assignment != ColumnAssignment.None)
        && ((entity.Key.Count() == 1 && ModelEmitter.Generated(entity, entity.Key.First()) == "Identity") || HasOtherUniqueKey(entity));

    private static bool HasOtherUniqueKey(EntityModel entity)
    {
        var key = new HashSet<string>(entity.Key.Select(part => part.Property), StringComparer.Ordinal);
        return entity.UniqueKeys.Any(unique => !key.SetEquals(unique.Properties))
            || entity.Relations.Any(relation => relation is { Shape: RelationShape.BelongsTo, Type: "OneToOne" } && !key.SetEquals(relation.Key.Select(part => part.Source.Property)));
    }

    private static bool NeedsField(EntityModel entity) => MakesGuid(entity) || SetsKey(entity);

    private static void EmitBeforeInsert(SourceWriter writer, EntityModel entity)
    {
        using (writer.Open("internal static void BeforeInsert(" + entity.Type.FullName + " entity)"))
        {
            if (MakesGuid(entity))
            {
                ColumnModel key = entity.Key.First();
                using (writer.Open("if (entity." + Names.Escape(key.Property) + " == default)"))
                    writer.Line(Assign(key, FieldOf(entity, key), "global::RelationGen.KeyValues.NewGuid()"));

                writer.Line();
            }

            foreach (RelationModel relation in Pending(entity))
            {
                string field = "entity." + relation.Property.Field;
                using (writer.Open("if (entity." + relation.Property.StateField + " == global::RelationGen.RelationState.Pending && " + field + " is not null)"))
                    writer.Line("default(" + relation.StructName + ").Link(entity, " + field + ");");
            }
        }
    }

    private static void EmitSetKey(SourceWriter writer, EntityModel entity)
    {
        ColumnModel[] key = [.. entity.Key];
        string signature = "internal static void SetKey(" + entity.Type.FullName + " entity, " + KeyCode.Type([.. key.Select(KeyPart.Of)]) + " key)";
        if (key.Length == 1)
        {
            writer.Line(signature + " => " + Assign(key[0], FieldOf(entity, key[0]), Wrap(key[0], "key")));
            return;
        }

        using (writer.Open(signature))
        {
            for (int i = 0; i < key.Length; i++)
                writer.Line(Assign(key[i], FieldOf(entity, key[i]), Wrap(key[i], "key.Item" + (i + 1))));
        }
    }

    private static string Wrap(ColumnModel key, string value) => key.Wrapper is { } wrapper ? "new " + wrapper.Type + "(" + value + ")" : value;

    /// <summary>The accessor of the field behind a part of the key.</summary>
    private static string FieldOf(EntityModel entity, ColumnModel key) => entity.Key.Count() == 1 ? "KeyField" : "FieldOf" + key.Property;

    /// <summary>Sets a property after the entity was made.</summary>
    public static string Assign(ColumnModel column, string field, string value) => column.Assignment == ColumnAssignment.Field
        ? field + "(entity) = " + value + ";"
        : "entity." + Names.Escape(column.Property) + " = " + value + ";";

    /// <summary>The field behind a property that is for initialization alone: the one place where it is set later.</summary>
    public static void EmitField(SourceWriter writer, EntityModel entity, ColumnModel column, string name)
    {
        writer.Line();
        writer.Line("[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"<" + column.Property + ">k__BackingField\")]");
        writer.Line("private static extern ref " + column.Type + (column.IsNullable ? "?" : string.Empty) + " " + name + "(" + entity.Type.FullName + " entity);");
    }
}
