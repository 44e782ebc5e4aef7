using System.Data.Common;

namespace RelationGen;

/// <summary>Loads a page of targets for each key, with one statement.</summary>
internal sealed class PageLoader<TTarget, TTable, TTargetKey, TKey, TRelation>(
    RelationInfo info, Loader<TTarget>[] nested, TargetPages pages)
    : RelationLoader<KeyedSource<TKey, TTarget>, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IManyByKey<TTarget, TKey>
{
    private readonly CursorColumn[] _columns = pages.Columns;
    private Dictionary<TTargetKey, TTarget>? _known;
    private int _rows;

    private int Width => Table.Columns.Count;

    internal override void Attach()
    {
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    protected override int Prepare()
    {
        _known = Identities ?? new(KeyRules.Of<TTargetKey>(Table.Key).Comparer);
        return Keys.Count;
    }

    protected override void Complete()
    {
        if (!pages.IsBackward)
            return;

        foreach (KeyedSource<TKey, TTarget> source in Sources.Span)
        {
            source.Targets?.Reverse();
            source.Rows?.Reverse();
        }
    }

    /// <summary>The keys are distinct, so that a slot is the number of a source.</summary>
    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TTarget asRead = default(TTable).Read(ref row);
        TKey key = default(TRelation).KeyOf(ref row, asRead, Width);
        int slot = Keys.Find(key);
        if (slot < 0)
            throw Unmatched(key);

        KeyedSource<TKey, TTarget> source = Sources.Span[slot];
        List<TTarget> targets = source.Targets ??= [];
        if (targets.Count == pages.Kept)
        {
            source.HasMore = true;
            return;
        }

        TTargetKey targetKey = default(TTable).KeyOf(asRead);
        if (!_known!.TryGetValue(targetKey, out TTarget? target))
        {
            target = asRead;
            _known.Add(targetKey, target);
            Targets?.Add(target);
        }

        ExtraColumn.Read(_columns, ref row, Info.Steps.Count > 1 ? Width + Info.KeyParts : Width);
        targets.Add(target);
        (source.Rows ??= []).Add(_rows++);
    }

    private readonly struct Sink(PageLoader<TTarget, TTable, TTargetKey, TKey, TRelation> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
