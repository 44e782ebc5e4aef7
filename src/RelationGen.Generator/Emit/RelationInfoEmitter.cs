using RelationGen.Generator.Model;
using RelationGen.Generator.Sql;

namespace RelationGen.Generator.Emit;

/// <summary>Prints what is known of a relation as data: its names, the tables on the way to the target, its statement, and what is unusual of it.</summary>
internal static class RelationInfoEmitter
{
    private const string Library = "global::RelationGen.";

    /// <summary>The object, up to what stands behind it.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation, string end)
    {
        IEnumerable<string> targetNames = relation.Junction is { } junction
            ? junction.SourceColumns.Select(column => junction.Table + "." + column)
            : relation.Key.Select(part => part.Target.Property);
        string? collation = relation.Key.Select(part => part.Collation).FirstOrDefault(name => name is not null);
        writer.Line("new(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(relation.Property.Name) + ", " + Literals.Text(relation.Target!.Name)
            + ", " + Library + "RelationType." + relation.Type + ", " + Literals.Texts(relation.Key.Select(part => part.Source.Property))
                + ", " + Literals.Texts(targetNames) + ",");
        writer.Indent();
        EmitSteps(writer, [.. Steps(relation)]);
        string[] facts = [.. Facts(entity, relation)];
        string text = string.Join(" ", SqlText.Of(relation));
        string close = (collation is null ? string.Empty : ", " + Literals.Text(collation)) + ")";
        string initializer = facts.Length == 0 ? string.Empty : " { " + string.Join(", ", facts) + " }";
        bool isShort = writer.FitsIndented(text + close + initializer);
        Literals.RawString(writer, string.Empty, [text], close + (isShort ? initializer + end : string.Empty));
        writer.Unindent();
        if (!isShort)
            writer.Wrapped(initializer.TrimStart() + end);
    }

    /// <summary>The tables on the way, each on a line of its own where they are several.</summary>
    private static void EmitSteps(SourceWriter writer, string[] steps)
    {
        for (int i = 0; i < steps.Length; i++)
            writer.Line((i == 0 ? "[" : " ") + steps[i] + (i + 1 < steps.Length ? "," : "],"));
    }

    /// <summary>What attributes of System.Text.Json say about the property.</summary>
    public static string Json(string use) => "Json = global::RelationGen.Infrastructure.JsonUse." + use;

    /// <summary>What is not as it is with most relations.</summary>
    private static IEnumerable<string> Facts(EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        bool isOwn = relation.Shape == RelationShape.BelongsTo;
        bool hasOwnKey = isOwn || (relation.Shape is RelationShape.HasMany or RelationShape.HasOne && relation.BackReference is null);
        if (relation.Required)
            yield return "Required = true";

        if (hasOwnKey && LinkEmitter.IsOptional(entity, relation))
            yield return "IsOptional = true";

        if (hasOwnKey && !LinkEmitter.IsSettable(relation))
            yield return "IsReadOnly = true";

        if (isOwn && !RowEmitter.Remembers(relation))
            yield return "Forgets = true";

        if (isOwn && !relation.ReferencesKey)
            yield return "ReferencesOther = true";

        if (property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled)
            yield return "IsOrdinary = true";

        if (property.JsonUse is { } use)
            yield return Json(use);

        if (property.Collection is not (CollectionForm.None or CollectionForm.ReadOnly))
            yield return "HasOwnList = true";

        if (relation.Scope is { IsOneOfMany: true })
            yield return "IsFirst = true";

        if (relation.IsExclusive)
            yield return "IsExclusive = true";

        if (relation.Touch is { } touch)
            yield return "Touch = new(" + Literals.Text(touch.Property) + (touch.IsUtc ? ", isUtc: true)" : ")");

        int[] ownParts = [.. Enumerable.Range(0, relation.Key.Count).Where(i => isOwn && entity.Key.Any(key => key.Property == relation.Key[i].Source.Property))];
        if (ownParts.Length > 0)
            yield return "OwnParts = new[] { " + string.Join(", ", ownParts) + " }";

        if (KeyCode.Rules([.. relation.Key.Select(KeyPart.Of)]) is { } rules)
            yield return "Key = " + rules;

        if (relation is { Branch: not null, Discriminator: { } branch })
            yield return "SourceDiscriminator = " + Pair(branch);
    }

    private static IEnumerable<string> Steps(RelationModel relation)
    {
        TargetModel target = relation.Target!;
        string? discriminator = relation is { Branch: null, Discriminator: { } own } ? "Discriminator = " + Pair(own) : null;
        IEnumerable<string> sourceColumns = relation.Key.Select(part => part.SourceColumn);
        if (relation.Junction is not { } junction)
        {
            yield return Step(target.Table, target.Schema, relation.Key.Select(part => part.TargetColumn), sourceColumns, discriminator);
            yield break;
        }

        yield return Step(
            junction.Table, junction.Schema, junction.SourceColumns, sourceColumns,
            discriminator, junction.Pair is { IsUnique: true } ? "IsUnique = true" : null, Entity(junction.Filtered));
        foreach (HopModel hop in junction.Further)
            yield return Step(hop.Table, hop.Schema, hop.Columns, hop.PreviousColumns, Entity(hop.Filtered));

        yield return Step(target.Table, target.Schema, junction.TargetKeyColumns, junction.TargetColumns);
    }

    /// <summary>A table between whose rows have filters, or touch what they refer to, which its entity knows.</summary>
    private static string? Entity(string? filtered) => filtered is null ? null : "Entity = static () => " + filtered + ".RelationMap.Table";

    private static string Step(
        string table, string? schema, IEnumerable<string> columns, IEnumerable<string> previousColumns, params string?[] facts)
    {
        string[] there = [.. facts.OfType<string>()];
        return "new(" + Literals.Text(table) + ", " + Literals.Text(schema) + ", " + Literals.Texts(columns) + ", "
            + Literals.Texts(previousColumns) + ")" + (there.Length == 0 ? string.Empty : " { " + string.Join(", ", there) + " }");
    }

    private static string Pair(DiscriminatorModel discriminator) => "(" + Literals.Text(discriminator.Column) + ", " + Literals.Text(discriminator.Value) + ")";
}
