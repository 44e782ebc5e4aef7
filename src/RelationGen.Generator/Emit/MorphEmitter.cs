using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a polymorphic relation to one: its property, a relation struct for each target, and what lambdas receive.</summary>
internal static class MorphEmitter
{
    private const string State = "global::RelationGen.RelationState";

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
        Docs.Summary(writer, "How <see cref=\"" + Names.Escape(property.Name) + "\"/> is loaded: the row " + Docs.HowItIsFound(relation) + ".");
        using (writer.Open("internal readonly struct " + relation.StructName + " : global::RelationGen.IMorphTo<" + source + ">"))
        {
            writer.Line("internal static readonly global::RelationGen.MorphTo<" + source + "> Instance =");
            writer.Indent();
            writer.Line("global::RelationGen.Relation.MorphTo<" + source + ", " + relation.StructName + ">(");
            writer.Indent();
            writer.Line("new(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ", " + Literals.Text(TargetNames(relation))
                + ", global::RelationGen.RelationType.MorphTo, " + Literals.Texts([relation.Branches[0].Discriminator!.Property!, relation.Key[0].Source.Property]) + ", []),");
            for (int i = 0; i < relation.Branches.Count; i++)
                writer.Line(relation.Branches[i].StructName + ".Instance" + (i + 1 < relation.Branches.Count ? "," : ");"));

            writer.Unindent();
            writer.Unindent();
            writer.Line();
            writer.Line("public string? Discriminator(" + source + " source) => " + (IdIsNullable(relation)
                ? "source." + Id(relation) + " is null ? null : " + type
                : type) + ";");
            writer.Line();
            writer.Line("public bool IsKnown(string discriminator) => discriminator is " + string.Join(" or ", relation.Branches.Select(branch => Literals.Text(branch.Discriminator!.Value))) + ";");
            writer.Line();
            using (writer.Open("public void AttachNone(" + source + " source)"))
            {
                writer.Line("source." + (property.Form == PropertyForm.Ordinary ? Names.Escape(property.Name) + " = null!;" : property.Field + " = null;"));
                writer.Line("source." + property.StateField + " = " + State + ".Loaded;");
            }

            writer.Line();
            writer.Line("public " + State + " State(" + source + " source) =>");
            writer.Indent();
            writer.Line(RelationEmitter.StateOf(relation) + ";");
            writer.Unindent();
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
        writer.Line(property.TableAccessibility + " " + hides + name + " " + Names.Escape(property.Name) + " => new(" + instance + ", " + TableEmitter.AliasField(entity) + ");");
        writer.Line();
        Docs.Summary(writer, "The targets of <see cref=\"" + source + "." + Names.Escape(property.Name) + "\"/>; one statement loads those of one entity.");
        using (writer.Open(property.TableAccessibility + " readonly struct " + name))
        {
            writer.Line("private readonly global::RelationGen.MorphTo<" + source + ">? _relation;");
            writer.Line("private readonly global::RelationGen.TableAlias? _table;");
            writer.Line();
            using (writer.Open("internal " + name + "(global::RelationGen.MorphTo<" + source + "> relation, global::RelationGen.TableAlias? table)"))
            {
                writer.Line("_relation = relation;");
                writer.Line("_table = table;");
            }

            writer.Line();
            Docs.Summary(writer, "What a load or query follows.");
            writer.Line("/// <param name=\"relation\">The relation.</param>");
            writer.Line("public static implicit operator global::RelationGen.Include<" + source + ">(" + name + " relation) => relation._relation ?? " + instance + ";");
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
        string lambda = "global::System.Func<" + target.TableFullName + ", global::RelationGen.Include<" + target.FullName + ">>";
        Docs.Summary(writer, "Loads relations of those targets that are a <see cref=\"" + target.FullName + "\"/>, one statement for each relation.");
        writer.Line("/// <param name=\"relation\">A relation of the target.</param>");
        writer.Line("/// <param name=\"more\">More of them.</param>");
        writer.Line("public " + name + " " + Names.Escape(branch.Branch!) + "(" + lambda + " relation, params " + lambda + "[] more) =>");
        writer.Indent();
        writer.Line("new((_relation ?? " + instance + ").Include(" + source + ".RelationMap." + branch.StructName + ".Instance, relation, more), _table);");
        writer.Unindent();
        writer.Line();
        string toOne = "new global::RelationGen.ToOne<" + source + ", " + target.FullName + ", " + target.TableFullName + ">(" + source + ".RelationMap." + branch.StructName + ".Instance, _table)";
        Docs.Summary(writer, "The target is there and a <see cref=\"" + target.FullName + "\"/>.");
        writer.Line("public global::RelationGen.Predicate Is" + branch.Branch + "() => " + toOne + ".Exists();");
        writer.Line();
        Docs.Summary(writer, "The target is a <see cref=\"" + target.FullName + "\"/> that fulfils the condition.");
        writer.Line("/// <param name=\"where\">The condition.</param>");
        writer.Line("public global::RelationGen.Predicate Is" + branch.Branch + "(global::System.Func<" + target.TableFullName + ", global::RelationGen.Predicate> where) =>");
        writer.Indent();
        writer.Line(toOne + ".Is(where);");
        writer.Unindent();
    }

    public static void EmitGetter(SourceWriter writer, EntityModel entity, RelationModel relation, string notLoaded)
    {
        RelationPropertyModel property = relation.Property;
        string type = Names.Own(relation.Branches[0].Discriminator!.Property!);
        string id = Names.Own(relation.Key[0].Source.Property);
        string idValue = WrapperCode.Operand(instance: null, relation.Key[0].Source);
        List<string> isSet = [];
        if (TypeIsNullable(relation))
            isSet.Add(type + " is not null");

        if (IdIsNullable(relation))
            isSet.Add(WrapperCode.IsSet(instance: null, relation.Key[0].Source));

        string stale = "throw global::RelationGen.RelationNotLoadedException.Stale(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ", "
            + Literals.Text(relation.Branches[0].Discriminator!.Property + ", " + relation.Key[0].Source.Property) + ", foreignKey: (" + type + ", " + idValue + "), loadedKey: ";
        using (writer.Open("if (" + property.Field + " is null)"))
        {
            writer.Line("return " + property.StateField + " switch");
            writer.Line("{");
            writer.Indent();
            writer.Line(State + ".NotLoaded => " + notLoaded + ",");
            if (isSet.Count > 0)
            {
                writer.Line(State + ".Loaded when " + string.Join(" && ", isSet) + " =>");
                writer.Indent();
                writer.Line(stale + "null),");
                writer.Unindent();
            }

            writer.Line("_ => " + PropertyEmitter.Null(property) + ",");
            writer.Unindent();
            writer.Line("};");
        }

        writer.Line();
        KeyPartModel part = relation.Key[0];
        writer.Line("(string? Type, " + part.Type + " Id) key = " + property.Field + " switch");
        writer.Line("{");
        writer.Indent();
        foreach (RelationModel branch in relation.Branches)
            writer.Line(branch.Target!.FullName + " target => (" + Literals.Text(branch.Discriminator!.Value) + ", " + WrapperCode.Operand("target", branch.Key[0].Target) + "),");

        writer.Line("_ => default,");
        writer.Unindent();
        writer.Line("};");
        string unset = part.Source.IsNullable ? id + " is null" : KeyCode.IsDefault(part, idValue);
        writer.Line("if ((key.Type != " + type + " || " + KeyCode.Differ(part, "key.Id", idValue) + ")");
        writer.Indent();
        writer.Line("&& !(" + property.StateField + " == " + State + ".Pending && key.Type == " + type + " && " + unset + "))");
        writer.Unindent();
        using (writer.Open())
            writer.Line(stale + "key);");

        writer.Line();
        writer.Line("return " + property.Field + ";");
    }

    public static void EmitSetter(SourceWriter writer, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        KeyPartModel part = relation.Key[0];
        string type = Names.Own(relation.Branches[0].Discriminator!.Property!);
        string id = Names.Own(relation.Key[0].Source.Property);
        using (writer.Open("switch (value)"))
        {
            writer.Line("case null:");
            writer.Indent();
            if (TypeIsNullable(relation))
                writer.Line(type + " = null;");

            if (part.Source.IsNullable)
                writer.Line(id + " = null;");

            if (!TypeIsNullable(relation) && !part.Source.IsNullable)
            {
                writer.Line("throw new global::System.ArgumentNullException(nameof(value), " + Literals.Text("The key (" + relation.Branches[0].Discriminator!.Property + ", "
                    + part.Source.Property + ") cannot be null.") + ");");
            }
            else
            {
                writer.Line(property.StateField + " = " + State + ".Loaded;");
                writer.Line("break;");
            }

            writer.Unindent();
            foreach (RelationModel branch in relation.Branches)
            {
                string key = "target." + Names.Escape(branch.Key[0].Target.Property);
                string isThere = EntityKeyEmitter.IsThere(branch, "target");
                writer.Line("case " + branch.Target!.FullName + " target:");
                writer.Indent();
                writer.Line(type + " = " + Literals.Text(branch.Discriminator!.Value) + ";");
                PropertyEmitter.WriteChoice(writer, property.StateField + " = " + isThere, State + ".Loaded", State + ".Pending");
                writer.Line(id + " = " + (part.Source.IsNullableValue ? property.StateField + " == " + State + ".Pending ? null : " + key : key) + ";");
                writer.Line("break;");
                writer.Unindent();
            }

            writer.Line("default:");
            writer.Indent();
            writer.Line("throw new global::System.ArgumentException(" + Literals.Text("The targets of the relation are " + TargetNames(relation) + ".") + ", nameof(value));");
            writer.Unindent();
        }

        writer.Line();
        writer.Line(property.Field + " = value;");
    }

    private static string Discriminator(RelationModel relation) => Names.Escape(relation.Branches[0].Discriminator!.Property!);

    private static string Id(RelationModel relation) => Names.Escape(relation.Key[0].Source.Property);

    private static bool TypeIsNullable(RelationModel relation) => relation.Branches[0].Discriminator!.IsNullable;

    private static bool IdIsNullable(RelationModel relation) => relation.Key[0].Source.IsNullable;

    private static string TargetNames(RelationModel relation) => string.Join(", ", relation.Branches.Select(branch => branch.Target!.Name));
}
