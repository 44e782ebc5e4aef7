using System.Data.Common;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Reads the views of rows, all of a query or some of a stream, and then their lists.</summary>
/// <param name="call">The call.</param>
/// <param name="table">The table that they are about.</param>
/// <param name="members">What is read of a row.</param>
/// <param name="state">The rows.</param>
/// <param name="isAll">They are all rows of their table.</param>
internal sealed class ViewReader<TView, TTable, TShape>(LoadCall call, TableInfo table, ViewMembers members, QueryState state, bool isAll)
    : IRowBatch<TView>
    where TTable : struct
    where TShape : struct, IViewShape<TView, TTable>
{
    // Those of the rows that are being read.
    private ViewLists? _lists;

    public TableInfo Table => table;

    public string Name => state.Relation ?? table.Entity;

    public IReadOnlyList<ColumnInfo> Columns => members.Infos;

    public List<TView> Rows { get; } = [];

    public bool HasBelow => members.Lists.Count > 0;

    void IRowBatch<TView>.Begin()
    {
        call.Restart();
        Rows.Clear();
        _lists = new(members);
    }

    void IRowBatch<TView>.Load()
    {
        Arrange();
        _lists!.Load(call, isAll);
    }

    Task IRowBatch<TView>.LoadAsync(CancellationToken cancellationToken)
    {
        Arrange();
        return _lists!.LoadAsync(call, isAll, cancellationToken);
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    /// <summary>Rows of a limit from the end arrive the other way round.</summary>
    private void Arrange()
    {
        if (state.IsLast)
            Rows.Reverse();
    }

    private readonly struct Sink(ViewReader<TView, TTable, TShape> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.Rows.Add(default(TShape).Read(ref row, 0, reader._lists!, 0));
    }
}
