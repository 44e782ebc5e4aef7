using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationGen;

/// <summary>
/// A row of SQLite, read from the statement behind Microsoft.Data.Sqlite's reader. A cell of another type than the one in which values of
/// the property are stored, and every text that is not in the form in which the provider writes it, is read again by the plain row: it
/// decides, and throws.
/// </summary>
/// <typeparam name="TCells">How the cells are reached.</typeparam>
/// <param name="reader">The reader, on whichever row.</param>
/// <param name="cells">The cells of the statement that it is on.</param>
internal readonly struct SqliteCellRow<TCells>(SqliteDataReader reader, TCells cells) : IRow
    where TCells : struct, ISqliteCells
{
    private readonly SqliteRow _reader = new(reader);

    // Not the parameter: a struct that is captured as a whole is copied for each call.
    private readonly TCells _cells = cells;

    public bool IsNull(int ordinal) => _cells.TypeOf(ordinal) == raw.SQLITE_NULL;

    public bool GetBoolean(int ordinal) => SqliteCells.Truth(Integer(ordinal));

    public bool? GetBooleanOrNull(int ordinal) => TryInteger(ordinal, out long value) ? SqliteCells.Truth(value) : null;

    public byte GetByte(int ordinal) => checked((byte)Integer(ordinal));

    public byte? GetByteOrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((byte)value) : null;

    public sbyte GetSByte(int ordinal) => checked((sbyte)Integer(ordinal));

    public sbyte? GetSByteOrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((sbyte)value) : null;

    public short GetInt16(int ordinal) => checked((short)Integer(ordinal));

    public short? GetInt16OrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((short)value) : null;

    public ushort GetUInt16(int ordinal) => checked((ushort)Integer(ordinal));

    public ushort? GetUInt16OrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((ushort)value) : null;

    public int GetInt32(int ordinal) => checked((int)Integer(ordinal));

    public int? GetInt32OrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((int)value) : null;

    public uint GetUInt32(int ordinal) => checked((uint)Integer(ordinal));

    public uint? GetUInt32OrNull(int ordinal) => TryInteger(ordinal, out long value) ? checked((uint)value) : null;

    public long GetInt64(int ordinal) => Integer(ordinal);

    public long? GetInt64OrNull(int ordinal) => TryInteger(ordinal, out long value) ? value : null;

    public ulong GetUInt64(int ordinal)
        => _cells.TryInteger(ordinal, out long value) ? unchecked((ulong)value) : _reader.GetUInt64(ordinal);

    public ulong? GetUInt64OrNull(int ordinal) => IsNull(ordinal) ? null : GetUInt64(ordinal);

    public float GetSingle(int ordinal) => SqliteCells.Single(GetDouble(ordinal));

    public float? GetSingleOrNull(int ordinal) => TryReal(ordinal, out double value) ? SqliteCells.Single(value) : null;

    public double GetDouble(int ordinal) => _cells.TryReal(ordinal, out double value) ? value : _reader.GetDouble(ordinal);

    public double? GetDoubleOrNull(int ordinal) => TryReal(ordinal, out double value) ? value : null;

    public decimal GetDecimal(int ordinal) =>
        _cells.TryReal(ordinal, out double real) ? (decimal)real : _cells.TryInteger(ordinal, out long integer)
            ? integer
            : _reader.GetDecimal(ordinal);

    public decimal? GetDecimalOrNull(int ordinal) => IsNull(ordinal) ? null : GetDecimal(ordinal);

    public char GetChar(int ordinal) => _reader.GetChar(ordinal);

    public char? GetCharOrNull(int ordinal) => _reader.GetCharOrNull(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string GetString(int ordinal) => _cells.String(ordinal) ?? _reader.GetString(ordinal);

    public string? GetStringOrNull(int ordinal) => _cells.String(ordinal);

    // A database in UTF-16 may yield its own bytes, of which one of the first two is 0 where a document begins; in UTF-8 none is.
    public bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text)
    {
        text = Text(ordinal);
        return text is not ([] or [0, ..] or [_, 0, ..]);
    }

    public Guid GetGuid(int ordinal) => SqliteText.TryParse(Text(ordinal), out Guid value) ? value : _reader.GetGuid(ordinal);

    public Guid? GetGuidOrNull(int ordinal) => SqliteText.TryParse(Text(ordinal), out Guid value) ? value : _reader.GetGuidOrNull(ordinal);

    public DateTime GetDateTime(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateTime value) ? value : _reader.GetDateTime(ordinal);

    public DateTime? GetDateTimeOrNull(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateTime value) ? value : _reader.GetDateTimeOrNull(ordinal);

    public DateTimeOffset GetDateTimeOffset(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateTimeOffset value) ? value : _reader.GetDateTimeOffset(ordinal);

    public DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateTimeOffset value) ? value : _reader.GetDateTimeOffsetOrNull(ordinal);

    public DateOnly GetDateOnly(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateOnly value) ? value : _reader.GetDateOnly(ordinal);

    public DateOnly? GetDateOnlyOrNull(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateOnly value) ? value : _reader.GetDateOnlyOrNull(ordinal);

    public TimeOnly GetTimeOnly(int ordinal) => _reader.GetTimeOnly(ordinal);

    public TimeOnly? GetTimeOnlyOrNull(int ordinal) => _reader.GetTimeOnlyOrNull(ordinal);

    public TimeSpan GetTimeSpan(int ordinal) => _reader.GetTimeSpan(ordinal);

    public TimeSpan? GetTimeSpanOrNull(int ordinal) => _reader.GetTimeSpanOrNull(ordinal);

    public byte[] GetBytes(int ordinal)
    {
        ReadOnlySpan<byte> bytes = _cells.Blob(ordinal);
        return bytes.Length > 0 ? bytes.ToArray() : _reader.GetBytes(ordinal);
    }

    public byte[]? GetBytesOrNull(int ordinal) => IsNull(ordinal) ? null : GetBytes(ordinal);

    public Guid GetKeyGuid(int ordinal) => SqliteText.TryParseKey(Text(ordinal), out Guid value) ? value : _reader.GetKeyGuid(ordinal);

    public Guid? GetKeyGuidOrNull(int ordinal)
        => SqliteText.TryParseKey(Text(ordinal), out Guid value) ? value : _reader.GetKeyGuidOrNull(ordinal);

    public DateTime GetKeyDateTime(int ordinal)
        => SqliteText.TryParseKey(Text(ordinal), out DateTime value) ? value : _reader.GetKeyDateTime(ordinal);

    public DateTime? GetKeyDateTimeOrNull(int ordinal)
        => SqliteText.TryParseKey(Text(ordinal), out DateTime value) ? value : _reader.GetKeyDateTimeOrNull(ordinal);

    // A date has one form.
    public DateOnly GetKeyDateOnly(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateOnly value) ? value : _reader.GetKeyDateOnly(ordinal);

    public DateOnly? GetKeyDateOnlyOrNull(int ordinal)
        => SqliteText.TryParse(Text(ordinal), out DateOnly value) ? value : _reader.GetKeyDateOnlyOrNull(ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Integer(int ordinal) => _cells.TryInteger(ordinal, out long value) ? value : _reader.GetInt64(ordinal);

    /// <summary>False for NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryInteger(int ordinal, out long value) => _cells.TryInteger(ordinal, out value) || TryDoubtful(ordinal, out value);

    /// <inheritdoc cref="TryInteger"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReal(int ordinal, out double value) => _cells.TryReal(ordinal, out value) || TryDoubtful(ordinal, out value);

    private bool TryDoubtful(int ordinal, out long value)
    {
        bool isNull = IsNull(ordinal);
        value = isNull ? 0 : _reader.GetInt64(ordinal);
        return !isNull;
    }

    private bool TryDoubtful(int ordinal, out double value)
    {
        bool isNull = IsNull(ordinal);
        value = isNull ? 0 : _reader.GetDouble(ordinal);
        return !isNull;
    }

    /// <summary>The bytes of a text; nothing for any other cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Text(int ordinal) => _cells.TypeOf(ordinal) == raw.SQLITE_TEXT ? _cells.Text(ordinal) : default;
}
