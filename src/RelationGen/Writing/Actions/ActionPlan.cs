namespace RelationGen;

/// <summary>
/// What deleting rows of an entity does to the rows that refer to them, as far as the database has no constraint that would do it. Of rows
/// that stay, and are only noted as deleted, no constraint does anything: those that refer to them are noted too, where they can be.
/// </summary>
internal sealed class ActionPlan
{
    private readonly ReferenceTable _root;
    private readonly List<ReferenceTable> _affected;
    private readonly HashSet<ReferenceTable> _deleted;

    private ActionPlan(ReferenceTable root)
    {
        _root = root;
        IsSoft = root.Info.SoftDelete is not null;
        _affected = Affected();
        Refusals = [.. Unenforced(reference => reference.IsRefusal)];
        Defaults = [.. Unenforced(reference => reference.OnDelete == ReferentialAction.SetDefault)];
        Updates =
            [.. Unenforced(
                reference => reference.OnDelete is ReferentialAction.SetNull or ReferentialAction.SetDefault && !reference.IsRefusal)];
        _deleted = IsSoft
            ? [.. _affected.SelectMany(table => table.Incoming).Where(Follows).Select(reference => reference.Holder)]
            : Deleted();
        IsEmpty = Refusals.Count == 0 && Updates.Count == 0 && _deleted.Count == 0;
        Order = IsEmpty ? [] : Sorted();
        Cycle = IsEmpty ? null : FindCycle();
    }

    /// <summary>The entity whose rows are deleted.</summary>
    public ReferenceTable Root => _root;

    /// <summary>The rows stay, and a column says when they were deleted.</summary>
    public bool IsSoft { get; }

    /// <summary>The database does all there is to do.</summary>
    public bool IsEmpty { get; }

    /// <summary>The tables that lose rows, those that refer to others before them; the root is the last.</summary>
    public IReadOnlyList<ReferenceTable> Order { get; }

    /// <summary>The keys that refuse the deletion while rows that stay have them.</summary>
    public IReadOnlyList<Reference> Refusals { get; }

    /// <summary>The keys that take their default.</summary>
    public IReadOnlyList<Reference> Defaults { get; }

    /// <summary>The keys that become null or take their default.</summary>
    public IReadOnlyList<Reference> Updates { get; }

    /// <summary>The relations of a circle of cascades, whose rows no statement can name; null without one.</summary>
    public IReadOnlyList<Reference>? Cycle { get; }

    public static ActionPlan Of(ReferenceTable root) => new(root);

    /// <summary>Rows of the table are deleted because of what they refer to.</summary>
    public bool IsAffected(ReferenceTable table) => _affected.Contains(table);

    /// <summary>The rows of the table are deleted by a statement of their own, because no constraint does it, or does it in time.</summary>
    public bool IsDeleted(ReferenceTable table) => _deleted.Contains(table);

    /// <summary>The keys by which rows of a table are deleted with those they refer to.</summary>
    public IEnumerable<Reference> CascadesOf(ReferenceTable holder) =>
        _affected.SelectMany(table => table.Incoming).Where(reference => reference.Holder == holder && Follows(reference));

    /// <summary>
    /// Rows that have the key are deleted with those it refers to; where a note is all that happens to those, the ones that can have one.
    /// </summary>
    private bool Follows(Reference reference) => reference.IsCascade && (!IsSoft || reference.Holder.Info.SoftDelete is not null);

    private List<ReferenceTable> Affected()
    {
        List<ReferenceTable> affected = [_root];
        for (int i = 0; i < affected.Count; i++)
        {
            foreach (Reference reference in affected[i].Incoming)
            {
                if (Follows(reference) && !affected.Contains(reference.Holder))
                    affected.Add(reference.Holder);
            }
        }

        return affected;
    }

    private IEnumerable<Reference> Unenforced(Func<Reference, bool> isMeant) =>
        IsSoft ? [] : _affected.SelectMany(table => table.Incoming).Where(reference => !reference.IsEnforced && isMeant(reference));

    private HashSet<ReferenceTable> Deleted()
    {
        HashSet<ReferenceTable> deleted = [.. Unenforced(reference => reference.IsCascade).Select(reference => reference.Holder)];

        // A constraint that refuses would do so before the cascade of another one removes the row that refers.
        for (bool isComplete = false; !isComplete;)
        {
            isComplete = true;
            foreach (Reference reference in _affected.Where(table => table != _root && deleted.Contains(table))
                .SelectMany(table => table.Incoming))
            {
                if (reference is { IsEnforced: true, IsRefusal: true, IsSelf: false } && reference.Holder != _root
                    && IsAffected(reference.Holder))
                    isComplete &= !deleted.Add(reference.Holder);
            }
        }

        return deleted;
    }

    /// <summary>Puts each table after those whose rows are found through it, and where possible after all that refer to it.</summary>
    private List<ReferenceTable> Sorted()
    {
        List<ReferenceTable> left = [.. _affected.Where(table => table != _root)];
        List<ReferenceTable> sorted = new(_affected.Count);
        while (left.Count > 0)
        {
            ReferenceTable next = left.Find(table => !IsReferredTo(table, left, static _ => true))
                ?? left.Find(table => !IsReferredTo(table, left, static reference => reference.IsCascade))
                ?? left[^1];
            left.Remove(next);
            sorted.Add(next);
        }

        sorted.Add(_root);
        return sorted;
    }

    private static bool IsReferredTo(ReferenceTable table, List<ReferenceTable> by, Func<Reference, bool> isMeant) =>
        table.Incoming.Exists(reference => !reference.IsSelf && isMeant(reference) && by.Contains(reference.Holder));

    /// <summary>Looks for a circle on the ways from the root to the rows that statements have to name.</summary>
    private List<Reference>? FindCycle()
    {
        HashSet<ReferenceTable> done = [];
        List<Reference> path = [];
        IEnumerable<ReferenceTable> named = Refusals.Concat(Updates).SelectMany(reference => new[] { reference.Target, reference.Holder })
            .Where(IsAffected).Concat(_deleted).Append(_root);
        return named.Select(Visit).FirstOrDefault(cycle => cycle is not null);

        List<Reference>? Visit(ReferenceTable table)
        {
            int start = path.FindIndex(reference => reference.Holder == table);
            if (start >= 0)
                return path[start..];

            if (!done.Add(table))
                return null;

            foreach (Reference cascade in CascadesOf(table).Where(reference => !reference.IsSelf))
            {
                path.Add(cascade);
                if (Visit(cascade.Target) is { } cycle)
                    return cycle;

                path.RemoveAt(path.Count - 1);
            }

            return null;
        }
    }
}
