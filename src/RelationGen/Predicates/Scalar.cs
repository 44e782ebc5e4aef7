using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// A value that is computed over the targets of a relation, such as their number: it can be compared, ordered by, and read beside the entities
/// of a query.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// p => p.Comments.Count >= 3                        // (SELECT COUNT(*) FROM "comments" AS t1 WHERE t1."post_id" = t."id") >= $1
/// i => i.Lines.Sum(l => l.Quantity).Descending
/// </code>
/// </example>
public readonly struct Scalar<T> : IEquatable<Scalar<T>>
{
    private readonly Operand? _operand;

    internal Scalar(Operand operand) => _operand = operand;

    /// <summary>Orders by the value, the smallest first.</summary>
    public Ordering Ascending => new(Operand, isDescending: false);

    /// <summary>Orders by the value, the largest first.</summary>
    public Ordering Descending => new(Operand, isDescending: true);

    internal Operand Operand => _operand ?? throw new InvalidOperationException("A default value is none; take it from a relation, for example p => p.Comments.Count.");

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
    public static Predicate operator ==(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, "==", parameter.Slot);

    /// <summary>The column has another value than the parameter, or NULL.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator !=(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, "!=", parameter.Slot);

    /// <summary>The column is less than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, "<", parameter.Slot);

    /// <summary>The column is less than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator <=(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, "<=", parameter.Slot);

    /// <summary>The column is greater than the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, ">", parameter.Slot);

    /// <summary>The column is greater than or equal to the parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator >=(Scalar<T> column, Parameter<T> parameter) => new ComparisonPredicate(column.Operand, ">=", parameter.Slot);

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
