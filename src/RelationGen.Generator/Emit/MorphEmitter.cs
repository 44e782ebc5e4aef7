using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a polymorphic relation to one: its property, a relation struct for each target, and what lambdas receive.</summary>
internal static class MorphEmitter
{
    private const string State = "global::RelationGen.Infrastructure.RelationState";

    /// <summary>The relation structs: one for each target, and one that knows them all.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        foreach (RelationModel branch in relation.Branches)
        {
            RelationEmitter.Emit(writer, entity, branch);
            writer.Line();
        }

        string source = entity.Type.FullName;
        RelationPropertyModel property = relation.Property;
        string type = "source." + Discriminator(relation);
        using (writer.Open(
            "internal readonly struct " + relation.StructName + " : global::RelationGen.Infrastructure.IMorphTo<" + source + ">"))
        {
            writer.Line("internal static readonly global::RelationGen.Infrastructure.MorphTo<" + source + "> Instance =");
            writer.Indent();
            writer.Line("global::RelationGen.Infrastructure.Relation.MorphTo<" + source + ", " + relation.StructName + ">(");
            writer.Indent();
            writer.Line("new(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ", " + Literals.Text(TargetNames(relation))
                + ", global::RelationGen.RelationType.MorphTo, "
                    + Literals.Texts([relation.Branches[0].Discriminator!.Property!, relation.Key[0].Source.Property]) + ", [], [], \"\")"
                    + Facts(relation) + ",");
            for (int i = 0; i < relation.Branches.Count; i++)
                writer.Line(relation.Branches[i].StructName + ".Instance" + (i + 1 < relation.Branches.Count ? "," : ");"));

            writer.Unindent();
            writer.Unindent();
            writer.Line();
            string place = "source." + RelationEmitter.Place(property);
            writer.Line("public string? Discriminator(" + source + " source) => " + (IdIsNullable(relation)
                ? "source." + Id(relation) + " is null ? null : " + type
                : type) + ";");
            writer.Line("public (object? Held, " + State + " State) PropertyOf(" + source + " source) => (" + place + ", source."
                + property.StateField + ");");
            writer.Line("public void SetNone(" + source + " source) => (" + place + ", source." + property.StateField + ") = (null!, " + State + ".Loaded);");
            if (property.Setter is not null && IsOptional(relation))
            {
                writer.Line("public void Clear(" + source + " source) => " + (TypeIsNullable(relation) && IdIsNullable(relation)
                    ? "(" + type + ", source." + Id(relation) + ") = (null, null);"
                    : (TypeIsNullable(relation) ? type : "source." + Id(relation)) + " = null;"));
            }
        }
    }

    /// <summary>The struct that lambdas receive.</summary>
    public static string TargetsOf(EntityModel entity, RelationModel relation) => entity.FreeName(relation.Property.Name + "Targets");

    /// <summary>What a lambda such as <c>c =&gt; c.Subject</c> receives: a method for each target takes what is to be loaded below it.</summary>
    public static void EmitTableMember(SourceWriter writer, EntityModel entity, RelationModel relation, string hides)
    {
        RelationPropertyModel property = relation.Property;
        string source = entity.Type.FullName;
        string name = TargetsOf(entity, relation);
        string instance = source + ".RelationMap." + relation.StructName + ".Instance";
        writer.Line(property.TableAccessibility + " " + hides + name + " " + Names.Escape(property.Name) + " => new(" + instance + ", "
            + TableEmitter.Alias(entity) + ");");
        writer.Line();
        Docs.Summary(writer, "The targets of <see cref=\"" + source + "." + Names.Escape(property.Name) + "\"/>; one statement loads those of one entity.");
        using (writer.Open(property.TableAccessibility + " readonly struct " + name))
        {
            writer.Line("private readonly global::RelationGen.Infrastructure.MorphTo<" + source + ">? _relation;");
            writer.Line("private readonly global::RelationGen.Infrastructure.TableAlias? _table;");
            writer.Line();
            using (writer.Open("internal " + name + "(global::RelationGen.Infrastructure.MorphTo<" + source + "> relation, global::RelationGen.Infrastructure.TableAlias? table)"))
            {
                writer.Line("_relation = relation;");
                writer.Line("_table = table;");
            }

            writer.Line();
            Docs.Summary(writer, "What a load or query follows.");
            writer.Line("/// <param name=\"relation\">The relation.</param>");
            writer.Member(
                "public static implicit operator global::RelationGen.Include(" + name + " relation)",
                "global::RelationGen.Include.Below(relation._table, relation._relation ?? " + instance + ")");
            foreach (RelationModel branch in relation.Branches)
            {
                writer.Line();
                EmitBranchMethod(writer, branch, name, source, instance);
            }
        }
    }

    private static void EmitBranchMethod(SourceWriter writer, RelationModel branch, string name, string source, string instance)
    {
        TargetModel target = branch.Target!;
        string lambda = "global::System.Func<" + target.TableFullName + ", global::RelationGen.Include>";
        Docs.Summary(writer, "Loads relations of those targets that are a <see cref=\"" + target.FullName + "\"/>, one statement for each relation.");
        writer.Line("/// <param name=\"relation\">A relation of the target.</param>");
        writer.Line("/// <param name=\"more\">More of them.</param>");
        writer.Member(
            "public " + name + " " + Names.Escape(branch.Branch!) + "(" + lambda + " relation, params " + lambda + "[] more)",
            "new((_relation ?? " + instance + ").Include(" + source + ".RelationMap." + branch.StructName + ".Instance, relation, more), _table)");
        writer.Line();
        string table = source + ".RelationMap." + branch.StructName + ".Instance.Join<" + target.TableFullName + ">(_table)";
        Docs.Summary(writer, "The target is there and a <see cref=\"" + target.FullName + "\"/>.");
        writer.Member("public global::RelationGen.Predicate Is" + branch.Branch + "()", "global::RelationGen.RelationsToOne.Exists(" + table + ")");
        writer.Line();
        Docs.Summary(writer, "The target is a <see cref=\"" + target.FullName + "\"/> that fulfils the condition.");
        writer.Line("/// <param name=\"where\">The condition.</param>");
        writer.Member(
            "public global::RelationGen.Predicate Is" + branch.Branch + "(global::System.Func<" + target.TableFullName + ", global::RelationGen.Predicate> where)",
            "global::RelationGen.RelationsToOne.Is(" + table + ", where)");
    }

    private static string Discriminator(RelationModel relation) => Names.Escape(relation.Branches[0].Discriminator!.Property!);

    private static string Id(RelationModel relation) => Names.Escape(relation.Key[0].Source.Property);

    private static bool IsOptional(RelationModel relation) => TypeIsNullable(relation) || IdIsNullable(relation);

    private static string Facts(RelationModel relation)
    {
        string?[] facts =
        [
            IsOptional(relation) ? "IsOptional = true" : null,
            relation.Property.Form == PropertyForm.Ordinary ? "IsOrdinary = true" : null,
            relation.Property.JsonUse is { } use ? RelationInfoEmitter.Json(use) : null,
        ];
        string set = string.Join(", ", facts.Where(fact => fact is not null));
        return set.Length == 0 ? string.Empty : " { " + set + " }";
    }

    private static bool TypeIsNullable(RelationModel relation) => relation.Branches[0].Discriminator!.IsNullable;

    private static bool IdIsNullable(RelationModel relation) => relation.Key[0].Source.IsNullable;

    private static string TargetNames(RelationModel relation) => string.Join(", ", relation.Branches.Select(branch => branch.Target!.Name));
}
