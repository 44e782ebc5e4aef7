namespace RelationGen;

/// <summary>A function over the rows that a statement reads or groups.</summary>
/// <param name="function">The function.</param>
/// <param name="value">What it is applied to; null for the rows themselves.</param>
/// <param name="info">What the result is.</param>
internal sealed class RowsOperand(AggregateFunction function, Operand? value, ColumnInfo info) : Operand
{
    public override ColumnInfo Info => info;

    public override bool CanBeNull => AggregateOperand.IsNullOfNothing(function);

    /// <summary>A value of each row, which the function is applied to; null for the rows themselves.</summary>
    public Operand? Value => value;

    public override bool Computes => value is { Computes: true };

    /// <summary>The same function over another value.</summary>
    public RowsOperand Over(Operand other) => new(function, other, info);

    public override ColumnInfo? ValueOf => AggregateOperand.IsValue(function) ? value?.ValueOf : null;

    public override void Write(SqlWriter writer) => AggregateOperand.WriteRead(writer, this);

    // What was aggregated in comparable form needs no other.
    public override void WriteComparable(SqlWriter writer)
    {
        writer.Append(function == AggregateFunction.Sum ? "COALESCE(" : "");
        writer.OfRows(() => AggregateOperand.Write(writer, function, value, info));
        writer.Append(function == AggregateFunction.Sum ? ", 0)" : "");
    }
}

/// <summary>A value that a derived table has a name for.</summary>
/// <param name="info">What it is.</param>
/// <param name="canBeNull">It can be NULL.</param>
/// <param name="name">The name, behind that of the table.</param>
internal sealed class NamedOperand(ColumnInfo info, bool canBeNull, string name) : Operand
{
    public override ColumnInfo Info => info;

    public override bool CanBeNull => canBeNull;

    public override void Write(SqlWriter writer) => writer.Append(name);

    // It was selected in the form in which it compares.
    public override void WriteComparable(SqlWriter writer) => Write(writer);
}
