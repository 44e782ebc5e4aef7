using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Prints the methods that change a relation to one in memory: <c>user.Associate(u =&gt; u.Profile, profile)</c>. Those of relations to many are the library's.
/// </summary>
internal static class AssociateEmitter
{
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity)
    {
        RelationModel[] changeable =
            [.. entity.Relations.Where(relation => relation.Shape == RelationShape.HasOne && MemoryEmitter.IsChangeable(relation) && relation.Target is { HasTable: true })];
        foreach (bool isAssociate in new[] { true, false })
        {
            if (!entity.Helpers.HasFlag(isAssociate ? EntityHelpers.Associate : EntityHelpers.Dissociate))
                continue;

            foreach (IGrouping<string, RelationModel> ones in changeable.Where(relation => isAssociate || MemoryEmitter.IsOptional(relation)).GroupBy(relation => relation.Target!.FullName))
                yield return () => Emit(writer, entity, [.. ones], isAssociate);
        }
    }

    private static void Emit(SourceWriter writer, EntityModel entity, RelationModel[] relations, bool isAssociate)
    {
        TargetModel target = relations[0].Target!;
        string accessibility = relations.Any(relation => relation.Property.TableAccessibility == "public") ? "public" : "internal";
        Docs.Summary(writer, isAssociate
            ? "Makes a row the target of a relation in memory: sets its foreign key and what points back, and a relation that is loaded. Nothing is sent or saved."
            : "Takes the target out of a relation in memory: sets its foreign key and what points back to null, and a relation that is loaded. Nothing is sent or saved.");
        writer.Line("/// <param name=\"relation\">The relation, as in <c>p =&gt; p." + relations[0].Property.Name + "</c>.</param>");
        writer.Line("/// <param name=\"target\">The target.</param>");
        if (!isAssociate)
            writer.Line("/// <returns>Empty, or the target when it was not in the relation.</returns>");

        writer.Line("/// <exception cref=\"global::RelationGen.RelationChangeException\">"
            + (isAssociate ? "The foreign key cannot be set" : "The foreign key is required or cannot be set") + "; nothing was changed.</exception>");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Line(accessibility + " " + (isAssociate ? "void Associate" : "global::System.Collections.Generic.IReadOnlyList<" + target.FullName + "> Dissociate") + "(");
        writer.Indent();
        writer.Line("global::System.Func<" + entity.Type.TableFullName + ", " + target.ReferenceFullName + "<" + entity.Type.FullName + ">> relation,");
        writer.Line(target.FullName + " target)");
        writer.Unindent();
        using (writer.Open())
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(relation);");
            writer.Line((isAssociate ? string.Empty : "return ") + "global::RelationGen.MemoryWriter." + (isAssociate ? "Associate" : "Dissociate") + "(this, relation(default), [target]);");
        }
    }
}
