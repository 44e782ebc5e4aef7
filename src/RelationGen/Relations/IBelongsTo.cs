using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A relation whose foreign key is stored by the source.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBelongsTo<TSource, TTarget, TKey> : IToOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The relation.</summary>
    static abstract Relation<TSource, TTarget> Instance { get; }

    /// <summary>The value of the target that the foreign key references.</summary>
    /// <param name="target">The target.</param>
    TKey TargetKey(TTarget target);

    /// <summary>Sets the properties of the foreign key. Not called where they cannot be set.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">The key of the target from now on.</param>
    void SetKey(TSource source, TKey key) => throw new NotSupportedException("The foreign key cannot be set.");

    /// <summary>Sets to null what can be null of the foreign key, but for what another relation needs.</summary>
    /// <param name="source">The source.</param>
    void ClearKey(TSource source)
    {
    }

    /// <summary>Sets the foreign key for a target that has no key yet: what can be null is null.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target from now on.</param>
    /// <param name="isNull">All of it is null then.</param>
    void LinkLater(TSource source, TTarget target, bool isNull)
    {
        if (isNull)
            ClearKey(source);
        else
            SetKey(source, TargetKey(target));
    }

    /// <summary>A target has what the foreign key references, where that is not its primary key.</summary>
    /// <param name="target">The target.</param>
    bool HasReferenced(TTarget target) => true;

    /// <summary>What puts the properties of the foreign key back as they are now.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isOptional">They can be null.</param>
    Action Keep(TSource source, bool isOptional)
    {
        bool isSet = TrySourceKey(source, out TKey key) || !isOptional;
        return () =>
        {
            if (isSet)
                SetKey(source, key);
            else
                ClearKey(source);
        };
    }
}
