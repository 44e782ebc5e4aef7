using System.Globalization;

namespace RelationGen;

/// <summary>A row of which a part is in memory, in an entity, and the rest was read.</summary>
/// <param name="row">What was read; the default where nothing was.</param>
/// <param name="values">What is in memory, by the ordinals of the view.</param>
/// <param name="places">The ordinals of what was read; -1 for what is in memory.</param>
internal readonly struct MemoryRow<TRow>(TRow row, object?[] values, int[] places) : IRow
    where TRow : struct, IRow
{
    public bool IsNull(int ordinal) => IsHeld(ordinal) ? values[ordinal] is null : row.IsNull(places[ordinal]);

    public bool GetBoolean(int ordinal) => IsHeld(ordinal) ? Held<bool>(ordinal) : row.GetBoolean(places[ordinal]);

    public bool? GetBooleanOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<bool>(ordinal) : row.GetBooleanOrNull(places[ordinal]);

    public byte GetByte(int ordinal) => IsHeld(ordinal) ? Held<byte>(ordinal) : row.GetByte(places[ordinal]);

    public byte? GetByteOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<byte>(ordinal) : row.GetByteOrNull(places[ordinal]);

    public sbyte GetSByte(int ordinal) => IsHeld(ordinal) ? Held<sbyte>(ordinal) : row.GetSByte(places[ordinal]);

    public sbyte? GetSByteOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<sbyte>(ordinal) : row.GetSByteOrNull(places[ordinal]);

    public short GetInt16(int ordinal) => IsHeld(ordinal) ? Held<short>(ordinal) : row.GetInt16(places[ordinal]);

    public short? GetInt16OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<short>(ordinal) : row.GetInt16OrNull(places[ordinal]);

    public ushort GetUInt16(int ordinal) => IsHeld(ordinal) ? Held<ushort>(ordinal) : row.GetUInt16(places[ordinal]);

    public ushort? GetUInt16OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<ushort>(ordinal) : row.GetUInt16OrNull(places[ordinal]);

    public int GetInt32(int ordinal) => IsHeld(ordinal) ? Held<int>(ordinal) : row.GetInt32(places[ordinal]);

    public int? GetInt32OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<int>(ordinal) : row.GetInt32OrNull(places[ordinal]);

    public uint GetUInt32(int ordinal) => IsHeld(ordinal) ? Held<uint>(ordinal) : row.GetUInt32(places[ordinal]);

    public uint? GetUInt32OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<uint>(ordinal) : row.GetUInt32OrNull(places[ordinal]);

    public long GetInt64(int ordinal) => IsHeld(ordinal) ? Held<long>(ordinal) : row.GetInt64(places[ordinal]);

    public long? GetInt64OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<long>(ordinal) : row.GetInt64OrNull(places[ordinal]);

    public ulong GetUInt64(int ordinal) => IsHeld(ordinal) ? Held<ulong>(ordinal) : row.GetUInt64(places[ordinal]);

    public ulong? GetUInt64OrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<ulong>(ordinal) : row.GetUInt64OrNull(places[ordinal]);

    public float GetSingle(int ordinal) => IsHeld(ordinal) ? Held<float>(ordinal) : row.GetSingle(places[ordinal]);

    public float? GetSingleOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<float>(ordinal) : row.GetSingleOrNull(places[ordinal]);

    public double GetDouble(int ordinal) => IsHeld(ordinal) ? Held<double>(ordinal) : row.GetDouble(places[ordinal]);

    public double? GetDoubleOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<double>(ordinal) : row.GetDoubleOrNull(places[ordinal]);

    public decimal GetDecimal(int ordinal) => IsHeld(ordinal) ? Held<decimal>(ordinal) : row.GetDecimal(places[ordinal]);

    public decimal? GetDecimalOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<decimal>(ordinal) : row.GetDecimalOrNull(places[ordinal]);

    public char GetChar(int ordinal) => IsHeld(ordinal) ? Held<char>(ordinal) : row.GetChar(places[ordinal]);

    public char? GetCharOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<char>(ordinal) : row.GetCharOrNull(places[ordinal]);

    public string GetString(int ordinal) => IsHeld(ordinal) ? Held<string>(ordinal) : row.GetString(places[ordinal]);

    public string? GetStringOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<string>(ordinal) : row.GetStringOrNull(places[ordinal]);

    public bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text)
    {
        text = default;
        return !IsHeld(ordinal) && row.TryGetUtf8(places[ordinal], ref rented, out text);
    }

    public Guid GetGuid(int ordinal) => IsHeld(ordinal) ? Held<Guid>(ordinal) : row.GetGuid(places[ordinal]);

    public Guid? GetGuidOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<Guid>(ordinal) : row.GetGuidOrNull(places[ordinal]);

    public DateTime GetDateTime(int ordinal) => IsHeld(ordinal) ? Held<DateTime>(ordinal) : row.GetDateTime(places[ordinal]);

    public DateTime? GetDateTimeOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<DateTime>(ordinal) : row.GetDateTimeOrNull(places[ordinal]);

    public DateTimeOffset GetDateTimeOffset(int ordinal)
        => IsHeld(ordinal) ? Held<DateTimeOffset>(ordinal) : row.GetDateTimeOffset(places[ordinal]);

    public DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<DateTimeOffset>(ordinal) : row.GetDateTimeOffsetOrNull(places[ordinal]);

    public DateOnly GetDateOnly(int ordinal) => IsHeld(ordinal) ? Held<DateOnly>(ordinal) : row.GetDateOnly(places[ordinal]);

    public DateOnly? GetDateOnlyOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<DateOnly>(ordinal) : row.GetDateOnlyOrNull(places[ordinal]);

    public TimeOnly GetTimeOnly(int ordinal) => IsHeld(ordinal) ? Held<TimeOnly>(ordinal) : row.GetTimeOnly(places[ordinal]);

    public TimeOnly? GetTimeOnlyOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<TimeOnly>(ordinal) : row.GetTimeOnlyOrNull(places[ordinal]);

    public TimeSpan GetTimeSpan(int ordinal) => IsHeld(ordinal) ? Held<TimeSpan>(ordinal) : row.GetTimeSpan(places[ordinal]);

    public TimeSpan? GetTimeSpanOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<TimeSpan>(ordinal) : row.GetTimeSpanOrNull(places[ordinal]);

    public byte[] GetBytes(int ordinal) => IsHeld(ordinal) ? Held<byte[]>(ordinal) : row.GetBytes(places[ordinal]);

    public byte[]? GetBytesOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<byte[]>(ordinal) : row.GetBytesOrNull(places[ordinal]);

    public Guid GetKeyGuid(int ordinal) => IsHeld(ordinal) ? Held<Guid>(ordinal) : row.GetKeyGuid(places[ordinal]);

    public Guid? GetKeyGuidOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<Guid>(ordinal) : row.GetKeyGuidOrNull(places[ordinal]);

    public DateTime GetKeyDateTime(int ordinal) => IsHeld(ordinal) ? Held<DateTime>(ordinal) : row.GetKeyDateTime(places[ordinal]);

    public DateTime? GetKeyDateTimeOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<DateTime>(ordinal) : row.GetKeyDateTimeOrNull(places[ordinal]);

    public DateOnly GetKeyDateOnly(int ordinal) => IsHeld(ordinal) ? Held<DateOnly>(ordinal) : row.GetKeyDateOnly(places[ordinal]);

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal)
        => IsHeld(ordinal) ? values[ordinal] is null ? null : Held<DateOnly>(ordinal) : row.GetKeyDateOnlyOrNull(places[ordinal]);

    private bool IsHeld(int ordinal) => places[ordinal] < 0;

    // An enum is its number where a number is read, and its name where a text is.
    private T Held<T>(int ordinal) => values[ordinal] switch
    {
        T value => value,
        Enum member when typeof(T) == typeof(string) => (T)(object)member.ToString(),
        IConvertible number => (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture),
        _ => throw new InvalidCastException($"{values[ordinal]} is no {typeof(T).Name}."),
    };
}

