using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Writes the XML documentation of generated members.</summary>
internal static class Docs
{
    public static void Summary(SourceWriter writer, string text) => writer.Documentation("<summary>" + text + "</summary>");

    public static string Escape(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The text as a comment can hold it: what ends a line in C# is a blank, and so is what XML cannot say.</summary>
    public static string OneLine(string text) => text.Any(BreaksLines) ? string.Concat(text.Select(c => BreaksLines(c) ? ' ' : c)) : text;

    /// <summary>The character ends a line, or stands for nothing that can be printed.</summary>
    public static bool BreaksLines(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) || c >= '\uFFFE';

    /// <summary>The end of a sentence that says which rows belong to an entity.</summary>
    public static string HowItIsFound(RelationModel relation)
    {
        if (relation.Shape == RelationShape.MorphTo)
        {
            return "that this row's " + Codes([relation.Branches[0].Discriminator!.Property!, relation.Key[0].Source.Property]) + " name: "
                + string.Join(", ", relation.Branches.Select(branch => "<see cref=\"" + branch.Target!.FullName + "\"/> for " + Code(branch.Discriminator!.Value)));
        }

        string source = Codes(relation.Key.Select(part => part.Source.Property));
        string @is = relation.Key.Count == 1 ? " is " : " are ";
        return relation.Shape switch
        {
            RelationShape.BelongsTo or RelationShape.HasMany or RelationShape.HasOne =>
                "whose " + Codes(relation.Key.Select(part => part.Target.Property)) + @is + "this row's " + source
                + (relation is { Discriminator: { } kind, Branch: null } ? " and whose " + Code(kind.Property!) + " is " + Code(kind.Value) : string.Empty),
            RelationShape.ManyToMany or RelationShape.HasOneThrough => relation.Type is "ManyToMany" or "MorphToMany" or "MorphedByMany"
                ? "that " + Code(relation.Junction!.Table) + " pairs with this row's " + source
                : "that " + Codes([relation.Junction!.Table, .. relation.Junction.Further.Select(hop => hop.Table)]) + " lead to from this row's " + source,
            _ => string.Empty,
        };
    }

    private static string Codes(IEnumerable<string> names) => string.Join(" and ", names.Select(Code));

    private static string Code(string text) => "<c>" + Escape(text) + "</c>";
}
