using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is added to one relation together with the row that declares it.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <typeparam name="TKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedTargets<TSource, TTarget, TTable, TKey, TCreation> : NestedRelation<TSource>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
{
    private protected NestedTargets(Payload<TSource> payload, Relation<TSource, TTarget> relation)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(relation);
        Relation = relation;
        Known = payload.Add(this);
        Added = (Known as NestedTargets<TSource, TTarget, TTable, TKey, TCreation>)?.Added ?? new();
    }

    internal Relation<TSource, TTarget> Relation { get; }

    internal Additions<TTarget, TKey, TTable, TCreation> Added { get; }

    /// <summary>What the payload has of the relation already: this adds to it. Null for the first.</summary>
    private protected NestedRelation<TSource>? Known { get; }

    internal override Relation<TSource> Facts => Relation;

    private bool IsOne => Relation.Info.Type is RelationType.OneToOne or RelationType.MorphOne;

    internal override bool IsOwnKey => Relation.KeyHolder == KeyHolder.Source;

    internal override IEnumerable<WriteStep> WriteNew(
        IReadOnlyList<(TSource Source, NestedRelation<TSource> Nested)> all, Func<TSource, SourceRow> rows, ChangeMemory memory)
    {
        AdditionPlan<TSource, TTarget, TTable, TKey, TCreation> plan = Plan(
            all.Select(each => (each.Source, ((NestedTargets<TSource, TTarget, TTable, TKey, TCreation>)each.Nested).Added)), memory);
        return Relation.KeyHolder switch
        {
            KeyHolder.Junction => plan.WritePairs(),
            KeyHolder.Target => plan.WriteReferring(),
            _ => WriteOwn(plan, rows, memory),
        };
    }

    internal override IEnumerable<WriteStep> WriteExisting(TSource source, SourceRow row, ChangeMemory memory)
        => Added.Count == 0 ? [] : WriteAdditions(source, row, Added, memory);

    /// <summary>Inserts a target for a row that exists.</summary>
    private protected IEnumerable<WriteStep> WriteCreated(
        TSource source, SourceRow row, TTarget target, TCreation? nested, ChangeMemory memory)
    {
        var added = new Additions<TTarget, TKey, TTable, TCreation>();
        added.Created.Add((target, nested));
        return WriteAdditions(source, row, added, memory);
    }

    private IEnumerable<WriteStep> WriteAdditions(
        TSource source, SourceRow row, Additions<TTarget, TKey, TTable, TCreation> added, ChangeMemory memory)
    {
        AdditionPlan<TSource, TTarget, TTable, TKey, TCreation> plan = Plan([(source, added)], memory);
        return Relation.KeyHolder switch
        {
            KeyHolder.Junction => plan.WritePairs(),
            KeyHolder.Target => plan.WriteReferring(
                IsOne
                    ? keys => new ForeignKeyChange<TTarget, TKey, TTable>(Relation, SourceKey.Of(Relation, source)).MakeRoom(keys)
                    : null),
            _ => WriteOwn(plan, source, row, memory),
        };
    }

    private AdditionPlan<TSource, TTarget, TTable, TKey, TCreation> Plan(
        IEnumerable<(TSource Source, Additions<TTarget, TKey, TTable, TCreation> Added)> all, ChangeMemory memory)
        => new(Relation, [.. all], memory);

    private protected void AddConnected(TTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!EntityKey<TTarget, TKey, TTable>.IsThere(target))
            throw Refusal.WithoutKey(Relation.Info, Relation.Info.Target);

        Added.Connect(target);
    }

    private protected void AddCreated(TTarget target, Action<TCreation>? nested)
    {
        ArgumentNullException.ThrowIfNull(target);
        Added.Created.Add((target, NestedPayload.Build(nested)));
    }

    private protected void AddFoundOrCreated(Func<TTable, Ordering>[] by, TTarget target, Action<TCreation>? nested)
    {
        ArgumentNullException.ThrowIfNull(target);
        Added.FoundOrCreated.Add((UniqueColumns.Of(default(TTable).Info, by), target, NestedPayload.Build(nested)));
    }

    private IEnumerable<WriteStep> WriteOwn(
        AdditionPlan<TSource, TTarget, TTable, TKey, TCreation> plan, TSource source, SourceRow row, ChangeMemory memory)
    {
        TTarget? target = null;
        foreach (WriteStep step in plan.WriteTargets((_, found) => target = found))
            yield return step;

        foreach (WriteStep step in new OwnKeyChange<TSource, TTarget>(Relation, row).Associate(target!))
            yield return step;

        memory.Link(Relation, source, target!);
    }

    private IEnumerable<WriteStep> WriteOwn(
        AdditionPlan<TSource, TTarget, TTable, TKey, TCreation> plan, Func<TSource, SourceRow> rows, ChangeMemory memory)
    {
        List<(TSource Source, TTarget Target)> targets = [];
        foreach (WriteStep step in plan.WriteTargets((source, target) => targets.Add((source, target))))
            yield return step;

        foreach ((TSource source, TTarget target) in targets)
        {
            SourceRow row = rows(source);
            object targetKey = Relation.KeyOfTarget(target)!;

            // The place of a relation to one may be taken; where its holder needs it, the database refuses the insert.
            foreach (WriteStep step in new OwnKey(Relation.Info, row.Table)
                .Release(row, Relation.ReferencedKeyOf(target), targetKey, isNew: true))
                yield return step;

            memory.Link(Relation, source, target);
            if (!Relation.IsLinked(source, target))
                throw new InvalidOperationException(
                    $"{Relation.Info.Name} cannot be written with its {Relation.Info.Entity}: {Relation.Info.SourceKeyText} cannot be set. "
                    + "Give it a setter.");

            // Its own key may still be to come.
            yield return new NoteStep(row.Table, Relation.Info.Name, log => log.AddLater(Relation.Info, () => new(row.Key, targetKey)));
        }
    }
}
