using System.ComponentModel;

namespace RelationGen;

/// <summary>A column that is true or false, which is a condition by itself.</summary>
/// <example><code>c => c.Approved &amp; !c.Hidden</code></example>
public readonly struct BoolColumn : IColumn, IEquatable<BoolColumn>
{
    private readonly ColumnInfo _info;
    private readonly TableAlias? _table;

    /// <summary>Names a column of a table. Called by generated code.</summary>
    /// <param name="info">The column.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public BoolColumn(ColumnInfo info, TableAlias? table)
    {
        _info = info;
        _table = table;
    }

    ColumnOperand IColumn.Operand => Operand;

    /// <summary>Orders by the column, false first.</summary>
    public Ordering Ascending => new(Operand, isDescending: false);

    /// <summary>Orders by the column, true first.</summary>
    public Ordering Descending => new(Operand, isDescending: true);

    private ColumnOperand Operand => ColumnOperand.Of(_info, _table);

    /// <summary>The column is true.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Predicate(BoolColumn column) => new BoolPredicate(column.Operand);

    /// <summary>Orders by the column, false first.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Ordering(BoolColumn column) => column.Ascending;

    /// <summary>The column has the value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static Predicate operator ==(BoolColumn column, bool value) => value ? column : !column;

    /// <summary>The column has the other value.</summary>
    /// <inheritdoc cref="op_Equality(BoolColumn, bool)" path="/param"/>
    public static Predicate operator !=(BoolColumn column, bool value) => column == !value;

    /// <summary>The columns have one value.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator ==(BoolColumn left, BoolColumn right)
        => new ComparisonPredicate(left.Operand, "==", value: null, right.Operand);

    /// <summary>The columns have different values.</summary>
    /// <inheritdoc cref="op_Equality(BoolColumn, BoolColumn)" path="/param"/>
    public static Predicate operator !=(BoolColumn left, BoolColumn right)
        => new ComparisonPredicate(left.Operand, "!=", value: null, right.Operand);

    /// <summary>The column has the value of a parameter of a compiled query.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator ==(BoolColumn column, Parameter<bool> parameter)
        => new ComparisonPredicate(column.Operand, "==", parameter.Slot);

    /// <summary>The column has another value than the parameter, or NULL.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter.</param>
    public static Predicate operator !=(BoolColumn column, Parameter<bool> parameter)
        => new ComparisonPredicate(column.Operand, "!=", parameter.Slot);

    /// <summary>The column is false.</summary>
    /// <param name="column">The column.</param>
    public static Predicate operator !(BoolColumn column) => !(Predicate)column;

    /// <summary>Both hold.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator &(BoolColumn left, BoolColumn right) => (Predicate)left & (Predicate)right;

    /// <summary>At least one holds.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another.</param>
    public static Predicate operator |(BoolColumn left, BoolColumn right) => (Predicate)left | (Predicate)right;

    /// <summary>Never; so that <c>||</c> means the same as <c>|</c>.</summary>
    /// <param name="column">A column.</param>
    public static bool operator true(BoolColumn column) => false;

    /// <summary>Never; so that <c>&amp;&amp;</c> means the same as <c>&amp;</c>.</summary>
    /// <param name="column">A column.</param>
    public static bool operator false(BoolColumn column) => false;

    /// <summary>True for the same column of the same table. To compare values use <c>==</c>.</summary>
    /// <param name="other">Another column.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Equals(BoolColumn other) => Operand.Equals(other.Operand);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is BoolColumn other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Operand.GetHashCode();
}
