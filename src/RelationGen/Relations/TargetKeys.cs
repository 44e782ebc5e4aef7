namespace RelationGen;

/// <summary>Tells the targets of a list from each other by their keys.</summary>
internal abstract class TargetKeys<TTarget>
    where TTarget : class
{
    /// <summary>The database has not made the key yet.</summary>
    public abstract bool IsNew(TTarget target);

    /// <summary>Two entities of one row, or one entity.</summary>
    public abstract bool AreSame(TTarget one, TTarget other);

    /// <summary>The order of their keys.</summary>
    public abstract int Compare(TTarget one, TTarget other);
}

/// <inheritdoc/>
internal sealed class TargetKeys<TTarget, TKey, TTable> : TargetKeys<TTarget>
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private static IEqualityComparer<TKey> Comparer => KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer ?? EqualityComparer<TKey>.Default;

    public override bool IsNew(TTarget target) => !EntityKey<TTarget, TKey, TTable>.IsThere(target);

    public override bool AreSame(TTarget one, TTarget other) => ReferenceEquals(one, other)
        || (!IsNew(one) && !IsNew(other) && Comparer.Equals(default(TTable).KeyOf(one), default(TTable).KeyOf(other)));

    public override int Compare(TTarget one, TTarget other) => KeyRules<TKey>.Order(default(TTable).KeyOf(one), default(TTable).KeyOf(other), default(TTable).Info.Key);
}
