using System.Data.Common;

namespace RelationGen;

/// <summary>
/// A row of PostgreSQL, read through the getters of its ADO.NET reader. Types that PostgreSQL lacks are stored in larger ones.
/// </summary>
internal readonly struct PostgreSqlRow(DbDataReader reader) : IRow
{
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    public bool? GetBooleanOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetBoolean(ordinal);

    public byte GetByte(int ordinal) => checked((byte)reader.GetInt16(ordinal));

    public byte? GetByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetByte(ordinal);

    public sbyte GetSByte(int ordinal) => checked((sbyte)reader.GetInt16(ordinal));

    public sbyte? GetSByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSByte(ordinal);

    public short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public short? GetInt16OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt16(ordinal);

    public ushort GetUInt16(int ordinal) => checked((ushort)reader.GetInt32(ordinal));

    public ushort? GetUInt16OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt16(ordinal);

    public int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public int? GetInt32OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt32(ordinal);

    public uint GetUInt32(int ordinal) => checked((uint)reader.GetInt64(ordinal));

    public uint? GetUInt32OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt32(ordinal);

    public long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public long? GetInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt64(ordinal);

    public ulong GetUInt64(int ordinal) => WholeNumbers.Unsigned(reader.GetDecimal(ordinal));

    public ulong? GetUInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt64(ordinal);

    public float GetSingle(int ordinal) => reader.GetFloat(ordinal);

    public float? GetSingleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSingle(ordinal);

    public double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    public double? GetDoubleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDouble(ordinal);

    public decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public decimal? GetDecimalOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDecimal(ordinal);

    // The reader's own GetChar takes the first of several.
    public char GetChar(int ordinal)
    {
        string text = reader.GetString(ordinal);
        return text.Length == 1 ? text[0] : throw new InvalidCastException($"the text \"{text}\" is not one character");
    }

    public char? GetCharOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetChar(ordinal);

    public string GetString(int ordinal) => reader.GetString(ordinal);

    public string? GetStringOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetString(ordinal);

    // Readers of ADO.NET make a text, or an array.
    public bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text)
    {
        text = default;
        return false;
    }

    public Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    public Guid? GetGuidOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetGuid(ordinal);

    public DateTime GetDateTime(int ordinal) => reader.GetDateTime(ordinal);

    public DateTime? GetDateTimeOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDateTime(ordinal);

    public DateTimeOffset GetDateTimeOffset(int ordinal) => reader.GetFieldValue<DateTimeOffset>(ordinal);

    public DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDateTimeOffset(ordinal);

    public DateOnly GetDateOnly(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    public DateOnly? GetDateOnlyOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDateOnly(ordinal);

    public TimeOnly GetTimeOnly(int ordinal) => reader.GetFieldValue<TimeOnly>(ordinal);

    public TimeOnly? GetTimeOnlyOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetTimeOnly(ordinal);

    public TimeSpan GetTimeSpan(int ordinal) => reader.GetFieldValue<TimeSpan>(ordinal);

    public TimeSpan? GetTimeSpanOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetTimeSpan(ordinal);

    public byte[] GetBytes(int ordinal) => reader.GetFieldValue<byte[]>(ordinal);

    public byte[]? GetBytesOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetBytes(ordinal);

    public Guid GetKeyGuid(int ordinal) => GetGuid(ordinal);

    public Guid? GetKeyGuidOrNull(int ordinal) => GetGuidOrNull(ordinal);

    public DateTime GetKeyDateTime(int ordinal) => GetDateTime(ordinal);

    public DateTime? GetKeyDateTimeOrNull(int ordinal) => GetDateTimeOrNull(ordinal);

    public DateOnly GetKeyDateOnly(int ordinal) => GetDateOnly(ordinal);

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal) => GetDateOnlyOrNull(ordinal);
}
