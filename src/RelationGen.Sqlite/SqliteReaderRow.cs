using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace RelationGen;

/// <summary>A row of SQLite, read through the getters of Microsoft.Data.Sqlite's reader. Those throw for NULL themselves.</summary>
internal readonly struct SqliteReaderRow(SqliteDataReader reader) : IRow
{
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => Integer(ordinal) != 0;

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

    public ulong GetUInt64(int ordinal) => unchecked((ulong)Integer(ordinal));

    public ulong? GetUInt64OrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetUInt64(ordinal);

    public float GetSingle(int ordinal) => (float)Real(ordinal);

    public float? GetSingleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetSingle(ordinal);

    public double GetDouble(int ordinal) => Real(ordinal);

    public double? GetDoubleOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDouble(ordinal);

    public decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public decimal? GetDecimalOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetDecimal(ordinal);

    public char GetChar(int ordinal)
    {
        char value = reader.GetChar(ordinal);
        return value != 0 || IsNumber(ordinal) ? value : throw NotA("character", ordinal);
    }

    public char? GetCharOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetChar(ordinal);

    public string GetString(int ordinal) => reader.GetString(ordinal);

    public string? GetStringOrNull(int ordinal) => reader.IsDBNull(ordinal) ? null : GetString(ordinal);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Integer(int ordinal)
    {
        long value = reader.GetInt64(ordinal);
        if (value == 0)
            ThrowUnlessZero(ordinal);

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Real(int ordinal)
    {
        double value = reader.GetDouble(ordinal);
        if (value == 0)
            ThrowUnlessZero(ordinal);

        return value;
    }

    /// <summary>SQLite reads any text or blob that is no number as 0, so a 0 is believed only when the cell holds one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ThrowUnlessZero(int ordinal)
    {
        if (!IsNumber(ordinal) && !(reader.GetValue(ordinal) is string text && double.TryParse(text, CultureInfo.InvariantCulture, out double value) && value == 0))
            throw NotA("number", ordinal);
    }

    private bool IsNumber(int ordinal)
    {
        Type type = reader.GetFieldType(ordinal);
        return type != typeof(string) && type != typeof(byte[]);
    }

    private InvalidCastException NotA(string what, int ordinal)
        => new($"The cell holds {(reader.GetFieldType(ordinal) == typeof(string) ? "text" : "a blob")} that is not a {what}.");
}

/// <summary>The rows of Microsoft.Data.Sqlite's reader.</summary>
internal readonly struct SqliteReaderRows(SqliteDataReader reader) : IRows
{
    public bool Read() => reader.Read();

    public Task<bool> ReadAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);
}
