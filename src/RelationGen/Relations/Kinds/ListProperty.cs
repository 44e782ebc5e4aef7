namespace RelationGen;

/// <summary>The property of a relation to many: its collection remembers the key that it was loaded for.</summary>
internal static class ListProperty<TSource, TTarget, TKey, TRelation>
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TRelation : struct, IToMany<TSource, TTarget, TKey>
{
    /// <summary>Entity Framework and other code may set the backing field alone: a value that is there counts as loaded.</summary>
    public static RelationState State(RelationInfo info, TSource source)
    {
        (IEnumerable<TTarget>? held, RelationState state) = default(TRelation).PropertyOf(source);
        if (info.IsOrdinary)
            return state;

        if (IsOther(info, source, held))
            return RelationState.NotLoaded;

        return held is not null && state == RelationState.NotLoaded ? RelationState.Loaded : state;
    }

    /// <summary>What the property returns; false where reading it throws.</summary>
    public static bool TryRead(RelationInfo info, TSource source, out object? value)
    {
        IEnumerable<TTarget>? held = default(TRelation).PropertyOf(source).Held;
        value = held;
        return held is not null && !IsOther(info, source, held);
    }

    /// <summary>A list for the property of a source, which remembers its key.</summary>
    public static List<TTarget> ListFor(TSource source, IEnumerable<TTarget> targets)
        => default(TRelation).TrySourceKey(source, out TKey key) ? new LoadedList<TTarget, TKey>(key, targets) : [.. targets];

    /// <summary>Why the property has nothing to return.</summary>
    public static RelationNotLoadedException Explain(Relation<TSource, TTarget> relation, TSource source)
        => IsOther(relation.Info, source, default(TRelation).PropertyOf(source).Held)
            ? RelationNotLoadedException.OtherKey(relation.Info.Entity, relation.Info.Property, relation.Info.SourceKeyText, relation.KeyOf(source))
            : RelationNotLoadedException.NotLoaded(relation.Info.Entity, relation.Info.Property);

    private static bool IsOther(RelationInfo info, TSource source, IEnumerable<TTarget>? held)
    {
        if (held is not (LoadedList<TTarget, TKey> or LoadedSet<TTarget, TKey>))
            return false;

        default(TRelation).TrySourceKey(source, out TKey key);
        IEqualityComparer<TKey>? comparer = KeyRules.Of<TKey>(info.Key).Comparer;
        return LoadedList<TTarget, TKey>.IsOther(held, key, comparer) || LoadedSet<TTarget, TKey>.IsOther(held, key, comparer);
    }
}
