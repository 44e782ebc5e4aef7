namespace RelationGen;

/// <summary>The query over the rows of a table, whether or not they have a key.</summary>
internal abstract partial class TableQuery<TEntity, TTable>(DbSession? db, Include<TEntity>[] includes, QueryState state)
    : Query<TEntity, TTable>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    // Nothing was asked for, so that the text is the same for all who ask.
    private static readonly CompiledText AllRows = new();

    protected static TableInfo Table => default(TTable).Info;

    protected QueryState State => state;

    /// <summary>What is loaded below the rows.</summary>
    protected Include<TEntity>[] Followed => includes;

    /// <summary>Only the rows that fulfil a condition that is made already.</summary>
    protected Query<TEntity, TTable> Where(Predicate condition) => With(state with { Where = [.. state.Where, condition] });

    /// <summary>What is asked for, as messages name it.</summary>
    private string Name => state.Relation ?? Table.Entity;

    protected DbSession Db
        => db ?? throw new InvalidOperationException(
            $"The compiled query for {Table.Entity} is read with On(db, …), not where it is compiled.");

    public override Query<TEntity, TTable> Where(Func<TTable, Predicate> where)
        => Where(Lambdas.Call(where, table: null));

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

    public override Query<TEntity, TTable> Include(Func<TTable, Include> relation, params Func<TTable, Include>[] more)
        => With(db, [.. includes, .. Include<TEntity>.Resolve(relation, more)], state);

    public override Query<TEntity, TTable> FromSql(FormattableString sql) => state.Lock is { } asked ? throw LockOfSql(asked)
        : state.Source is null
        ? With(state with { Source = new SqlSource(Table, sql) })
        : throw new InvalidOperationException(
            $"{Name}: the query has its rows of one FromSql already; join or unite them in SQL, and hand in that.");

    // A template has no session yet: the one that it is read with ignores them then.
    public override Query<TEntity, TTable> IgnoreFilters(params string[] names) => db is not null
        ? With(db.IgnoreFilters(names), includes, state)
        : With(state with { IgnoredFilters = RowFilters.Ignoring(state.IgnoredFilters, names) });

    internal override Query<TEntity, TTable> Locked(bool isShared, LockWait wait)
    {
        var asked = RowLock.Of(Table, isShared, wait);
        return state.Source is null ? With(state with { Lock = asked }) : throw LockOfSql(asked);
    }

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

    public override TEntity? FirstOrDefault() => Read(First(1)).FirstOrDefault();

    public override async Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await ReadAsync(First(1), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    public override TEntity? SingleOrDefault() => Only(Read(Two));

    public override async Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default)
        => Only(await ReadAsync(Two, cancellationToken).ConfigureAwait(false));

    public override bool Any() => !Unlocked(nameof(Any)).IsEmpty && Number(AnyText) != 0;

    public override async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
        => !Unlocked(nameof(Any)).IsEmpty && await NumberAsync(AnyText, cancellationToken).ConfigureAwait(false) != 0;

    public override long Count() => Unlocked(nameof(Count)).IsEmpty ? 0 : Number(CountText);

    public override async Task<long> CountAsync(CancellationToken cancellationToken = default)
        => Unlocked(nameof(Count)).IsEmpty ? 0 : await NumberAsync(CountText, cancellationToken).ConfigureAwait(false);

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

    private protected override DbSession Session => Db;

    private protected override QueryState Rows => Ordered with { Compiled = state.Compiled ?? (state.IsPlain ? AllRows : null) };

    private protected override QueryState FirstRow => First(1);

    private protected override QueryState TwoRows => Two;

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

        if (isGrouped && state.Lock is { } asked)
            throw asked.Refused(Name, $"{view} is a view of groups, each of many rows. Remove {asked.Method}, or read the rows.");

        if (isGrouped && state.HasOrder)
            throw new InvalidOperationException(
                $"{view} is a view of groups, and OrderBy, Take and Skip of the query for {Table.Entity} are of rows. Say them of the "
                + $"groups: GroupBy<{view}>().OrderBy(rows => …).Take(…).");
    }

    internal override Query<TEntity, TTable> Compiled()
        => With(session: null, includes, state with { Compiled = new CompiledText() });

    internal override Query<TEntity, TTable> Run(DbSession session, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(session);
        session = state.IgnoredFilters is { Length: 0 } ? session : session.IgnoreFilters(state.IgnoredFilters ?? []);
        return With(session, includes, state.With(arguments, Name));
    }

    private protected override InvalidOperationException NoRow()
        => new($"The query for {Table.Entity} found no row. Where that may happen, ask with FirstOrDefault or SingleOrDefault.");

    private protected override InvalidOperationException ManyRows()
        => new($"The query for {Table.Entity} found more than one row, but exactly one was asked for; use First, or narrow the Where.");

    /// <summary>The query, for what reads numbers in the place of rows.</summary>
    /// <exception cref="InvalidOperationException">It locks rows.</exception>
    private QueryState Unlocked(string method) => state.Lock is { } asked
        ? throw asked.Refused(Name, $"{method} reads none. Remove {asked.Method}, or read the rows.")
        : state;

    private InvalidOperationException LockOfSql(RowLock asked) => asked.Refused(
        Name, $"those of FromSql are rows of whatever tables your SQL reads. Remove {asked.Method}, and let the SQL say what it locks.");

    private TEntity? Only(List<TEntity> entities) => entities.Count < 2 ? entities.FirstOrDefault() : throw ManyRows();

    private static Ordering[] Orders(Func<TTable, Ordering> order, Func<TTable, Ordering>[] more)
    {
        Lambdas.ThrowIfNull<TTable>(more, nameof(more));
        return [Lambdas.Call(order, table: null), .. more.Select(next => Lambdas.Call(next, table: null))];
    }

    /// <summary>The same query with other parts.</summary>
    protected abstract TableQuery<TEntity, TTable> With(DbSession? session, Include<TEntity>[] followed, QueryState asked);

    /// <summary>What takes the rows, and loads what is included.</summary>
    protected abstract EntityBatch<TEntity> CreateBatch(
        LoadCall call, Include<TEntity>[] followed, QueryState asked, ExtraColumn[] extra);

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

    /// <summary>Enough rows to tell one from several, for which any two will do where the query has no limit of its own.</summary>
    private QueryState Two => First(2) with { TakesAny = !state.IsLimited && Table.KeyColumns.Count == 0 };

    private List<TEntity> Read(QueryState asked, params ExtraColumn[] extra)
    {
        if (asked.IsEmpty)
            return [];

        using LoadCall call = NewCall();
        return Reader(call, asked, extra).Read();
    }

    private async Task<List<TEntity>> ReadAsync(QueryState asked, CancellationToken cancellationToken, params ExtraColumn[] extra)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (asked.IsEmpty)
            return [];

        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
            return await Reader(call, asked, extra).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private RootReader<TEntity, TTable> Reader(LoadCall call, QueryState asked, ExtraColumn[] extra)
        => new(call, CreateBatch(call, includes, asked, extra), asked, extra);

    private RootStream<TEntity> Stream(int batchSize)
    {
        QueryState ordered = Streamed;
        return new(
            Db, state, call => CreateBatch(call, includes, state, []), writer => ordered.WriteRows(writer, Table), batchSize);
    }

    private void CountText(SqlWriter writer) => state.WriteCount(writer, Table);

    private void AnyText(SqlWriter writer) => state.WriteAny(writer, Table);

    private long Number(Action<SqlWriter> write)
    {
        using LoadCall call = NewCall();
        return Number(call, write).Read();
    }

    private NumberReader Number(LoadCall call, Action<SqlWriter> write)
        => new(call, Table, Name, write) { IsOfSql = state.Source is not null };

    private async Task<long> NumberAsync(Action<SqlWriter> write, CancellationToken cancellationToken)
    {
        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
            return await Number(call, write).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private LoadCall NewCall() => LoadCall.Of(Db, state);

    private TableQuery<TEntity, TTable> With(QueryState changed) => With(db, includes, changed with { Compiled = null });
}
