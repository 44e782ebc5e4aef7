using System.Buffers;
using System.Data.Common;

namespace RelationGen;

/// <summary>Loads the targets that a junction, or a path over other tables, leads to.</summary>
internal sealed class ManyToManyLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : JunctionLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IManyToMany<TSource, TTarget, TKey>
{
    private Group[]? _groups;

    internal override void Attach()
    {
        ReadOnlySpan<TSource> sources = Sources.Span;
        ReadOnlySpan<int> slots = Slots;
        RelationState state = Options is { IsPartial: true } ? RelationState.Partial : RelationState.Loaded;
        for (int i = 0; i < sources.Length; i++)
            default(TRelation).Hold(sources[i], slots[i] < 0 ? null : TargetsOf(ref _groups![slots[i]]) ?? NoneFor(sources[i]), state);
    }

    internal override void Release()
    {
        if (_groups is { } groups)
            ArrayPool<Group>.Shared.Return(groups, clearArray: true);

        _groups = null;
        base.Release();
    }

    protected override int Prepare()
    {
        _groups = ArrayPool<Group>.Shared.Rent(Keys.Count);
        return Keys.Count;
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private LoadedList<TTarget, TKey>? TargetsOf(ref Group group)
    {
        if (group.Targets is not { } targets)
            return null;

        if (group.IsAttached)
            return Info.HasOwnList ? new LoadedList<TTarget, TKey>(targets.Key, targets) : targets;

        group.IsAttached = true;

        // In an order of their own, rows of one target are neighbours as well.
        if (group.IsOutOfOrder && !HasOrder)
        {
            TargetOrder<TTarget, TTargetKey, TTable>.Sort(targets);
            RemoveRepeated(targets);
        }

        return targets;
    }

    /// <summary>A junction without a unique key may name a target twice; in order, the two are neighbours.</summary>
    private static void RemoveRepeated(List<TTarget> targets)
    {
        int kept = 1;
        for (int i = 1; i < targets.Count; i++)
        {
            if (!ReferenceEquals(targets[i], targets[kept - 1]))
                targets[kept++] = targets[i];
        }

        targets.RemoveRange(kept, targets.Count - kept);
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TKey key = default(TRelation).ReadSourceKey(ref row, Width);
        int slot = Keys.Find(key);
        if (slot < 0)
            throw Unmatched(key);

        TTargetKey targetKey = default(TTable).ReadKey(ref row);
        TTarget target = TargetOf(ref row, targetKey);

        ref Group group = ref _groups![slot];
        if (group.Targets is null)
        {
            group.Targets = new LoadedList<TTarget, TKey>(key);
        }
        else
        {
            int order = KeyRules<TTargetKey>.Order(group.LastKey!, targetKey, default(TTable).Info.Key);
            if (order == 0)
                return;

            group.IsOutOfOrder |= order > 0;
        }

        group.LastKey = targetKey;
        group.Targets.Add(target);
    }

    private struct Group
    {
        public LoadedList<TTarget, TKey>? Targets;
        public TTargetKey? LastKey;
        public bool IsOutOfOrder;
        public bool IsAttached;
    }

    private readonly struct Sink(ManyToManyLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
