using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A relation whose property holds a collection of targets.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IToMany<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>What the relation property of a source holds, loaded or not, and what was last noted of it.</summary>
    /// <param name="source">The source.</param>
    (IEnumerable<TTarget>? Held, RelationState State) PropertyOf(TSource source);

    /// <summary>Sets the relation property and what is noted of it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">The targets; null when there are none.</param>
    /// <param name="state">What is noted.</param>
    void Hold(TSource source, List<TTarget>? targets, RelationState state);
}
