using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>A row of SQLite, read through the getters of its ADO.NET reader. Those throw for NULL themselves.</summary>
internal readonly struct SqliteRow(DbDataReader reader) : IRow
{
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => SqliteCells.Truth(Integer(ordinal));

    public bool? GetBooleanOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetBoolean(ordinal);

    public byte GetByte(int ordinal) => checked((byte)Integer(ordinal));

    public byte? GetByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetByte(ordinal);

    public sbyte GetSByte(int ordinal) => checked((sbyte)Integer(ordinal));

    public sbyte? GetSByteOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSByte(ordinal);

    public short GetInt16(int ordinal) => checked((short)Integer(ordinal));

    public short? GetInt16OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt16(ordinal);

    public ushort GetUInt16(int ordinal) => checked((ushort)Integer(ordinal));

    public ushort? GetUInt16OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt16(ordinal);

    public int GetInt32(int ordinal) => checked((int)Integer(ordinal));

    public int? GetInt32OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt32(ordinal);

    public uint GetUInt32(int ordinal) => checked((uint)Integer(ordinal));

    public uint? GetUInt32OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt32(ordinal);

    public long GetInt64(int ordinal) => Integer(ordinal);

    public long? GetInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetInt64(ordinal);

    public ulong GetUInt64(int ordinal) =>
        reader.GetFieldType(ordinal) == typeof(long)
            ? unchecked((ulong)reader.GetInt64(ordinal))
            : SqliteCells.UnsignedNumber(reader, ordinal);

    public ulong? GetUInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt64(ordinal);

    public float GetSingle(int ordinal) => SqliteCells.Single(GetDouble(ordinal));

    public float? GetSingleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSingle(ordinal);

    public double GetDouble(int ordinal)
        => reader.GetFieldType(ordinal) == typeof(double) ? reader.GetDouble(ordinal) : SqliteCells.Number(reader, ordinal);

    public double? GetDoubleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDouble(ordinal);

    public decimal GetDecimal(int ordinal)
        => reader.GetFieldType(ordinal) == typeof(double) ? (decimal)reader.GetDouble(ordinal) : SqliteCells.Decimal(reader, ordinal);

    public decimal? GetDecimalOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDecimal(ordinal);

    public char GetChar(int ordinal) => SqliteCells.Character(reader, ordinal);

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

    public Guid GetKeyGuid(int ordinal) => SqliteKeyCells.Guid(reader, ordinal);

    public Guid? GetKeyGuidOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : SqliteKeyCells.Guid(reader, ordinal);

    public DateTime GetKeyDateTime(int ordinal) => SqliteKeyCells.DateTime(reader, ordinal);

    public DateTime? GetKeyDateTimeOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : SqliteKeyCells.DateTime(reader, ordinal);

    public DateOnly GetKeyDateOnly(int ordinal) => SqliteKeyCells.DateOnly(reader, ordinal);

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : SqliteKeyCells.DateOnly(reader, ordinal);

    // SQLite makes an integer of every cell: 1 of 1.5, and 12 of '12abc'.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Integer(int ordinal)
        => reader.GetFieldType(ordinal) == typeof(long) ? reader.GetInt64(ordinal) : SqliteCells.WholeNumber(reader, ordinal);
}
