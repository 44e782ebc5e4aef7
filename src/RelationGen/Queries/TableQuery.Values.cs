namespace RelationGen;

/// <content>Values of rows, and over them.</content>
internal abstract partial class TableQuery<TEntity, TTable>
{
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

    public override List<(T Value, long Count)> CountBy<T>(Func<TTable, Scalar<T>> value)
    {
        Operand operand = Scalar(value);
        if (Unlocked(nameof(CountBy)).IsEmpty)
            return [];

        using LoadCall call = NewCall();
        return new GroupReader<T>(call, Table, operand, state).Read();
    }

    public override async Task<List<(T Value, long Count)>> CountByAsync<T>(
        Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default)
    {
        Operand operand = Scalar(value);
        if (Unlocked(nameof(CountBy)).IsEmpty)
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

    private static Operand Scalar<T>(Func<TTable, Scalar<T>> value)
    {
        Lambdas.ThrowIfNull<TTable>(value, nameof(value));
        return value(default(TTable).At(null)).Operand;
    }

    private static ScalarColumn<T> ColumnOf<T>(Func<TTable, Scalar<T>> value) => new(Scalar(value), Table);

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
        if (Unlocked(nameof(Aggregate)).IsEmpty)
            return default!;

        using LoadCall call = NewCall();
        return new ValueReader<TResult, TShape>(call, Table, Unordered, shape, AggregatesOf(columns)).Read()[0];
    }

    private async Task<TResult> AggregatedAsync<TResult, TShape>(
        TShape shape, CancellationToken cancellationToken, params ExtraColumn[] columns)
        where TShape : struct, IRowShape<TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Unlocked(nameof(Aggregate)).IsEmpty)
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
}
