using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>How the keys of a pair, a row of the entity between two others, are set in memory.</summary>
/// <typeparam name="TSource">The entity that declares the many-to-many relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TPair">The entity between.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Pairing<TSource, TTarget, TPair>
    where TSource : class
    where TTarget : class
    where TPair : class
{
    private readonly Action<TPair, TSource, TTarget> _link;
    private readonly Func<TPair, TSource, TTarget, string?>? _difference;

    /// <summary>Describes it. Called by generated code.</summary>
    /// <param name="link">Sets the keys, as far as they can be set, and what points to either side.</param>
    /// <param name="difference">The first property that cannot be set and holds something else; null where all can be set.</param>
    public Pairing(Action<TPair, TSource, TTarget> link, Func<TPair, TSource, TTarget, string?>? difference = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        _link = link;
        _difference = difference;
    }

    internal void Link(TPair pair, TSource source, TTarget target) => _link(pair, source, target);

    internal string? Difference(TPair pair, TSource source, TTarget target) => _difference?.Invoke(pair, source, target);
}