/// <summary>No row: all is in memory.</summary>
internal readonly struct NoRow : IRow
{
    public bool IsNull(int ordinal) => throw NotRead();

    public bool GetBoolean(int ordinal) => throw NotRead();

    public bool? GetBooleanOrNull(int ordinal) => throw NotRead();

    public byte GetByte(int ordinal) => throw NotRead();

    public byte? GetByteOrNull(int ordinal) => throw NotRead();

    public sbyte GetSByte(int ordinal) => throw NotRead();

    public sbyte? GetSByteOrNull(int ordinal) => throw NotRead();

    public short GetInt16(int ordinal) => throw NotRead();

    public short? GetInt16OrNull(int ordinal) => throw NotRead();

    public ushort GetUInt16(int ordinal) => throw NotRead();

    public ushort? GetUInt16OrNull(int ordinal) => throw NotRead();

    public int GetInt32(int ordinal) => throw NotRead();

    public int? GetInt32OrNull(int ordinal) => throw NotRead();

    public uint GetUInt32(int ordinal) => throw NotRead();

    public uint? GetUInt32OrNull(int ordinal) => throw NotRead();

    public long GetInt64(int ordinal) => throw NotRead();

    public long? GetInt64OrNull(int ordinal) => throw NotRead();

    public ulong GetUInt64(int ordinal) => throw NotRead();

    public ulong? GetUInt64OrNull(int ordinal) => throw NotRead();

    public float GetSingle(int ordinal) => throw NotRead();

    public float? GetSingleOrNull(int ordinal) => throw NotRead();

    public double GetDouble(int ordinal) => throw NotRead();

    public double? GetDoubleOrNull(int ordinal) => throw NotRead();

    public decimal GetDecimal(int ordinal) => throw NotRead();

    public decimal? GetDecimalOrNull(int ordinal) => throw NotRead();

    public char GetChar(int ordinal) => throw NotRead();

    public char? GetCharOrNull(int ordinal) => throw NotRead();

    public string GetString(int ordinal) => throw NotRead();

    public string? GetStringOrNull(int ordinal) => throw NotRead();

    public bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text) => throw NotRead();

    public Guid GetGuid(int ordinal) => throw NotRead();

    public Guid? GetGuidOrNull(int ordinal) => throw NotRead();

    public DateTime GetDateTime(int ordinal) => throw NotRead();

    public DateTime? GetDateTimeOrNull(int ordinal) => throw NotRead();

    public DateTimeOffset GetDateTimeOffset(int ordinal) => throw NotRead();

    public DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal) => throw NotRead();

    public DateOnly GetDateOnly(int ordinal) => throw NotRead();

    public DateOnly? GetDateOnlyOrNull(int ordinal) => throw NotRead();

    public TimeOnly GetTimeOnly(int ordinal) => throw NotRead();

    public TimeOnly? GetTimeOnlyOrNull(int ordinal) => throw NotRead();

    public TimeSpan GetTimeSpan(int ordinal) => throw NotRead();

    public TimeSpan? GetTimeSpanOrNull(int ordinal) => throw NotRead();

    public byte[] GetBytes(int ordinal) => throw NotRead();

    public byte[]? GetBytesOrNull(int ordinal) => throw NotRead();

    public Guid GetKeyGuid(int ordinal) => throw NotRead();

    public Guid? GetKeyGuidOrNull(int ordinal) => throw NotRead();

    public DateTime GetKeyDateTime(int ordinal) => throw NotRead();

    public DateTime? GetKeyDateTimeOrNull(int ordinal) => throw NotRead();

    public DateOnly GetKeyDateOnly(int ordinal) => throw NotRead();

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal) => throw NotRead();

    private static InvalidOperationException NotRead() => new("All columns are in memory.");
}
