using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Asks for the keys of rows that were written by other columns: the database is told the place of each row in the list, and says it again.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="columns">The columns that say which row of the database each of them is.</param>
/// <param name="values">What the rows hold in them.</param>
/// <param name="result">Receives the keys, and the values that the database made.</param>
internal sealed class FindStep<TEntity, TKey, TTable>(
    IReadOnlyList<TEntity> rows, UniqueColumns columns, UniqueValues<TEntity, TTable> values, InsertResult<TEntity, TKey> result)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private const int MaxRows = 500;

    /// <summary>So many parameters are found among each other at once, where they are found by their names.</summary>
    private const int FewParameters = 64;

    private readonly HashSet<TKey> _seen = new(KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer);
    private bool[] _isFound = [];
    private int _first;
    private int _count;

    public override void Execute(StatementCall call)
    {
        using var repeated = new RepeatedCommand(call);
        for (_first = 0; _first < rows.Count; _first += _count)
        {
            Begin(call);
            call.Execute(repeated.For(Write), this);
            CheckFound();
        }
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        var repeated = new RepeatedCommand(call);
        await using (repeated.ConfigureAwait(false))
        {
            for (_first = 0; _first < rows.Count; _first += _count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Begin(call);
                await call.ExecuteAsync(repeated.For(Write), this, cancellationToken).ConfigureAwait(false);
                CheckFound();
            }
        }
    }

    public override bool Holds(ColumnInfo column) => column.Key || column.IsReturned;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private void Begin(StatementCall call)
    {
        int perStatement = call.Dialect.InsertsRowByRow ? Math.Clamp(FewParameters / columns.Columns.Count, 1, MaxRows) : MaxRows;
        _count = Math.Min(perStatement, rows.Count - _first);
        _isFound = new bool[_count];
    }

    private void Write(SqlWriter writer)
    {
        writer.Append("SELECT ");
        ReturnedColumns<TEntity, TKey, TTable>.Write(writer, "t.");
        writer.Append(", CAST(v.column1 AS BIGINT)\nFROM (VALUES ");
        for (int i = 0; i < _count; i++)
        {
            writer.Append(i == 0 ? "(" : ", (").Append(Number(i));
            object?[] row = values.Of(rows[_first + i]);
            for (int j = 0; j < row.Length; j++)
                writer.Append(", ").AppendParameter(columns.Columns[j], row[j]!);

            writer.Append(")");
        }

        writer.Append(") AS v\nJOIN ").AppendTable(Table.Schema, Table.Table).Append(" AS t ON ");
        for (int i = 0; i < columns.Columns.Count; i++)
            writer.Append(i == 0 ? "t" : " AND t").Append(columns.Columns[i].Quoted).Append(" = v.column").Append(Number(i + 2));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        int place = (int)row.GetInt64(ReturnedColumns<TEntity, TKey, TTable>.Width);
        TEntity entity = rows[_first + place];
        TKey key = default(TTable).ReadKey(ref row);
        if (!_seen.Add(key))
            throw new RelationChangeException(
                values.TextOfDuplicate(values.Of(entity)))
            {
                Kind = RelationChangeKind.Conflict, Entity = Table.Entity, Keys = [key],
            };

        _isFound[place] = true;
        result.Keyed.Add((entity, key));
        if (ReturnedColumns<TEntity, TKey, TTable>.Any)
            result.Returned.Add((entity, ReturnedColumns<TEntity, TKey, TTable>.Read(ref row)));
    }

    private void CheckFound()
    {
        int missing = Array.IndexOf(_isFound, value: false);
        if (missing < 0)
            return;

        throw new RelationChangeException(
            $"{Table.Entity} {string.Join(", ", values.Of(rows[_first + missing]).Select(KeyText.Of))} was written and cannot be found by "
            + $"{string.Join(" and ", columns.Columns.Select(column => column.Property))}: the database holds another value than it was "
            + "given. Write the rows one by one.")
        {
            Kind = RelationChangeKind.Conflict,
            Entity = Table.Entity,
        };
    }

    private readonly struct Sink(FindStep<TEntity, TKey, TTable> step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => step.OnRow(ref row);
    }
}
