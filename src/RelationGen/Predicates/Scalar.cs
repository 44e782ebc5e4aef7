using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// A value that the database computes, such as the number of the targets of a relation: it can be compared, ordered by, and read beside the
/// entities of a query. A column is one too.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// // LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id"
/// p => p.Comments.Count >= 3                        // COALESCE(a1.v1, 0) >= $1
/// i => i.Lines.Sum(l => l.Quantity).Descending
/// </code>
/// </example>
public readonly struct Scalar<T> : IScalar, IEquatable<Scalar<T>>
{
    private readonly Operand? _operand;

    internal Scalar(Operand operand) => _operand = operand;

    /// <summary>Orders by the value, the smallest first.</summary>
    public Ordering Ascending => new(Operand, isDescending: false);

    /// <summary>Orders by the value, the largest first.</summary>
    public Ordering Descending => new(Operand, isDescending: true);

    Operand IScalar.Operand => Operand;

    internal Operand Operand
        => _operand
            ?? throw new InvalidOperationException("A default value is none; take it from a relation, for example p => p.Comments.Count.");

    /// <summary>Orders by the value, the smallest first.</summary>
    /// <param name="scalar">The value.</param>
    public static implicit operator Ordering(Scalar<T> scalar) => scalar.Ascending;

    /// <summary>The values are equal; <c>== null</c> is <c>IS NULL</c>.</summary>
    /// <param name="scalar">The computed value.</param>
    /// <param name="value">The value it is compared with.</param>
    public static Predicate operator ==(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, "==", value);

    /// <summary>The values are different, or the computed one is NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, T)" path="/param"/>
    public static Predicate operator !=(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, "!=", value);

    /// <summary>The computed value is less; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, T)" path="/param"/>
    public static Predicate operator <(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, "<", value);

    /// <summary>The computed value is less or equal; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, T)" path="/param"/>
    public static Predicate operator <=(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, "<=", value);

    /// <summary>The computed value is greater; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, T)" path="/param"/>
    public static Predicate operator >(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, ">", value);

    /// <summary>The computed value is greater or equal; false for NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, T)" path="/param"/>
    public static Predicate operator >=(Scalar<T> scalar, T value) => new ComparisonPredicate(scalar.Operand, ">=", value);

    /// <summary>The values are equal, or both are NULL.</summary>
    /// <param name="left">A computed value.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator ==(Scalar<T> left, Scalar<T> right) => left.Compare("==", right);

    /// <summary>The values are different, or one of them is NULL.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, Scalar{T})" path="/param"/>
    public static Predicate operator !=(Scalar<T> left, Scalar<T> right) => left.Compare("!=", right);

    /// <summary>The left value is less than the right one.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, Scalar{T})" path="/param"/>
    public static Predicate operator <(Scalar<T> left, Scalar<T> right) => left.Compare("<", right);

    /// <summary>The left value is less than or equal to the right one.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, Scalar{T})" path="/param"/>
    public static Predicate operator <=(Scalar<T> left, Scalar<T> right) => left.Compare("<=", right);

    /// <summary>The left value is greater than the right one.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, Scalar{T})" path="/param"/>
    public static Predicate operator >(Scalar<T> left, Scalar<T> right) => left.Compare(">", right);

    /// <summary>The left value is greater than or equal to the right one.</summary>
    /// <inheritdoc cref="op_Equality(Scalar{T}, Scalar{T})" path="/param"/>
    public static Predicate operator >=(Scalar<T> left, Scalar<T> right) => left.Compare(">=", right);

    /// <summary>The column has the value of a parameter of a compiled query.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator ==(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "==", parameter.Slot);

    /// <summary>The column has another value than the parameter, or NULL.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator !=(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "!=", parameter.Slot);

    /// <summary>The column is less than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "<", parameter.Slot);

    /// <summary>The column is less than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <=(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, "<=", parameter.Slot);

    /// <summary>The column is greater than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, ">", parameter.Slot);

    /// <summary>The column is greater than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >=(Scalar<T> column, Parameter<T> parameter)
        => new ComparisonPredicate(column.Operand, ">=", parameter.Slot);

    /// <summary>True for the same value of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(Scalar<T> other) => ReferenceEquals(_operand, other._operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Scalar<T> other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _operand?.GetHashCode() ?? 0;

    private ComparisonPredicate Compare(string operation, Scalar<T> right) => new(Operand, operation, value: null, right.Operand);
}

/// <summary>Values that the library has no member for.</summary>
public static class Scalar
{
    /// <summary>
    /// A value in SQL of your own. Columns in the holes become quoted names, computed values and conditions their SQL, and every other
    /// value becomes a parameter; only the text around them reaches the database as it stands.
    /// </summary>
    /// <typeparam name="T">The type of the value; nullable where it can be NULL.</typeparam>
    /// <param name="sql">An interpolated string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="NotSupportedException">No column can have the type.</exception>
    /// <example><code>i => i.Lines.Sum(l => Scalar.Sql&lt;decimal&gt;($"{l.UnitPrice} * {l.Quantity}"))</code></example>
    public static Scalar<T> Sql<T>(FormattableString sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new(new FragmentOperand(sql, FragmentOperand.InfoOf(typeof(T))));
    }
}

/// <summary>What all computed values have in common, whatever their type.</summary>
internal interface IScalar
{
    Operand Operand { get; }
}
