using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>A recursion of lists: which level it has come to.</summary>
/// <param name="depth">The level, from 1.</param>
/// <param name="maxDepth">How many levels are listed.</param>
internal abstract class ViewRecursion(int depth, int maxDepth)
{
    public int Depth => depth;

    /// <summary>Nothing is listed any more.</summary>
    public bool IsBeyond => depth > maxDepth;
}

/// <summary>
/// One level of a recursion of lists, of rows of one table. Where no depth ends it, rows that lead back to themselves would never end: once
/// a level asks for nothing that was not asked for above, what was found is searched for a cycle.
/// </summary>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
internal sealed class ViewRecursion<TKey> : ViewRecursion
    where TKey : notnull
{
    private readonly ViewListPlan _list;
    private readonly RelationInfo _info;
    private readonly ViewListKeys _next;
    private readonly Found? _found;

    // By the keys of the level; those that were asked for above are known.
    private bool[] _isNew = [];

    private ViewRecursion(int depth, int maxDepth, ViewListPlan list, RelationInfo info, ViewListKeys next, Found? found)
        : base(depth, maxDepth)
    {
        _list = list;
        _info = info;
        _next = next;
        _found = found;
    }

    /// <summary>The next level.</summary>
    /// <param name="above">The level above; of another list, or null, where this one is the first.</param>
    /// <param name="list">The list of the first level. Another one may follow the same relation from the rows of this.</param>
    /// <param name="info">The relation.</param>
    /// <param name="maxDepth">How many levels are listed.</param>
    /// <param name="next">Where the key of a target's own list stands in its row.</param>
    public static ViewRecursion<TKey> Below(ViewRecursion? above, ViewListPlan list, RelationInfo info, int maxDepth, ViewListKeys next)
        => above is ViewRecursion<TKey> same && ReferenceEquals(same._list, list)
            ? new(same.Depth + 1, maxDepth, list, info, next, same._found)
            : new(1, maxDepth, list, info, next, maxDepth == int.MaxValue ? new(KeyRules.Of<TKey>(info.Key).Comparer) : null);

    /// <summary>The rows above have come, and the keys of their lists are known.</summary>
    /// <exception cref="RelationIntegrityException">Rows lead back to themselves.</exception>
    public void Begin(ref KeyIndex<TKey> keys, int count)
    {
        if (_found is null || count == 0)
            return;

        _isNew = new bool[count];
        bool hasNew = false;
        for (int slot = 0; slot < count; slot++)
            hasNew |= _isNew[slot] = _found.TryAdd(keys[slot]);

        if (!hasNew && _found.Cycle() is { } cycle)
        {
            throw new RelationIntegrityException(
                $"{_info.Name}: rows lead back to themselves ({string.Join(" → ", cycle.Select(key => KeyText.Of(key)))}), so that a view "
                + "of them would never end. Repair the rows, or limit the levels with MaxDepth.")
            {
                Entity = _info.Entity,
                Relation = _info.Property,
            };
        }
    }

    /// <summary>A target has come.</summary>
    /// <param name="slot">The number of the key that it was found by.</param>
    /// <param name="key">That key.</param>
    /// <param name="list">How keys are read.</param>
    /// <param name="row">Its row.</param>
    public void Add<TRow, TTargetKey, TList>(int slot, TKey key, TList list, ref TRow row)
        where TRow : struct, IRow
        where TTargetKey : notnull
        where TList : struct, IViewList<TKey, TTargetKey>
    {
        if (_found is null || !_isNew[slot])
            return;

        for (int part = 0; _next.CanBeNull && part < _next.Parts; part++)
        {
            if (row.IsNull(_next.SourceAt + part))
                return;
        }

        _found.Add(key, list.ReadKey(ref row, _next.SourceAt));
    }

    /// <summary>What was found on all levels: the keys of targets' lists, by the keys that the targets were found by.</summary>
    private sealed class Found(IEqualityComparer<TKey>? comparer)
    {
        private readonly Dictionary<TKey, List<TKey>> _below = new(comparer);
        private bool _isSearched;

        public bool TryAdd(TKey key)
        {
            bool isNew = _below.TryAdd(key, []);
            _isSearched &= !isNew;
            return isNew;
        }

        public void Add(TKey key, TKey target) => _below[key].Add(target);

        /// <summary>A way from a key to itself; null where there is none, and where nothing has come since the last search.</summary>
        public List<TKey>? Cycle()
        {
            if (_isSearched)
                return null;

            _isSearched = true;
            var isDone = new HashSet<TKey>(comparer);
            foreach (TKey start in _below.Keys)
            {
                if (CycleFrom(start, isDone) is { } cycle)
                    return cycle;
            }

            return null;
        }

        private List<TKey>? CycleFrom(TKey start, HashSet<TKey> isDone)
        {
            List<(TKey Key, int Next)> way = [(start, 0)];
            var isOnWay = new HashSet<TKey>(comparer) { start };
            while (way.Count > 0)
            {
                (TKey key, int next) = way[^1];
                if (isDone.Contains(key) || !_below.TryGetValue(key, out List<TKey>? targets) || next == targets.Count)
                {
                    isDone.Add(key);
                    isOnWay.Remove(key);
                    way.RemoveAt(way.Count - 1);
                    continue;
                }

                way[^1] = (key, next + 1);
                TKey target = targets[next];
                if (!isOnWay.Add(target))
                {
                    int first = way.FindIndex(step => (comparer ?? EqualityComparer<TKey>.Default).Equals(step.Key, target));
                    return [.. way.Skip(first).Select(step => step.Key), target];
                }

                way.Add((target, 0));
            }

            return null;
        }
    }
}
