using System.Buffers;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Loads the targets that the sources' foreign keys reference; those the call already knows are not asked for.</summary>
internal sealed class BelongsToLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(
    RelationInfo info, Loader<TTarget>[] nested, bool allowMissing)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
{
    private Found[]? _found;

    // What the call knows of a target does not say whether the scope admits it.
    private bool LooksUpTargets => !Info.ReferencesOther && typeof(TKey) == typeof(TTargetKey)
        && Scope is null && !Info.HasFilters;

    protected override int ExpectedKeys => Math.Min(Sources.Count, 64);

    protected override bool SharesTargets => true;

    internal override bool DependsOnSiblings(LoadCall call) =>
        LooksUpTargets && call.IdentitiesOf<TTarget, TTargetKey>(KeyRules.Of<TTargetKey>(default(TTable).Info.Key).Comparer) is not null;

    internal override void Attach()
    {
        ReadOnlySpan<TSource> sources = Sources.Span;
        ReadOnlySpan<int> slots = Slots;
        for (int i = 0; i < sources.Length; i++)
            TargetAttachment.Attach<TSource, TTarget, TKey, TRelation>(Info, sources[i], slots[i] < 0 ? null : _found![slots[i]].Target);
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
        return Identities is { Count: > 0 } identities && LooksUpTargets
            ? Keys.Count - FindKnown(identities)
            : Keys.Count;
    }

    protected override bool MustAsk(int slot) => _found![slot].Target is null;

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
            $"{Info.Name}: the database has no {Info.Target} with {Info.TargetKeyText} "
            + $"{KeyText.List(missing)}{Admitted}, but the relation is required. "
            + $"Nothing was set. Repair the rows, or accept the gap: .OrNull() on {Info.Property} loads null instead{OrUnfiltered}.");
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private int FindKnown(Dictionary<TTargetKey, TTarget> identities)
    {
        int known = 0;
        for (int slot = 0; slot < Keys.Count; slot++)
        {
            TKey key = Keys[slot];
            if (!identities.TryGetValue(Unsafe.As<TKey, TTargetKey>(ref key), out TTarget? target)
                || !Keys.AreEqual(default(TRelation).TargetKey(target), key))
                continue;

            _found![slot].Target = target;
            Targets?.Add(target);
            known++;
        }

        return known;
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget asRead;
        TTarget target = Identities is null ? asRead = default(TTable).Read(ref row) : ReadKnown(ref row, Identities, out asRead);
        TKey key = default(TRelation).TargetKey(asRead);
        int slot = Keys.Find(key);
        if (slot < 0)
            throw Unmatched(key);

        ref Found found = ref _found![slot];
        if (found.Target is not null)
        {
            throw Fail(
                $"{Info.Name}: the database has more than one {Info.Target} with {Info.TargetKeyText} {KeyText.Of(key)}. "
                + "A foreign key must reference a unique key; add one there.");
        }

        found.Target = target;
        Targets?.Add(target);
    }

    // A struct, so that storing a target checks no array type.
    private struct Found
    {
        public TTarget? Target;
    }

    private readonly struct Sink(BelongsToLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
