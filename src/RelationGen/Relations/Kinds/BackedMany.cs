namespace RelationGen;

/// <summary>A relation to many whose targets point back: their keys are what that relation says.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
/// <typeparam name="TRelation">The generated struct of the relation.</typeparam>
/// <typeparam name="TBack">The generated struct of the relation that points back.</typeparam>
internal readonly struct BackedMany<TSource, TTarget, TKey, TRelation, TBack> : IHasMany<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IToMany<TSource, TTarget, TKey>
    where TBack : struct, IBelongsTo<TTarget, TSource, TKey>
{
    public Relation<TTarget, TSource> Back => TBack.Instance;

    public bool TrySourceKey(TSource source, out TKey key) => default(TRelation).TrySourceKey(source, out key);

    public bool HasKey(TSource source) => default(TRelation).HasKey(source);

    public (IEnumerable<TTarget>? Held, RelationState State) PropertyOf(TSource source) => default(TRelation).PropertyOf(source);

    public void Hold(TSource source, List<TTarget>? targets, RelationState state) => default(TRelation).Hold(source, targets, state);

    public TKey TargetKey(TTarget target) => BackReference<TSource, TTarget, TKey, TBack>.KeyOf(target);

    public void AttachBack(TTarget target, TSource source) => default(TBack).Hold(target, source, RelationState.Loaded);

    public bool Refers(TTarget target, TSource source, KeyRules<TKey> rules)
        => default(TRelation).TrySourceKey(source, out TKey key) && BackReference<TSource, TTarget, TKey, TBack>.Is(target, key, rules);
}
