namespace RelationGen;

/// <summary>A relation to at most one target, which other entities lead to.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IHasOneThrough<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>True when every foreign key on the way is required, so that the target must exist.</summary>
    bool Required { get; }

    /// <summary>The source key of a row: columns of the first table between, which are selected after the target's.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    TKey ReadSourceKey<TRow>(ref TRow row)
        where TRow : struct, IRow;

    /// <summary>Sets the relation property.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target, or null when there is none.</param>
    void Attach(TSource source, TTarget? target);
}
