using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Prints whether an entity has a key: one that is still to be made holds the default of its type, unless the row that was read, or written, has
/// that very key, which a field remembers.
/// </summary>
internal static class EntityKeyEmitter
{
    private const string Field = "__hasDefaultKey";

    /// <summary>The parts of the key that the database makes, or the program when the row is inserted.</summary>
    private static IEnumerable<ColumnModel> Made(EntityModel entity) => entity.Key.Where(part => ModelEmitter.Generated(entity, part) == "Identity" || RowEmitter.MakesGuid(entity));

    /// <summary>Parts that can be null.</summary>
    private static IEnumerable<ColumnModel> Nullable(EntityModel entity) =>
        entity.Key.Where(part => WrapperCode.CanBeNull(part.Wrapper, part.IsReferenceType));

    /// <summary>The field of the entity; nothing where no part of the key is made.</summary>
    public static void EmitField(SourceWriter writer, EntityModel entity)
    {
        if (Made(entity).Any())
            writer.Line("private bool " + Field + ";");
    }

    /// <summary>Remembers that a row has a key that is the default of its type; nothing where that is like any other.</summary>
    public static void EmitAfterRead(SourceWriter writer, EntityModel entity)
    {
        writer.Line("entity." + Field + " = " + IsDefault(entity) + ";");
    }

    /// <summary>Something is to be remembered.</summary>
    public static bool Remembers(EntityModel entity) => Made(entity).Any();

    /// <summary>The method of the map; none where a key is always there.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        if (!CanBeNew(entity))
            return;

        string[] conditions =
        [
            .. Nullable(entity).Except(Made(entity)).Select(part => Value(part) + " is null"),
            .. Made(entity).Any() ? new[] { IsDefault(entity) + " && !entity." + Field } : [],
        ];
        writer.Line("private static bool IsNew(" + entity.Type.FullName + " entity) => " + string.Join(" || ", conditions) + ";");
    }

    /// <summary>The statement that keeps the field in step when the key was set.</summary>
    public static IEnumerable<string> AfterSet(EntityModel entity) => Made(entity).Any() ? ["entity." + Field + " = isThere && " + IsDefault(entity) + ";"] : [];

    /// <summary>An expression that is true where a target has what the foreign key of a relation references.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="target">The expression of the target.</param>
    public static string IsThere(RelationModel relation, string target)
    {
        if (relation.ReferencesKey)
            return Call(relation.Target!.FullName, relation.Target.KeyType, relation.Target.TableFullName, target);

        return Parts(relation.Key.Select(part => (part, part.Target)), target);
    }

    /// <summary>The same of the source, whose key the targets or a junction store; nothing where that is the entity's own, which the library asks for.</summary>
    /// <param name="writer">Receives the member.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="relation">The relation.</param>
    public static void EmitHasKey(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        bool isOwn = relation.Key.Select(part => part.Source.Property).SequenceEqual(entity.Key.Select(part => part.Property));
        if (isOwn && !entity.DerivesFromEntity)
            return;

        writer.Line("public bool HasKey(" + entity.Type.FullName + " source) => " + (isOwn
            ? Call(entity.Type.FullName, KeyCode.Type(entity), entity.Type.TableFullName, "source")
            : Parts(relation.Key.Select(part => (part, part.Source)), "source")) + ";");
    }

    private static string Call(string entity, string key, string table, string argument) => "global::RelationGen.Infrastructure.EntityKey<" + entity + ", " + key + ", " + table + ">.IsThere(" + argument + ")";

    /// <summary>Values that are not the key are there, but for null and for what the database has not made yet.</summary>
    private static string Parts(IEnumerable<(KeyPartModel Part, KeySideModel Side)> parts, string instance)
    {
        string[] conditions =
        [
            .. parts.Where(part => WrapperCode.CanBeUnset(part.Side) || part.Side.IsMade).Select(part => part.Side.IsMade
                ? KeyCode.IsSet(part.Part, WrapperCode.Operand(instance, part.Side))
                : WrapperCode.IsSet(instance, part.Side)),
        ];
        return conditions.Length == 0 ? "true" : string.Join(" && ", conditions);
    }

    /// <summary>An entity can be without a key.</summary>
    public static bool CanBeNew(EntityModel entity) => Made(entity).Any() || Nullable(entity).Any();

    private static string IsDefault(EntityModel entity)
    {
        string[] parts =
        [
            .. Made(entity).Select(part =>
                Value(part) + (WrapperCode.CanBeNull(part.Wrapper, part.IsReferenceType) ? " is null" : " == default")),
        ];
        return parts.Length == 1 ? parts[0] : "(" + string.Join(" || ", parts) + ")";
    }

    /// <summary>
    /// What says whether a part is there: its value, but the object itself where a converter would have to be asked with null.
    /// </summary>
    private static string Value(ColumnModel part)
    {
        string property = "entity." + Names.Escape(part.Property);
        return part.Wrapper switch
        {
            null or { IsOfClass: true } => property,
            { Converter: null } wrapper => property + "." + Names.Escape(wrapper.Property),
            { } wrapper => WrapperCode.Unwrap(wrapper, property),
        };
    }
}
