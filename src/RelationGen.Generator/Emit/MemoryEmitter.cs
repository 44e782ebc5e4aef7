using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what a relation struct knows for changes in memory, without a database.</summary>
internal static class MemoryEmitter
{
    private const string State = "global::RelationGen.RelationState";

    /// <summary>The relation can be changed: no others lead to its targets, and nothing limits them.</summary>
    public static bool IsChangeable(RelationModel relation) => relation.Scope is null && relation.Shape switch
    {
        RelationShape.HasMany or RelationShape.HasOne => true,
        RelationShape.ManyToMany => relation.Type is "ManyToMany" or "MorphToMany" or "MorphedByMany",
        _ => false,
    };

    /// <summary>A target can be taken out of the relation and stay.</summary>
    public static bool IsOptional(RelationModel relation) => relation.Shape == RelationShape.ManyToMany || relation.Key.Any(part => part.Target.IsNullable);

    /// <summary>The interface of the struct, after a comma; nothing where the relation cannot be changed.</summary>
    public static string Interface(EntityModel entity, RelationModel relation)
    {
        if (!IsChangeable(relation))
            return string.Empty;

        string name = relation.Shape == RelationShape.ManyToMany ? "IRelationMemory" : "IForeignKeyMemory";
        return ", global::RelationGen." + name + "<" + entity.Type.FullName + ", " + relation.Target!.FullName + ">";
    }

    /// <summary>The members of that interface.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        if (!IsChangeable(relation))
            return;

        RelationPropertyModel property = relation.Property;
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        string place = "source." + Place(property);
        writer.Line();
        writer.Line("public global::System.Collections.Generic.IEnumerable<" + target + "> Held(" + source + " source) => "
            + (relation.Shape == RelationShape.HasOne ? place + " is { } target ? [target] : [];"
                : (property.Collection == CollectionForm.Set ? "(global::System.Collections.Generic.IEnumerable<" + target + ">?)" : string.Empty) + place + " ?? [];"));
        writer.Line();
        writer.Line("public bool HasKey(" + source + " source) => " + EntityKeyEmitter.IsSourceThere(entity, relation, "source") + ";");
        writer.Line();
        writer.Line("public void Hold(" + source + " source, global::System.Collections.Generic.List<" + target + "> targets) => Attach(source, "
            + (relation.Shape == RelationShape.HasOne ? "targets.Count == 0 ? null : targets[0]" : "targets") + ");");
        if (relation.Shape != RelationShape.ManyToMany)
        {
            EmitForeignKey(writer, relation, source, target);
            return;
        }

