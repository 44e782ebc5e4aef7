using System.Data.Common;

namespace RelationGen;

/// <summary>Counts the targets of each key, each target once, with one statement.</summary>
internal sealed class CountLoader<TTarget, TKey, TStatement>(RelationInfo info, TableInfo table)
    : KeyLoader<KeyedSource<TKey, TTarget>, TKey, TStatement>(info, table)
    where TTarget : class
    where TKey : notnull
    where TStatement : struct
{
    private static readonly Type[] Parts = typeof(TKey).IsGenericType ? typeof(TKey).GetGenericArguments() : [typeof(TKey)];

    private Sources<KeyedSource<TKey, TTarget>> _sources;

    // What is counted is no column of a table.
    public override IReadOnlyList<ColumnInfo> Columns => [];

    internal override bool HasNested => false;

    protected override bool HasAllSources => false;

    protected override bool IsWritten => true;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    internal override void Announce(LoadCall call)
    {
    }

    /// <summary>The keys are distinct, so that a slot is the number of a source.</summary>
    internal override void Begin(LoadCall call, Sources<KeyedSource<TKey, TTarget>> sources)
    {
        call.Add(this);
        _sources = sources;
        Keys = new KeyIndex<TKey>(Rules.Comparer, sources.Count);
        foreach (KeyedSource<TKey, TTarget> source in sources.Span)
            Keys.GetOrAdd(source.Key);

        Ask(Keys.Count);
    }

    internal override void Finish(LoadCall call)
    {
    }

    internal override Task FinishAsync(LoadCall call, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override void Attach()
    {
    }

    protected override Statement All() => throw new NotSupportedException("It is written for its keys.");

    protected override Statement ByKey() => throw new NotSupportedException("It is written for its keys.");

    protected override Statement ByKeys() => throw new NotSupportedException("It is written for its keys.");

    protected override TargetStatement Written(bool isOne, int count)
        => new(Info, Scope, Options, Table, isOne, count, typeof(TKey)) { IsCounted = true };

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        object[] parts = new object[Parts.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Cells.ValueOf(ref row, i, Parts[i], isText: false);

        TKey key = Rules.Of(parts);
        int slot = Keys.Find(key);
        if (slot < 0)
            throw Unmatched(key);

        // Two that the database groups apart may be one for a collation of the property.
        _sources.Span[slot].Count += row.GetInt64(parts.Length);
    }

    private readonly struct Sink(CountLoader<TTarget, TKey, TStatement> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
