using System.Data.Common;

namespace RelationGen;

/// <summary>Reads values and how many rows have each.</summary>
internal sealed class GroupReader<T>(LoadCall call, TableInfo table, Operand value, QueryState state) : IRowReader
{
    private readonly ScalarColumn<T> _values = new(value, table);
    private readonly List<long> _counts = [];

    public TableInfo Table => table;

    public bool IsOfSql => state.Source is not null;

    public string Name => state.Relation ?? table.Entity;

    public IReadOnlyList<ColumnInfo> Columns => [];

    public List<(T Value, long Count)> Read()
    {
        call.Open(Name);
        using (DbCommand command = call.CreateCommand(Write))
            call.Execute(command, this);

        return _values.Zip(_counts);
    }

    public async Task<List<(T Value, long Count)>> ReadAsync(CancellationToken cancellationToken)
    {
        await call.OpenAsync(Name, cancellationToken).ConfigureAwait(false);
        DbCommand command = call.CreateCommand(Write);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

        return _values.Zip(_counts);
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private void Write(SqlWriter writer) => state.WriteGroups(writer, table, value);

    private readonly struct Sink(GroupReader<T> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
        {
            reader._values.Read(ref row, 0);
            reader._counts.Add(row.GetInt64(1));
        }
    }
}
