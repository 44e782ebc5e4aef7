namespace RelationGen;

/// <summary>A value that is read with each row, behind the columns of the entity.</summary>
internal abstract class ExtraColumn(Operand operand)
{
    public Operand Operand => operand;

    /// <summary>Turns the values round, with the entities they belong to.</summary>
    public abstract void Reverse();

    public abstract void Read<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow;
}

/// <summary>The values of a scalar of type <typeparamref name="T"/>.</summary>
/// <param name="operand">The value.</param>
/// <param name="table">The table it is computed for, for messages.</param>
internal sealed class ScalarColumn<T>(Operand operand, TableInfo table) : ExtraColumn(operand)
{
    private static readonly Type ValueType = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private readonly List<T> _values = [];

    /// <summary>The value of a row, by its number.</summary>
    public T this[int row] => _values[row];

    /// <summary>The values, each with its count.</summary>
    public List<(T Value, long Count)> Zip(List<long> counts) => [.. _values.Zip(counts)];

    public override void Reverse() => _values.Reverse();

    public override void Read<TRow>(ref TRow row, int ordinal)
    {
        if (row.IsNull(ordinal))
        {
            _values.Add(default(T) is null ? default! : throw IsNull());
            return;
        }

        try
        {
            _values.Add((T)ValueOf(ref row, ordinal));
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw IsNoT(exception);
        }
    }

    private Exception IsNull() => Operand is ColumnOperand { CanBeNull: false } column
        ? Contradiction(column, "is NULL in the database, but the property cannot be null; make the property nullable or the column NOT NULL.", cause: null)
        : new InvalidCastException($"The value that the query for {table.Entity} computes is NULL, which is no {ValueType.Name}; ask for a type that can be null.");

    private Exception IsNoT(Exception cause) => Operand is ColumnOperand column
        ? Contradiction(column, $"holds a value that cannot be read as {ValueType.Name}: {cause.Message.TrimEnd('.')}.", cause)
        : new InvalidCastException($"The value that the query for {table.Entity} computes is no {ValueType.Name}: {cause.Message}", cause);

    /// <summary>A column that is read as a value and is not what its entity says.</summary>
    private RelationMappingException Contradiction(ColumnOperand column, string problem, Exception? cause)
    {
        TableInfo owner = column.Table?.Relation?.TargetTable ?? table;
        return new($"{owner.Entity}.{column.Info.Property} (column \"{column.Info.Column}\" of table \"{owner.Table}\") {problem}", cause)
        {
            Entity = owner.Entity,
            Property = column.Info.Property,
            Column = column.Info.Column,
        };
    }

    private static object ValueOf<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
        => ValueType switch
        {
            { } type when type == typeof(long) => row.GetInt64(ordinal),
            { } type when type == typeof(int) => row.GetInt32(ordinal),
            { } type when type == typeof(short) => row.GetInt16(ordinal),
            { } type when type == typeof(byte) => row.GetByte(ordinal),
            { } type when type == typeof(double) => row.GetDouble(ordinal),
            { } type when type == typeof(float) => row.GetSingle(ordinal),
            { } type when type == typeof(decimal) => row.GetDecimal(ordinal),
            { } type when type == typeof(string) => row.GetString(ordinal),
            { } type when type == typeof(DateTime) => row.GetDateTime(ordinal),
            { } type when type == typeof(DateTimeOffset) => row.GetDateTimeOffset(ordinal),
            { } type when type == typeof(DateOnly) => row.GetDateOnly(ordinal),
            { } type when type == typeof(TimeOnly) => row.GetTimeOnly(ordinal),
            { } type when type == typeof(TimeSpan) => row.GetTimeSpan(ordinal),
            { } type when type == typeof(Guid) => row.GetGuid(ordinal),
            { } type => throw new NotSupportedException($"A computed {type.Name} can be compared and ordered by, but not read; compare it, or load the rows it is computed from."),
        };
}
