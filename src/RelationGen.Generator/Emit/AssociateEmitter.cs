using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the extension methods that change relations in memory: <c>post.Associate(p =&gt; p.Comments, comment)</c>.</summary>
internal static class AssociateEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        RelationModel[] changeable = [.. entity.Relations.Where(relation => MemoryEmitter.IsChangeable(relation) && relation.Target is { HasTable: true })];
        foreach (bool isAssociate in new[] { true, false })
        {
            RelationModel[] relations = isAssociate ? changeable : [.. changeable.Where(MemoryEmitter.IsOptional)];
            if (relations.FirstOrDefault(relation => relation.Shape != RelationShape.HasOne) is { } example)
                EmitMany(writer, entity, example, isAssociate);

            foreach (IGrouping<string, RelationModel> ones in relations.Where(relation => relation.Shape == RelationShape.HasOne).GroupBy(relation => relation.Target!.FullName))
                EmitOne(writer, entity, [.. ones], isAssociate);
        }
    }

    private static void EmitMany(SourceWriter writer, EntityModel entity, RelationModel example, bool isAssociate)
    {
        writer.Line();
        Docs.Summary(writer, isAssociate
            ? "Adds targets to a relation in memory: sets their foreign keys and what points back, and a list that is loaded. Nothing is sent or saved."
            : "Takes targets out of a relation in memory: sets their foreign keys and what points back to null, and a list that is loaded. Nothing is sent or saved.");
        writer.Line("/// <typeparam name=\"TTarget\">The target.</typeparam>");
        writer.Line("/// <typeparam name=\"TTargetTable\">Its table struct.</typeparam>");
        EmitParameters(writer, "p =&gt; p." + example.Property.Name, "targets", "The targets.");
        if (!isAssociate)
            writer.Line("/// <returns>Those that were not in the relation.</returns>");

        EmitException(writer, isAssociate);
        writer.Line("public static " + Result(isAssociate, "TTarget") + "<TTarget, TTargetTable>(");
        writer.Indent();
        writer.Line("this " + entity.Type.FullName + " entity,");
        writer.Line("global::System.Func<" + entity.Type.TableFullName + ", global::RelationGen.ToMany<" + entity.Type.FullName + ", TTarget, TTargetTable>> relation,");
        writer.Line("params TTarget[] targets)");
        writer.Line("where TTarget : class");
        writer.Line("where TTargetTable : struct, global::RelationGen.IAliasedTable<TTargetTable>");
        writer.Unindent();
        using (writer.Open())
            EmitBody(writer, isAssociate, "targets");
    }

    private static void EmitOne(SourceWriter writer, EntityModel entity, RelationModel[] relations, bool isAssociate)
    {
        TargetModel target = relations[0].Target!;
        string accessibility = relations.Any(relation => relation.Property.TableAccessibility == "public") ? "public" : "internal";
        writer.Line();
        Docs.Summary(writer, isAssociate
            ? "Makes a row the target of a relation in memory: sets its foreign key and what points back, and a relation that is loaded. Nothing is sent or saved."
            : "Takes the target out of a relation in memory: sets its foreign key and what points back to null, and a relation that is loaded. Nothing is sent or saved.");
        EmitParameters(writer, "p =&gt; p." + relations[0].Property.Name, "target", "The target.");
        if (!isAssociate)
            writer.Line("/// <returns>Empty, or the target when it was not in the relation.</returns>");

        EmitException(writer, isAssociate);
        writer.Line(accessibility + " static " + Result(isAssociate, target.FullName) + "(");
        writer.Indent();
        writer.Line("this " + entity.Type.FullName + " entity,");
        writer.Line("global::System.Func<" + entity.Type.TableFullName + ", " + target.ReferenceFullName + "<" + entity.Type.FullName + ">> relation,");
        writer.Line(target.FullName + " target)");
        writer.Unindent();
        using (writer.Open())
            EmitBody(writer, isAssociate, "target");
    }

    private static void EmitParameters(SourceWriter writer, string example, string name, string what)
    {
        writer.Line("/// <param name=\"entity\">The entity whose relation is changed.</param>");
        writer.Line("/// <param name=\"relation\">The relation, as in <c>" + example + "</c>.</param>");
        writer.Line("/// <param name=\"" + name + "\">" + what + "</param>");
    }

    private static void EmitException(SourceWriter writer, bool isAssociate) => writer.Line("/// <exception cref=\"global::RelationGen.RelationChangeException\">"
        + (isAssociate ? "The relation is partial, or the foreign key cannot be set" : "The relation is partial, or the foreign key is required or cannot be set") + "; nothing was changed.</exception>");

    private static string Result(bool isAssociate, string target) =>
        isAssociate ? "void Associate" : "global::System.Collections.Generic.IReadOnlyList<" + target + "> Dissociate";

    private static void EmitBody(SourceWriter writer, bool isAssociate, string target)
    {
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(relation);");
        writer.Line((isAssociate ? string.Empty : "return ") + "global::RelationGen.MemoryWriter." + (isAssociate ? "Associate" : "Dissociate") + "(entity, relation(default), "
            + (target == "targets" ? target : "[" + target + "]") + ");");
    }
}
