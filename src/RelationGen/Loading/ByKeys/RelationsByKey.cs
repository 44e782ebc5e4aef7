namespace RelationGen;

/// <summary>A relation to many whose source is a key alone, and which key a row of a target belongs to.</summary>
internal interface IManyByKey<TTarget, TKey> : IRelation<KeyedSource<TKey, TTarget>, TTarget, TKey>
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The key of the source that a row belongs to.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">The target, as it was read.</param>
    /// <param name="place">Where the key stands, if it is none of the target's own columns.</param>
    TKey KeyOf<TRow>(ref TRow row, TTarget target, int place)
        where TRow : struct, IRow;
}

/// <summary>Targets that store the key.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
/// <typeparam name="TRelation">The struct of the relation.</typeparam>
internal readonly struct ManyByKey<TSource, TTarget, TKey, TRelation>
    : IHasMany<KeyedSource<TKey, TTarget>, TTarget, TKey>, IManyByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IHasMany<TSource, TTarget, TKey>
{
    public bool TrySourceKey(KeyedSource<TKey, TTarget> source, out TKey key) => SourceKeys.Is(out key, source.Key);

    public (IEnumerable<TTarget>? Held, RelationState State) PropertyOf(KeyedSource<TKey, TTarget> source) => (source.Targets, default);

    public void Hold(KeyedSource<TKey, TTarget> source, List<TTarget>? targets, RelationState state) => source.Targets = targets;

    public TKey TargetKey(TTarget target) => default(TRelation).TargetKey(target);

    public TKey KeyOf<TRow>(ref TRow row, TTarget target, int place)
        where TRow : struct, IRow
        => TargetKey(target);

    // There is no entity that they could point back to.
    public void AttachBack(TTarget target, KeyedSource<TKey, TTarget> source)
    {
    }
}

/// <summary>Targets that other tables lead to.</summary>
/// <inheritdoc cref="ManyByKey{TSource, TTarget, TKey, TRelation}" path="/typeparam"/>
internal readonly struct JunctionByKey<TSource, TTarget, TKey, TRelation>
    : IManyToMany<KeyedSource<TKey, TTarget>, TTarget, TKey>, IManyByKey<TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IManyToMany<TSource, TTarget, TKey>
{
    public bool TrySourceKey(KeyedSource<TKey, TTarget> source, out TKey key) => SourceKeys.Is(out key, source.Key);

    public (IEnumerable<TTarget>? Held, RelationState State) PropertyOf(KeyedSource<TKey, TTarget> source) => (source.Targets, default);

    public void Hold(KeyedSource<TKey, TTarget> source, List<TTarget>? targets, RelationState state) => source.Targets = targets;

    public TKey ReadSourceKey<TRow>(ref TRow row, int place)
        where TRow : struct, IRow
        => default(TRelation).ReadSourceKey(ref row, place);

    public TKey KeyOf<TRow>(ref TRow row, TTarget target, int place)
        where TRow : struct, IRow
        => ReadSourceKey(ref row, place);
}

/// <summary>The one target that stores the key.</summary>
/// <inheritdoc cref="ManyByKey{TSource, TTarget, TKey, TRelation}" path="/typeparam"/>
internal readonly struct OneByKey<TSource, TTarget, TKey, TRelation> : IHasOne<KeyedSource<TKey, TTarget>, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IHasOne<TSource, TTarget, TKey>
{
    public bool TrySourceKey(KeyedSource<TKey, TTarget> source, out TKey key) => SourceKeys.Is(out key, source.Key);

    public (TTarget? Held, RelationState State) PropertyOf(KeyedSource<TKey, TTarget> source) => (source.Target, default);

    public void Hold(KeyedSource<TKey, TTarget> source, TTarget? target, RelationState state) => source.Target = target;

    public TKey TargetKey(TTarget target) => default(TRelation).TargetKey(target);

    public void AttachBack(TTarget target, KeyedSource<TKey, TTarget> source)
    {
    }
}

/// <summary>The one target that other tables lead to.</summary>
/// <inheritdoc cref="ManyByKey{TSource, TTarget, TKey, TRelation}" path="/typeparam"/>
internal readonly struct ThroughByKey<TSource, TTarget, TKey, TRelation> : IHasOneThrough<KeyedSource<TKey, TTarget>, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IHasOneThrough<TSource, TTarget, TKey>
{
    public bool TrySourceKey(KeyedSource<TKey, TTarget> source, out TKey key) => SourceKeys.Is(out key, source.Key);

    public (TTarget? Held, RelationState State) PropertyOf(KeyedSource<TKey, TTarget> source) => (source.Target, default);

    public void Hold(KeyedSource<TKey, TTarget> source, TTarget? target, RelationState state) => source.Target = target;

    public TKey ReadSourceKey<TRow>(ref TRow row, int place)
        where TRow : struct, IRow
        => default(TRelation).ReadSourceKey(ref row, place);
}

/// <summary>The one target that a foreign key references; the keys are values of it.</summary>
/// <inheritdoc cref="ManyByKey{TSource, TTarget, TKey, TRelation}" path="/typeparam"/>
internal readonly struct ReferencedByKey<TSource, TTarget, TKey, TRelation> : IBelongsTo<KeyedSource<TKey, TTarget>, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
{
    public static Relation<KeyedSource<TKey, TTarget>, TTarget> Instance => throw new NotSupportedException("A key has no relations.");

    public bool TrySourceKey(KeyedSource<TKey, TTarget> source, out TKey key) => SourceKeys.Is(out key, source.Key);

    public (TTarget? Held, RelationState State) PropertyOf(KeyedSource<TKey, TTarget> source) => (source.Target, default);

    public void Hold(KeyedSource<TKey, TTarget> source, TTarget? target, RelationState state) => source.Target = target;

    public TKey TargetKey(TTarget target) => default(TRelation).TargetKey(target);
}

/// <summary>Stands for the statements that count the targets of a relation.</summary>
/// <typeparam name="TRelation">The struct of the relation.</typeparam>
internal readonly struct CountedByKey<TRelation>
    where TRelation : struct;
