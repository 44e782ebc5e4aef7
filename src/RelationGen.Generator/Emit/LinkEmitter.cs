using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how a relation struct reads and sets the foreign key in memory.</summary>
internal static class LinkEmitter
{
    private const string Library = "global::RelationGen.Infrastructure.";

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
        KeySideModel[] key = [.. relation.Key.Select(part => part.Source)];
        string[] taken = [.. Taken(entity, relation)];
        EmitSetKey(writer, source, "source", keyType, key, taken, discriminator);
        EmitLinkLater(writer, relation, source, target, discriminator);
        if (discriminator is not null || (key.Length > 1 && key.Any(part => part.IsNullable)))
        {
            EmitKeep(
                writer, source, "source", ", bool isOptional", key, discriminator, relation.Branch is null ? null : RelationEmitter.Place(relation.Property));
        }
    }

    /// <summary>The target stores the key, and has no relation that points back.</summary>
    public static void EmitTarget(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        EmitTargetKey(writer, relation, keyType);
        IEnumerable<string> equal = relation.Key.Select(part => KeyCode.Same(part, WrapperCode.Operand("target", part.Target), WrapperCode.Operand("source", part.Source)));
        if (relation.Discriminator is { } discriminator)
            equal = [.. equal, "target." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value)];

        if (relation.Discriminator is not null || relation.Key.Any(part => WrapperCode.CanBeUnset(part.Target)))
            writer.Member("public bool Refers(" + target + " target, " + source + " source, " + Library + "KeyRules<" + keyType + "> rules)", string.Join(" && ", equal));

        // Nothing of the target points back.
        writer.Line("public void AttachBack(" + target + " target, " + source + " source) { }");
        if (!IsSettable(relation))
            return;

        KeySideModel[] key = [.. relation.Key.Select(part => part.Target)];
        string[] taken = [.. relation.Key.Where(part => part.Target.IsNullable).Select(part => part.Target.Property)];
        EmitSetKey(writer, target, "target", keyType, key, taken, relation.Discriminator);
        if (relation.Discriminator is not null || key.Any(part => part.IsNullable))
            EmitKeep(writer, target, "target", string.Empty, key, relation.Discriminator, place: null);
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

    /// <summary>How the key is set, and how it becomes null as far as it can.</summary>
    private static void EmitSetKey(
        SourceWriter writer, string type, string owner, string keyType, KeySideModel[] key, string[] taken, DiscriminatorModel? discriminator)
    {
        string Place(string property) => owner + "." + Names.Escape(property);
        string[] places = [.. key.Select(part => Place(part.Property)), .. discriminator is null ? [] : new[] { Place(discriminator.Property!) }];
        string[] values =
        [
            .. key.Select((part, i) => WrapperCode.Wrap(part.Wrapper, key.Length == 1 ? "key" : "key.Item" + (i + 1))),
            .. discriminator is null ? [] : new[] { Literals.Text(discriminator.Value) },
        ];
        writer.Member("public void SetKey(" + type + " " + owner + ", " + keyType + " key)", KeyCode.Tuple(places) + " = " + KeyCode.Tuple(values));
        string[] cleared = [.. taken.Select(Place), .. discriminator is { IsNullable: true } ? new[] { Place(discriminator.Property!) } : []];
        if (cleared.Length > 0)
            writer.Member("public void ClearKey(" + type + " " + owner + ")", KeyCode.Tuple(cleared) + " = " + KeyCode.Tuple(cleared.Select(_ => "null")));
    }

    /// <summary>A part that can be null is null as long as the target has no value for it.</summary>
    private static void EmitLinkLater(SourceWriter writer, RelationModel relation, string source, string target, DiscriminatorModel? discriminator)
    {
        if ((relation.Key.Count == 1 && discriminator is null && relation.Key[0].Wrapper is null) || !relation.Key.Any(part => part.Source.IsNullable && !part.IsReferenceType))
            return;

        using (writer.Open("public void LinkLater(" + source + " source, " + target + " target, bool isNull)"))
        {
            foreach (KeyPartModel part in relation.Key)
            {
                writer.Line((part.Source.IsNullable && !part.IsReferenceType
                    ? "source." + Names.Escape(part.Source.Property) + " = " + (relation.Key.Count == 1
                        ? "null"
                        : KeyCode.IsDefault(part, WrapperCode.Operand("target", part.Target)) + " ? null : target." + Names.Escape(part.Target.Property))
                    : Assignment("source", part.Source, "target", part.Target, part.IsReferenceType)) + ";");
            }

            if (discriminator is not null)
                writer.Line("source." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
        }
    }

    /// <summary>What puts the foreign key back, and the place of a branch, which may hold the target of another.</summary>
    private static void EmitKeep(
        SourceWriter writer, string type, string owner, string further, KeySideModel[] key, DiscriminatorModel? discriminator, string? place)
    {
        string all = KeyCode.Tuple(
        [
            .. key.Select(part => owner + "." + Names.Escape(part.Property)),
            .. discriminator is null ? [] : new[] { owner + "." + Names.Escape(discriminator.Property!) },
            .. place is null ? [] : new[] { owner + "." + place },
        ]);
        writer.Member("public global::System.Action Keep(" + type + " " + owner + further + ")", Library + "MemoryWriter.Keep(" + all + ", kept => " + all + " = kept)");
    }
}
