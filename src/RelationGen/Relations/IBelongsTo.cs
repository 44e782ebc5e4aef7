namespace RelationGen;

/// <summary>A relation whose foreign key is stored by the source.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IBelongsTo<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>True when the foreign key cannot be null, so that the target must exist.</summary>
    bool Required { get; }

    /// <summary>True when the foreign key references the target's primary key, its parts in the same order.</summary>
    bool ReferencesKey { get; }

    /// <summary>The value of the target that the foreign key references.</summary>
    /// <param name="target">The target.</param>
    TKey TargetKey(TTarget target);

    /// <summary>Sets the relation property.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target, or null when there is none.</param>
    void Attach(TSource source, TTarget? target);

    /// <summary>Sets the foreign key of a source in memory, and its relation property; does nothing to properties that cannot be set.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target from now on; null for none.</param>
    void Link(TSource source, TTarget? target)
    {
    }

    /// <summary>The target that was assigned before it had a key, while nothing else was assigned to the foreign key; null where there is none.</summary>
    /// <param name="source">The source.</param>
    TTarget? Pending(TSource source) => null;

    /// <summary>A target has what the foreign key references, where that is not its primary key.</summary>
    /// <param name="target">The target.</param>
    bool HasReferenced(TTarget target) => true;

    /// <summary>What puts the relation of a source back as it is now.</summary>
    /// <param name="source">The source.</param>
    Action Keep(TSource source) => static () => { };
}
