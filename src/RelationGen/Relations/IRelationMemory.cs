using System.ComponentModel;

namespace RelationGen;

/// <summary>How a relation that can be changed is changed in memory, without a database. Implemented by a generated struct.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRelationMemory<TSource, TTarget>
    where TSource : class
    where TTarget : class
{
    /// <summary>The relation of the target that is the other side of a many-to-many relation; null where there is none.</summary>
    Relation<TTarget, TSource>? Inverse => null;

    /// <summary>What the relation property of a source holds.</summary>
    /// <param name="source">The source.</param>
    IEnumerable<TTarget> Held(TSource source);

    /// <summary>Sets the relation property of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">The targets; the property may keep the list.</param>
    void Hold(TSource source, List<TTarget> targets);
}
