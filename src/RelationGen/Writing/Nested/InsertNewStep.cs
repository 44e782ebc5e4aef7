using System.Data.Common;

namespace RelationGen;

/// <summary>Inserts rows but for those that violate a unique key, and yields what was inserted.</summary>
/// <param name="name">What the statement is for.</param>
/// <param name="rows">The rows.</param>
/// <param name="isKeyGiven">The rows have a key, which is written.</param>
internal sealed class InsertNewStep<TEntity, TKey, TTable>(string name, IReadOnlyList<TEntity> rows, bool isKeyGiven)
    : WriteStep(default(TTable).Info, name)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>So many parameters are found among each other at once.</summary>
    private const int FewParameters = 64;

    private int[] _columns = [];

    /// <summary>The rows that were inserted, as they are in the database.</summary>
    public List<TEntity> Rows { get; } = [];

    public override void Execute(StatementCall call)
    {
        using InsertCommand<TEntity, TKey, TTable> command = CreateCommand();
        for (int first = 0, count; first < rows.Count; first += count)
            call.Execute(Next(command, call, first, out count), this);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        InsertCommand<TEntity, TKey, TTable> command = CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            for (int first = 0, count; first < rows.Count; first += count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await call.ExecuteAsync(Next(command, call, first, out count), this, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(Rows), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(Rows), run, max, cancellationToken);

    private DbCommand Next(InsertCommand<TEntity, TKey, TTable> command, StatementCall call, int first, out int count)
    {
        if (first == 0 || !InsertRows<TEntity, TKey, TTable>.AreAlike(rows[first], rows[first - 1]))
            _columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven, rows[first]);

        int most = InsertRows<TEntity, TKey, TTable>.PerStatement(
            _columns, call.Dialect.InsertsRowByRow ? FewParameters : InsertRows<TEntity, TKey, TTable>.MaxParameters);
        count = InsertRows<TEntity, TKey, TTable>.CountAlike(rows, first, Math.Min(most, rows.Count - first));
        return command.For(call, first, count, _columns);
    }

    private InsertCommand<TEntity, TKey, TTable> CreateCommand() => new(rows, allocated: null, renewsTokens: false, writer =>
        writer.Append(writer.Sql.SkipDuplicates).Append(writer.Sql.Returning).AppendBareColumns(Table));

    private readonly struct Sink(List<TEntity> rows) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => rows.Add(default(TTable).Read(ref row));
    }
}
