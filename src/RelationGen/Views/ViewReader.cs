using System.Data.Common;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>Reads the views of rows, all of a query or some of a stream, and then their lists.</summary>
internal sealed class ViewReader<TView, TTable, TShape>(LoadCall call, TableInfo table, ViewMembers members, QueryState state)
    : IRowBatch<TView>
    where TTable : struct
    where TShape : struct, IViewShape<TView, TTable>
{
    private ViewLists _lists = new(members);

    public TableInfo Table => table;

    public string Name => state.Relation ?? table.Entity;

    public IReadOnlyList<ColumnInfo> Columns => members.Infos;

    public List<TView> Rows { get; } = [];

    public bool HasBelow => members.Lists.Count > 0;

    public List<TView> Read()
    {
        call.Open(Name);
        using DbTransaction? snapshot = !HasBelow ? null : call.BeginSnapshot();
        using (DbCommand command = CreateCommand())
            call.Execute(command, this);

        _lists.Load(call, state.IsPlain);
        snapshot?.Commit();
        return Arranged();
    }

    public async Task<List<TView>> ReadAsync(CancellationToken cancellationToken)
    {
        await call.OpenAsync(Name, cancellationToken).ConfigureAwait(false);
        DbTransaction? snapshot = !HasBelow ? null : await call.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DbCommand command = CreateCommand();
            await using (command.ConfigureAwait(false))
                await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

            await _lists.LoadAsync(call, state.IsPlain, cancellationToken).ConfigureAwait(false);
            if (snapshot is not null)
                await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync().ConfigureAwait(false);
        }

        return Arranged();
    }

    void IRowBatch<TView>.Begin()
    {
        call.Restart();
        Rows.Clear();
        _lists = new(members);
    }

    void IRowBatch<TView>.Load() => _lists.Load(call, isAll: false);

    Task IRowBatch<TView>.LoadAsync(CancellationToken cancellationToken) => _lists.LoadAsync(call, isAll: false, cancellationToken);

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private DbCommand CreateCommand() => call.CreateCommand(writer => state.WriteValues(writer, table, members.Operands()));

    private List<TView> Arranged()
    {
        if (state.IsLast)
            Rows.Reverse();

        return Rows;
    }

    private readonly struct Sink(ViewReader<TView, TTable, TShape> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.Rows.Add(default(TShape).Read(ref row, 0, reader._lists, 0));
    }
}
