using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how a relation struct sets a foreign key in memory.</summary>
internal static class LinkEmitter
{
    /// <summary>The source stores the key.</summary>
    public static void EmitOwn(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        using (writer.Open("public void Link(" + entity.Type.FullName + " source, " + relation.Target!.FullName + "? target)"))
        {
            if (!relation.Key.All(part => part.Source.IsSettable) || relation is { Branch: not null, Discriminator.IsSettable: false })
            {
                writer.Line("// The foreign key cannot be set.");
                return;
            }

            DiscriminatorModel? discriminator = relation.Branch is null ? null : relation.Discriminator;
            EmitNone(writer, "source", [.. relation.Key.Where(part => part.Source.IsNullable && !PropertyEmitter.IsKept(entity, relation, part)).Select(part => part.Source.Property)], discriminator,
                after: relation.Branch is null ? "Attach(source, target);" : "default(" + relation.Property.Name + "Relation).AttachNone(source);");
            EmitRequired(writer, entity, relation, "source", "target", "Instance");
            foreach (KeyPartModel part in relation.Key)
                writer.Line(Assignment("source", part.Source, "target", part.Target, part.IsReferenceType));

            EmitDiscriminator(writer, "source", discriminator);
            writer.Line("Attach(source, target);");
        }
    }

    /// <summary>The target stores the key: what points back does it, or else the key is set here.</summary>
    public static void EmitTarget(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        string target = relation.Target!.FullName;
        string signature = "public void Link(" + target + " target, " + entity.Type.FullName + "? source)";
        if (relation.BackReference is { } back)
        {
            writer.Line(signature + " =>");
            writer.Indent();
            writer.Line("default(" + target + ".RelationMap." + back + ").Link(target, source);");
            writer.Unindent();
            return;
        }

        using (writer.Open(signature))
        {
            if (!relation.Key.All(part => part.Target.IsSettable) || relation.Discriminator is { IsSettable: false })
            {
                writer.Line("// The foreign key cannot be set.");
                return;
            }

            EmitNone(writer, "target", [.. relation.Key.Where(part => part.Target.IsNullable).Select(part => part.Target.Property)], relation.Discriminator, after: null);
            foreach (KeyPartModel part in relation.Key)
                writer.Line(Assignment("target", part.Target, "source", part.Source, part.IsReferenceType));

            EmitDiscriminator(writer, "target", relation.Discriminator);
        }
    }

    /// <summary>The parts of a foreign key that belong to the primary key are those of the target already, or not set yet.</summary>
    public static void EmitRequired(SourceWriter writer, EntityModel entity, RelationModel relation, string? source, string target, string instance)
    {
        foreach (KeyPartModel part in relation.Key.Where(part => entity.Key.Any(key => key.Property == part.Source.Property)))
        {
            string own = WrapperCode.Operand(source, part.Source);
            writer.Line("global::RelationGen.MemoryWriter.RequireKey(" + KeyCode.IsDefault(part, own) + " || " + KeyCode.Same(part, own, WrapperCode.Operand(target, part.Target)) + ", "
                + instance + ".Info, " + Literals.Text(part.Source.Property) + ");");
        }
    }

    /// <summary>What becomes null where there is no other side.</summary>
    private static void EmitNone(SourceWriter writer, string owner, IReadOnlyList<string> nullable, DiscriminatorModel? discriminator, string? after)
    {
        using (writer.Open("if (" + (owner == "source" ? "target" : "source") + " is null)"))
        {
            foreach (string property in nullable)
                writer.Line(owner + "." + Names.Escape(property) + " = null;");

            if (discriminator is { IsNullable: true })
                writer.Line(owner + "." + Names.Escape(discriminator.Property!) + " = null;");

            if (after is not null && nullable.Count > 0)
                writer.Line(after);

            writer.Line("return;");
        }

        writer.Line();
    }

    private static void EmitDiscriminator(SourceWriter writer, string owner, DiscriminatorModel? discriminator)
    {
        if (discriminator is not null)
            writer.Line(owner + "." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
    }

    /// <summary>One part of the key as a statement.</summary>
    public static string Assignment(string owner, KeySideModel key, string other, KeySideModel referenced, bool isReferenceType)
    {
        string value = other + "." + Names.Escape(referenced.Property);
        if (referenced.IsNullableValue && !key.IsNullableValue)
            value += ".GetValueOrDefault()";
        else if (isReferenceType && referenced.IsNullable && !key.IsNullable)
            value += "!";

        return owner + "." + Names.Escape(key.Property) + " = " + value + ";";
    }
}
