namespace RelationGen;

/// <summary>Which page of its targets each key gets.</summary>
/// <param name="order">The order of the targets.</param>
/// <param name="page">Which page.</param>
/// <param name="where">Conditions on the targets.</param>
/// <param name="target">The targets, as the order and the conditions name them.</param>
internal sealed class TargetPages(PageOrder order, PageRequest page, IReadOnlyList<Predicate> where, TableAlias target)
{
    /// <summary>What cursors need of each target.</summary>
    public CursorColumn[] Columns { get; } = order.Columns(order.PlaceInEntity);

    /// <summary>How many targets belong to a page.</summary>
    public int Kept => page.Count;

    /// <summary>The targets are read from the end, and listed the other way round.</summary>
    public bool IsBackward => page.IsBackward;

    /// <summary>The number of all targets is asked for.</summary>
    public bool HasTotal => page.WithTotal;

    /// <summary>The targets that count: those of all pages.</summary>
    public TargetOptions All => new(target, where, [], null, null);

    /// <summary>The targets that are read for each key: those of the page, and one more.</summary>
    public TargetOptions Options() => new(
        target,
        [.. where, .. order.Between(page)],
        IsBackward ? [.. order.All.Select(part => part.Reversed)] : order.All,
        page.Count < int.MaxValue ? page.Count + 1 : page.Count,
        Skip: null)
    {
        Extra = ExtraColumn.Selected(Columns),
    };

    /// <summary>The page of a key.</summary>
    public RelationPage<TTarget> Of<TKey, TTarget>(KeyedSource<TKey, TTarget> source)
        where TKey : notnull
        where TTarget : class
        => order.ToPage(
            (IReadOnlyList<TTarget>?)source.Targets ?? [],
            source.HasMore,
            page,
            HasTotal ? source.Count : null,
            item => Columns.Select(column => column[source.Rows![item]]));
}