        if (relation.Inverse is { } inverse)
        {
            writer.Line();
            writer.Line("public global::RelationGen.Relation<" + target + ", " + source + ">? Inverse => " + target + ".RelationMap." + inverse + ".Instance;");
        }
    }

    /// <summary>What the other side asks of the relation that has the key.</summary>
    public static void EmitOwn(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        bool isSettable = relation.Key.All(part => part.Source.IsSettable) && relation is not { Branch: not null, Discriminator.IsSettable: false };
        bool remembers = isSettable && RowEmitter.Remembers(relation);
        writer.Line();
        writer.Line("public bool IsSettable => " + Literals.Bool(isSettable) + ";");
        writer.Line("public bool IsOptional => " + Literals.Bool(relation.Key.Any(part => part.Source.IsNullable && !PropertyEmitter.IsKept(entity, relation, part))) + ";");
        writer.Line("public bool Remembers => " + Literals.Bool(remembers) + ";");
        writer.Line();
        string held = "source." + property.Field;
        writer.Line("public " + target + "? Pending(" + source + " source) => " + (!RowEmitter.CanBePending(relation) ? "null;" : "source." + property.StateField + " == " + State + ".Pending && "
            + (relation.Branch is null ? held + " is { } target" : held + " is " + target + " target") + " && " + PropertyEmitter.IsUnset(relation, "source", "target") + " ? target : null;"));
        writer.Line();

        if (!relation.ReferencesKey)
        {
            writer.Line("public bool HasReferenced(" + target + " target) => " + EntityKeyEmitter.IsThere(relation, "target") + ";");
            writer.Line();
        }

        EmitKeep(writer, relation, source, isSettable);
        writer.Line();
        writer.Line("public " + target + "? Current(" + source + " source) => source." + Place(property) + (relation.Branch is null ? ";" : " as " + target + ";"));
        writer.Line();
        using (writer.Open("public void LinkLater(" + source + " source, " + target + " target)"))
        {
            if (!remembers)
            {
                writer.Line("// Nothing remembers the target until the row is inserted.");
                return;
            }

            foreach (KeyPartModel part in relation.Key)
            {
                writer.Line(part.Source.IsNullable && !part.IsReferenceType
                    ? "source." + Names.Escape(part.Source.Property) + " = " + (relation.Key.Count == 1
                        ? "null;"
                        : KeyCode.IsDefault(part, WrapperCode.Operand("target", part.Target)) + " ? null : target." + Names.Escape(part.Target.Property) + ";")
                    : LinkEmitter.Assignment("source", part.Source, "target", part.Target, part.IsReferenceType));
            }

            writer.Line("Attach(source, target);");
            writer.Line("source." + property.StateField + " = " + State + ".Pending;");
        }
    }

    /// <summary>What puts the foreign key and the property back.</summary>
    private static void EmitKeep(SourceWriter writer, RelationModel relation, string source, bool isSettable)
    {
        if (!isSettable)
        {
            writer.Line("public global::System.Action Keep(" + source + " source) => static () => { };");
            return;
        }

        IEnumerable<string> kept = relation.Key.Select(part => "source." + Names.Escape(part.Source.Property));
        if (relation is { Branch: not null, Discriminator: { } discriminator })
            kept = [.. kept, "source." + Names.Escape(discriminator.Property!)];
        string all = string.Join(", ", [.. kept, "source." + Place(relation.Property), "source." + relation.Property.StateField]);
        writer.Line("public global::System.Action Keep(" + source + " source) =>");
        writer.Indent();
        writer.Line("global::RelationGen.MemoryWriter.Keep((" + all + "), kept => (" + all + ") = kept);");
        writer.Unindent();
    }

    /// <summary>The same of a target, whose own relation knows how where it has one.</summary>
    public static void EmitKeepTarget(SourceWriter writer, RelationModel relation)
    {
        string target = relation.Target!.FullName;
        if (relation.BackReference is { } back)
        {
            writer.Line("public global::System.Action Keep(" + target + " target) => default(" + target + ".RelationMap." + back + ").Keep(target);");
            return;
        }

        if (!relation.Key.All(part => part.Target.IsSettable) || relation.Discriminator is { IsSettable: false })
            return;

        IEnumerable<string> kept = relation.Key.Select(part => "target." + Names.Escape(part.Target.Property));
        if (relation.Discriminator is { } discriminator)
            kept = [.. kept, "target." + Names.Escape(discriminator.Property!)];
        string[] all = [.. kept];
        string list = all.Length == 1 ? all[0] : "(" + string.Join(", ", all) + ")";
        writer.Line("public global::System.Action Keep(" + target + " target) =>");
        writer.Indent();
        writer.Line("global::RelationGen.MemoryWriter.Keep(" + list + ", kept => " + list + " = kept);");
        writer.Unindent();
    }

    private static void EmitForeignKey(SourceWriter writer, RelationModel relation, string source, string target)
    {
        string? back = relation.BackReference is { } name ? "default(" + target + ".RelationMap." + name + ")" : null;
        bool isSettable = relation.Key.All(part => part.Target.IsSettable) && relation.Discriminator is null or { IsSettable: true };
        writer.Line();
        writer.Line("public bool IsSettable => " + (back is null ? Literals.Bool(isSettable) : back + ".IsSettable") + ";");
        writer.Line("public bool IsOptional => " + (back is null ? Literals.Bool(IsOptional(relation)) : back + ".IsOptional") + ";");
        writer.Line("public bool Remembers => " + (back is null ? "false" : back + ".Remembers") + ";");
        writer.Line();
        IEnumerable<string> equal = relation.Key.Select(part => KeyCode.Same(part, WrapperCode.Operand("target", part.Target), WrapperCode.Operand("source", part.Source)));
        if (relation.Discriminator is { } discriminator)
            equal = [.. equal, "target." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value)];

        writer.Line("public bool Refers(" + target + " target, " + source + " source) => " + string.Join(" && ", equal) + ";");
        writer.Line();
        writer.Line("public " + source + "? SourceOf(" + target + " target) => " + (back is null ? "null" : back + ".Current(target)") + ";");
        if (back is null)
            return;

        writer.Line();
        writer.Line("public void LinkLater(" + target + " target, " + source + " source) => " + back + ".LinkLater(target, source);");
    }

    private static string Place(RelationPropertyModel property) => property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled ? Names.Escape(property.Name) : property.Field;
}
