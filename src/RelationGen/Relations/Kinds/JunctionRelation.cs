namespace RelationGen;

/// <inheritdoc cref="Relation.ManyToMany"/>
internal sealed class ManyToManyRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : KeyedRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info), ITargetsByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IManyToMany<TSource, TTarget, TKey>
{
    internal override KeyHolder KeyHolder => KeyHolder.Junction;

    internal override InMemoryChange<TSource, TTarget>? Memory
        => Scope is null && Info.Type is RelationType.ManyToMany or RelationType.MorphToMany or RelationType.MorphedByMany
            ? new InMemoryJunctionChange<TSource, TTarget>(this, TargetKeys)
            : null;

    internal override Relation<TTarget, TSource>? Inverse => default(TRelation).Inverse;

    internal override bool IsKeyThere(TSource source) => default(TRelation).HasKey(source);

    internal override bool IsMany => true;

    internal override RelationState State(TSource source) => ListProperty<TSource, TTarget, TKey, TRelation>.State(Info, source);

    internal override bool TryRead(TSource source, out object? value)
        => ListProperty<TSource, TTarget, TKey, TRelation>.TryRead(Info, source, out value);

    internal override IEnumerable<TTarget> AllHeldBy(TSource source) => default(TRelation).PropertyOf(source).Held ?? [];

    internal override void Hold(TSource source, List<TTarget> targets, RelationState state) => default(TRelation).Hold(source, targets, state);

    internal override List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets) => ListProperty<TSource, TTarget, TKey, TRelation>.ListFor(source, targets);

    /// <inheritdoc/>
    public override RelationNotLoadedException NotLoaded(TSource source) => ListProperty<TSource, TTarget, TKey, TRelation>.Explain(this, source);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new ManyToManyLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreateListLoader(Loader<TTarget>[] nested)
        => new ManyToManyLoader<
            KeyedSource<TKey, TTarget>, TTarget, TTargetTable, TTargetKey, TKey,
            JunctionByKey<TSource, TTarget, TKey, TRelation>>(Info, nested);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreatePageLoader(Loader<TTarget>[] nested, TargetPages pages)
        => new PageLoader<TTarget, TTargetTable, TTargetKey, TKey, JunctionByKey<TSource, TTarget, TKey, TRelation>>(Info, nested, pages);

    Loader<KeyedSource<TKey, TTarget>> ITargetsByKey<TTarget, TKey>.CreateCountLoader()
        => new CountLoader<TTarget, TKey, CountedByKey<TRelation>>(Info, TargetTable);
}

/// <inheritdoc cref="Relation.HasOneThrough"/>
internal sealed class HasOneThroughRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(RelationInfo info)
    : KeyedRelation<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(info), ITargetByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOneThrough<TSource, TTarget, TKey>
{
    internal override RelationState State(TSource source) => StateOf(default(TRelation).PropertyOf(source));

    internal override TTarget? HeldBy(TSource source) => default(TRelation).PropertyOf(source).Held;

    /// <summary>What lies between is not in memory, so nothing tells whether the relation has changed since.</summary>
    /// <inheritdoc/>
    public override TTarget? TargetOf(TSource source) => TryRead(source, out object? target) ? (TTarget?)target : throw NotLoaded();

    internal override bool TryRead(TSource source, out object? value)
    {
        (value, RelationState state) = default(TRelation).PropertyOf(source);
        return value is not null || (Info.Required ? state == RelationState.Missing : state != RelationState.NotLoaded);
    }

    /// <inheritdoc/>
    public override void Assign(TSource source, TTarget? value) => default(TRelation).Hold(source, value, RelationState.Loaded);

    internal override Loader<TSource> CreateLoader(Loader<TTarget>[] nested, bool allowMissing)
        => new HasOneThroughLoader<TSource, TTarget, TTargetTable, TTargetKey, TKey, TRelation>(Info, nested, allowMissing);

    Loader<KeyedSource<TKey, TTarget>> ITargetByKey<TTarget, TKey>.CreateOneLoader()
        => new HasOneThroughLoader<
            KeyedSource<TKey, TTarget>, TTarget, TTargetTable, TTargetKey, TKey,
            ThroughByKey<TSource, TTarget, TKey, TRelation>>(Info, [], allowMissing: true);
}
