using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Inserts rows: as many as a statement can take; one after the other with one command where the database makes their keys and each has
/// to be told which is its own, and where many in one statement cost more.
/// </summary>
/// <param name="rows">The rows; all get their key from the database, or none.</param>
/// <param name="result">Receives what became of them.</param>
internal sealed class InsertStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows, InsertResult<TEntity, TKey> result)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private int _first;
    private int _count;
    private bool _isAlone;
    private int[] _columns = [];
    private int _returned;
    private SqlDialect? _sql;
    private Dictionary<TKey, TEntity>? _byKey;
    private List<TKey>? _inserted;

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

    /// <summary>A row of <see cref="Returning.GivenKeys"/> has got another key than it was given.</summary>
    public bool IsReplaced { get; private set; }

    private bool Returns
        => Returning is Returning.Keys or Returning.GivenKeys or Returning.Inserted
            || (Returning == Returning.Values && ReturnedColumns<TEntity, TKey, TTable>.Any);

    public override void Execute(StatementCall call)
    {
        using InsertCommand<TEntity, TKey, TTable> command = Begin(call);
        for (_first = 0; _first < rows.Count; _first += _count)
        {
            Next();
            if (Returns)
                call.Execute(command.For(call, _first, _count, _columns), this);
            else
                result.Count += call.ExecuteNonQuery(command.For(call, _first, _count, _columns), this);

            CheckReturned();
        }

        Inserted?.Touch(call);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        InsertCommand<TEntity, TKey, TTable> command = Begin(call);
        await using (command.ConfigureAwait(false))
        {
            for (_first = 0; _first < rows.Count; _first += _count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Next();
                if (Returns)
                    await call.ExecuteAsync(command.For(call, _first, _count, _columns), this, cancellationToken).ConfigureAwait(false);
                else
                    result.Count += await call.ExecuteNonQueryAsync(command.For(call, _first, _count, _columns), this, cancellationToken)
                        .ConfigureAwait(false);

                CheckReturned();
            }
        }

        if (Inserted is { } inserted)
            await inserted.TouchAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public override bool TryForget()
    {
        bool hasReturned = _returned > 0;
        result.Forget();
        result.Count = 0;
        return hasReturned;
    }

    public override bool Holds(ColumnInfo column) => column.Key || column.IsReturned;

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    /// <summary>The rows that were inserted, where only the statements say which.</summary>
    private WrittenRows? Inserted => _inserted is null ? null
        : WrittenRows.Of(Table, writer => writer.AppendIsAny(ChangeSql.BareKey(Table), new KeyList<TEntity, TKey, TTable>(_inserted)));

    private InsertCommand<TEntity, TKey, TTable> Begin(StatementCall call)
    {
        _sql = call.Dialect.Sql;
        _isAlone = Returning == Returning.Keys || call.Dialect.InsertsRowByRow;
        return new(rows, Allocated, renewsTokens: Conflict is not null, WriteEnd);
    }

    /// <summary>Rows that leave the same columns to the database, one behind the other, as many as a statement takes.</summary>
    private void Next()
    {
        if (_first == 0 || !InsertRows<TEntity, TKey, TTable>.AreAlike(rows[_first], rows[_first - 1]))
            _columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven: !IsKeyMissing, rows[_first]);

        int most = Math.Min(_isAlone ? 1 : InsertRows<TEntity, TKey, TTable>.PerStatement(_columns), rows.Count - _first);
        _count = InsertRows<TEntity, TKey, TTable>.CountAlike(rows, _first, most);
        _returned = 0;
        _byKey = Returns && Returning != Returning.Inserted && _count > 1
            ? new(_count, KeyRules.Of<TKey>(default(TTable).Info.Key).Comparer) : null;
        for (int i = 0; _byKey is not null && i < _count; i++)
            _byKey[KeyOf(_first + i)] = rows[_first + i];
    }

    /// <summary>
    /// A trigger or a rule that takes the place of an insert returns no row, and a row without its key would be of no use.
    /// </summary>
    private void CheckReturned()
    {
        if (Returning == Returning.Keys && _returned == 0)
            throw MappingErrors.NoKeyReturned(Table);

        // The trigger has put them elsewhere, with what they were given.
        for (int i = 0; Returning == Returning.GivenKeys && _returned == 0 && i < _count; i++)
            result.Keyed.Add((rows[_first + i], KeyOf(_first + i)));
    }

    /// <summary>A view returns NULL for a key that it was not given, and other tables that are none what the dialect knows.</summary>
    private bool IsKeyMissingIn<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        ColumnInfo key = Table.KeyColumns[0];
        int place = Table.IndexOf(key);
        return row.IsNull(place) || (IsKeyMissing && RowChange<TEntity, TKey, TTable>.IsNumber(key) && _sql!.IsNoKey(row.GetInt64(place)));
    }

    private TKey KeyOf(int row) => Allocated is null ? default(TTable).KeyOf(rows[row]) : Allocated[row];

    private void WriteEnd(SqlWriter writer)
    {
        if (SkipsDuplicates)
            writer.Append(writer.Sql.SkipDuplicates);

        Conflict?.Write(writer, _columns);
        if (!Returns)
            return;

        writer.Append(writer.Sql.Returning);
        ReturnedColumns<TEntity, TKey, TTable>.Write(writer);
    }

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        _returned++;
        if (Returning == Returning.Keys && IsKeyMissingIn(ref row))
            throw MappingErrors.NoKeyReturned(Table);

        TKey key = default(TTable).ReadKey(ref row);
        if (Returning == Returning.Inserted)
        {
            result.Count++;
            (_inserted ??= []).Add(key);
            return;
        }

        TEntity? entity = _byKey is null ? rows[_first] : _byKey.GetValueOrDefault(key);
        if (entity is null)
        {
            throw new RelationChangeException(
                $"{Table.Entity} {KeyText.Of(key)} was returned by the database, but no row of the list has that key: the database holds "
                + "keys in another form than they were given.")
            {
                Kind = RelationChangeKind.Conflict,
                Entity = Table.Entity,
                Keys = [key],
            };
        }

        result.Count++;
        if (Returning is Returning.Keys or Returning.GivenKeys)
            result.Keyed.Add((entity, key));

        IsReplaced |= Returning == Returning.GivenKeys && KeyRules<TKey>.Order(key, KeyOf(_first), default(TTable).Info.Key) != 0
            && _count == 1;

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
