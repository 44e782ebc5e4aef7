using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a relation property with its backing field and state.</summary>
internal static class PropertyEmitter
{
    private const string State = "global::RelationGen.Infrastructure.RelationState";
    private const string NotLoaded = "global::RelationGen.RelationNotLoadedException";

    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        if (relation.Shape == RelationShape.Invalid)
        {
            EmitInvalid(writer, entity, relation);
            return;
        }

        bool isOrdinary = property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled;
        writer.Line((isOrdinary ? string.Empty : "private " + FieldType(property) + " " + property.Field + "; ") + "private " + State + " " + property.StateField + ";");
        if (isOrdinary)
            return;

        EmitHeader(writer, relation);
        string declaration = property.Modifiers + " " + property.Type + " " + Names.Escape(property.Name);
        if (property is { Getter: "get", Setter: null })
        {
            writer.Member(declaration, Getter(relation));
            return;
        }

        using (writer.Open(declaration))
        {
            writer.Member(property.Getter!, Getter(relation));
            if (property.Setter is not null)
                EmitSetter(writer, relation);
        }
    }

    /// <summary>The declaration is wrong and the compiler says so; the property exists all the same, so that nothing else breaks.</summary>
    private static void EmitInvalid(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        if (property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled)
        {
            writer.Line("// is not valid; the compiler reports why.");
            return;
        }

        EmitHeader(writer, relation);
        using (writer.Open(property.Modifiers + " " + property.Type + " " + Names.Escape(property.Name)))
        {
            string thrown = " => throw global::RelationGen.Infrastructure.Relation.InvalidRelation(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ");";
            if (property.Getter is not null)
                writer.Line(property.Getter + thrown);

            if (property.Setter is not null)
                writer.Line(property.Setter + thrown);
        }
    }

    private static void EmitHeader(SourceWriter writer, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        if (property.WriteDocumentation)
        {
            string target = relation.Target is null ? "row" : "<see cref=\"" + relation.Target.FullName + "\"/>";
            string what = relation.Shape == RelationShape.Invalid
                ? "This relation has an error; using it throws."
                : property.Collection == CollectionForm.None
                    ? "The " + target + " " + Docs.HowItIsFound(relation) + (property.IsNullable ? ", or null." : ".")
                    : "Every " + target + " " + Docs.HowItIsFound(relation) + ", in key order.";
            Docs.Summary(writer, what);
            if (relation.Shape != RelationShape.Invalid)
                writer.Line("/// <exception cref=\"" + NotLoaded + "\">The relation was not loaded" + (relation.Shape is RelationShape.BelongsTo or RelationShape.MorphTo ? ", or its key has changed since." : ".") + "</exception>");
        }

        string[] attributes =
        [
            EntityEmitter.GeneratedCodeAttribute,
            .. property.WriteJsonIgnore ? new[] { "global::System.Text.Json.Serialization.JsonIgnore" } : [],
            .. property.Mvc.Select(attribute => "global::" + attribute),
        ];
        writer.Line("[" + string.Join(", ", attributes) + "]");
    }

    private static string Getter(RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string instance = "RelationMap." + relation.StructName + ".Instance";
        string null_ = property.Type.EndsWith("?", StringComparison.Ordinal) ? string.Empty : "!";
        string slow = instance + ".TargetOf(this)" + null_;
        return relation switch
        {
            { Property.Collection: not CollectionForm.None } => Collection(relation) + " ?? throw " + instance + ".NotLoaded(this)",
            { Shape: RelationShape.MorphTo } => (property.Type is "object" or "object?" ? string.Empty : "(" + FieldType(property) + ")") + slow,
            { Shape: RelationShape.HasOneThrough } => property.Field + " ?? " + slow,
            _ => property.Field + " is not null && " + IsCurrent(relation) + " ? " + property.Field + " : " + slow,
        };
    }

    /// <summary>The key in memory is still that of the target which the field holds.</summary>
    private static string IsCurrent(RelationModel relation)
    {
        string field = relation.Property.Field;
        IEnumerable<string> same = relation.Key.Select(part => KeyCode.Same(part, WrapperCode.Operand(field, part.Target), WrapperCode.Operand(instance: null, part.Source)));
        if (relation is { Shape: RelationShape.HasOne, Discriminator: { } discriminator })
            same = [field + "." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value), .. same];

        return string.Join(" && ", same);
    }

    /// <summary>The collection, or null where it was loaded for another key; nothing tells that of an array.</summary>
    private static string Collection(RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        if (property.Collection == CollectionForm.Array)
            return property.Field;

        KeyPart[] key = [.. relation.Key.Select(KeyPart.Of)];
        string comparer = KeyCode.Comparer(key);
        return "global::RelationGen.Infrastructure." + (property.Collection == CollectionForm.Set ? "LoadedSet" : "LoadedList") + "<" + relation.Target!.FullName + ", " + KeyCode.Type(key)
            + ">.For(" + property.Field + ", " + KeyCode.Tuple(relation.Key.Select(part => KeyCode.Value("this", part.Source))) + (comparer == "null" ? string.Empty : ", " + comparer) + ")";
    }

    private static void EmitSetter(SourceWriter writer, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string value = property.IsNullable ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        writer.Line(property.Setter + " => " + (property.Collection == CollectionForm.None
            ? "RelationMap." + relation.StructName + ".Instance." + (property.IsNullable || relation.Shape == RelationShape.MorphTo ? "Assign" : "AssignRequired") + "(this, value);"
            : "(" + property.Field + ", " + property.StateField + ") = (" + value + ", " + State + ".Loaded);"));
    }

    /// <summary>Null takes away only what no other relation uses, provided that this leaves a null in the key.</summary>
    public static bool IsKept(EntityModel entity, RelationModel relation, KeyPartModel part)
    {
        bool IsShared(KeyPartModel candidate) => entity.Relations.Any(other => other != relation && other.Shape == RelationShape.BelongsTo
            && other.Key.Any(used => used.Source.Property == candidate.Source.Property));
        return IsShared(part) && relation.Key.Any(other => other.Source.IsNullable && !IsShared(other));
    }

    private static string FieldType(RelationPropertyModel property) => property.Type.EndsWith("?", StringComparison.Ordinal) ? property.Type : property.Type + "?";
}
