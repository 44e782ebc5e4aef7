namespace RelationGen;

/// <summary>A relation to one whose target points back: its key is what that relation says.</summary>
/// <inheritdoc cref="BackedMany{TSource, TTarget, TKey, TRelation, TBack}" path="/typeparam"/>
internal readonly struct BackedOne<TSource, TTarget, TKey, TRelation, TBack> : IHasOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IToOne<TSource, TTarget, TKey>
    where TBack : struct, IBelongsTo<TTarget, TSource, TKey>
{
    public Relation<TTarget, TSource> Back => TBack.Instance;

    public bool TrySourceKey(TSource source, out TKey key) => default(TRelation).TrySourceKey(source, out key);

    public bool HasKey(TSource source) => default(TRelation).HasKey(source);

    public (TTarget? Held, RelationState State) PropertyOf(TSource source) => default(TRelation).PropertyOf(source);

    public void Hold(TSource source, TTarget? target, RelationState state) => default(TRelation).Hold(source, target, state);

    public TKey TargetKey(TTarget target) => BackReference<TSource, TTarget, TKey, TBack>.KeyOf(target);

    public void AttachBack(TTarget target, TSource source) => default(TBack).Hold(target, source, RelationState.Loaded);

    public bool Refers(TTarget target, TSource source, KeyRules<TKey> rules)
        => default(TRelation).TrySourceKey(source, out TKey key) && BackReference<TSource, TTarget, TKey, TBack>.Is(target, key, rules);
}
