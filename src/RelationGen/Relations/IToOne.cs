using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A relation whose property holds one target, or none.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IToOne<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>What the relation property of a source holds, loaded or not, and what was last noted of it.</summary>
    /// <param name="source">The source.</param>
    (TTarget? Held, RelationState State) PropertyOf(TSource source);

    /// <summary>Sets the relation property and what is noted of it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target, or null when there is none.</param>
    /// <param name="state">What is noted.</param>
    void Hold(TSource source, TTarget? target, RelationState state);
}
