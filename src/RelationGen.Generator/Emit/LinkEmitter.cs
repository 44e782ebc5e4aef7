using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how a relation struct reads and sets the foreign key in memory.</summary>
internal static class LinkEmitter
{
    private const string Library = "global::RelationGen.";

    /// <summary>All properties of the foreign key can be set by the class that declares the relation.</summary>
    public static bool IsSettable(RelationModel relation) => relation.Shape == RelationShape.BelongsTo
        ? relation.Key.All(part => part.Source.IsSettable) && relation is not { Branch: not null, Discriminator.IsSettable: false }
        : relation.Key.All(part => part.Target.IsSettable) && relation.Discriminator is null or { IsSettable: true };

    /// <summary>The foreign key can be null, in a part that no other relation needs.</summary>
    public static bool IsOptional(EntityModel entity, RelationModel relation) => relation.Shape == RelationShape.BelongsTo
        ? Taken(entity, relation).Any()
        : relation.Key.Any(part => part.Target.IsNullable);

    /// <summary>The source stores the key.</summary>
    public static void EmitOwn(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        EmitTargetKey(writer, relation, keyType);
        if (!relation.ReferencesKey)
            writer.Line("public bool HasReferenced(" + target + " target) => " + EntityKeyEmitter.IsThere(relation, "target") + ";");

        if (!IsSettable(relation))
            return;

        DiscriminatorModel? discriminator = relation.Branch is null ? null : relation.Discriminator;
        EmitLink(writer, source, target, "source", "target", [.. relation.Key.Select(part => (part.Source, part.Target, part.IsReferenceType))], [.. Taken(entity, relation)], discriminator);
        EmitLinkLater(writer, relation, source, target, discriminator);
        EmitKeep(
            writer, source, "source", relation.Key.Select(part => part.Source.Property), discriminator,
            relation.Branch is null ? null : RelationEmitter.Place(relation.Property));
    }

    /// <summary>The target stores the key: what points back does it, or else the key is set here.</summary>
    public static void EmitTarget(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        EmitTargetKey(writer, relation, keyType);
        IEnumerable<string> equal = relation.Key.Select(part => KeyCode.Same(part, WrapperCode.Operand("target", part.Target), WrapperCode.Operand("source", part.Source)));
        if (relation.Discriminator is { } discriminator)
            equal = [.. equal, "target." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value)];

        writer.Member("public bool Refers(" + target + " target, " + source + " source)", string.Join(" && ", equal));
        string attach = "public void AttachBack(" + target + " target, " + source + " source)";
        if (relation.BackReference is { } back)
        {
            string map = target + ".RelationMap." + back;
            writer.Member(attach, "default(" + map + ").Hold(target, source, " + Library + "RelationState.Loaded)");
            writer.Member("public " + Library + "Relation<" + target + ", " + source + ">? Back", map + ".Instance");
            return;
        }

        // Nothing of the target points back.
        writer.Line(attach + " { }");
        if (!IsSettable(relation))
            return;

