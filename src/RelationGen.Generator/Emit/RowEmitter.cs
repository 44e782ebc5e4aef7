using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what happens to an entity in memory when its row is inserted.</summary>
internal static class RowEmitter
{
    private const string Services = "global::System.Runtime.CompilerServices.";

    /// <summary>The members of the map, as far as there is something to do.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        if (HasRelations(entity))
        {
            writer.Member(
                "private static global::RelationGen.Infrastructure.Relation<" + entity.Type.FullName + ">? RelationAt(int index)",
                "index switch { " + string.Concat(Instances(entity).Select((instance, i) => i + " => " + instance + ", ")) + "_ => null }");
        }

        EntityKeyEmitter.Emit(writer, entity);
        if (SetsKey(entity))
            EmitSetKey(writer, entity);

        foreach (ColumnModel column in entity.Columns.Where(column => column.Assignment == ColumnAssignment.Accessor))
            EmitSetter(writer, column);

        foreach (ColumnModel key in entity.Key.Where(key => SetsKey(entity) && key.Assignment == ColumnAssignment.Field))
            EmitField(writer, entity, key, FieldOf(entity, key));
    }

    /// <summary>Those members, as what is known of the entity names them.</summary>
    public static IEnumerable<string> Arguments(EntityModel entity)
    {
        if (EntityKeyEmitter.CanBeNew(entity))
            yield return ", isNew: IsNew";

        if (SetsKey(entity))
            yield return ", setKey: SetKey";

        if (HasRelations(entity))
            yield return ", relations: RelationAt";

        if (OwnKeys(entity).Any())
            yield return ", ownKeys: " + OwnKeys(entity).Count();
    }

    /// <summary>The entity can be asked for its relations.</summary>
    public static bool HasRelations(EntityModel entity) =>
        !entity.IsKeyless && entity.Relations.Any(relation => relation.Shape != RelationShape.Invalid);

    /// <summary>Its relations as the library asks for them: own keys first.</summary>
    private static IEnumerable<string> Instances(EntityModel entity)
    {
        RelationModel[] ownKeys = [.. OwnKeys(entity)];
        return ownKeys
            .Concat(entity.Relations.Where(relation => relation.Shape != RelationShape.Invalid && !ownKeys.Contains(relation)))
            .Select(relation => relation.StructName + ".Instance" + (relation.Shape == RelationShape.MorphTo ? ".Declared" : string.Empty));
    }

    /// <summary>Relations that can hold a target without a key; of a polymorphic one, that to each of its targets.</summary>
    private static IEnumerable<RelationModel> OwnKeys(EntityModel entity) => (entity.IsKeyless ? [] : entity.Relations)
        .SelectMany(relation => relation.Shape == RelationShape.MorphTo ? (IEnumerable<RelationModel>)relation.Branches : [relation])
        .Where(CanBePending);

    /// <summary>The relation can hold a target without a key until the row is written.</summary>
    public static bool CanBePending(RelationModel relation) =>
        relation is { Shape: RelationShape.BelongsTo, Property.Form: PropertyForm.Partial or PropertyForm.Generated } && relation.Key.All(part => part.Source.IsSettable)
        && relation is not { Branch: not null, Discriminator.IsSettable: false };

    /// <summary>The field of the relation can hold a target whose key is read when the row is inserted.</summary>
    public static bool Remembers(RelationModel relation) =>
        relation is { Shape: RelationShape.BelongsTo, Branch: null, Property.Form: PropertyForm.Partial or PropertyForm.Generated };

    public static bool MakesGuid(EntityModel entity) => entity.Key.Count() == 1
        && entity.Key.First() is { Getter: "Guid", Wrapper: null, Assignment: not ColumnAssignment.None, Storage.Generated: null } key
        && !entity.Relations.Any(relation => relation.Shape == RelationShape.BelongsTo && relation.Key.Any(part => part.Source.Property == key.Property));

    /// <summary>The key is made when the row is inserted, or an upsert finds the row by other columns and may find another key.</summary>
    private static bool SetsKey(EntityModel entity) => entity.Key.Any() && entity.Key.All(part => part.Assignment != ColumnAssignment.None)
        && (EntityKeyEmitter.Remembers(entity) || HasOtherUniqueKey(entity));

    private static bool HasOtherUniqueKey(EntityModel entity)
    {
        var key = new HashSet<string>(entity.Key.Select(part => part.Property), StringComparer.Ordinal);
        return entity.UniqueKeys.Any(unique => !key.SetEquals(unique.Properties))
            || entity.Relations.Any(relation => relation is { Shape: RelationShape.BelongsTo, Type: "OneToOne" } && !key.SetEquals(relation.Key.Select(part => part.Source.Property)));
    }

    private static void EmitSetKey(SourceWriter writer, EntityModel entity)
    {
        ColumnModel[] key = [.. entity.Key];
        string signature = "private static void SetKey(" + entity.Type.FullName + " entity, " + KeyCode.Type([.. key.Select(KeyPart.Of)])
            + " key, bool isThere)";
        string[] statements =
        [
            .. key.Select((part, i) => Assign(part, FieldOf(entity, part), WrapperCode.Wrap(part.Wrapper, key.Length == 1 ? "key" : "key.Item" + (i + 1)))),
            .. EntityKeyEmitter.AfterSet(entity),
        ];
        using (writer.Open(signature))
        {
            foreach (string statement in statements)
                writer.Line(statement);
        }
    }

    /// <summary>The accessor of the field behind a part of the key.</summary>
    private static string FieldOf(EntityModel entity, ColumnModel key) => entity.Key.Count() == 1 ? "KeyField" : "FieldOf" + key.Property;

    /// <summary>Sets a property after the entity was made.</summary>
    public static string Assign(ColumnModel column, string field, string value) => column.Assignment switch
    {
        ColumnAssignment.Field => field + "(entity) = " + value + ";",
        ColumnAssignment.Accessor => SetterOf(column) + "(entity, " + value + ");",
        _ => "entity." + Names.Escape(column.Property) + " = " + value + ";",
    };

    private static string SetterOf(ColumnModel column) => "SetterOf" + column.Property;

    /// <summary>The setter that only a base class can call.</summary>
    private static void EmitSetter(SourceWriter writer, ColumnModel column)
    {
        writer.Line();
        writer.Wrapped(
            "[" + Services + "UnsafeAccessor(" + Services + "UnsafeAccessorKind.Method, Name = \"set_" + column.Property + "\")]");
        writer.Line("private static extern void " + SetterOf(column) + "(" + column.DeclaredIn + " entity, " + TypeOf(column) + " value);");
    }

    private static string TypeOf(ColumnModel column) => column.Type + (column.IsNullable ? "?" : string.Empty);

    /// <summary>The field behind a property that is for initialization alone: the one place where it is set later.</summary>
    public static void EmitField(SourceWriter writer, EntityModel entity, ColumnModel column, string name)
    {
        writer.Line();
        writer.Wrapped("[" + Services + "UnsafeAccessor(" + Services + "UnsafeAccessorKind.Field, Name = \"<" + column.Property
            + ">k__BackingField\")]");
        string owner = column.DeclaredIn ?? entity.Type.FullName;
        writer.Line("private static extern ref " + TypeOf(column) + " " + name + "(" + owner + " entity);");
    }
}
