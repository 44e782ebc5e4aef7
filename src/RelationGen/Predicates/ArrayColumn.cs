using System.ComponentModel;

namespace RelationGen;

/// <summary>A column that holds an array: a native one on PostgreSQL, and JSON on SQLite.</summary>
/// <typeparam name="TArray">The type of the property, with its nullability.</typeparam>
/// <typeparam name="T">The type of a value, with its nullability.</typeparam>
/// <remarks>
/// NULL, an empty array and an array with NULL in it are three different things. A column that is NULL contains nothing, not even no values
/// at all, and has no length.
/// </remarks>
/// <example><code>p => p.Tags.Contains("sql") &amp; p.Tags.Length &lt; 5</code></example>
public readonly struct ArrayColumn<TArray, T> : IColumn, IEquatable<ArrayColumn<TArray, T>>
    where TArray : IEnumerable<T>?
{
    private readonly ColumnInfo _info;
    private readonly TableAlias? _table;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public ArrayColumn(ColumnInfo info, TableAlias? table)
    {
        _info = info;
        _table = table;
    }

    ColumnOperand IColumn.Operand => Operand;

    /// <summary>The column is NULL, and no array.</summary>
    public Predicate IsNull => new ComparisonPredicate(Operand, "==", null);

    /// <summary>The column is an array, perhaps one of no values.</summary>
    public Predicate IsNotNull => new ComparisonPredicate(Operand, "!=", null);

    /// <summary>How many values the array has; NULL where the column is NULL.</summary>
    /// <remarks>PostgreSQL: <c>cardinality(t."tags")</c>; SQLite: <c>json_array_length(t."tags")</c>.</remarks>
    public Scalar<int> Length => new(new ArrayLengthOperand(Operand));

    private ColumnOperand Operand => ColumnOperand.Of(_info, _table);

    /// <summary>The column as a value that is read beside an entity.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Scalar<TArray>(ArrayColumn<TArray, T> column) => new(column.Operand);

    /// <summary>The column has these values in this order; <c>== null</c> is <c>IS NULL</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">The values.</param>
    public static Predicate operator ==(ArrayColumn<TArray, T> column, TArray? values)
        => new ComparisonPredicate(column.Operand, "==", values);

    /// <summary>The column has other values, or another order of them, or is NULL.</summary>
    /// <inheritdoc cref="op_Equality(ArrayColumn{TArray, T}, TArray)" path="/param"/>
    public static Predicate operator !=(ArrayColumn<TArray, T> column, TArray? values)
        => new ComparisonPredicate(column.Operand, "!=", values);

    /// <summary>The value is in the array.</summary>
    /// <param name="value">The value; null is in an array that has NULL in it.</param>
    /// <remarks>PostgreSQL: <c>t."tags" @> $1</c>, for which a GIN index serves.</remarks>
    /// <example><code>posts.Where(p => p.Keywords.Contains("sql"))   // "keywords" @> $1</code></example>
    public Predicate Contains(T value) => new ArrayPredicate(Operand, ArrayTest.One, _info, Stored([value]), value is null);

    /// <summary>The value that a parameter of a compiled query holds is in the array.</summary>
    /// <param name="value">The parameter; an argument that is null is in no array.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;string> word) =>
    ///     posts.Where(p => p.Keywords.Contains(word)))
    /// </code>
    /// </example>
    public Predicate Contains(Parameter<T> value)
    {
        ColumnOperand operand = Operand;
        return new ArrayPredicate(
            operand, ArrayTest.One, operand.Info.Storing(argument => operand.Info.ToStored(new[] { (T)argument })), value.Slot,
            testsNull: false);
    }

    /// <summary>At least one of the values is in the array; false for no values.</summary>
    /// <param name="values">The values.</param>
    /// <remarks>PostgreSQL: <c>t."tags" &amp;&amp; $1</c>, for which a GIN index serves.</remarks>
    /// <example><code>posts.Where(p => p.Keywords.ContainsAny("sql", "net"))</code></example>
    public Predicate ContainsAny(params T[] values) => ContainsAny((IEnumerable<T>)values);

    /// <inheritdoc cref="ContainsAny(T[])"/>
    public Predicate ContainsAny(IEnumerable<T> values) => Test(ArrayTest.Any, values);

    /// <summary>Each of the values is in the array; true for no values, unless the column is NULL.</summary>
    /// <param name="values">The values; one that occurs twice need not be there twice.</param>
    /// <remarks>PostgreSQL: <c>t."tags" @> $1</c>, for which a GIN index serves.</remarks>
    /// <example><code>posts.Where(p => p.Keywords.ContainsAll("sql", "net"))</code></example>
    public Predicate ContainsAll(params T[] values) => ContainsAll((IEnumerable<T>)values);

    /// <inheritdoc cref="ContainsAll(T[])"/>
    public Predicate ContainsAll(IEnumerable<T> values) => Test(ArrayTest.All, values);

    /// <summary>True for the same column of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(ArrayColumn<TArray, T> other) => Operand.Equals(other.Operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is ArrayColumn<TArray, T> other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Operand.GetHashCode();

    private ArrayPredicate Test(ArrayTest test, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        T[] all = [.. values];
        return new ArrayPredicate(Operand, test, _info, Stored(all), Array.Exists(all, static value => value is null));
    }

    /// <summary>The values as the column stores them, without NULL, which nothing equals.</summary>
    private object Stored(T[] values) => Operand.Info.ToStored(Array.FindAll(values, static value => value is not null))!;
}
