using System.Data.Common;

namespace RelationGen;

/// <summary>A statement that yields keys: those that it changed, or those that are there.</summary>
/// <param name="table">The table whose keys they are.</param>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement; its rows are those of <see cref="KeyRows"/>.</param>
internal class KeyStep<TEntity, TKey, TTable>(TableInfo table, string name, Action<SqlWriter> write) : ReadingStep(table, name, write)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>The keys, each once.</summary>
    public HashSet<TKey> Keys { get; } = new(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);

    /// <summary>How many rows there were: a junction without a unique key may have a pair more than once.</summary>
    public int Rows { get; private set; }

    /// <summary>Asks which of the keys are there.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="name">What the statement is for.</param>
    public static KeyStep<TEntity, TKey, TTable> Existing(KeyList<TEntity, TKey, TTable> keys, string name)
    {
        TableInfo table = default(TTable).Info;
        return new(table, name, writer =>
        {
            writer.Append("SELECT ");
            KeyRows.Write(writer, table, ChangeSql.Key(table, "t"));
            writer.Append("\nFROM ").AppendTable(table.Schema, table.Table).Append(" AS t\nWHERE ")
                .AppendIsAny(ChangeSql.Key(table, "t"), keys);
        });
    }

    public override bool Holds(ColumnInfo column) => column.Key;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private readonly struct Sink(KeyStep<TEntity, TKey, TTable> step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
        {
            step.Rows++;
            step.Keys.Add(default(TTable).ReadKey(ref row));
        }
    }
}
