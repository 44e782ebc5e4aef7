using System.Buffers;
using Npgsql;

namespace RelationGen;

/// <summary>
/// A row of PostgreSQL, read through the getters of Npgsql's reader. Types that PostgreSQL lacks are stored in larger ones.
/// </summary>
internal readonly struct NpgsqlRow(NpgsqlDataReader reader) : IRow
{
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    public bool? GetBooleanOrNull(int ordinal) => reader.GetFieldValue<bool?>(ordinal);

    public byte GetByte(int ordinal) => checked((byte)reader.GetInt16(ordinal));

    public byte? GetByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetByte(ordinal);

    public sbyte GetSByte(int ordinal) => checked((sbyte)reader.GetInt16(ordinal));

    public sbyte? GetSByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSByte(ordinal);

    public short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public short? GetInt16OrNull(int ordinal) => reader.GetFieldValue<short?>(ordinal);

    public ushort GetUInt16(int ordinal) => checked((ushort)reader.GetInt32(ordinal));

    public ushort? GetUInt16OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt16(ordinal);

    public int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public int? GetInt32OrNull(int ordinal) => reader.GetFieldValue<int?>(ordinal);

    public uint GetUInt32(int ordinal) => checked((uint)reader.GetInt64(ordinal));

    public uint? GetUInt32OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt32(ordinal);

    public long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public long? GetInt64OrNull(int ordinal) => reader.GetFieldValue<long?>(ordinal);

    public ulong GetUInt64(int ordinal) => WholeNumbers.Unsigned(reader.GetDecimal(ordinal));

    public ulong? GetUInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt64(ordinal);

    public float GetSingle(int ordinal) => reader.GetFloat(ordinal);

    public float? GetSingleOrNull(int ordinal) => reader.GetFieldValue<float?>(ordinal);

    public double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    public double? GetDoubleOrNull(int ordinal) => reader.GetFieldValue<double?>(ordinal);

    public decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public decimal? GetDecimalOrNull(int ordinal) => reader.GetFieldValue<decimal?>(ordinal);

    // The reader's own GetChar takes the first of several.
    public char GetChar(int ordinal)
    {
        string text = reader.GetString(ordinal);
        return text.Length == 1 ? text[0] : throw new InvalidCastException($"the text \"{text}\" is not one character");
    }

    public char? GetCharOrNull(int ordinal) => reader.GetFieldValue<char?>(ordinal);

    public string GetString(int ordinal) => reader.GetString(ordinal);

    public string? GetStringOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    public bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text)
    {
        int length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
        rented = ArrayPool<byte>.Shared.Rent(length);
        reader.GetBytes(ordinal, 0, rented, 0, length);
        text = rented.AsSpan(0, length);
        return true;
    }

    public Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    public Guid? GetGuidOrNull(int ordinal) => reader.GetFieldValue<Guid?>(ordinal);

    public DateTime GetDateTime(int ordinal) => reader.GetDateTime(ordinal);

    public DateTime? GetDateTimeOrNull(int ordinal) => reader.GetFieldValue<DateTime?>(ordinal);

    public DateTimeOffset GetDateTimeOffset(int ordinal) => reader.GetFieldValue<DateTimeOffset>(ordinal);

    public DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal) => reader.GetFieldValue<DateTimeOffset?>(ordinal);

    public DateOnly GetDateOnly(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    public DateOnly? GetDateOnlyOrNull(int ordinal) => reader.GetFieldValue<DateOnly?>(ordinal);

    public TimeOnly GetTimeOnly(int ordinal) => reader.GetFieldValue<TimeOnly>(ordinal);

    public TimeOnly? GetTimeOnlyOrNull(int ordinal) => reader.GetFieldValue<TimeOnly?>(ordinal);

    public TimeSpan GetTimeSpan(int ordinal) => reader.GetFieldValue<TimeSpan>(ordinal);

    public TimeSpan? GetTimeSpanOrNull(int ordinal) => reader.GetFieldValue<TimeSpan?>(ordinal);

    public byte[] GetBytes(int ordinal) => reader.GetFieldValue<byte[]>(ordinal);

    public byte[]? GetBytesOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<byte[]>(ordinal);

    public Guid GetKeyGuid(int ordinal) => GetGuid(ordinal);

    public Guid? GetKeyGuidOrNull(int ordinal) => GetGuidOrNull(ordinal);

    public DateTime GetKeyDateTime(int ordinal) => GetDateTime(ordinal);

    public DateTime? GetKeyDateTimeOrNull(int ordinal) => GetDateTimeOrNull(ordinal);

    public DateOnly GetKeyDateOnly(int ordinal) => GetDateOnly(ordinal);

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal) => GetDateOnlyOrNull(ordinal);
}

/// <summary>The rows of Npgsql's reader.</summary>
internal readonly struct NpgsqlRows(NpgsqlDataReader reader) : IRows
{
    public bool Read() => reader.Read();

    public Task<bool> ReadAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);
}
