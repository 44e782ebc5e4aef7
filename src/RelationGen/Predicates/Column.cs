using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// A column, as the lambda of a query or the method of a scoped relation sees it: its operators build a <see cref="Predicate"/>.
/// </summary>
/// <typeparam name="T">The type of the property, with its nullability.</typeparam>
/// <example><code>p => p.AuthorId == 5 &amp; p.ReviewerId != null</code></example>
public readonly struct Column<T> : IColumn, IEquatable<Column<T>>
{
    private readonly ColumnInfo _info;
    private readonly TableAlias? _table;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public Column(ColumnInfo info, TableAlias? table)
    {
        _info = info;
        _table = table;
    }

    ColumnOperand IColumn.Operand => Operand;

    /// <summary>Orders by the column, the smallest first.</summary>
    public Ordering Ascending => new(Operand, isDescending: false);

    /// <summary>Orders by the column, the largest first.</summary>
    public Ordering Descending => new(Operand, isDescending: true);

    private ColumnOperand Operand => ColumnOperand.Of(_info, _table);

    /// <summary>Orders by the column, the smallest first.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Ordering(Column<T> column) => column.Ascending;

    /// <summary>The column as a value that can be compared with a computed one, or read beside an entity.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Scalar<T>(Column<T> column) => new(column.Operand);

    /// <summary>The column has the value; <c>== null</c> is <c>IS NULL</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static Predicate operator ==(Column<T> column, T value) => new ComparisonPredicate(column.Operand, "==", value);

    /// <summary>The column has another value, or NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, T)" path="/param"/>
    public static Predicate operator !=(Column<T> column, T value) => new ComparisonPredicate(column.Operand, "!=", value);

    /// <summary>The column is less than the value; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, T)" path="/param"/>
    public static Predicate operator <(Column<T> column, T value) => new ComparisonPredicate(column.Operand, "<", value);

    /// <summary>The column is less than or equal to the value; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, T)" path="/param"/>
    public static Predicate operator <=(Column<T> column, T value) => new ComparisonPredicate(column.Operand, "<=", value);

    /// <summary>The column is greater than the value; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, T)" path="/param"/>
    public static Predicate operator >(Column<T> column, T value) => new ComparisonPredicate(column.Operand, ">", value);

    /// <summary>The column is greater than or equal to the value; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, T)" path="/param"/>
    public static Predicate operator >=(Column<T> column, T value) => new ComparisonPredicate(column.Operand, ">=", value);

    /// <summary>Both columns have one value, or both are NULL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator ==(Column<T> left, Column<T> right) => left.Compare("==", right);

    /// <summary>The columns have different values, or one of them is NULL.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, Column{T})" path="/param"/>
    public static Predicate operator !=(Column<T> left, Column<T> right) => left.Compare("!=", right);

    /// <summary>The left column is less than the right one.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, Column{T})" path="/param"/>
    public static Predicate operator <(Column<T> left, Column<T> right) => left.Compare("<", right);

    /// <summary>The left column is less than or equal to the right one.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, Column{T})" path="/param"/>
    public static Predicate operator <=(Column<T> left, Column<T> right) => left.Compare("<=", right);

    /// <summary>The left column is greater than the right one.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, Column{T})" path="/param"/>
    public static Predicate operator >(Column<T> left, Column<T> right) => left.Compare(">", right);

    /// <summary>The left column is greater than or equal to the right one.</summary>
    /// <inheritdoc cref="op_Equality(Column{T}, Column{T})" path="/param"/>
    public static Predicate operator >=(Column<T> left, Column<T> right) => left.Compare(">=", right);

    /// <summary>The column has the value of a parameter of a compiled query.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator ==(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "==", parameter.Slot);

    /// <summary>The column has another value than the parameter, or NULL.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator !=(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "!=", parameter.Slot);

    /// <summary>The column is less than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "<", parameter.Slot);

    /// <summary>The column is less than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <=(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "<=", parameter.Slot);

    /// <summary>The column is greater than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, ">", parameter.Slot);

    /// <summary>The column is greater than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >=(Column<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, ">=", parameter.Slot);

    /// <summary>The column has one of the values; null among them stands for NULL, and no values for no rows.</summary>
    /// <param name="values">Any number of values; they travel in one parameter.</param>
    /// <example><code>posts.Where(p => p.AuthorId.In(ids))   // one parameter, however many</code></example>
    public Predicate In(params T[] values) => In((IEnumerable<T>)values);

    /// <inheritdoc cref="In(T[])"/>
    public Predicate In(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ListPredicate(Operand, values.Select(value => (object?)value));
    }

    /// <summary>The column has one of the values that a parameter of a compiled query holds; an empty list stands for no rows.</summary>
    /// <param name="values">The parameter; its list travels as one parameter of the statement, and cannot hold null.</param>
    /// <exception cref="NotSupportedException">Values of the type do not travel in a list: numbers with a fraction, times of day, moments
    /// with an offset, bytes.</exception>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;IReadOnlyCollection&lt;long>> ids) =>
    ///     posts.Where(p => p.Id.In(ids)))
    /// </code>
    /// </example>
    public Predicate In(Parameter<IReadOnlyCollection<T>> values) => new ListParameterPredicate(Operand, values.Slot);

    /// <summary>The column lies between the values, both included; false for NULL.</summary>
    /// <param name="first">The smallest value.</param>
    /// <param name="last">The largest value.</param>
    /// <example><code>posts.Where(p => p.Id.Between(10, 20))   // both ends belong to it</code></example>
    public Predicate Between(T first, T last) => (this >= first) & (this <= last);

    /// <summary>The column lies between the values of two parameters of a compiled query, both included; false for NULL.</summary>
    /// <param name="first">The smallest value.</param>
    /// <param name="last">The largest value.</param>
    /// <example>
    /// <code>
    /// CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;long> first, Parameter&lt;long> last) =>
    ///     posts.Where(p => p.Id.Between(first, last)))
    /// </code>
    /// </example>
    public Predicate Between(Parameter<T> first, Parameter<T> last) => (this >= first) & (this <= last);

    /// <summary>True for the same column of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(Column<T> other) => Operand.Equals(other.Operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Column<T> other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Operand.GetHashCode();

    private ComparisonPredicate Compare(string operation, Column<T> right) => new(Operand, operation, value: null, right.Operand);
}
