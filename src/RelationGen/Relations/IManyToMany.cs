namespace RelationGen;

/// <summary>A relation whose two keys are stored by a junction table.</summary>
/// <inheritdoc cref="IRelation{TSource, TTarget, TKey}" path="/typeparam"/>
public interface IManyToMany<TSource, TTarget, TKey> : IRelation<TSource, TTarget, TKey>
    where TSource : class
    where TTarget : class
    where TKey : notnull
{
    /// <summary>True when sources with one key share one list; false when each gets a copy.</summary>
    bool SharesList { get; }

    /// <summary>The source key of a row: the junction's columns, which are selected after the target's.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    TKey ReadSourceKey<TRow>(ref TRow row)
        where TRow : struct, IRow;

    /// <summary>Sets the relation property.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">The distinct targets in key order; null when there are none.</param>
    void Attach(TSource source, List<TTarget>? targets);

    /// <summary>Marks the relation property as holding only some of the targets, because of a filter or a limit.</summary>
    /// <param name="source">The source.</param>
    void SetPartial(TSource source);
}
