namespace RelationGen;

/// <summary>A column that equals one of the values that a list holds, which is an argument of a compiled query.</summary>
internal sealed class ListParameterPredicate : Predicate
{
    private readonly ColumnOperand _column;
    private readonly ParameterSlot _list;

    public ListParameterPredicate(ColumnOperand column, ParameterSlot list)
    {
        if (column.IgnoresCase || !ColumnValue.TravelsInList(column.Info.Type))
        {
            throw new NotSupportedException(
                $"{column.Info.Property}: a list of {(column.IgnoresCase ? "texts without regard to case" : column.Info.Type)} does not "
                + "fit into one parameter, so it cannot be one of a "
                + "compiled query; write In with the values in a query that is not compiled.");
        }

        _column = column;
        _list = list;
    }

    // Nothing equals any of NULL, which stands for an empty list on PostgreSQL.
    internal override bool CanBeNull => true;

    internal override void Write(SqlWriter writer)
    {
        _column.WriteComparable(writer);
        writer.AppendIsAny(_column.Info, _list);
    }
}
