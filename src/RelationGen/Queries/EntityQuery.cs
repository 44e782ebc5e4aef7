namespace RelationGen;

/// <summary>The query of an entity with a key.</summary>
internal sealed class EntityQuery<TEntity, TKey, TTable>(DbSession? db, Include<TEntity>[] includes, QueryState state)
    : Query<TEntity, TTable>, IOneReader
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    // Nothing was asked for, so that the text is the same for all who ask.
    private static readonly CompiledText AllRows = new();

    private static TableInfo Table => default(TTable).Info;

    /// <summary>What is asked for, as messages name it.</summary>
    private string Name => state.Relation ?? Table.Entity;

    private DbSession Db
        => db ?? throw new InvalidOperationException(
            $"The compiled query for {Table.Entity} is read with On(db, …), not where it is compiled.");

    public override Query<TEntity, TTable> Where(Func<TTable, Predicate> where)
        => With(state with { Where = [.. state.Where, Lambdas.Call(where, table: null)] });

    public override Query<TEntity, TTable> OrderBy(Func<TTable, Ordering> order, params Func<TTable, Ordering>[] more)
        => With(state with { Orders = Orders(order, more) });

    public override Query<TEntity, TTable> ThenBy(Func<TTable, Ordering> order, params Func<TTable, Ordering>[] more)
        => With(state with { Orders = [.. state.Orders, .. Orders(order, more)] });

    public override Query<TEntity, TTable> Take(int count)
    {
        Counts.ThrowIfNegative(count, Name, nameof(Take));
        return With(state with { Take = count, LimitParameters = (null, state.LimitParameters.Skip), IsLast = false });
    }

    public override Query<TEntity, TTable> TakeLast(int count)
    {
        Counts.ThrowIfNegative(count, Name, nameof(TakeLast));
        return With(state with { Take = count, LimitParameters = (null, state.LimitParameters.Skip), IsLast = true });
    }

    public override Query<TEntity, TTable> Skip(int count)
    {
        Counts.ThrowIfNegative(count, Name, nameof(Skip));
        return With(state with { Skip = count, LimitParameters = (state.LimitParameters.Take, null) });
    }

    public override Query<TEntity, TTable> Take(Parameter<int> count)
        => With(state with { Take = null, LimitParameters = (LimitSlot(count, nameof(Take)), state.LimitParameters.Skip), IsLast = false });

    public override Query<TEntity, TTable> Skip(Parameter<int> count)
        => With(state with { Skip = null, LimitParameters = (state.LimitParameters.Take, LimitSlot(count, nameof(Skip))) });

    public override Query<TEntity, TTable> After(TEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return With(state with { Where = [.. state.Where, Keyset.After<TEntity, TTable>(entity, state.Orders)] });
    }

    public override Query<TEntity, TTable> Include(Func<TTable, Include> relation, params Func<TTable, Include>[] more)
        => new EntityQuery<TEntity, TKey, TTable>(db, [.. includes, .. Include<TEntity>.Resolve(relation, more)], state);

    public override List<TEntity> ToList() => Read(state);

    public override Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default) => ReadAsync(state, cancellationToken);

    public override List<(TEntity Entity, T Value)> ToList<T>(Func<TTable, Scalar<T>> value)
    {
        ScalarColumn<T> values = ColumnOf(value);
        return [.. Read(Ordered, values).Select((entity, row) => (entity, values[row]))];
    }

    public override async Task<List<(TEntity Entity, T Value)>> ToListAsync<T>(
        Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
    {
        ScalarColumn<T> values = ColumnOf(value);
        List<TEntity> entities = await ReadAsync(Ordered, cancellationToken, values).ConfigureAwait(false);
        return [.. entities.Select((entity, row) => (entity, values[row]))];
    }

    public override List<(TEntity Entity, T1 First, T2 Second)> ToList<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        return [.. Read(Ordered, firsts, seconds).Select((entity, row) => (entity, firsts[row], seconds[row]))];
    }

    public override async Task<List<(TEntity Entity, T1 First, T2 Second)>> ToListAsync<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        List<TEntity> entities = await ReadAsync(Ordered, cancellationToken, firsts, seconds).ConfigureAwait(false);
        return [.. entities.Select((entity, row) => (entity, firsts[row], seconds[row]))];
    }

    public override List<(TEntity Entity, T1 First, T2 Second, T3 Third)> ToList<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        return [.. Read(Ordered, firsts, seconds, thirds).Select((entity, row) => (entity, firsts[row], seconds[row], thirds[row]))];
    }

    public override async Task<List<(TEntity Entity, T1 First, T2 Second, T3 Third)>> ToListAsync<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third,
        CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        List<TEntity> entities = await ReadAsync(Ordered, cancellationToken, firsts, seconds, thirds).ConfigureAwait(false);
        return [.. entities.Select((entity, row) => (entity, firsts[row], seconds[row], thirds[row]))];
    }

    public override List<T> Values<T>(Func<TTable, Scalar<T>> value)
    {
        ScalarColumn<T> values = ColumnOf(value);
        return ReadValues<T, SingleShape<T>>(new(values), values);
    }

    public override Task<List<T>> ValuesAsync<T>(Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
    {
        ScalarColumn<T> values = ColumnOf(value);
        return ReadValuesAsync<T, SingleShape<T>>(new(values), cancellationToken, values);
    }

    public override List<(T1 First, T2 Second)> Values<T1, T2>(Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        return ReadValues<(T1, T2), PairShape<T1, T2>>(new(firsts, seconds), firsts, seconds);
    }

    public override Task<List<(T1 First, T2 Second)>> ValuesAsync<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        return ReadValuesAsync<(T1, T2), PairShape<T1, T2>>(new(firsts, seconds), cancellationToken, firsts, seconds);
    }

    public override List<(T1 First, T2 Second, T3 Third)> Values<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        return ReadValues<(T1, T2, T3), TripleShape<T1, T2, T3>>(new(firsts, seconds, thirds), firsts, seconds, thirds);
    }

    public override Task<List<(T1 First, T2 Second, T3 Third)>> ValuesAsync<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third,
        CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        return ReadValuesAsync<(T1, T2, T3), TripleShape<T1, T2, T3>>(
            new(firsts, seconds, thirds), cancellationToken, firsts, seconds, thirds);
    }

    public override TEntity? FirstOrDefault() => Read(First(1)).FirstOrDefault();

    public override async Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await ReadAsync(First(1), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    public override TEntity? SingleOrDefault() => Only(Read(First(2)));

    public override async Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default)
        => Only(await ReadAsync(First(2), cancellationToken).ConfigureAwait(false));

    public override bool Any() => !state.IsEmpty && Number(AnyText) != 0;

    public override async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
        => !state.IsEmpty && await NumberAsync(AnyText, cancellationToken).ConfigureAwait(false) != 0;

    public override long Count() => state.IsEmpty ? 0 : Number(CountText);

    public override async Task<long> CountAsync(CancellationToken cancellationToken = default)
        => state.IsEmpty ? 0 : await NumberAsync(CountText, cancellationToken).ConfigureAwait(false);

    public override List<(T Value, long Count)> CountBy<T>(Func<TTable, Scalar<T>> value)
    {
        Operand operand = Scalar(value);
        if (state.IsEmpty)
            return [];

        using LoadCall call = NewCall();
        return new GroupReader<T>(call, Table, operand, state).Read();
    }

    public override async Task<List<(T Value, long Count)>> CountByAsync<T>(
        Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
    {
        Operand operand = Scalar(value);
        if (state.IsEmpty)
            return [];

        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
            return await new GroupReader<T>(call, Table, operand, state).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    public override T Aggregate<T>(Func<Rows<TTable>, Scalar<T>> value)
    {
        ScalarColumn<T> values = ColumnOf(value);
        return Aggregated<T, SingleShape<T>>(new(values), values);
    }

    public override Task<T> AggregateAsync<T>(Func<Rows<TTable>, Scalar<T>> value, CancellationToken cancellationToken = default)
    {
        ScalarColumn<T> values = ColumnOf(value);
        return AggregatedAsync<T, SingleShape<T>>(new(values), cancellationToken, values);
    }

    public override (T1 First, T2 Second) Aggregate<T1, T2>(Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        return Aggregated<(T1, T2), PairShape<T1, T2>>(new(firsts, seconds), firsts, seconds);
    }

    public override Task<(T1 First, T2 Second)> AggregateAsync<T1, T2>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds) = (ColumnOf(first), ColumnOf(second));
        return AggregatedAsync<(T1, T2), PairShape<T1, T2>>(new(firsts, seconds), cancellationToken, firsts, seconds);
    }

    public override (T1 First, T2 Second, T3 Third) Aggregate<T1, T2, T3>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, Func<Rows<TTable>, Scalar<T3>> third)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        return Aggregated<(T1, T2, T3), TripleShape<T1, T2, T3>>(new(firsts, seconds, thirds), firsts, seconds, thirds);
    }

    public override Task<(T1 First, T2 Second, T3 Third)> AggregateAsync<T1, T2, T3>(
        Func<Rows<TTable>, Scalar<T1>> first, Func<Rows<TTable>, Scalar<T2>> second, Func<Rows<TTable>, Scalar<T3>> third,
        CancellationToken cancellationToken = default)
    {
        (ScalarColumn<T1> firsts, ScalarColumn<T2> seconds, ScalarColumn<T3> thirds) = (ColumnOf(first), ColumnOf(second), ColumnOf(third));
        return AggregatedAsync<(T1, T2, T3), TripleShape<T1, T2, T3>>(
            new(firsts, seconds, thirds), cancellationToken, firsts, seconds, thirds);
    }

    public override IAsyncEnumerable<TEntity> AsAsyncEnumerable(int batchSize = DefaultBatchSize)
    {
        Counts.ThrowIfNotPositive(batchSize, Name, nameof(AsAsyncEnumerable), nameof(batchSize));
        return Stream(batchSize);
    }

    public override IEnumerable<TEntity> AsEnumerable(int batchSize = DefaultBatchSize)
    {
        Counts.ThrowIfNotPositive(batchSize, Name, nameof(AsEnumerable), nameof(batchSize));
        return Stream(batchSize);
    }

    public override QueryText ToSql() => QueryText.Of(Db, state.Arguments, writer => state.WriteRows(writer, Table));

    object? IOneReader.SingleOrDefault() => SingleOrDefault();

    async Task<object?> IOneReader.SingleOrDefaultAsync(CancellationToken cancellationToken)
        => await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    public override int Update(Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
    {
        StatementStep step = QueryChange.Update(Table, state, update);
        if (!state.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: true);

        return step.Affected;
    }

    public override async Task<int> UpdateAsync(
        Func<RowUpdate<TTable>, RowUpdate<TTable>> update, CancellationToken cancellationToken = default)
    {
        StatementStep step = QueryChange.Update(Table, state, update);
        if (!state.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: true).ConfigureAwait(false);

        return step.Affected;
    }

    public override int Delete(bool applyActions = false)
    {
        StatementStep step = QueryChange.Delete(Table, state);
        if (applyActions)
        {
            int deleted = 0;
            if (!state.IsEmpty)
                ChangeRunner.Run(Db, step.Name, DeleteWithActions(step, count => deleted = count));

            return deleted;
        }

        if (!state.IsEmpty)
            ChangeRunner.Run(Db, step.Name, [step], isAtomic: true);

        return step.Affected;
    }

    public override async Task<int> DeleteAsync(bool applyActions, CancellationToken cancellationToken = default)
    {
        StatementStep step = QueryChange.Delete(Table, state);
        if (applyActions)
        {
            int deleted = 0;
            if (!state.IsEmpty)
                await ChangeRunner.RunAsync(Db, step.Name, DeleteWithActions(step, count => deleted = count), cancellationToken)
                    .ConfigureAwait(false);

            return deleted;
        }

        if (!state.IsEmpty)
            await ChangeRunner.RunAsync(Db, step.Name, [step], cancellationToken, isAtomic: true).ConfigureAwait(false);

        return step.Affected;
    }

    private protected override DbSession Session => Db;

    private protected override QueryState Rows => Ordered with { Compiled = state.Compiled ?? (state.IsPlain ? AllRows : null) };

    private protected override QueryState FirstRows(int count) => First(count);

    private protected override QueryState StreamedRows(int batchSize, string method)
    {
        Counts.ThrowIfNotPositive(batchSize, Name, method, nameof(batchSize));
        return Streamed;
    }

    private protected override void CheckFor(string view, bool isGrouped)
    {
        if (includes.Length > 0)
            throw new InvalidOperationException(
                $"The query for {Table.Entity} includes relations, and {view} has its own members: a view reads what it names and nothing "
                + "else. Remove Include, or add a member with [From] to the view.");

        if (isGrouped && state.HasOrder)
            throw new InvalidOperationException(
                $"{view} is a view of groups, and OrderBy, Take and Skip of the query for {Table.Entity} are of rows. Say them of the "
                + $"groups: GroupBy<{view}>().OrderBy(rows => …).Take(…).");
    }

    internal override Query<TEntity, TTable> Compiled()
        => new EntityQuery<TEntity, TKey, TTable>(db: null, includes, state with { Compiled = new CompiledText() });

    internal override Query<TEntity, TTable> Run(DbSession session, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new EntityQuery<TEntity, TKey, TTable>(session, includes, state.With(arguments, Name));
    }

    private protected override InvalidOperationException NoRow()
        => new($"The query for {Table.Entity} found no row. Where that may happen, ask with FirstOrDefault or SingleOrDefault.");

    private protected override InvalidOperationException ManyRows()
        => new($"The query for {Table.Entity} found more than one row, but exactly one was asked for; use First, or narrow the Where.");

    private TEntity? Only(List<TEntity> entities) => entities.Count < 2 ? entities.FirstOrDefault() : throw ManyRows();

    private static Ordering[] Orders(Func<TTable, Ordering> order, Func<TTable, Ordering>[] more)
    {
        Lambdas.ThrowIfNull<TTable>(more, nameof(more));
        return [Lambdas.Call(order, table: null), .. more.Select(next => Lambdas.Call(next, table: null))];
    }

    private static Operand Scalar<T>(Func<TTable, Scalar<T>> value)
    {
        Lambdas.ThrowIfNull<TTable>(value, nameof(value));
        return value(default(TTable).At(null)).Operand;
    }

    private static ScalarColumn<T> ColumnOf<T>(Func<TTable, Scalar<T>> value) => new(Scalar(value), Table);

    /// <summary>A limit that is filled in when the compiled query runs, so that only its template can have one.</summary>
    private ParameterSlot LimitSlot(Parameter<int> count, string method) => db is null
        ? count.Slot
        : throw new InvalidOperationException(
            $"{Name}: {method} with a parameter belongs to a compiled query; call it in the lambda of Compile, or hand in a number.");

    /// <summary>The query with an order of the database, so that rows and what is read beside them stay together.</summary>
    private QueryState Ordered => state with { Compiled = null, Orders = [.. OrderList.Complete(state.Orders, Table, alias: null)] };

    /// <summary>Of a limit from the end the statement lists the rows the other way round; there are few of them.</summary>
    private QueryState Streamed => state.IsLast
        ? throw new NotSupportedException(
            $"{Name}: TakeLast cannot be streamed: its rows are found from the end. Use ToList, or turn the order round and use Take.")
        : state with { Orders = [.. OrderList.Complete(state.Orders, Table, alias: null)] };

    /// <summary>The first rows; of rows from the end only all of them tell which is first.</summary>
    private QueryState First(int count) => state.IsLast ? state : state with { Take = Math.Min(count, state.Take ?? count) };

    private List<TEntity> Read(QueryState asked, params ExtraColumn[] extra)
    {
        if (asked.IsEmpty)
            return [];

        using var call = NewCall();
        return new RootReader<TEntity, TKey, TTable>(call, includes, asked, extra).Read();
    }

    private async Task<List<TEntity>> ReadAsync(QueryState asked, CancellationToken cancellationToken, params ExtraColumn[] extra)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (asked.IsEmpty)
            return [];

        var call = NewCall();
        await using (call.ConfigureAwait(false))
            return await new RootReader<TEntity, TKey, TTable>(call, includes, asked, extra).ReadAsync(cancellationToken)
                .ConfigureAwait(false);
    }

    private RootStream<TEntity> Stream(int batchSize)
    {
        QueryState ordered = Streamed;
        return new(
            Db, state, call => new EntityBatch<TEntity, TKey, TTable>(call, includes, state.Relation),
            writer => ordered.WriteRows(writer, Table), batchSize);
    }

    private void CountText(SqlWriter writer) => state.WriteCount(writer, Table);

    private void AnyText(SqlWriter writer) => state.WriteAny(writer, Table);

    private List<TResult> ReadValues<TResult, TShape>(TShape shape, params ExtraColumn[] columns)
        where TShape : struct, IRowShape<TResult>
    {
        if (state.IsEmpty)
            return [];

        using LoadCall call = NewCall();
        return new ValueReader<TResult, TShape>(call, Table, Ordered, shape, ValuesOf(columns)).Read();
    }

    private async Task<List<TResult>> ReadValuesAsync<TResult, TShape>(
        TShape shape, CancellationToken cancellationToken, params ExtraColumn[] columns)
        where TShape : struct, IRowShape<TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (state.IsEmpty)
            return [];

        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
            return await new ValueReader<TResult, TShape>(call, Table, Ordered, shape, ValuesOf(columns)).ReadAsync(cancellationToken)
                .ConfigureAwait(false);
    }

    private Action<SqlWriter> ValuesOf(ExtraColumn[] columns)
    {
        QueryState asked = Ordered;
        return writer => asked.WriteValues(writer, Table, Array.ConvertAll(columns, column => column.Operand));
    }

    private TResult Aggregated<TResult, TShape>(TShape shape, params ExtraColumn[] columns)
        where TShape : struct, IRowShape<TResult>
    {
        if (state.IsEmpty)
            return default!;

        using LoadCall call = NewCall();
        return new ValueReader<TResult, TShape>(call, Table, Unordered, shape, AggregatesOf(columns)).Read()[0];
    }

    private async Task<TResult> AggregatedAsync<TResult, TShape>(
        TShape shape, CancellationToken cancellationToken, params ExtraColumn[] columns)
        where TShape : struct, IRowShape<TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (state.IsEmpty)
            return default!;

        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
        {
            var reader = new ValueReader<TResult, TShape>(call, Table, Unordered, shape, AggregatesOf(columns));
            return (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))[0];
        }
    }

    private Action<SqlWriter> AggregatesOf(ExtraColumn[] columns)
    {
        RowsOperand[] values = Array.ConvertAll(columns, column => column.Operand as RowsOperand
            ?? throw new InvalidOperationException(
                $"{Name}: {nameof(Aggregate)} computes one value over all rows; name it with the parameter of the lambda, for example "
                + "rows => rows.Sum(x => x.Amount)."));
        return writer => state.WriteAggregates(writer, Table, values);
    }

    private static ScalarColumn<T> ColumnOf<T>(Func<Rows<TTable>, Scalar<T>> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value(default).Operand, Table);
    }

    /// <summary>One row comes back, which is in no order.</summary>
    private QueryState Unordered => state with { IsLast = false };

    private long Number(Action<SqlWriter> write)
    {
        using var call = NewCall();
        return new NumberReader(call, Table, Name, write).Read();
    }

    private async Task<long> NumberAsync(Action<SqlWriter> write, CancellationToken cancellationToken)
    {
        var call = NewCall();
        await using (call.ConfigureAwait(false))
            return await new NumberReader(call, Table, Name, write).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private LoadCall NewCall() => new(Db) { Arguments = state.Arguments };

    private IEnumerable<WriteStep> DeleteWithActions(StatementStep step, Action<int> deleted)
        => ActionDeletion<TEntity, TKey, TTable>.Delete(step, writer => state.WriteKeys(writer, Table), deleted);

    private EntityQuery<TEntity, TKey, TTable> With(QueryState changed) => new(db, includes, changed with { Compiled = null });
}
