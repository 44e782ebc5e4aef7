using System.ComponentModel;

namespace RelationGen;

/// <summary>How a relation whose foreign key is stored by its targets is changed in memory. Implemented by a generated struct.</summary>
/// <inheritdoc cref="IRelationMemory{TSource, TTarget}" path="/typeparam"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IForeignKeyMemory<TSource, TTarget> : IRelationMemory<TSource, TTarget>
    where TSource : class
    where TTarget : class
{
    /// <summary>The properties of the foreign key can be set.</summary>
    bool IsSettable { get; }

    /// <summary>The foreign key can be null.</summary>
    bool IsOptional { get; }

    /// <summary>A target remembers a source that has no key yet, and is given the key when its row is inserted.</summary>
    bool Remembers { get; }

    /// <summary>True when the source has the key that targets store.</summary>
    /// <param name="source">The source.</param>
    bool HasKey(TSource source);

    /// <summary>True when the foreign key of a target holds the key of a source.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source.</param>
    bool Refers(TTarget target, TSource source);

    /// <summary>The source that the target's back-reference holds; null where it holds none.</summary>
    /// <param name="target">The target.</param>
    TSource? SourceOf(TTarget target);

    /// <summary>Sets the back-reference of a target to a source without a key.</summary>
    /// <param name="target">The target.</param>
    /// <param name="source">The source.</param>
    void LinkLater(TTarget target, TSource source) => throw new NotSupportedException("Nothing remembers the source.");
}
