using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Takes keys for rows from the sequence of a table, so that many rows can be inserted at once and each knows its key. Where the database
/// has no such thing, nothing is sent.
/// </summary>
/// <param name="count">How many rows there are.</param>
internal sealed class AllocateStep<TEntity, TKey, TTable>(int count)
    : ReadingStep(default(TTable).Info, default(TTable).Info.Entity, writer => Write(writer, count))
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private readonly List<TKey> _keys = [];

    /// <summary>
    /// The keys; null where the database makes them with the rows, as it also does where the column has no sequence of its own: its default
    /// is a function, the sequence of another table, or a trigger gives it a value.
    /// </summary>
    public IReadOnlyList<TKey>? Allocated => _keys.Count == count ? _keys : null;

    /// <summary>The table has a trigger that sees a row before it is inserted and may give it another key, whatever it was given.</summary>
    public bool MayReplace { get; private set; }

    private static int TriggerPlace => default(TTable).Info.IndexOf(default(TTable).Info.KeyColumns[0]) + 1;

    public override void Execute(StatementCall call)
    {
        if (call.Dialect.Sql.HasSequences)
            base.Execute(call);
    }

    public override Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
        => call.Dialect.Sql.HasSequences ? base.ExecuteAsync(call, cancellationToken) : Task.CompletedTask;

    public override bool Holds(ColumnInfo column) => column.Key;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private static void Write(SqlWriter writer, int count)
    {
        TableInfo table = default(TTable).Info;
        writer.Append("SELECT ");
        KeyRows.Write(writer, table, [writer.Sql.NextKey(table)]);
        writer.Append(", ").Append(writer.Sql.MayReplaceKeys(table));
        writer.Append("\nFROM ");
        writer.Sql.WriteNumbers(writer, count);
    }

    private readonly struct Sink(AllocateStep<TEntity, TKey, TTable> step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
        {
            TableInfo table = default(TTable).Info;
            step.MayReplace = row.GetBoolean(TriggerPlace);
            if (!row.IsNull(table.IndexOf(table.KeyColumns[0])))
                step._keys.Add(default(TTable).ReadKey(ref row));
        }
    }
}
