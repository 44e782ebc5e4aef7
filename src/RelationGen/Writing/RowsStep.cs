using System.Data.Common;

namespace RelationGen;

/// <summary>A statement that yields whole rows: those that it changed, or those that are there.</summary>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement; its rows have the columns of the entity, in their order.</param>
internal sealed class RowsStep<TEntity, TKey, TTable>(string name, Action<SqlWriter> write) : ReadingStep(default(TTable).Info, name, write)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    public List<TEntity> Rows { get; } = [];

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(Rows), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(Rows), run, max, cancellationToken);

    private readonly struct Sink(List<TEntity> rows) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => rows.Add(default(TTable).Read(ref row));
    }
}
