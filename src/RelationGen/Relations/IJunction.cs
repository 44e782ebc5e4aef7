using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What a relation does whose targets other tables lead to.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJunction<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The source key that a row carries behind the target's own columns.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="place">Where it stands: behind the last column of the target.</param>
    TKey ReadSourceKey<TRow>(ref TRow row, int place)
        where TRow : struct, IRow;
}

/// <summary>A relation whose two keys are stored by a junction table, or to whose targets other entities lead.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IManyToMany<TSource, TTarget, TKey> : IJunction<TSource, TTarget, TKey>, IToMany<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>The same relation as the target declares it; null where it does not.</summary>
    Relation<TTarget, TSource>? Inverse => null;
}

/// <summary>A relation to at most one target that other entities lead to.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasOneThrough<TSource, TTarget, TKey> : IJunction<TSource, TTarget, TKey>, IToOne<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull;
