using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the one number that a statement yields: how many rows there are, or 0 and 1 for whether there is one.</summary>
internal sealed class NumberReader(LoadCall call, TableInfo table, string name, Action<SqlWriter> write) : IRowReader
{
    private long _number;

    /// <summary>What was read last.</summary>
    public long Number => _number;

    public TableInfo Table => table;

    /// <inheritdoc cref="IRowReader.IsOfSql"/>
    public bool IsOfSql { get; init; }

    public string Name => name;

    public IReadOnlyList<ColumnInfo> Columns => [];

    public long Read()
    {
        call.Open(Name);
        using (DbCommand command = call.CreateCommand(write))
            call.Execute(command, this);

        return _number;
    }

    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        await call.OpenAsync(Name, cancellationToken).ConfigureAwait(false);
        DbCommand command = call.CreateCommand(write);
        await using (command.ConfigureAwait(false))
            await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);

        return _number;
    }

    bool IRowReader.FoundLittle(StatementRun run) => _number == 0;

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private readonly struct Sink(NumberReader reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader._number = row.GetInt64(0);
    }
}
