using System.Data.Common;

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
    private readonly int[] _columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven: !returnsKeys);

    /// <summary>How many rows were inserted.</summary>
    public int Inserted { get; private set; }

    /// <summary>The keys that the database returned, in the order of the rows.</summary>
    public List<TKey> Keys { get; } = [];

    private int RowsPerStatement => returnsKeys ? 1 : InsertRows<TEntity, TKey, TTable>.PerStatement(_columns);

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

    private void Write(SqlWriter writer, int start, int count)
    {
        InsertRows<TEntity, TKey, TTable>.Write(writer, rows, start, count, _columns, allocated);
        if (skipsDuplicates)
            writer.Append("\nON CONFLICT DO NOTHING");

        if (!returnsKeys)
            return;

        writer.Append("\nRETURNING ");
        KeyRows.Write(writer, Table, ChangeSql.BareKey(Table));
    }

    private readonly struct Sink(List<TKey> keys) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => keys.Add(default(TTable).ReadKey(ref row));
    }
}
