using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is written of one relation together with the row that declares it.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedRelation<TSource>
    where TSource : class
{
    private protected NestedRelation()
    {
    }

    /// <summary>The relation.</summary>
    internal abstract Relation<TSource> Facts { get; }

    /// <summary>The source stores the foreign key, so that the target must be there before it.</summary>
    internal abstract bool IsOwnKey { get; }

    /// <summary>Writes the relation of rows that are being created; of an own key before their rows, else after them.</summary>
    /// <param name="all">The rows, each with what it says of this relation.</param>
    /// <param name="rows">How a row is found, when it is there.</param>
    /// <param name="memory">What happens in memory.</param>
    internal abstract IEnumerable<WriteStep> WriteNew(
        IReadOnlyList<(TSource Source, NestedRelation<TSource> Nested)> all, Func<TSource, SourceRow> rows, ChangeMemory memory);

    /// <summary>Writes the relation of a row that is there.</summary>
    /// <param name="source">The row.</param>
    /// <param name="row">How the row is found.</param>
    /// <param name="memory">What happens in memory.</param>
    internal abstract IEnumerable<WriteStep> WriteExisting(TSource source, SourceRow row, ChangeMemory memory);
}
