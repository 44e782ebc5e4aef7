using System.Buffers;
using System.Data.Common;

namespace RelationGen;

/// <summary>Loads the one target that other entities lead to.</summary>
internal sealed class HasOneThroughLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(
    RelationInfo info, Loader<TTarget>[] nested, bool allowMissing)
    : JunctionLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOneThrough<TSource, TTarget, TKey>
{
    private Found[]? _found;

    internal override void Attach()
    {
        ReadOnlySpan<TSource> sources = Sources.Span;
        ReadOnlySpan<int> slots = Slots;
        for (int i = 0; i < sources.Length; i++)
        {
            TTarget? target = slots[i] < 0 ? null : _found![slots[i]].Target;
            default(TRelation).Hold(sources[i], target, target is null && Info.Required ? RelationState.Missing : RelationState.Loaded);
        }
    }

    internal override void Release()
    {
        if (_found is { } found)
            ArrayPool<Found>.Shared.Return(found, clearArray: true);

        _found = null;
        base.Release();
    }

    protected override int Prepare()
    {
        _found = ArrayPool<Found>.Shared.Rent(Keys.Count);
        return Keys.Count;
    }

    protected override void Complete()
    {
        if (!Info.Required || allowMissing)
            return;

        List<TKey>? missing = null;
        for (int slot = 0; slot < Keys.Count; slot++)
        {
            if (_found![slot].Target is null)
                (missing ??= []).Add(Keys[slot]);
        }

        if (missing is null)
            return;

        throw Fail(
            $"{Info.Name}: the database leads from {Info.SourceKeyText} {KeyText.List(missing)} to no {Info.Target}{Admitted}, but "
            + "every step of the relation is required. "
            + $"Nothing was set. Repair the rows, or accept the gap: .OrNull() on {Info.Property} loads null instead{OrUnfiltered}.");
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TKey key = default(TRelation).ReadSourceKey(ref row, Width);
        int slot = Keys.Find(key);
        if (slot < 0)
            throw Unmatched(key);

        TTargetKey targetKey = default(TTable).ReadKey(ref row);
        TTarget target = TargetOf(ref row, targetKey);

        ref Found found = ref _found![slot];

        // Several ways may lead to one target.
        if (found.Target is not null && found.Target != target)
        {
            throw Fail(
                $"{Info.Name}: the database leads from {Info.SourceKeyText} {KeyText.Of(key)} to more than one {Info.Target}. "
                + "Declare the relation OneToMany, or make the keys on the way unique.");
        }

        found.Target = target;
    }

    private struct Found
    {
        public TTarget? Target;
    }

    private readonly struct Sink(HasOneThroughLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
