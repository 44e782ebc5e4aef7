using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Inserts rows: as many as a statement can take, or one after the other with one command, where the database makes their keys and each has
/// to be told which is its own.
/// </summary>
/// <param name="rows">The rows; all get their key from the database, or none.</param>
/// <param name="result">Receives what became of them.</param>
internal sealed class InsertStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows, InsertResult<TEntity, TKey> result)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private int[] _columns = [];
    private int _first;
    private int _count;
    private Dictionary<TKey, TEntity>? _byKey;

    /// <summary>A row that violates a unique key is left out.</summary>
    public bool SkipsDuplicates { get; init; }

    /// <summary>What becomes of a row that the database has already; null where it is refused.</summary>
    public ConflictUpdate? Conflict { get; init; }

    /// <summary>The keys that the rows get, in their order; null where they have them, or where the database makes them.</summary>
    public IReadOnlyList<TKey>? Allocated { get; init; }

    /// <summary>The rows have no keys, and get none from <see cref="Allocated"/>.</summary>
    public bool IsKeyMissing { get; init; }

    /// <summary>What the statements return.</summary>
    public Returning Returning { get; init; }

    private int RowsPerStatement => Returning == Returning.Keys ? 1 : InsertRows<TEntity, TKey, TTable>.PerStatement(_columns);

    private bool Returns => Returning == Returning.Keys || (Returning == Returning.Values && ReturnedColumns<TEntity, TKey, TTable>.Any);

    public override void Execute(StatementCall call)
    {
        _columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven: !IsKeyMissing);
        for (_first = 0; _first < rows.Count; _first += _count)
        {
            Begin();
            using DbCommand command = call.CreateCommand(Write);
            if (Returns)
                call.Execute(command, this);
            else
                result.Count += call.ExecuteNonQuery(command, this);
        }
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        _columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven: !IsKeyMissing);
        for (_first = 0; _first < rows.Count; _first += _count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Begin();
            DbCommand command = call.CreateCommand(Write);
            await using (command.ConfigureAwait(false))
            {
                if (Returns)
                    await call.ExecuteAsync(command, this, cancellationToken).ConfigureAwait(false);
                else
                    result.Count += await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max) => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private void Begin()
    {
        _count = Math.Min(RowsPerStatement, rows.Count - _first);
        _byKey = Returns && _count > 1 ? new(_count, default(TTable).KeyComparer) : null;
        for (int i = 0; _byKey is not null && i < _count; i++)
            _byKey[KeyOf(_first + i)] = rows[_first + i];
    }

    private TKey KeyOf(int row) => Allocated is null ? default(TTable).KeyOf(rows[row]) : Allocated[row];

    private void Write(SqlWriter writer)
    {
        InsertRows<TEntity, TKey, TTable>.Write(writer, rows, _first, _count, _columns, Allocated, renewsTokens: Conflict is not null);
        if (SkipsDuplicates)
            writer.Append("\nON CONFLICT DO NOTHING");

        Conflict?.Write(writer);
        if (!Returns)
            return;

        writer.Append("\nRETURNING ");
        ReturnedColumns<TEntity, TKey, TTable>.Write(writer);
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TKey key = default(TTable).ReadKey(ref row);
        TEntity? entity = _byKey is null ? rows[_first] : _byKey.GetValueOrDefault(key);
        if (entity is null)
        {
            throw new RelationChangeException(
                $"{Table.Entity} {KeyText.Of(key)} was returned by the database, but no row of the list has that key: the database holds keys in another form than they were given.")
            {
                Entity = Table.Entity,
                Keys = [key],
            };
        }

        result.Count++;
        if (Returning == Returning.Keys)
            result.Keyed.Add((entity, key));

        if (ReturnedColumns<TEntity, TKey, TTable>.Any)
            result.Returned.Add((entity, ReturnedColumns<TEntity, TKey, TTable>.Read(ref row)));
    }

    private readonly struct Sink(InsertStep<TEntity, TKey, TTable> step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => step.OnRow(ref row);
    }
}
