using System.Buffers;
using System.Data.Common;

namespace RelationGen;

/// <summary>Loads the one target that stores each source's key.</summary>
internal sealed class HasOneLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IHasOne<TSource, TTarget, TKey>
{
    private Found[]? _found;

    internal override void Attach()
    {
        ReadOnlySpan<TSource> sources = Sources.Span;
        ReadOnlySpan<int> slots = Slots;
        for (int i = 0; i < sources.Length; i++)
        {
            TTarget? target = null;
            if (slots[i] >= 0)
            {
                ref Found found = ref _found![slots[i]];
                target = found.Target;
                if (target is not null && !found.IsAttached)
                {
                    found.IsAttached = true;
                    default(TRelation).AttachBack(target, sources[i]);
                }
            }

            default(TRelation).Hold(sources[i], target, RelationState.Loaded);
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

    protected override bool CanScan() => HasSourceForEachTarget();

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget asRead;
        TTarget target = Identities is null ? asRead = default(TTable).Read(ref row) : ReadKnown(ref row, Identities, out asRead);
        TKey key = default(TRelation).TargetKey(asRead);
        int slot = Keys.Find(key);
        if (slot < 0)
        {
            if (IsScan)
                return;

            throw Unmatched(key);
        }

        ref Found found = ref _found![slot];
        if (found.Target is not null)
        {
            throw Fail(
                $"{Info.Name}: the database has more than one {Info.Target} whose {Info.TargetKeyText} is {KeyText.Of(key)}. "
                + "A one-to-one relation needs a unique key there; add it, or declare the relation OneToMany.");
        }

        found.Target = target;
        Targets?.Add(target);
    }

    private struct Found
    {
        public TTarget? Target;
        public bool IsAttached;
    }

    private readonly struct Sink(HasOneLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
