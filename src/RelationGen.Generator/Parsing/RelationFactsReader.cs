using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Concludes from both sides of a relation what its constraint is, and reads what it says for tools.</summary>
internal static class RelationFactsReader
{
    private static readonly string[] Actions = ["Default", "NoAction", "Restrict", "Cascade", "SetNull", "SetDefault"];

    public static RelationFacts Read(Resolution resolution)
    {
        RelationDeclaration declaration = resolution.Declaration;

        // Where both sides say something about the constraint, the side that stores the foreign key decides.
        RelationDeclaration? first = resolution.Shape is RelationShape.HasMany or RelationShape.HasOne ? resolution.BackReference : declaration;
        RelationDeclaration? second = first == declaration ? resolution.BackReference : declaration;
        return new RelationFacts(
            (resolution.Junction is { } junction ? junction.TargetKey.Select(part => part.Name) : []).ToEquatableArray(),
            Action(first?.OnDelete, second?.OnDelete) ?? DefaultOnDelete(resolution),
            Action(first?.OnUpdate, second?.OnUpdate) ?? "NoAction",
            first?.Constraint ?? second?.Constraint,
            first?.ModelOnly == true || second?.ModelOnly == true,
            resolution.BackReference?.Name,
            declaration.Label,
            declaration.Template,
            declaration.Hidden);
    }

    private static string? Action(int? first, int? second)
    {
        int action = first is null or 0 ? second ?? 0 : first.Value;
        return action <= 0 || action >= Actions.Length ? null : Actions[action];
    }

    private static string DefaultOnDelete(Resolution resolution)
    {
        if (resolution.Junction is { } junction)
            return junction.Entity is null ? "Cascade" : "NoAction";

        // No constraint can reference one table or another.
        if (resolution.Discriminator is not null || resolution.Shape == RelationShape.MorphTo)
            return "NoAction";

        // A part that cannot be null would refuse the null that SET NULL writes.
        bool holdsKey = resolution.Shape == RelationShape.BelongsTo;
        bool canBeNull = resolution.Key.All(part => CanBeNull(holdsKey ? part.Source : part.Target));
        return canBeNull ? "SetNull" : "Restrict";
    }

    private static bool CanBeNull(ColumnFact column) => column.IsNullable && !StorageReader.IsRequired(column.Property);
}
