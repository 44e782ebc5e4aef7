using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RelationGen;

/// <summary>A value that is read with each row.</summary>
/// <param name="operand">The value.</param>
/// <param name="table">The table it is computed for, for messages.</param>
internal abstract class ExtraColumn(Operand operand, TableInfo table)
{
    public Operand Operand => operand;

    /// <summary>Where the row has the value anyhow; null where it is read behind all others.</summary>
    public virtual int? Place => null;

    /// <summary>What a statement reads for some columns, beside what it reads anyhow.</summary>
    public static Operand[] Selected(ExtraColumn[] columns)
        => columns.Length == 0 ? [] : [.. columns.Where(column => column.Place is null).Select(column => column.Operand)];

    /// <summary>Takes the values of a row.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="row">The row.</param>
    /// <param name="width">How many columns stand before those that are read for these alone.</param>
    public static void Read<TRow>(ExtraColumn[] columns, ref TRow row, int width)
        where TRow : struct, IRow
    {
        foreach (ExtraColumn column in columns)
            column.Read(ref row, column.Place ?? width++);
    }

    /// <summary>Turns the values round, with the entities they belong to.</summary>
    public abstract void Reverse();

    public abstract void Read<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow;

    /// <summary>What a cell holds, which is not NULL.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">The cell.</param>
    /// <param name="type">The type it is read as.</param>
    protected object ValueOf<TRow>(ref TRow row, int ordinal, Type type)
        where TRow : struct, IRow
        => Cells.ValueOf(ref row, ordinal, type, Operand.Info.Type == ColumnType.String);

    /// <summary>A value is NULL that cannot be.</summary>
    protected Exception IsNull(Type type) => Operand is ColumnOperand { CanBeNull: false } column
        ? Contradiction(
            column, "is NULL in the database, but the property cannot be null; make the property nullable or the column NOT NULL.",
            cause: null)
        : new InvalidCastException(
            $"The value that the query for {table.Entity} computes is NULL, which is no {type.Name}; ask for a type that "
            + "can be null.");

    /// <summary>A value cannot be read as a type.</summary>
    protected Exception IsNoValue(Type type, Exception cause) => (Operand, cause) switch
    {
        (ColumnOperand column, _) => Contradiction(
            column, $"holds a value that cannot be read as {type.Name}: {cause.Message.TrimEnd('.')}.", cause),
        (_, OverflowException) => MappingErrors.TooLarge(table, type.Name, cause),
        _ => new InvalidCastException(
            $"The value that the query for {table.Entity} computes is no {type.Name}: {cause.Message}", cause),
    };

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
}

/// <summary>The values of a scalar of type <typeparamref name="T"/>.</summary>
/// <param name="operand">The value.</param>
/// <param name="table">The table it is computed for, for messages.</param>
internal sealed class ScalarColumn<T>(Operand operand, TableInfo table) : ExtraColumn(operand, table)
{
    private static readonly Type ValueType = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private readonly List<T> _values = [];

    /// <summary>The column, where its values are wrapped or converted.</summary>
    private readonly ColumnInfo? _wrapped = operand.ValueOf is { Wrap: not null } column ? column : null;

    /// <summary>The value of a row, by its number.</summary>
    public T this[int row] => _values[row];

    /// <summary>The values, each with its count.</summary>
    public List<(T Value, long Count)> Zip(List<long> counts) => [.. _values.Zip(counts)];

    public override void Reverse() => _values.Reverse();

    public override void Read<TRow>(ref TRow row, int ordinal) => _values.Add(ValueOf(ref row, ordinal));

    /// <summary>The value of a row.</summary>
    /// <exception cref="RelationMappingException">The column is not what its entity says.</exception>
    /// <exception cref="InvalidCastException">What is computed is not of the type.</exception>
    public T ValueOf<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
    {
        if (row.IsNull(ordinal))
            return default(T) is null ? default! : throw IsNull(ValueType);

        try
        {
            // The compiler of the runtime keeps the branch of the type, which needs no box.
            if (typeof(T) == typeof(long))
                return Same(row.GetInt64(ordinal));

            if (typeof(T) == typeof(int))
                return Same(row.GetInt32(ordinal));

            if (typeof(T) == typeof(double))
                return Same(row.GetDouble(ordinal));

            return _wrapped is { } column
                ? (T)column.Wrap!(ValueOf(ref row, ordinal, StoredTypes.Of(column.Type)))
                : (T)ValueOf(ref row, ordinal, ValueType);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException or JsonException)
        {
            throw IsNoValue(ValueType, exception);
        }
    }

    private static T Same<TValue>(TValue value) => Unsafe.As<TValue, T>(ref value);
}
