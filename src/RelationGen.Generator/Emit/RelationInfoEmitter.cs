using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what statements that are written at run time need to know of a relation: the tables on the way to the target.</summary>
internal static class RelationInfoEmitter
{
    /// <summary>The object initializer behind the names of a relation.</summary>
    public static void EmitInitializer(SourceWriter writer, RelationModel relation, string end)
    {
        writer.Line("{");
        writer.Indent();
        if (relation.Required)
            writer.Line("Required = true,");

        if (relation.Scope is { IsOneOfMany: true })
            writer.Line("IsFirst = true,");

        if (relation.IsExclusive)
            writer.Line("IsExclusive = true,");

        if (relation is { Branch: not null, Discriminator: { } branch })
            writer.Line("SourceDiscriminator = " + Pair(branch) + ",");

        writer.Line("Steps =");
        writer.Line("[");
        writer.Indent();
        foreach (string step in Steps(relation))
            writer.Line("new(" + step + ",");

        writer.Unindent();
        writer.Line("],");
        writer.Unindent();
        writer.Line("}" + end);
    }

    private static IEnumerable<string> Steps(RelationModel relation)
    {
        TargetModel target = relation.Target!;
        string discriminator = relation is { Branch: null, Discriminator: { } own } ? " { Discriminator = " + Pair(own) + " }" : string.Empty;
        IEnumerable<string> sourceColumns = relation.Key.Select(part => part.SourceColumn);
        if (relation.Junction is not { } junction)
        {
            yield return Step(target.Table, target.Schema, relation.Key.Select(part => part.TargetColumn), sourceColumns) + discriminator;
            yield break;
        }

        if (junction.Pair is { IsUnique: true })
            discriminator = discriminator.Length == 0 ? " { IsUnique = true }" : discriminator.Replace(" }", ", IsUnique = true }");

        yield return Step(junction.Table, junction.Schema, junction.SourceColumns, sourceColumns) + discriminator;
        foreach (HopModel hop in junction.Further)
            yield return Step(hop.Table, hop.Schema, hop.Columns, hop.PreviousColumns);

        yield return Step(target.Table, target.Schema, junction.TargetKeyColumns, junction.TargetColumns);
    }

    private static string Step(string table, string? schema, IEnumerable<string> columns, IEnumerable<string> previousColumns) =>
        Literals.Text(table) + ", " + Literals.Text(schema) + ", " + Literals.Texts(columns) + ", " + Literals.Texts(previousColumns) + ")";

    private static string Pair(DiscriminatorModel discriminator) => "(" + Literals.Text(discriminator.Column) + ", " + Literals.Text(discriminator.Value) + ")";
}
