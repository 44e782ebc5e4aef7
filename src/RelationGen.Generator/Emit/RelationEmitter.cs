using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the struct of a relation: what is known of it, and the few things that touch the properties of both sides.</summary>
internal static class RelationEmitter
{
    private const string Library = "global::RelationGen.Infrastructure.";

    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        TargetModel target = relation.Target!;
        string keyType = KeyCode.Type([.. relation.Key.Select(KeyPart.Of)]);
        string @interface = relation.Shape switch
        {
            RelationShape.HasMany when relation.BackReference is not null => "IToMany",
            RelationShape.HasOne when relation.BackReference is not null => "IToOne",
            RelationShape.BelongsTo => "IBelongsTo",
            RelationShape.HasMany => "IHasMany",
            RelationShape.HasOne => "IHasOne",
            RelationShape.HasOneThrough => "IHasOneThrough",
            _ => "IManyToMany",
        };

        using (writer.Open("internal readonly struct " + relation.StructName + " : " + Library + @interface
            + "<" + entity.Type.FullName + ", " + target.FullName + ", " + keyType + ">"))
        {
            EmitInstance(writer, entity, relation, keyType);
            writer.Line();
            if (relation.Junction?.Pair is { } pair)
            {
                PairEmitter.Emit(writer, entity, relation, pair);
                writer.Line();
            }

            string source = entity.Type.FullName;
            KeyCode.TryKey(writer, "public bool TrySourceKey(" + source + " source, out " + keyType + " key)", [.. relation.Key.Select(part => part.Source)], relation.Branch is null ? null : relation.Discriminator);
            EmitProperty(writer, entity, relation);
            if (relation.Junction is not null)
                EmitJunction(writer, entity, relation, keyType);
            else if (relation.Shape == RelationShape.BelongsTo)
                LinkEmitter.EmitOwn(writer, entity, relation, keyType);
            else if (relation.BackReference is null)
                LinkEmitter.EmitTarget(writer, entity, relation, keyType);

            if (relation.Shape is RelationShape.HasMany or RelationShape.HasOne or RelationShape.ManyToMany)
                EntityKeyEmitter.EmitHasKey(writer, entity, relation);
        }
    }

    /// <summary>Where the property keeps what it holds.</summary>
    public static string Place(RelationPropertyModel property) => property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled ? Names.Escape(property.Name) : property.Field;

    private static void EmitInstance(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        TargetModel target = relation.Target!;
        string types = entity.Type.FullName + ", " + target.FullName;
        bool pointsBack = relation.Shape == RelationShape.BelongsTo;
        writer.Line((pointsBack ? "public static " : "internal static readonly ") + Library + "Relation<" + types + "> Instance"
            + (pointsBack ? " { get; } =" : " ="));
        writer.Indent();
        if (relation.Scope is not null)
        {
            writer.Line(Library + "Relation.Scoped<" + types + ", " + target.TableFullName + ">(");
            writer.Indent();
        }

        writer.Wrapped(Library + "Relation." + relation.Shape + "<" + types + ", " + target.TableFullName + ", " + target.KeyType + ", "
            + keyType + ", " + relation.StructName
            + (relation.BackReference is { } back ? ", " + target.FullName + ".RelationMap." + back : string.Empty) + ">(");
        writer.Indent();
        RelationInfoEmitter.Emit(writer, entity, relation, relation.Scope is null ? ");" : "),");
        writer.Unindent();
        if (relation.Scope is { } scope)
        {
            string method = "static t => " + entity.Type.FullName + ".";
            string[] arguments =
            [
                .. scope.Where is null ? [] : new[] { "where: " + method + Names.Escape(scope.Where) + "(t)" },
                .. scope.OrderBy is null ? []
                    : new[] { (scope.ReturnsArray ? "orders: " : "orderBy: ") + method + Names.Escape(scope.OrderBy) + "(t)" },
            ];
            writer.Wrapped(string.Join(", ", arguments) + ");");
            writer.Unindent();
        }

        writer.Unindent();
    }

    private static void EmitProperty(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        string place = "source." + Place(property);
        string state = "source." + property.StateField;
        if (property.Collection == CollectionForm.None)
        {
            string held = relation is not { Branch: not null, Discriminator: { } discriminator } ? place
                : "source." + Names.Escape(discriminator.Property!) + " == " + Literals.Text(discriminator.Value) + " ? " + place + " as "
                    + target + " : null";
            writer.Member(
                "public (" + target + "? Held, " + Library + "RelationState State) PropertyOf(" + source + " source)",
                "(" + held + ", " + state + ")");
            writer.Member(
                "public void Hold(" + source + " source, " + target + "? target, " + Library + "RelationState state)",
                "(" + place + ", " + state + ") = (target" + (property.Form == PropertyForm.Ordinary ? "!" : string.Empty) + ", state)");
            return;
        }

        string signature = "public void Hold(" + source + " source, global::System.Collections.Generic.List<" + target + ">? targets, " + Library + "RelationState state)";
        writer.Member(
            "public (global::System.Collections.Generic.IEnumerable<" + target + ">? Held, " + Library + "RelationState State) PropertyOf("
                + source + " source)",
            "(" + place + ", " + state + ")");
        if (property.Form == PropertyForm.OrdinaryFilled)
        {
            EmitFill(writer, entity, relation, signature, place, target);
            return;
        }

        writer.Member(signature, "(" + place + ", " + state + ") = (" + property.Collection switch
        {
            CollectionForm.Set => Library + "LoadedSet<" + target + ", " + KeyCode.Type([.. relation.Key.Select(KeyPart.Of)]) + ">.Of(targets)",
            CollectionForm.Array => "targets?.ToArray() ?? []",
            _ => "targets ?? []",
        } + ", state)");
    }

    /// <summary>A collection without a setter keeps its instance and gets new contents.</summary>
    private static void EmitFill(SourceWriter writer, EntityModel entity, RelationModel relation, string signature, string place, string target)
    {
        using (writer.Open(signature))
        {
            writer.Line("global::System.Collections.Generic.ICollection<" + target + "> filled = " + place + ";");
            writer.Line("filled.Clear();");
            using (writer.Open("foreach (" + target + " target in targets ?? [])"))
                writer.Line("filled.Add(target);");

            // A set of the user's compares as it was made to.
            if (relation.Property.Collection == CollectionForm.Set)
                writer.Line("global::RelationGen.RelationMappingException.ThrowIfLost(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(relation.Property.Name) + ", targets?.Count ?? 0, filled.Count);");

            writer.Line();
            writer.Line("source." + relation.Property.StateField + " = state;");
        }
    }

    private static void EmitJunction(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        string target = relation.Target!.FullName;
        IEnumerable<string> cells = relation.Key.Select((part, i) =>
            MapEmitter.Cell(KeyPart.Of(part), "place" + (i == 0 ? string.Empty : " + " + i), nullable: false));
        writer.Member(
            "public " + keyType + " ReadSourceKey<TRow>(ref TRow row, int place) where TRow : struct, " + Library + "IRow",
            KeyCode.Tuple(cells));
        if (relation.Inverse is { } inverse)
            writer.Member("public " + Library + "Relation<" + target + ", " + entity.Type.FullName + ">? Inverse", target + ".RelationMap." + inverse + ".Instance");
    }
}
