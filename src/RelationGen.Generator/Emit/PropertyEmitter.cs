using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a relation property with its backing field and state.</summary>
internal static class PropertyEmitter
{
    private const string State = "global::RelationGen.RelationState";
    private const string NotLoaded = "global::RelationGen.RelationNotLoadedException";

    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        writer.Line("// [" + Docs.OneLine(relation.Attribute) + "]");
        if (relation.Shape == RelationShape.Invalid)
        {
            EmitInvalid(writer, entity, relation);
            return;
        }

        bool isOrdinary = property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled;
        if (!isOrdinary)
            writer.Line("private " + FieldType(property) + " " + property.Field + ";");

        writer.Line("private " + State + " " + property.StateField + ";");
        if (isOrdinary)
            return;

        writer.Line();
        EmitHeader(writer, relation);
        using (writer.Open(property.Modifiers + " " + property.Type + " " + Names.Escape(property.Name)))
        {
            EmitGetter(writer, entity, relation);
            if (property.Setter is not null)
                EmitSetter(writer, entity, relation);
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
            string thrown = " => throw global::RelationGen.Relation.InvalidRelation(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ");";
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

        writer.Line(EntityEmitter.GeneratedCode);
        if (property.WriteJsonIgnore)
            writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");

        if (property.WriteValidateNever)
            writer.Line("[global::Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]");
    }

    private static void EmitGetter(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string notLoaded = "throw " + NotLoaded + ".NotLoaded(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ")";
        if (property.Collection != CollectionForm.None)
        {
            string held = property.Field + " ?? " + notLoaded + ";";
            if (IsOther(relation, property.Field, instance: null) is not { } isOther)
            {
                writer.Line(property.Getter + " => " + held);
                return;
            }

            writer.Line(property.Getter + " => " + isOther);
            writer.Indent();
            writer.Line("? throw " + NotLoaded + ".OtherKey(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ", "
                + Literals.Text(string.Join(", ", relation.Key.Select(part => part.Source.Property))) + ", " + OwnKey(relation) + ")");
            writer.Line(": " + held);
            writer.Unindent();
            return;
        }

        using (writer.Open(property.Getter!))
        {
            if (relation.Shape == RelationShape.HasOne)
                EmitHasOneGetter(writer, entity, relation, notLoaded);
            else if (relation.Shape == RelationShape.MorphTo)
                MorphEmitter.EmitGetter(writer, entity, relation, notLoaded);
            else if (relation.Shape == RelationShape.HasOneThrough)
                EmitThroughGetter(writer, relation, notLoaded);
            else
                EmitBelongsToGetter(writer, entity, relation, notLoaded);
        }
    }

    private static void EmitHasOneGetter(SourceWriter writer, EntityModel entity, RelationModel relation, string notLoaded)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open("if (" + property.Field + " is null)"))
            WriteChoice(writer, "return " + property.StateField + " != " + State + ".NotLoaded", Null(property), notLoaded);

        writer.Line();
        string differ = string.Join(" || ", relation.Key.Select(part => KeyCode.Differ(part, WrapperCode.Operand(property.Field, part.Target), WrapperCode.Operand(instance: null, part.Source))));
        if (relation.Discriminator is { } discriminator)
            differ = property.Field + "." + Names.Escape(discriminator.Property!) + " != " + Literals.Text(discriminator.Value) + " || " + differ;


        // A target that was given this entity before it had a key gets the key when its row is written.
        if (relation.BackReference is { } back && MemoryEmitter.IsChangeable(relation))
            differ = (relation.Key.Count == 1 && relation.Discriminator is null ? differ : "(" + differ + ")") + " && !ReferenceEquals(default(" + relation.Target!.FullName + ".RelationMap." + back + ").Pending(" + property.Field + "), this)";
        using (writer.Open("if (" + differ + ")"))
            writer.Line("throw " + Stale(entity, relation, foreignKey: FieldKey(relation, property.Field), loadedKey: OwnKey(relation)) + ";");

        writer.Line();
        writer.Line("return " + property.Field + ";");
    }

    /// <summary>What lies between is not in memory, so nothing tells whether the relation has changed since.</summary>
    private static void EmitThroughGetter(SourceWriter writer, RelationModel relation, string notLoaded)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open("if (" + property.Field + " is null)"))
            WriteChoice(writer, "return " + property.StateField + (relation.Required ? " == " + State + ".Missing" : " != " + State + ".NotLoaded"), Null(property), notLoaded);

        writer.Line();
        writer.Line("return " + property.Field + ";");
    }

    private static void EmitBelongsToGetter(SourceWriter writer, EntityModel entity, RelationModel relation, string notLoaded)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open("if (" + property.Field + " is null)"))
        {
            if (relation.Required)
            {
                WriteChoice(writer, "return " + property.StateField + " == " + State + ".Missing", "null!", notLoaded);
            }
            else if (!relation.Key.Any(part => part.Source.IsNullable))
            {
                // The key is always set, but the relation's condition may admit no row.
                WriteChoice(writer, "return " + property.StateField + " != " + State + ".NotLoaded", Null(property), notLoaded);
            }
            else
            {
                string keyIsSet = string.Join(" && ", relation.Key.Where(part => part.Source.IsNullable).Select(part => WrapperCode.IsSet(instance: null, part.Source)));
                writer.Line("return " + property.StateField + " switch");
                writer.Line("{");
                writer.Indent();
                writer.Line(State + ".NotLoaded => " + notLoaded + ",");
                writer.Line(State + ".Loaded when " + keyIsSet + " =>");
                writer.Indent();
                writer.Line("throw " + Stale(entity, relation, foreignKey: OwnKey(relation), loadedKey: "null") + ",");
                writer.Unindent();
                writer.Line("_ => " + Null(property) + ",");
                writer.Unindent();
                writer.Line("};");
            }
        }

        writer.Line();
        string differ = string.Join(" || ", relation.Key.Select(part => KeyCode.Differ(part, WrapperCode.Operand(property.Field, part.Target), WrapperCode.Operand(instance: null, part.Source))));
        string differs = relation.Key.Count == 1 ? differ : "(" + differ + ")";
        writer.Line("if (" + differs);
        writer.Indent();
        writer.Line("&& !(" + property.StateField + " == " + State + ".Pending && " + IsUnset(relation, instance: null, property.Field) + "))");
        writer.Unindent();
        using (writer.Open())
            writer.Line("throw " + Stale(entity, relation, foreignKey: OwnKey(relation), loadedKey: FieldKey(relation, property.Field)) + ";");

        writer.Line();
        writer.Line("return " + property.Field + ";");
    }

    private static void EmitSetter(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open(property.Setter!))
        {
            if (relation.Shape == RelationShape.MorphTo)
            {
                MorphEmitter.EmitSetter(writer, relation);
                return;
            }

            if (!property.IsNullable)
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");

            if (relation.Shape == RelationShape.HasOne)
                EmitForeignKeyOfTarget(writer, entity, relation);
            else if (relation.Shape == RelationShape.BelongsTo && property.IsNullable && relation.Key.Any(part => entity.Key.Any(key => key.Property == part.Source.Property)))
                EmitRequiredOfTarget(writer, entity, relation);
            else if (relation.Shape == RelationShape.BelongsTo)
                LinkEmitter.EmitRequired(writer, entity, relation, source: null, "value", "RelationMap." + relation.StructName + ".Instance");

            writer.Line(property.Field + " = value;");
            switch (relation.Shape)
            {
                case RelationShape.BelongsTo:
                    EmitForeignKeyAssignment(writer, entity, relation);
                    break;
                default:
                    writer.Line(property.StateField + " = " + State + ".Loaded;");
                    break;
            }
        }
    }

    private static void EmitRequiredOfTarget(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        using (writer.Open("if (value is not null)"))
            LinkEmitter.EmitRequired(writer, entity, relation, source: null, "value", "RelationMap." + relation.StructName + ".Instance");
    }

    /// <summary>Gives a target the key of this entity; one that has none yet is remembered by what points back, or refused where nothing does.</summary>
    private static void EmitForeignKeyOfTarget(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        string isThere = EntityKeyEmitter.IsSourceThere(entity, relation, "this");
        bool canBePending = isThere != "true" && MemoryEmitter.IsChangeable(relation);
        if (canBePending)
        {
            using (writer.Open("if (value is not null && !" + (isThere.Contains("&&") ? "(" + isThere + ")" : isThere) + ")"))
                writer.Line("global::RelationGen.MemoryWriter.LinkLater(default(RelationMap." + relation.StructName + "), RelationMap." + relation.StructName + ".Instance.Info, value, this);");
        }

        using (writer.Open((canBePending ? "else " : string.Empty) + "if (value is not null)"))
        {
            writer.Line("global::RelationGen.MemoryWriter.RequireKey(RelationMap." + relation.StructName + ".Instance, this, value);");
            if (relation.Discriminator is { } discriminator)
                writer.Line("value." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
            foreach (KeyPartModel part in relation.Key)
                writer.Line("value." + Names.Escape(part.Target.Property) + " = " + Names.Own(part.Source.Property) + (part.Source.IsNullable ? "!" : string.Empty) + ";");
        }
    }

    /// <summary>An expression that is true where the targets were loaded for another key than the source has; null where nothing tells.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="place">The expression of what the property holds.</param>
    /// <param name="instance">The source; null inside it.</param>
    public static string? IsOther(RelationModel relation, string place, string? instance)
    {
        if (relation.Property.Collection is CollectionForm.None or CollectionForm.Array)
            return null;

        KeyPart[] key = [.. relation.Key.Select(KeyPart.Of)];
        string own = KeyCode.Tuple(relation.Key.Select(part => KeyCode.Value(instance ?? "this", part.Source)));
        string comparer = KeyCode.Comparer(key);
        return "global::RelationGen." + (relation.Property.Collection == CollectionForm.Set ? "LoadedSet" : "LoadedList") + "<" + relation.Target!.FullName + ", " + KeyCode.Type(key)
            + ">.IsOther(" + place + ", " + own + (comparer == "null" ? string.Empty : ", " + comparer) + ")";
    }

    /// <summary>An expression that is true where the foreign key is that of a target without a key: not set, or set as far as that is known.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="instance">The source; null inside it.</param>
    /// <param name="target">The target.</param>
    public static string IsUnset(RelationModel relation, string? instance, string target) => string.Join(" && ", relation.Key.Select(part =>
    {
        string unset = KeyCode.IsDefault(part, WrapperCode.Operand(instance, part.Source));
        if (part.Source.IsNullable)
            unset = (instance is null ? Names.Own(part.Source.Property) : instance + "." + Names.Escape(part.Source.Property)) + " is null";

        return relation.Key.Count == 1
            ? unset
            : "(" + unset + " || " + KeyCode.Same(part, WrapperCode.Operand(target, part.Target), WrapperCode.Operand(instance, part.Source)) + ")";
    }));

    /// <summary>Keeps the foreign key in step; a target without a key yet is remembered as pending and read when it is saved.</summary>
    private static void EmitForeignKeyAssignment(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string isThere = EntityKeyEmitter.IsThere(relation, "value");
        bool canBePending = isThere != "true";
        if (!canBePending)
            writer.Line(property.StateField + " = " + State + ".Loaded;");
        else
            WriteChoice(writer, property.StateField + " = " + (property.IsNullable ? "value is null || " : string.Empty) + isThere, State + ".Loaded", State + ".Pending");
        foreach (KeyPartModel part in relation.Key)
        {
            string field = Names.Own(part.Source.Property);
            string value = "value." + Names.Escape(part.Target.Property);
            if (!property.IsNullable)
                writer.Line(field + " = " + value + (part.IsReferenceType && !part.Source.IsNullable ? "!" : string.Empty) + ";");
            else if (!part.Source.IsNullable || IsKept(entity, relation, part))
                writer.Line(field + " = value is null ? " + field + " : " + value + (part.IsReferenceType ? "!;" : ";"));
            else if (part.IsReferenceType)
                writer.Line(field + " = value?." + Names.Escape(part.Target.Property) + ";");
            else
                writer.Line(field + " = value is null" + (!canBePending ? string.Empty : relation.Key.Count == 1
                    ? " || " + property.StateField + " == " + State + ".Pending"
                    : " || (" + property.StateField + " == " + State + ".Pending && " + KeyCode.IsDefault(part, WrapperCode.Operand("value", part.Target)) + ")") + " ? null : " + value + ";");
        }
    }

    /// <summary>Null takes away only what no other relation uses, provided that this leaves a null in the key.</summary>
    public static bool IsKept(EntityModel entity, RelationModel relation, KeyPartModel part)
    {
        bool IsShared(KeyPartModel candidate) => entity.Relations.Any(other => other != relation && other.Shape == RelationShape.BelongsTo
            && other.Key.Any(used => used.Source.Property == candidate.Source.Property));
        return IsShared(part) && relation.Key.Any(other => other.Source.IsNullable && !IsShared(other));
    }

    /// <summary>Writes a conditional expression over three lines, and ends the statement.</summary>
    public static void WriteChoice(SourceWriter writer, string condition, string whenTrue, string whenFalse)
    {
        writer.Line(condition);
        writer.Indent();
        writer.Line("? " + whenTrue);
        writer.Line(": " + whenFalse + ";");
        writer.Unindent();
    }

    public static string Null(RelationPropertyModel property) => property.Type.EndsWith("?", StringComparison.Ordinal) ? "null" : "null!";

    private static string FieldType(RelationPropertyModel property) => property.Type.EndsWith("?", StringComparison.Ordinal) ? property.Type : property.Type + "?";

    private static string Stale(EntityModel entity, RelationModel relation, string foreignKey, string loadedKey)
    {
        string keyProperties = relation.Shape == RelationShape.HasOne
            ? string.Join(", ", relation.Key.Select(part => relation.Target!.Name + "." + part.Target.Property))
            : string.Join(", ", relation.Key.Select(part => part.Source.Property));
        return NotLoaded + ".Stale(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(relation.Property.Name) + ", " + Literals.Text(keyProperties)
            + ", foreignKey: " + foreignKey + ", loadedKey: " + loadedKey + ")";
    }

    private static string OwnKey(RelationModel relation) => KeyCode.Tuple(relation.Key.Select(part => WrapperCode.Operand(instance: null, part.Source)));

    private static string FieldKey(RelationModel relation, string field) => KeyCode.Tuple(relation.Key.Select(part => WrapperCode.Operand(field, part.Target)));
}
