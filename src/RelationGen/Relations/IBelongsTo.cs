namespace RelationGen;

/// <summary>A relation whose foreign key is stored by the source.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IBelongsTo<TSource, TTarget, TKey> : IToOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The value of the target that the foreign key references.</summary>
    /// <param name="target">The target.</param>
    TKey TargetKey(TTarget target);

    /// <summary>Sets the properties of the foreign key. Not called where they cannot be set, nor with null where none of them can be null.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target from now on; null for none.</param>
    void Link(TSource source, TTarget? target) => throw new NotSupportedException("The foreign key cannot be set.");

    /// <summary>The same for a target that has no key yet: what can be null is null.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target from now on.</param>
    void LinkLater(TSource source, TTarget target) => Link(source, target);

    /// <summary>A target has what the foreign key references, where that is not its primary key.</summary>
    /// <param name="target">The target.</param>
    bool HasReferenced(TTarget target) => true;

    /// <summary>What puts the properties of the foreign key back as they are now.</summary>
    /// <param name="source">The source.</param>
    Action Keep(TSource source) => static () => { };
}
