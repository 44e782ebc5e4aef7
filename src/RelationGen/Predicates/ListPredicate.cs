namespace RelationGen;

/// <summary>A column that equals one of several values; null among them stands for NULL.</summary>
internal sealed class ListPredicate : Predicate
{
    private readonly ColumnOperand _column;
    private readonly List<object> _values = [];
    private readonly bool _allowsNull;

    public ListPredicate(ColumnOperand column, IEnumerable<object?> values)
    {
        _column = column;
        foreach (object? value in values)
        {
            if (column.Info.ToStored(value) is { } stored)
                _values.Add(stored);
            else
                _allowsNull = true;
        }
    }

    internal override bool CanBeNull => _column.CanBeNull && _values.Count > 0 && !_allowsNull;

    internal override void Write(SqlWriter writer)
    {
        if (_values.Count == 0)
        {
            if (_allowsNull)
                WriteIsNull(writer);
            else
                writer.Append("1 = 0");

            return;
        }

        writer.Append(_allowsNull ? "(" : "");
        _column.WriteComparable(writer);
        writer.AppendIsAny(_column.Info, _values, _column.IgnoresCase);
        if (!_allowsNull)
            return;

        writer.Append(" OR ");
        WriteIsNull(writer);
        writer.Append(")");
    }

    private void WriteIsNull(SqlWriter writer)
    {
        _column.Write(writer);
        writer.Append(" IS NULL");
    }
}
