using System.Text.Json;

namespace RelationGen;

/// <summary>What rows have in the order of a page, as it is stored: the values of their cursors.</summary>
/// <param name="operand">The value.</param>
/// <param name="table">The table of the rows, for messages.</param>
/// <param name="place">Where the row has it anyhow; null where it is read behind all others.</param>
/// <param name="type">What it is read as.</param>
internal sealed class CursorColumn(Operand operand, TableInfo table, int? place, ColumnType type) : ExtraColumn(operand, table)
{
    private readonly Type _type = StoredTypes.Of(type);
    private readonly List<object?> _values = [];

    public override int? Place => place;

    /// <summary>The value of a row, by its number.</summary>
    public object? this[int row] => _values[row];

    public override void Reverse() => _values.Reverse();

    public override void Read<TRow>(ref TRow row, int ordinal) => _values.Add(ValueOf(ref row, ordinal));

    /// <summary>The value of a row.</summary>
    /// <exception cref="RelationMappingException">The column is not what its entity says.</exception>
    /// <exception cref="InvalidCastException">What is computed is NULL and cannot be, or is not of its type.</exception>
    public object? ValueOf<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
    {
        // A NULL that nothing is known of would have no place that is known either.
        if (row.IsNull(ordinal))
            return Operand.CanBeNull ? null : throw IsNull(_type);

        try
        {
            return ValueOf(ref row, ordinal, _type);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException or JsonException)
        {
            throw IsNoValue(_type, exception);
        }
    }
}
