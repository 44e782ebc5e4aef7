using System.Data.Common;

namespace RelationGen;

/// <summary>Rows without a key: each is an object of its own, in the order of their arrival, and two that are equal are two.</summary>
internal sealed class KeylessBatch<TEntity, TTable>(
    LoadCall call, Include<TEntity>[] includes, string? relation, ExtraColumn[] extra)
    : EntityBatch<TEntity>(call, default(TTable).Info, includes, relation, extra)
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    protected override void BeginRows(LoadCall running)
    {
    }

    protected override void Sort()
    {
    }

    private readonly struct Sink(KeylessBatch<TEntity, TTable> batch) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => batch.Add(default(TTable).Read(ref row), ref row);
    }
}
