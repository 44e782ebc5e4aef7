using System.Data.Common;

namespace RelationGen;

/// <summary>Reads what is computed by a statement: values of the rows of a query, or values over them.</summary>
/// <typeparam name="TResult">What is listed for each row.</typeparam>
/// <typeparam name="TShape">How it is made.</typeparam>
internal sealed class ValueReader<TResult, TShape>(
    StatementCall call, TableInfo table, QueryState state, TShape shape, Action<SqlWriter> write) : IRowReader
    where TShape : struct, IRowShape<TResult>
{
    private readonly TShape _shape = shape;
    private readonly List<TResult> _results = [];

    public TableInfo Table => table;

    public bool IsOfSql => state.Source is not null;

    public string Name => state.Relation ?? table.Entity;

    public IReadOnlyList<ColumnInfo> Columns => [];

    public List<TResult> Read()
    {
        call.Open(Name);
        using (DbCommand command = call.CreateCommand(write))
            call.Execute(command, this);

        return Arranged();
    }

    public async Task<List<TResult>> ReadAsync(CancellationToken cancellationToken)
    {
        await call.OpenAsync(Name, cancellationToken).ConfigureAwait(false);
        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

        return Arranged();
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private List<TResult> Arranged()
    {
        if (state.IsLast)
            _results.Reverse();

        return _results;
    }

    private readonly struct Sink(ValueReader<TResult, TShape> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader._results.Add(reader._shape.Read(ref row));
    }
}
