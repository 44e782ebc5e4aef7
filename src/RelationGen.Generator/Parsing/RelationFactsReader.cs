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
        string onDelete = (Action(first?.OnDelete, second?.OnDelete) ?? DefaultOnDelete(resolution)).ToString();
        bool isModelOnly = first?.ModelOnly == true || second?.ModelOnly == true;
        return new RelationFacts(
            (resolution.Junction is { } junction ? junction.TargetKey.Select(part => part.Name) : []).ToEquatableArray(),
            onDelete,
            (Action(first?.OnUpdate, second?.OnUpdate) ?? ActionKind.NoAction).ToString(),
            first?.Constraint ?? second?.Constraint,
            isModelOnly,
            resolution.BackReference?.Name,
            declaration.Label,
            declaration.Template,
            declaration.Hidden)
        {
            DeleteEffect = onDelete == nameof(ActionKind.SetNull) && !TakesNull(resolution, isModelOnly) ? nameof(ActionKind.Restrict) : onDelete,
        };
    }

    /// <summary>The same of a row without a key: what it refers to is no foreign key that we know of, and nothing becomes of it.</summary>
    public static RelationFacts ReadKeyless(Resolution resolution)
    {
        const string None = nameof(ActionKind.NoAction);
        return Read(resolution) with { OnDelete = None, OnUpdate = None, DeleteEffect = None, ModelOnly = true };
    }

    private static ActionKind? Action(ActionKind? first, ActionKind? second)
    {
        ActionKind action = first is null or ActionKind.Default ? second ?? ActionKind.Default : first.Value;
        return action == ActionKind.Default ? null : action;
    }

    /// <summary>What is concluded where no side says anything.</summary>
    public static ActionKind DefaultOnDelete(Resolution resolution)
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

    /// <summary>A constraint sets every column of a key to null; without one those that can be null are set, and one is enough.</summary>
    private static bool TakesNull(Resolution resolution, bool isModelOnly)
    {
        if (resolution.Junction is not null)
            return false;

        bool holdsKey = resolution.Shape is RelationShape.BelongsTo or RelationShape.MorphTo;
        IEnumerable<ColumnFact> key = resolution.Key.Select(part => holdsKey ? part.Source : part.Target);
        DiscriminatorFact? discriminator = resolution.Discriminator ?? resolution.Branches.FirstOrDefault().Discriminator;
        return discriminator is null && !isModelOnly ? key.All(CanBeNull) : key.Any(CanBeNull) || discriminator?.Property is { } property && CanBeNull(property);
    }

    private static bool CanBeNull(ColumnFact column) => column.IsNullable && !StorageReader.IsRequired(column.Property);
}
