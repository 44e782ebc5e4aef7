using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>
/// The text of a cursor: base64url of a number of the form, a checksum, what it is a cursor of, and the values of a row in the order.
/// </summary>
internal static class CursorText
{
    private const byte Form = 1;
    private const int ChecksumAt = 1;
    private const int EntityAt = 5;
    private const int OrderAt = 9;
    private const int ValuesAt = 17;
    private const byte Null = 0xFF;

    /// <summary>Writes a cursor.</summary>
    /// <param name="entity">Stands for the entity.</param>
    /// <param name="order">Stands for the order.</param>
    /// <param name="types">The types of its values.</param>
    /// <param name="values">The values, as they are stored.</param>
    public static string Write(uint entity, ulong order, IReadOnlyList<ColumnType> types, IEnumerable<object?> values)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            writer.Write(0u);
            writer.Write(entity);
            writer.Write(order);
            int part = 0;
            foreach (object? value in values)
                Write(writer, types[part++], value);
        }

        Span<byte> bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumAt..], ChecksumOf(bytes));
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a cursor; null where the text is none.</summary>
    /// <param name="cursor">The text.</param>
    public static Content? Read(string cursor)
    {
        byte[] bytes = new byte[(cursor.Length / 4 * 3) + 3];
        string padded = cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (cursor.Length % 4)) % 4);
        if (!Convert.TryFromBase64String(padded, bytes, out int length) || length < ValuesAt || bytes[0] != Form)
            return null;

        ReadOnlySpan<byte> given = bytes.AsSpan(0, length);
        return BinaryPrimitives.ReadUInt32LittleEndian(given[ChecksumAt..]) == ChecksumOf(given)
            ? new(
                BinaryPrimitives.ReadUInt32LittleEndian(given[EntityAt..]),
                BinaryPrimitives.ReadUInt64LittleEndian(given[OrderAt..]),
                given[ValuesAt..].ToArray())
            : null;
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes) => unchecked((uint)Fingerprint.Of(bytes[EntityAt..]));

    private static void Write(BinaryWriter writer, ColumnType type, object? value)
    {
        writer.Write(value is null ? Null : (byte)type);
        switch (value)
        {
            case null:
                break;
            case string text:
                // A text may have half of a letter, which no encoding writes.
                writer.Write7BitEncodedInt(text.Length);
                foreach (char letter in text)
                    writer.Write7BitEncodedInt(letter);

                break;
            case byte[] bytes:
                writer.Write7BitEncodedInt(bytes.Length);
                writer.Write(bytes);
                break;
            case Guid guid:
                writer.Write(guid.ToByteArray());
                break;
            case decimal number:
                writer.Write(number);
                break;
            case double number:
                writer.Write(number);
                break;
            case float number:
                writer.Write(number);
                break;
            case DateTime time:
                writer.Write((byte)time.Kind);
                writer.Write(time.Ticks);
                break;
            case DateTimeOffset moment:
                writer.Write(moment.Ticks);
                writer.Write7BitEncodedInt((int)moment.Offset.TotalMinutes);
                break;
            case DateOnly day:
                writer.Write7BitEncodedInt(day.DayNumber);
                break;
            case TimeOnly time:
                writer.Write(time.Ticks);
                break;
            case TimeSpan time:
                writer.Write(time.Ticks);
                break;
            case ulong number:
                writer.Write7BitEncodedInt64(unchecked((long)number));
                break;
            case char letter:
                writer.Write7BitEncodedInt(letter);
                break;
            default:
                writer.Write7BitEncodedInt64(Folded(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
                break;
        }
    }

    private static object? Read(BinaryReader reader, ColumnType type)
    {
        byte written = reader.ReadByte();
        if (written == Null)
            return null;

        if (written != (byte)type)
            throw new FormatException("The value is of another type.");

        return type switch
        {
            ColumnType.String => string.Create(ReadLength(reader), reader, static (letters, reader) =>
            {
                for (int i = 0; i < letters.Length; i++)
                    letters[i] = (char)reader.Read7BitEncodedInt();
            }),
            ColumnType.Bytes => reader.ReadBytes(ReadLength(reader)),
            ColumnType.Guid => new Guid(reader.ReadBytes(16)),
            ColumnType.Decimal => reader.ReadDecimal(),
            ColumnType.Double => reader.ReadDouble(),
            ColumnType.Single => reader.ReadSingle(),
            ColumnType.DateTime when reader.ReadByte() is var kind => new DateTime(reader.ReadInt64(), (DateTimeKind)kind),
            ColumnType.DateTimeOffset when reader.ReadInt64() is var ticks
                => new DateTimeOffset(ticks, TimeSpan.FromMinutes(reader.Read7BitEncodedInt())),
            ColumnType.DateOnly => DateOnly.FromDayNumber(reader.Read7BitEncodedInt()),
            ColumnType.TimeOnly => new TimeOnly(reader.ReadInt64()),
            ColumnType.TimeSpan => new TimeSpan(reader.ReadInt64()),
            ColumnType.UInt64 => unchecked((ulong)reader.Read7BitEncodedInt64()),
            ColumnType.Char => (char)reader.Read7BitEncodedInt(),
            ColumnType.Boolean => Unfolded(reader.Read7BitEncodedInt64()) != 0,
            _ => Convert.ChangeType(Unfolded(reader.Read7BitEncodedInt64()), StoredTypes.Of(type), CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A length that the text can have; room is made for it before it is read.</summary>
    private static int ReadLength(BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt();
        return length >= 0 && length <= reader.BaseStream.Length - reader.BaseStream.Position
            ? length
            : throw new FormatException("The value is longer than the cursor.");
    }

    /// <summary>A number near 0 is short, whatever its sign.</summary>
    private static long Folded(long number) => (number << 1) ^ (number >> 63);

    private static long Unfolded(long number) => (long)((ulong)number >> 1) ^ -(number & 1);

    /// <summary>What a cursor has.</summary>
    /// <param name="Entity">Stands for the entity.</param>
    /// <param name="Order">Stands for the order.</param>
    /// <param name="Values">The values, still written.</param>
    public sealed record Content(uint Entity, ulong Order, byte[] Values)
    {
        /// <summary>The values; null where they are others than those of the types.</summary>
        public object?[]? ValuesOf(IReadOnlyList<ColumnType> types)
        {
            using var stream = new MemoryStream(Values);
            using var reader = new BinaryReader(stream);
            try
            {
                object?[] values = [.. types.Select(type => Read(reader, type))];
                return stream.Position == stream.Length ? values : null;
            }
            catch (Exception exception)
                when (exception is IOException or FormatException or ArgumentException or OverflowException or InvalidCastException)
            {
                return null;
            }
        }
    }
}
