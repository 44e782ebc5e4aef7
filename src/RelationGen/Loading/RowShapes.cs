namespace RelationGen;

/// <summary>Makes a result of a row. Implementations are structs, so that their methods are called directly.</summary>
internal interface IRowShape<TResult>
{
    TResult Read<TRow>(ref TRow row)
        where TRow : struct, IRow;
}

/// <summary>One value.</summary>
internal readonly struct SingleShape<T>(ScalarColumn<T> value) : IRowShape<T>
{
    public T Read<TRow>(ref TRow row)
        where TRow : struct, IRow
        => value.ValueOf(ref row, 0);
}

/// <summary>Two values.</summary>
internal readonly struct PairShape<T1, T2>(ScalarColumn<T1> first, ScalarColumn<T2> second) : IRowShape<(T1 First, T2 Second)>
{
    public (T1 First, T2 Second) Read<TRow>(ref TRow row)
        where TRow : struct, IRow
        => (first.ValueOf(ref row, 0), second.ValueOf(ref row, 1));
}

/// <summary>Three values.</summary>
internal readonly struct TripleShape<T1, T2, T3>(ScalarColumn<T1> first, ScalarColumn<T2> second, ScalarColumn<T3> third)
    : IRowShape<(T1 First, T2 Second, T3 Third)>
{
    public (T1 First, T2 Second, T3 Third) Read<TRow>(ref TRow row)
        where TRow : struct, IRow
        => (first.ValueOf(ref row, 0), second.ValueOf(ref row, 1), third.ValueOf(ref row, 2));
}
