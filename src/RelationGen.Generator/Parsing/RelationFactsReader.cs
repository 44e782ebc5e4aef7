using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Concludes from both sides of a relation what its constraint is, and reads what it says for tools.</summary>
internal static class RelationFactsReader
{
    public static RelationFacts Read(Resolution resolution)
    {
        RelationDeclaration declaration = resolution.Declaration;

        // Where both sides say something about the constraint, the side that stores the foreign key decides.
        RelationDeclaration? first = resolution.Shape is RelationShape.HasMany or RelationShape.HasOne ? resolution.BackReference : declaration;
        RelationDeclaration? second = first == declaration ? resolution.BackReference : declaration;
        return new RelationFacts(
            (resolution.Junction is { } junction ? junction.TargetKey.Select(part => part.Name) : []).ToEquatableArray(),
            (Action(first?.OnDelete, second?.OnDelete) ?? DefaultOnDelete(resolution)).ToString(),
            (Action(first?.OnUpdate, second?.OnUpdate) ?? ActionKind.NoAction).ToString(),
            first?.Constraint ?? second?.Constraint,
            first?.ModelOnly == true || second?.ModelOnly == true,
            resolution.BackReference?.Name,
            declaration.Label,
            declaration.Template,
            declaration.Hidden);
    }

    private static ActionKind? Action(ActionKind? first, ActionKind? second)
    {
        ActionKind action = first is null or ActionKind.Default ? second ?? ActionKind.Default : first.Value;
        return action == ActionKind.Default ? null : action;
    }

    private static ActionKind DefaultOnDelete(Resolution resolution)
    {
        if (resolution.Junction is { } junction)
            return junction.Entity is null ? ActionKind.Cascade : ActionKind.NoAction;

        // A polymorphic key has no constraint; it is given up by its discriminator too.
        if ((resolution.Discriminator ?? resolution.Branches.FirstOrDefault().Discriminator) is { Property: { } discriminator })
            return CanBeNull(discriminator) || resolution.Key.Any(part => CanBeNull(resolution.Shape == RelationShape.MorphTo ? part.Source : part.Target)) ? ActionKind.SetNull : ActionKind.Restrict;

        // A part that cannot be null would refuse the null that SET NULL writes.
        bool holdsKey = resolution.Shape == RelationShape.BelongsTo;
        bool canBeNull = resolution.Key.All(part => CanBeNull(holdsKey ? part.Source : part.Target));
        return canBeNull ? ActionKind.SetNull : ActionKind.Restrict;
    }

    private static bool CanBeNull(ColumnFact column) => column.IsNullable && !StorageReader.IsRequired(column.Property);
}
