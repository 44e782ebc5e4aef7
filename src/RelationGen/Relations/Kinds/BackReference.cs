namespace RelationGen;

/// <summary>The foreign key of a target, as the relation says that points back.</summary>
internal static class BackReference<TSource, TTarget, TKey, TBack>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TBack : struct, IBelongsTo<TTarget, TSource, TKey>
{
    public static TKey KeyOf(TTarget target)
    {
        default(TBack).TrySourceKey(target, out TKey key);
        return key;
    }

    /// <summary>The foreign key is set, means this relation, and is that key.</summary>
    public static bool Is(TTarget target, TKey key, KeyRules<TKey> rules)
        => default(TBack).TrySourceKey(target, out TKey held) && rules.AreEqual(held, key);
}