        EmitLink(writer, target, source, "target", "source", [.. relation.Key.Select(part => (part.Target, part.Source, part.IsReferenceType))],
            [.. relation.Key.Where(part => part.Target.IsNullable).Select(part => part.Target.Property)], relation.Discriminator);
        EmitKeep(writer, target, "target", relation.Key.Select(part => part.Target.Property), relation.Discriminator, place: null);
    }

    /// <summary>One part of the key as a statement, without its end.</summary>
    public static string Assignment(string owner, KeySideModel key, string other, KeySideModel referenced, bool isReferenceType)
    {
        string value = other + "." + Names.Escape(referenced.Property);
        if (referenced.IsNullableValue && !key.IsNullableValue)
            value += ".GetValueOrDefault()";
        else if (isReferenceType && referenced.IsNullable && !key.IsNullable)
            value += "!";

        return owner + "." + Names.Escape(key.Property) + " = " + value;
    }

    /// <summary>The properties that become null where there is no target.</summary>
    private static IEnumerable<string> Taken(EntityModel entity, RelationModel relation) =>
        relation.Key.Where(part => part.Source.IsNullable && !PropertyEmitter.IsKept(entity, relation, part)).Select(part => part.Source.Property);

    private static void EmitTargetKey(SourceWriter writer, RelationModel relation, string keyType) =>
        writer.Member("public " + keyType + " TargetKey(" + relation.Target!.FullName + " target)", KeyCode.Tuple(relation.Key.Select(part => KeyCode.Value("target", part.Target))));

    private static void EmitLink(
        SourceWriter writer, string ownerType, string otherType, string owner, string other,
        (KeySideModel Key, KeySideModel Referenced, bool IsReferenceType)[] key, string[] taken, DiscriminatorModel? discriminator)
    {
        string signature = "public void Link(" + ownerType + " " + owner + ", " + otherType + "? " + other + ")";
        if (key is [var only] && discriminator is null)
        {
            writer.Member(signature, taken.Length == 0
                ? Assignment(owner, only.Key, other + "!", only.Referenced, only.IsReferenceType)
                : owner + "." + Names.Escape(only.Key.Property) + " = " + other + "?." + Names.Escape(only.Referenced.Property));
            return;
        }

        using (writer.Open(signature))
        {
            using (writer.Open("if (" + other + " is null)"))
            {
                foreach (string property in taken)
                    writer.Line(owner + "." + Names.Escape(property) + " = null;");

                if (discriminator is { IsNullable: true })
                    writer.Line(owner + "." + Names.Escape(discriminator.Property!) + " = null;");

                writer.Line("return;");
            }

            writer.Line();
            foreach ((KeySideModel part, KeySideModel referenced, bool isReferenceType) in key)
                writer.Line(Assignment(owner, part, other, referenced, isReferenceType) + ";");

            if (discriminator is not null)
                writer.Line(owner + "." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
        }
    }

    /// <summary>A part that can be null is null as long as the target has no value for it.</summary>
    private static void EmitLinkLater(SourceWriter writer, RelationModel relation, string source, string target, DiscriminatorModel? discriminator)
    {
        if (!relation.Key.Any(part => part.Source.IsNullable && !part.IsReferenceType))
            return;

        string signature = "public void LinkLater(" + source + " source, " + target + " target)";
        if (relation.Key.Count == 1 && discriminator is null)
        {
            writer.Line(signature + " => source." + Names.Escape(relation.Key[0].Source.Property) + " = null;");
            return;
        }

        using (writer.Open(signature))
        {
            foreach (KeyPartModel part in relation.Key)
            {
                string assigned = Assignment("source", part.Source, "target", part.Target, part.IsReferenceType);
                writer.Line((part.Source.IsNullable && !part.IsReferenceType
                    ? "source." + Names.Escape(part.Source.Property) + " = " + (relation.Key.Count == 1
                        ? "null"
                        : KeyCode.IsDefault(part, WrapperCode.Operand("target", part.Target)) + " ? null : target." + Names.Escape(part.Target.Property))
                    : assigned) + ";");
            }

            if (discriminator is not null)
                writer.Line("source." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
        }
    }

    /// <summary>What puts the foreign key back, and the place of a branch, which may hold the target of another.</summary>
    private static void EmitKeep(SourceWriter writer, string ownerType, string owner, IEnumerable<string> key, DiscriminatorModel? discriminator, string? place)
    {
        string[] all =
        [
            .. key.Select(property => owner + "." + Names.Escape(property)),
            .. discriminator is null ? [] : new[] { owner + "." + Names.Escape(discriminator.Property!) },
            .. place is null ? [] : new[] { owner + "." + place },
        ];
        string list = all.Length == 1 ? all[0] : "(" + string.Join(", ", all) + ")";
        writer.Member("public global::System.Action Keep(" + ownerType + " " + owner + ")", Library + "MemoryWriter.Keep(" + list + ", kept => " + list + " = kept)");
    }
}
