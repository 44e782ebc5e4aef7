namespace RelationGen;

/// <summary>A column that equals one of several values; null among them stands for NULL.</summary>
internal sealed class ListPredicate : Predicate
{
    private readonly ColumnReference _column;
    private readonly List<object> _values = [];
    private readonly bool _allowsNull;

    public ListPredicate(ColumnReference column, IEnumerable<object?> values)
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

    internal override bool CanBeNull => _column.Info.Nullable && _values.Count > 0 && !_allowsNull;

    internal override void Write(SqlWriter writer)
    {
        if (_values.Count == 0)
        {
            if (_allowsNull)
                writer.Append(_column).Append(" IS NULL");
            else
                writer.Append("1 = 0");

            return;
        }

        writer.Append(_allowsNull ? "(" : "").AppendComparable(_column).AppendIsAny(_column.Info, _values);
        if (_allowsNull)
            writer.Append(" OR ").Append(_column).Append(" IS NULL)");
    }
}
