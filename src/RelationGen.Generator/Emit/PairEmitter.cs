using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how a many-to-many relation over an entity sets the keys of a pair in memory.</summary>
internal static class PairEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation, PairModel pair)
    {
        string arguments = entity.Type.FullName + ", " + relation.Target!.FullName + ", " + pair.Entity.FullName;
        string parameters = "(" + pair.Entity.FullName + " pair, " + entity.Type.FullName + " source, " + relation.Target.FullName
            + " target)";
        string[] differences = [.. Differences(pair.Source, "source"), .. Differences(pair.Target, "target")];
        writer.Line("internal static readonly global::RelationGen.Infrastructure.Pairing<" + arguments + "> Pairing = new(Pair"
            + (differences.Length == 0 ? ");" : ", Difference);"));
        using (writer.Open("private static void Pair" + parameters))
        {
            EmitLink(writer, pair, pair.Source, "source");
            EmitLink(writer, pair, pair.Target, "target");
        }

        if (differences.Length > 0)
            writer.Member("private static string? Difference" + parameters, string.Join(" : ", differences) + " : null");
    }

    private static void EmitLink(SourceWriter writer, PairModel pair, PairSideModel side, string other)
    {
        if (!side.IsSettable)
        {
            writer.Line("// The key to the " + other + " cannot be set; it must be there.");
            return;
        }

        if (side.RelationStruct is { } relation)
        {
            writer.Line("global::RelationGen.Infrastructure.MemoryWriter.Link(" + pair.Entity.FullName + ".RelationMap." + relation + ".Instance, pair, " + other + ");");
            return;
        }

        foreach (KeyPartModel part in side.Key)
            writer.Line(LinkEmitter.Assignment("pair", part.Source, other, part.Target, part.IsReferenceType) + ";");

        if (side.Discriminator is { } discriminator)
            writer.Line("pair." + Names.Escape(discriminator.Property!) + " = " + Literals.Text(discriminator.Value) + ";");
    }

    /// <summary>What cannot be set must hold the key already.</summary>
    private static IEnumerable<string> Differences(PairSideModel side, string other)
    {
        if (side.IsSettable)
            yield break;

        foreach (KeyPartModel part in side.Key)
            yield return KeyCode.Differ(part, WrapperCode.Operand("pair", part.Source), WrapperCode.Operand(other, part.Target)) + " ? " + Literals.Text(part.Source.Property);

        if (side.Discriminator is { } discriminator)
            yield return "pair." + Names.Escape(discriminator.Property!) + " != " + Literals.Text(discriminator.Value) + " ? " + Literals.Text(discriminator.Property);
    }
}
