using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// What only generated code can do for a polymorphic relation to one, beside the relation to each target. Implemented by a generated
/// struct and
/// called on its default value.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMorphTo<TSource>
    where TSource : class
{
    /// <summary>
    /// What says which entity the key of a source belongs to; null when there is no relation because it or the key is null.
    /// </summary>
    /// <param name="source">The source.</param>
    string? Discriminator(TSource source);

    /// <summary>What the relation property of a source holds, loaded or not, and what was last noted of it.</summary>
    /// <param name="source">The source.</param>
    (object? Held, RelationState State) PropertyOf(TSource source);

    /// <summary>Sets the relation property to null, and what is noted of it.</summary>
    /// <param name="source">The source.</param>
    void SetNone(TSource source);

    /// <summary>Sets to null what can be null of the key. Not called where nothing can.</summary>
    /// <param name="source">The source.</param>
    void Clear(TSource source) => throw new NotSupportedException("The key cannot be null.");
}
