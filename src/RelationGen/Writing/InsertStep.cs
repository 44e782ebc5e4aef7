using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Inserts rows: as many as a statement can take, or on SQLite one after the other with one command, where the database makes their keys and each has
/// to be told which is its own.
/// </summary>
/// <param name="rows">The rows; all get their key from the database, or none.</param>
/// <param name="skipsDuplicates">A row that violates a unique key is left out.</param>
/// <param name="allocated">The keys that the rows get, in their order; null where they have them, or where the statement returns them.</param>
/// <param name="returnsKeys">The database makes the keys, and each statement returns that of its one row.</param>
internal sealed class InsertStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows, bool skipsDuplicates, IReadOnlyList<TKey>? allocated, bool returnsKeys)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private const int MaxRows = 500;
    private const int MaxParameters = 30_000;

    private readonly int[] _columns = ColumnsOf(isKeyGiven: !returnsKeys);

    /// <summary>How many rows were inserted.</summary>
    public int Inserted { get; private set; }

    /// <summary>The keys that the database returned, in the order of the rows.</summary>
    public List<TKey> Keys { get; } = [];

    private int RowsPerStatement => returnsKeys ? 1 : Math.Clamp(MaxParameters / Math.Max(_columns.Length, 1), 1, MaxRows);

    public override void Execute(LoadCall call)
    {
        for (int start = 0; start < rows.Count; start += RowsPerStatement)
        {
            int count = Math.Min(RowsPerStatement, rows.Count - start);
            int first = start;
            using DbCommand command = call.CreateCommand(writer => Write(writer, first, count));
            if (returnsKeys)
                call.Execute(command, this);
            else
                Inserted += call.ExecuteNonQuery(command, this);
        }

        Inserted += Keys.Count;
    }

    public override async Task ExecuteAsync(LoadCall call, CancellationToken cancellationToken)
    {
        for (int start = 0; start < rows.Count; start += RowsPerStatement)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(RowsPerStatement, rows.Count - start);
            int first = start;
            DbCommand command = call.CreateCommand(writer => Write(writer, first, count));
            await using (command.ConfigureAwait(false))
            {
                if (returnsKeys)
                    await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);
                else
                    Inserted += await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false);
            }
        }

        Inserted += Keys.Count;
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max) => dialect.Read(reader, new Sink(Keys), run, max);

    public override Task<bool> ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(Keys), run, max, cancellationToken);

    /// <summary>The columns that are written: all but those that the database makes.</summary>
    private static int[] ColumnsOf(bool isKeyGiven)
    {
        IReadOnlyList<ColumnInfo> columns = default(TTable).Info.Columns;
        return [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Generation switch
        {
            ColumnGeneration.Computed => false,
            ColumnGeneration.Identity => isKeyGiven && columns[i].Key,
            _ => true,
        })];
    }

    private void Write(SqlWriter writer, int start, int count)
    {
        TableInfo table = Table;
        writer.Append("INSERT INTO ").AppendTable(table.Schema, table.Table);
        if (_columns.Length == 0)
        {
            writer.Append(" DEFAULT VALUES");
        }
        else
        {
            writer.Append(" (").Append(string.Join(", ", _columns.Select(i => table.Columns[i].Quoted[1..]))).Append(")");
            if (writer.IsPostgreSql && _columns.Any(i => table.Columns[i].Generation == ColumnGeneration.Identity))
                writer.Append(" OVERRIDING SYSTEM VALUE");

            writer.Append("\nVALUES ");
            for (int row = 0; row < count; row++)
                WriteRow(writer, start + row, isFirst: row == 0);
        }

        if (skipsDuplicates)
            writer.Append("\nON CONFLICT DO NOTHING");

        if (!returnsKeys)
            return;

        writer.Append("\nRETURNING ");
        KeyRows.Write(writer, table, ChangeSql.BareKey(table));
    }

    private void WriteRow(SqlWriter writer, int row, bool isFirst)
    {
        writer.Append(isFirst ? "(" : ", (");
        for (int i = 0; i < _columns.Length; i++)
        {
            ColumnInfo column = Table.Columns[_columns[i]];
            object? value = allocated is not null && column.Key ? allocated[row] : column.ToStored(default(TTable).ValueOf(rows[row], _columns[i]));
            writer.Append(i == 0 ? "" : ", ").AppendValue(column, value);
        }

        writer.Append(")");
    }

    private readonly struct Sink(List<TKey> keys) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => keys.Add(default(TTable).ReadKey(ref row));
    }
}
