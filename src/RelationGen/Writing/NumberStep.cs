using System.Data.Common;

namespace RelationGen;

/// <summary>A statement that yields one number.</summary>
/// <param name="table">The table that it is about.</param>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement.</param>
internal sealed class NumberStep(TableInfo table, string name, Action<SqlWriter> write) : ReadingStep(table, name, write), IRowReader
{
    public long Number { get; private set; }

    IReadOnlyList<ColumnInfo> IRowReader.Columns => [];

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private readonly struct Sink(NumberStep step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => step.Number = row.GetInt64(0);
    }
}
