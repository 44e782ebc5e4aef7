using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints a polymorphic relation to one as a handle, with a class of its own: what it can be pointed to is a method for each target.</summary>
internal static class MorphHandleEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string source = entity.Type.FullName;
        string name = Names.Escape(property.Name);
        string handle = entity.FreeName(property.Name + "Handle");
        (string field, string session) = HandleEmitter.Fields(entity);
        string @base = "global::RelationGen.MorphHandle<" + source + ", " + property.Type.TrimEnd('?') + ">";
        Docs.Summary(writer, "<see cref=\"" + source + "." + name + "\"/>: the row " + Docs.HowItIsFound(relation) + ".");
        writer.Line(property.TableAccessibility + " " + TableEmitter.Hides(property.Name) + handle + " " + name + " => new(" + field + ", " + session + ");");
        writer.Line();
        Docs.Summary(writer, "<see cref=\"" + source + "." + name + "\"/> of one entity: it can be read, and pointed to a row of each of its targets.");
        using (writer.Open(property.TableAccessibility + " sealed class " + handle + " : " + @base))
        {
            writer.Line("internal " + handle + "(" + source + " entity, global::RelationGen.DbSession db)");
            writer.Indent();
            writer.Wrapped(": base(" + source + ".RelationMap." + relation.StructName + ".Instance, entity, " + RowOf(entity) + ", db)");
            writer.Unindent();
            using (writer.Open())
            {
            }

            foreach (RelationModel branch in relation.Branches)
                EmitTarget(writer, source, branch, "Associate", "Points the relation to this row with one statement, which sets discriminator and key.", "; it must be in the database. The relation is set in memory too",
                    "The database lacks the target or the source.");

            if (!CanBeNone(relation))
                return;

            foreach (RelationModel branch in relation.Branches)
                EmitTarget(writer, source, branch, "Dissociate", "Points the relation to nothing, provided that it points to this row.", string.Empty, "The target is not the current one.");

            EmitUnlink(writer, source, relation.Branches[0]);
        }
    }

    /// <summary>The row of the entity that a handle stands for.</summary>
    public static string RowOf(EntityModel entity) => "global::RelationGen.Infrastructure.SourceRow.Of<" + entity.Type.FullName + ", " + KeyCode.Type([.. entity.Key.Select(KeyPart.Of)]) + ", "
        + entity.Type.TableFullName + ">(entity)";

    private static bool CanBeNone(RelationModel relation) => relation.Key[0].Source.IsNullable && relation.Branches[0].Discriminator!.IsNullable;

    private static void EmitTarget(SourceWriter writer, string source, RelationModel branch, string method, string summary, string target, string refusal)
    {
        string instance = source + ".RelationMap." + branch.StructName + ".Instance";
        foreach (bool isAsync in new[] { true, false })
        {
            writer.Line();
            Docs.Summary(writer, summary);
            writer.Line("/// <param name=\"target\">The row" + target + ".</param>");
            if (isAsync)
                writer.Line("/// <param name=\"cancellationToken\">Cancels the statement; nothing is changed then.</param>");

            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"target\"/> is null.</exception>");
            writer.Line("/// <exception cref=\"global::RelationGen.RelationChangeException\">" + refusal + "</exception>");
            writer.Member(
                "public " + (isAsync ? "global::System.Threading.Tasks.Task " + method + "Async" : "void " + method) + "(" + branch.Target!.FullName + " target" + (isAsync ? ", " + Token + " = default" : string.Empty) + ")",
                method + "Branch" + (isAsync ? "Async" : string.Empty) + "(" + instance + ", target" + (isAsync ? ", cancellationToken" : string.Empty) + ")");
        }
    }

    private static void EmitUnlink(SourceWriter writer, string source, RelationModel branch)
    {
        string instance = source + ".RelationMap." + branch.StructName + ".Instance";
        foreach (bool isAsync in new[] { true, false })
        {
            writer.Line();
            Docs.Summary(writer, "Points the relation to nothing, whatever it points to; the target stays.");
            if (isAsync)
                writer.Line("/// <param name=\"cancellationToken\">Cancels the statement; nothing is changed then.</param>");

            writer.Line("public " + (isAsync ? "global::System.Threading.Tasks.Task<bool> UnlinkAsync(" + Token + " = default)" : "bool Unlink()") + " =>");
            writer.Indent();
            writer.Line("UnlinkBranch" + (isAsync ? "Async" : string.Empty) + "(" + instance + (isAsync ? ", cancellationToken" : string.Empty) + ");");
            writer.Unindent();
        }
    }
}
