using System.Data.Common;

namespace RelationGen;

/// <summary>Writes every column of rows that exist, one statement for each row: only its key says which values are whose.</summary>
/// <param name="rows">The rows.</param>
/// <param name="returned">Receives the values that the database made.</param>
internal sealed class UpdateStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows, List<(TEntity Row, object?[] Values)> returned)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static readonly int[] Written = [.. Enumerable.Range(0, default(TTable).Info.Columns.Count)
        .Where(
            i => default(TTable).Info.Columns[i] is { Key: false, IsWritten: true, Token: not ConcurrencyToken.Compared } column
                && column != default(TTable).Info.DeletedAt)];

    private TEntity? _row;
    private int _affected;

    /// <summary>The rows that no statement found.</summary>
    public List<TEntity> Missed { get; } = [];

    private static bool Returns => ReturnedColumns<TEntity, TKey, TTable>.Any;

    public override void Execute(StatementCall call)
    {
        using var repeated = new RepeatedCommand(call);
        foreach (TEntity row in rows)
        {
            DbCommand command = CommandFor(row, repeated, call);
            (_row, _affected) = (row, 0);
            if (Returns)
                call.Execute(command, this);
            else
                _affected = call.ExecuteNonQuery(command, this);

            NoteMissed();
        }
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        var repeated = new RepeatedCommand(call);
        await using (repeated.ConfigureAwait(false))
        {
            foreach (TEntity row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                DbCommand command = CommandFor(row, repeated, call);
                (_row, _affected) = (row, 0);
                if (Returns)
                    await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);
                else
                    _affected = await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false);

                NoteMissed();
            }
        }
    }

    public override bool TryForget()
    {
        bool hasReturned = returned.Count > 0;
        returned.Clear();
        return hasReturned;
    }

    public override bool Holds(ColumnInfo column) => column.Key || column.IsReturned;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    // A token that is NULL is compared in other words.
    private DbCommand CommandFor(TEntity row, RepeatedCommand repeated, StatementCall call) =>
        repeated.For(writer => Write(writer, row), Table.Tokens.Length == 0 ? command => Fill(command, call.Dialect, row) : null);

    private static void Fill(DbCommand command, Dialect dialect, TEntity row)
    {
        foreach (int place in Written)
            new Binding(default(TTable).Info.Columns[place], ValueOf(row, place)).AddTo(command, dialect, arguments: null);

        KeyRules.Of<TKey>(default(TTable).Info.Key).Write(dialect.OneKey(command), default(TTable).KeyOf(row));
    }

    private static object? ValueOf(TEntity row, int place)
        => default(TTable).Info.Columns[place].ToStored(EntityKey<TEntity, TKey, TTable>.Info.ValueOf(row, place));

    private void Write(SqlWriter writer, TEntity row)
    {
        if (Written.Length == 0)
            throw new InvalidOperationException(
                $"{Table.Entity} has no column that can be updated: all are part of the key, or made by the database.");

        writer.Append("UPDATE ").AppendTable(Table.Schema, Table.Table).Append("\nSET ");
        for (int i = 0; i < Written.Length; i++)
        {
            ColumnInfo column = Table.Columns[Written[i]];
            string name = column.Quoted[1..];
            writer.Append(i == 0 ? "" : ", ").Append(name).Append(" = ");
            if (column.Token == ConcurrencyToken.Counted)
                writer.Append(Tokens.Next(column, name));
            else
                writer.AppendValue(column, column.Token == ConcurrencyToken.Random ? KeyValues.NewGuid() : ValueOf(row, Written[i]));
        }

        writer.Append("\nWHERE ");
        Tokens.WriteUnchanged<TEntity, TKey, TTable>(writer, row);
        if (!Returns)
            return;

        writer.Append(writer.Sql.Returning);
        ReturnedColumns<TEntity, TKey, TTable>.Write(writer);
    }

    private void Add(object?[] values)
    {
        _affected++;
        returned.Add((_row!, values));
    }

    private void NoteMissed()
    {
        if (_affected == 0)
            Missed.Add(_row!);
    }

    private readonly struct Sink(UpdateStep<TEntity, TKey, TTable> step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => step.Add(ReturnedColumns<TEntity, TKey, TTable>.Read(ref row));
    }
}
