namespace RelationGen.Tests.Handwritten;

#pragma warning disable CA1720 // Named after the getters.

internal readonly struct BooleanKind : IKeyKind<bool>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public bool Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetBoolean(ordinal);
}

internal readonly struct ByteKind : IKeyKind<byte>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public byte Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetByte(ordinal);
}

internal readonly struct SByteKind : IKeyKind<sbyte>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public sbyte Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetSByte(ordinal);
}

internal readonly struct Int16Kind : IKeyKind<short>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public short Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt16(ordinal);
}

internal readonly struct UInt16Kind : IKeyKind<ushort>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public ushort Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt16(ordinal);
}

internal readonly struct Int32Kind : IKeyKind<int>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public int Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt32(ordinal);
}

internal readonly struct UInt32Kind : IKeyKind<uint>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public uint Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt32(ordinal);
}

internal readonly struct Int64Kind : IKeyKind<long>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public long Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt64(ordinal);
}

internal readonly struct UInt64Kind : IKeyKind<ulong>
{
    public string[] Parts => ["INTEGER"];
    public object? Rules => null;
    public string? Collation => null;
    public ulong Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt64(ordinal);
}

internal readonly struct StringKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT"];
    public object? Rules => null;
    public string? Collation => null;
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
}

internal readonly struct GuidKind : IKeyKind<Guid>
{
    public string[] Parts => ["TEXT"];
    public object? Rules => null;
    public string? Collation => null;
    public Guid Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetGuid(ordinal);
}

internal readonly struct DateTimeKind : IKeyKind<DateTime>
{
    public string[] Parts => ["TEXT"];
    public object? Rules => null;
    public string? Collation => null;
    public DateTime Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetDateTime(ordinal);
}

internal readonly struct DateOnlyKind : IKeyKind<DateOnly>
{
    public string[] Parts => ["TEXT"];
    public object? Rules => null;
    public string? Collation => null;
    public DateOnly Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetDateOnly(ordinal);
}

internal readonly struct NoCaseKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT COLLATE NOCASE"];
    public object? Rules => KeyRules.Text(KeyComparers.NoCase);
    public string? Collation => "NOCASE";
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
}

/// <summary>The collation of the column, not declared on the property.</summary>
internal readonly struct UndeclaredKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT COLLATE NOCASE"];
    public object? Rules => null;
    public string? Collation => null;
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
}

internal readonly struct BytesKind : IKeyKind<byte[]>
{
    public string[] Parts => ["BLOB"];
    public object? Rules => null;
    public string? Collation => null;
    public byte[] Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetBytes(ordinal);
}

internal readonly struct PairKind : IKeyKind<(long Order, string Line)>
{
    public string[] Parts => ["INTEGER", "TEXT"];
    public object? Rules => KeyRules.Of(KeyRules<long>.Plain, KeyRules<string>.Plain);
    public string? Collation => null;
    public (long Order, string Line) Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => (row.GetInt64(ordinal), row.GetString(ordinal + 1));
}
