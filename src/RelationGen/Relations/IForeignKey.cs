using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What a relation does whose foreign key is stored by the target.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
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
    /// <param name="rules">How keys compare.</param>
    bool Refers(TTarget target, TSource source, KeyRules<TKey> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return TrySourceKey(source, out TKey key) && rules.AreEqual(TargetKey(target), key);
    }

    /// <summary>Sets the foreign key of a target where nothing points back. Not called where it cannot be set.</summary>
    /// <param name="target">The target.</param>
    /// <param name="key">The key of the source it belongs to from now on.</param>
    void SetKey(TTarget target, TKey key) => throw new NotSupportedException("The foreign key cannot be set.");

    /// <summary>Sets to null what can be null of the foreign key of a target where nothing points back.</summary>
    /// <param name="target">The target.</param>
    void ClearKey(TTarget target)
    {
    }

    /// <summary>What puts the foreign key of a target back as it is now, where nothing points back.</summary>
    /// <param name="target">The target.</param>
    Action Keep(TTarget target)
    {
        TKey key = TargetKey(target);
        return () => SetKey(target, key);
    }
}

/// <summary>A relation whose foreign key is stored by many targets.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasMany<TSource, TTarget, TKey> : IForeignKey<TSource, TTarget, TKey>, IToMany<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull;

/// <summary>A relation whose foreign key is stored by at most one target.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasOne<TSource, TTarget, TKey> : IForeignKey<TSource, TTarget, TKey>, IToOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull;
