using System.Buffers;
using System.Data.Common;

namespace RelationGen;

/// <summary>Loads the targets that store the sources' key, grouped by it.</summary>
internal sealed class HasManyLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasMany<TSource, TTarget, TKey>
{
    private Group[]? _groups;

    internal override void Attach()
    {
        ReadOnlySpan<TSource> sources = Sources.Span;
        ReadOnlySpan<int> slots = Slots;
        RelationState state = Options is { IsPartial: true } ? RelationState.Partial : RelationState.Loaded;
        for (int i = 0; i < sources.Length; i++)
        {
            List<TTarget>? targets = slots[i] < 0 ? null : TargetsFor(sources[i], ref _groups![slots[i]]) ?? NoneFor(sources[i]);
            default(TRelation).Hold(sources[i], targets, state);
        }
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

    protected override bool CanScan() => HasSourceForEachTarget();

    /// <summary>The list for a source. The first source of a key gets the list itself and becomes its targets' back-reference.</summary>
    private LoadedList<TTarget, TKey>? TargetsFor(TSource source, ref Group group)
    {
        if (group.Targets is not { } targets)
            return null;

        if (group.IsAttached)
            return Info.HasOwnList ? new LoadedList<TTarget, TKey>(targets.Key, targets) : targets;

        group.IsAttached = true;
        if (group.IsOutOfOrder && !HasOrder)
            TargetOrder<TTarget, TTargetKey, TTable>.Sort(targets);

        foreach (TTarget target in targets)
            default(TRelation).AttachBack(target, source);

        return targets;
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget target;
        TKey key;
        if (Identities is null)
        {
            target = default(TTable).Read(ref row);
            key = default(TRelation).TargetKey(target);
        }
        else
        {
            target = ReadKnown(ref row, Identities, out TTarget asRead);
            key = default(TRelation).TargetKey(asRead);
        }

        int slot = Keys.Find(key);
        if (slot < 0)
        {
            if (IsScan)
                return;

            throw Unmatched(key);
        }

        ref Group group = ref _groups![slot];
        TTargetKey targetKey = default(TTable).KeyOf(target);
        if (group.Targets is null)
            group.Targets = new LoadedList<TTarget, TKey>(key);
        else if (KeyRules<TTargetKey>.Order(group.LastKey!, targetKey, default(TTable).Info.Key) > 0)
            group.IsOutOfOrder = true;

        group.LastKey = targetKey;
        group.Targets.Add(target);
        Targets?.Add(target);
    }

    private struct Group
    {
        public LoadedList<TTarget, TKey>? Targets;
        public TTargetKey? LastKey;
        public bool IsOutOfOrder;
        public bool IsAttached;
    }

    private readonly struct Sink(HasManyLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
