namespace RelationGen;

/// <summary>A text that is no column, as it is ordered by: whatever the collation of the database.</summary>
/// <param name="text">The text.</param>
internal sealed class OrderedOperand(Operand text) : Operand
{
    public override ColumnInfo Info => text.Info;

    public override bool CanBeNull => text.CanBeNull;

    public override bool Computes => text.Computes;

    public override ColumnInfo? ValueOf => text.ValueOf;

    /// <summary>A value as it is ordered by.</summary>
    public static Operand Of(Operand operand) => operand switch
    {
        { IsText: false } => operand,
        ColumnOperand column => column.ByCodePoint,
        _ => new OrderedOperand(operand),
    };

    public override bool IsSearched(SqlWriter writer) => text.IsSearched(writer);

    public override void Write(SqlWriter writer) => text.Write(writer);

    public override void WriteComparable(SqlWriter writer)
    {
        text.WriteComparable(writer);
        writer.Append(writer.Sql.ByCodePoint);
    }

    public override void WriteComparable(SqlWriter writer, object value) => text.WriteComparable(writer, value);
}
