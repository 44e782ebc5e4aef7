namespace RelationGen;

/// <summary>
/// The rows of a list that refer to rows of the same list which have no key yet, by what each of them waits for: a row is looked at again
/// when that was written, and not with every level.
/// </summary>
/// <param name="rows">All rows of the list.</param>
/// <param name="unresolved">The relation of a row whose target has no key yet; null where all have one, which the row has got.</param>
/// <param name="refused">What is thrown where the target of such a relation is not in the list, or has got no key.</param>
internal sealed class WaitingRows<TEntity>(
    IReadOnlyList<TEntity> rows, Func<TEntity, Relation<TEntity>?> unresolved, Func<Relation<TEntity>, Exception> refused)
    where TEntity : class
{
    private readonly Dictionary<object, List<int>> _byTarget = new(ReferenceEqualityComparer.Instance);
    private HashSet<object>? _unwritten;
    private Relation<TEntity>? _last;

    /// <summary>There are rows that wait.</summary>
    public bool Any => _byTarget.Count > 0;

    /// <summary>The rows that wait for none.</summary>
    public IReadOnlyList<TEntity> Begin()
    {
        List<int> ready = [];
        for (int i = 0; i < rows.Count; i++)
            Look(i, ready);

        return Of(ready);
    }

    /// <summary>The rows that waited for those alone that have just been written.</summary>
    public IReadOnlyList<TEntity> After(IReadOnlyList<TEntity> written)
    {
        _unwritten!.ExceptWith(written);
        List<int> ready = [];
        foreach (TEntity target in written)
        {
            if (!_byTarget.Remove(target, out List<int>? waiting))
                continue;

            foreach (int row in waiting)
                Look(row, ready);
        }

        // In the order of the list, as far as that can be.
        ready.Sort();
        return Of(ready);
    }

    /// <summary>Call when no row is ready.</summary>
    /// <exception cref="RelationChangeException">There are rows that wait for each other.</exception>
    public void RefuseCircle()
    {
        if (Any)
        {
            throw Refusal.Of(
                _last!.Info,
                RelationChangeKind.Conflict,
                "rows of the list refer to each other in a circle, and none of them has a key yet. Insert them without "
                + $"{_last.Info.Property}, and update them afterwards.");
        }
    }

    private void Look(int row, List<int> ready)
    {
        if (unresolved(rows[row]) is not { } relation)
        {
            ready.Add(row);
            return;
        }

        object target = relation.PendingOf(rows[row])!;
        _unwritten ??= new HashSet<object>(rows, ReferenceEqualityComparer.Instance);
        if (!_unwritten.Contains(target))
            throw refused(relation);

        _last = relation;
        if (!_byTarget.TryGetValue(target, out List<int>? waiting))
            _byTarget.Add(target, waiting = []);

        waiting.Add(row);
    }

    private IReadOnlyList<TEntity> Of(List<int> places) => places.Count == rows.Count ? rows : places.ConvertAll(i => rows[i]);
}
