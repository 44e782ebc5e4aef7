namespace RelationGen;

/// <summary>
/// The facts of a polymorphic relation to one, beside those of each target. Implemented explicitly by a generated struct and called on its
/// default value.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
public interface IMorphTo<TSource>
    where TSource : class
{
    /// <summary>
    /// What says which entity the key of a source belongs to; null when there is no relation because it or the key is null.
    /// </summary>
    /// <param name="source">The source.</param>
    string? Discriminator(TSource source);

    /// <summary>True when the value stands for one of the targets.</summary>
    /// <param name="discriminator">The value.</param>
    bool IsKnown(string discriminator);

    /// <summary>Sets the relation property of a source that has no target.</summary>
    /// <param name="source">The source.</param>
    void AttachNone(TSource source);

    /// <summary>What the relation property of a source holds.</summary>
    /// <param name="source">The source.</param>
    RelationState State(TSource source);
}
