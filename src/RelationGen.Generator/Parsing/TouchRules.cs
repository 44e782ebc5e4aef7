using System.Collections.Immutable;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The property of a target that <c>Touch</c> of a relation names.</summary>
internal static class TouchRules
{
    /// <summary>Reports what is wrong with it, once both sides of the relation are known.</summary>
    public static void Check(Resolution resolution, EntityFacts source, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (!declaration.Has("Touch") || resolution.Shape == RelationShape.Invalid)
            return;

        EntityFacts[] targets = resolution.Shape switch
        {
            RelationShape.MorphTo => [.. resolution.Branches.Select(branch => branch.Target)],
            RelationShape.BelongsTo => [context.FactsOf(declaration.Target!)],
            _ => [],
        };
        (string Flaw, string Advice)? found = targets.Length == 0
            ? ("stands on the side that does not store the foreign key", "move it to the relation that does")
            : source.IsKeyless ? ("is of no use, because rows without a key are not written", "remove it")
            : targets.Select(target => Flaw(declaration.Touch, target)).FirstOrDefault(flaw => flaw is not null) is { } flaw
                ? (flaw, "name a column property of the type 'DateTimeOffset' or 'DateTime'") : null;
        if (found is { } wrong)
            resolution.Report(Descriptors.TouchedProperty, declaration.ArgumentLocation("Touch", context.CancellationToken),
                declaration.Entity.Name, declaration.Name, wrong.Flaw, wrong.Advice);
    }

    /// <summary>The full name of the class where it has relations that touch their targets; null where it has none.</summary>
    public static string? Touching(EntityFacts facts) =>
        facts.Relations.Any(relation => relation.Touch is not null) ? facts.Type.FullName() : null;

    /// <summary>What is touched in a target; null where the relation is wrong, or touches nothing.</summary>
    public static TouchModel? Read(Resolution resolution, EntityFacts target) =>
        resolution.Shape is RelationShape.BelongsTo or RelationShape.MorphTo && resolution.Declaration.Touch is { } property
            && target.FindOwnColumn(property) is { } column
            ? new TouchModel(property, column.Type.TimeZone == TimeZoneForm.Utc)
            : null;

    private static string? Flaw(string? property, EntityFacts target)
    {
        if (property is null)
            return "names no property";

        string name = "names '" + target.Type.Name + "." + property + "', which ";
        return target.FindOwnColumn(property) is not { } column ? name + "is no column property"
            : column.Type.Getter is not ("DateTime" or "DateTimeOffset") || column.Type.Wrapper is not null
                ? name + "is a '" + column.TypeText + "' and not a moment"
            : StorageReader.Generated(column.Property) is "Identity" or "Computed" ? name + "the database makes"
            : target.Key.Contains(column) ? name + "is part of the key"
            : null;
    }
}
