namespace RelationGen;

/// <summary>A change in memory of a relation whose foreign key is stored by its targets.</summary>
/// <inheritdoc cref="InMemoryChange{TSource, TTarget}" path="/param"/>
internal sealed class InMemoryForeignKeyChange<TSource, TTarget>(Relation<TSource, TTarget> relation, TargetKeys<TTarget> keys)
    : InMemoryChange<TSource, TTarget>(relation, keys)
    where TSource : class
    where TTarget : class
{
    private bool IsOne => Relation.Info.Type is RelationType.OneToOne or RelationType.MorphOne;

    private string ForeignKeyText => Relation.Info.TargetKeyText;

    /// <summary>The target of a relation to one takes the place of the one before, which is released.</summary>
    public override void Add(TSource source, IReadOnlyList<TTarget> targets)
    {
        if (!IsOne)
        {
            base.Add(source, targets);
            return;
        }

        foreach (TTarget previous in Previous(source, targets))
            Relation.Unlink(source, previous);

        Relation.Hold(source, [targets[^1]], RelationState.Loaded);
    }

    protected override void CheckAssociate(TSource source, IReadOnlyList<TTarget> targets)
    {
        RefuseReadOnlyKey();
        if (!Relation.IsKeyThere(source) && !Relation.Remembers)
            throw Refusal.NotRemembered(Relation.Info);

        foreach (TTarget target in targets)
            Relation.CheckLink(source, target);

        if (IsOne && !Relation.IsOptional && Relation.State(source) == RelationState.Loaded && Previous(source, targets).Count > 0)
        {
            throw Refused(
                RelationChangeKind.Taken,
                $"its {Relation.Info.Target} cannot be without a {Relation.Info.Entity}, because {ForeignKeyText} is required. Delete it, "
                + $"or associate it with another {Relation.Info.Entity} before.");
        }
    }

    protected override void CheckDissociate()
    {
        RefuseReadOnlyKey();
        if (!Relation.IsOptional)
        {
            throw Refused(
                RelationChangeKind.Required,
                $"a {Relation.Info.Target} cannot be without a {Relation.Info.Entity}, because {ForeignKeyText} is required. Delete it, or "
                + $"associate it with another {Relation.Info.Entity}.");
        }
    }

    protected override bool Contains(TSource source, TTarget target)
        => Relation.IsKeyThere(source) ? Relation.Refers(target, source) : ReferenceEquals(Relation.SourceOf(target), source);

    protected override void Link(TSource source, TTarget target)
    {
        if (Relation.SourceOf(target) is { } previous && !ReferenceEquals(previous, source))
            Remove(previous, target);

        if (Relation.IsKeyThere(source))
            Relation.Link(source, target);
        else
            Relation.LinkLater(source, target);
    }

    protected override void Unlink(TSource source, TTarget target) => Relation.Unlink(source, target);

    private List<TTarget> Previous(TSource source, IReadOnlyList<TTarget> targets)
        => [.. Held(source).Where(held => !targets.Any(target => Keys.AreSame(held, target)))];

    private void RefuseReadOnlyKey()
    {
        if (!Relation.IsSettable)
            throw Refused(
                RelationChangeKind.Other,
                $"{ForeignKeyText} of {Relation.Info.Target} has no setter that can be called here. Add one, or change the relation "
                + "with On(db).");
    }
}
