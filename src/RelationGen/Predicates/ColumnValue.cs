using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>Turns the values that columns are compared with into parameters, in the form in which the database holds them.</summary>
internal static class ColumnValue
{
    /// <summary>True when any number of values fits into one parameter.</summary>
    public static bool TravelsInList(ColumnType type)
        => type is not (ColumnType.Single or ColumnType.Double or ColumnType.Decimal or ColumnType.Char
        or ColumnType.DateTimeOffset or ColumnType.TimeOnly or ColumnType.TimeSpan or ColumnType.Bytes);

    public static void AddTo(DbCommand command, IParameters parameters, ColumnInfo column, object value)
    {
        if (value is char character)
            WholeText.ThrowIfBroken([character], column.Property);

        if (TravelsInList(column.Type) || column.Type == ColumnType.Bytes)
            Write(parameters.OneKey(command), column, value);
        else if (value is DateTimeOffset moment)
            parameters.AddMoment(command, moment);
        else
            parameters.Add(command, value);
    }

    /// <summary>Adds any number of values as one parameter; their type must travel so.</summary>
    public static void AddListTo(DbCommand command, IParameters parameters, ColumnInfo column, IReadOnlyList<object> values)
    {
        if (values.Count > 0)
            parameters.AddKeys(command, new List(column, values), values.Count);
        else
            parameters.AddNoKeys(command);
    }

    private static void Write(KeyWriter writer, ColumnInfo column, object value)
    {
        // The column of an enum holds its number, or the name of the member.
        IConvertible number = value as IConvertible ?? 0;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        switch (column.Type)
        {
            case ColumnType.Boolean:
                writer.Write((bool)value);
                break;
            case ColumnType.Byte:
                writer.Write(number.ToByte(invariant));
                break;
            case ColumnType.SByte:
                writer.Write(number.ToSByte(invariant));
                break;
            case ColumnType.Int16:
                writer.Write(number.ToInt16(invariant));
                break;
            case ColumnType.UInt16:
                writer.Write(number.ToUInt16(invariant));
                break;
            case ColumnType.Int32:
                writer.Write(number.ToInt32(invariant));
                break;
            case ColumnType.UInt32:
                writer.Write(number.ToUInt32(invariant));
                break;
            case ColumnType.Int64:
                writer.Write(number.ToInt64(invariant));
                break;
            case ColumnType.UInt64:
                writer.Write(number.ToUInt64(invariant));
                break;
            case ColumnType.String:
                string text = value as string ?? NameOf(column, value);
                WholeText.ThrowIfBroken(text, column.Property);
                if (column.Element is { } element)
                    writer.WriteArray(text, element, column.ComparedAs);
                else if (column.ComparedAs is { } type)
                    writer.Write(text, type);
                else
                    writer.Write(text);

                break;
            case ColumnType.Guid:
                writer.Write((Guid)value);
                break;
            case ColumnType.DateTime:
                writer.Write((DateTime)value);
                break;
            case ColumnType.DateOnly:
                writer.Write((DateOnly)value);
                break;
            case ColumnType.Bytes:
                writer.Write((byte[])value);
                break;
            default:
                throw new NotSupportedException($"{column.Property} cannot be compared with a {value.GetType().Name}.");
        }
    }

    /// <summary>The label that stands in the column of an enum that is stored as text.</summary>
    private static string NameOf(ColumnInfo column, object value) => EnumLabels.Of(value.GetType()).Find(value)
        ?? throw new ArgumentException($"{column.Property} is stored by name, and {value.GetType().Name} has no name for {value}.");

    /// <summary>Values on their way into one parameter.</summary>
    public sealed class List(ColumnInfo column, IReadOnlyList<object> values) : IKeySource
    {
        private int _next;

        public Type KeyType => values[0].GetType();

        public int KeyParts => 1;

        public void WriteNext(KeyWriter writer) => Write(writer, column, values[_next++]);
    }
}
