namespace RelationGen;

/// <summary>What a relation does whose foreign key is stored by the target.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IForeignKey<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The relation of the target that points back; null where there is no unambiguous one.</summary>
    Relation<TTarget, TSource>? Back => null;

    /// <summary>The foreign key of a target.</summary>
    /// <param name="target">The target.</param>
    TKey TargetKey(TTarget target);

    /// <summary>Sets the target's back-reference; does nothing when there is no unambiguous one.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source it belongs to.</param>
    void AttachBack(TTarget target, TSource source);

    /// <summary>The foreign key of a target is set, and that of the source.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source.</param>
    bool Refers(TTarget target, TSource source);

    /// <summary>Sets the foreign key of a target where nothing points back. Not called where it cannot be set.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source it belongs to from now on; null for none, where the key can be null.</param>
    void Link(TTarget target, TSource? source) => throw new NotSupportedException("The foreign key cannot be set.");

    /// <summary>What puts the foreign key of a target back as it is now, where nothing points back.</summary>
    /// <param name="target">The target.</param>
    Action Keep(TTarget target) => static () => { };
}

/// <summary>A relation whose foreign key is stored by many targets.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IHasMany<TSource, TTarget, TKey> : IForeignKey<TSource, TTarget, TKey>, IToMany<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull;

/// <summary>A relation whose foreign key is stored by at most one target.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IHasOne<TSource, TTarget, TKey> : IForeignKey<TSource, TTarget, TKey>, IToOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull;
