namespace RelationGen;

/// <summary>A change of a relation in memory: everything is looked at before anything is set.</summary>
/// <param name="relation">The relation.</param>
/// <param name="keys">How its targets are told from each other.</param>
internal abstract class InMemoryChange<TSource, TTarget>(Relation<TSource, TTarget> relation, TargetKeys<TTarget> keys)
    where TSource : class
    where TTarget : class
{
    protected Relation<TSource, TTarget> Relation => relation;

    protected TargetKeys<TTarget> Keys => keys;

    /// <summary>Adds targets.</summary>
    public void Associate(TSource source, IReadOnlyList<TTarget> targets)
    {
        RefusePartial(source);
        CheckAssociate(source, targets);
        foreach (TTarget target in targets)
            Link(source, target);

        if (relation.State(source) == RelationState.Loaded)
            Add(source, targets);
    }

    /// <summary>Takes targets out.</summary>
    /// <returns>Those that were not in the relation.</returns>
    public IReadOnlyList<TTarget> Dissociate(TSource source, IReadOnlyList<TTarget> targets)
    {
        RefusePartial(source);
        CheckDissociate();
        List<TTarget> unmatched = [.. targets.Where(target => !Contains(source, target))];
        foreach (TTarget target in targets.Except(unmatched, ReferenceEqualityComparer.Instance).Cast<TTarget>())
        {
            Remove(source, target);
            Unlink(source, target);
        }

        return unmatched;
    }

    /// <summary>Adds targets to the list of a source that is loaded; it becomes a list of its own.</summary>
    public virtual void Add(TSource source, IReadOnlyList<TTarget> targets)
    {
        List<TTarget> list = relation.ListFor(source, relation.AllHeldBy(source));
        foreach (TTarget target in targets)
        {
            int known = list.FindIndex(other => keys.AreSame(other, target));
            if (known >= 0)
                list[known] = target;
            else
                list.Insert(PlaceOf(list, target), target);
        }

        relation.Hold(source, list, RelationState.Loaded);
    }

    /// <summary>Takes a target out of what the property of a source holds.</summary>
    public void Remove(TSource source, TTarget target)
    {
        RelationState state = relation.State(source);
        if (state is not (RelationState.Loaded or RelationState.Partial))
            return;

        List<TTarget> list = relation.ListFor(source, relation.AllHeldBy(source));
        if (list.RemoveAll(other => keys.AreSame(other, target)) == 0)
            return;

        relation.Hold(source, list, state);
    }

    protected bool Holds(TSource source, TTarget target) => relation.AllHeldBy(source).Any(other => keys.AreSame(other, target));

    protected IEnumerable<TTarget> Held(TSource source) => relation.AllHeldBy(source);

    protected virtual void CheckAssociate(TSource source, IReadOnlyList<TTarget> targets)
    {
    }

    protected virtual void CheckDissociate()
    {
    }

    protected abstract bool Contains(TSource source, TTarget target);

    protected abstract void Link(TSource source, TTarget target);

    protected abstract void Unlink(TSource source, TTarget target);

    protected RelationChangeException Refused(RelationChangeKind kind, string what) => Refusal.InMemory(relation.Info, kind, what);

    /// <summary>By the order of keys; at the end where the target has none yet, or the list has another order.</summary>
    private int PlaceOf(List<TTarget> list, TTarget target)
    {
        int count = list.FindIndex(keys.IsNew);
        count = count < 0 ? list.Count : count;
        if (keys.IsNew(target))
            return list.Count;

        for (int i = 1; i < count; i++)
        {
            if (keys.Compare(list[i - 1], list[i]) > 0)
                return list.Count;
        }

        int place = list.FindIndex(0, count, other => keys.Compare(other, target) > 0);
        return place < 0 ? count : place;
    }

    private void RefusePartial(TSource source)
    {
        if (relation.State(source) == RelationState.Partial)
            throw Refused(RelationChangeKind.Other, "it was loaded with a filter or a limit, so that it holds only some of its rows. Load it whole before.");
    }
}
