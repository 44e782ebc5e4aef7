namespace RelationGen;

/// <summary>A relation whose foreign key is stored by many targets.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IHasMany<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>True when sources with one key share one list; false when each gets a copy.</summary>
    bool SharesList { get; }

    /// <summary>The foreign key of a target.</summary>
    /// <param name="target">The target.</param>
    TKey TargetKey(TTarget target);

    /// <summary>Sets the relation property.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">The targets in key order; null when there are none.</param>
    void Attach(TSource source, List<TTarget>? targets);

    /// <summary>Marks the relation property as holding only some of the targets, because of a filter or a limit.</summary>
    /// <param name="source">The source.</param>
    void SetPartial(TSource source);

    /// <summary>Sets the target's back-reference; does nothing when there is no unambiguous one.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source it belongs to.</param>
    void AttachBack(TTarget target, TSource source);

    /// <summary>Sets the foreign key of a target in memory, and its back-reference; does nothing to properties that cannot be set.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source it belongs to from now on; null for none.</param>
    void Link(TTarget target, TSource? source)
    {
    }

    /// <summary>What puts the foreign key of a target back as it is now, and what points back with it.</summary>
    /// <param name="target">The target.</param>
    Action Keep(TTarget target) => static () => { };
}
