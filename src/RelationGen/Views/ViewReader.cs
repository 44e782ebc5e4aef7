using System.Data.Common;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Reads the views of rows, all of a query or some of a stream, and then their lists.</summary>
/// <param name="call">The call.</param>
/// <param name="table">The table that they are about.</param>
/// <param name="members">What is read of a row.</param>
/// <param name="state">The rows.</param>
/// <param name="isAll">They are all rows of their table.</param>
/// <param name="extra">What is read with each row behind its members.</param>
internal sealed class ViewReader<TView, TTable, TShape>(
    LoadCall call, TableInfo table, ViewMembers members, QueryState state, bool isAll, params ExtraColumn[] extra)
    : IRowBatch<TView>
    where TTable : struct
    where TShape : struct, IViewShape<TView, TTable>
{
    // Those of the rows that are being read.
    private ViewLists? _lists;

    public TableInfo Table => table;

    public bool IsOfSql => state.Source is not null;

    public string Name => state.Relation ?? table.Entity;

    public IReadOnlyList<ColumnInfo> Columns => members.Infos;

    public List<TView> Rows { get; } = [];

    /// <summary>A row was read that does not belong to the page: there are more in the direction in which it was read.</summary>
    public bool HasMore { get; private set; }

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
        if (!state.IsLast)
            return;

        Rows.Reverse();
        foreach (ExtraColumn column in extra)
            column.Reverse();
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        if (Rows.Count == state.Kept)
        {
            HasMore = true;
            return;
        }

        Rows.Add(default(TShape).Read(ref row, 0, _lists!, 0));
        ExtraColumn.Read(extra, ref row, members.Infos.Count);
    }

    private readonly struct Sink(ViewReader<TView, TTable, TShape> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.OnRow(ref row);
    }
}
