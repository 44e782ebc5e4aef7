namespace RelationGen.Tests.Handwritten;

#pragma warning disable CA1720 // Named after the getters.

internal readonly struct BooleanKind : IKeyKind<bool>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<bool>? Comparer => null;
    public string? Collation => null;
    public bool Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetBoolean(ordinal);
    public void Write(KeyWriter writer, bool key) => writer.Write(key);
    public int Compare(bool x, bool y) => KeyOrder.Compare(x, y);
}

internal readonly struct ByteKind : IKeyKind<byte>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<byte>? Comparer => null;
    public string? Collation => null;
    public byte Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetByte(ordinal);
    public void Write(KeyWriter writer, byte key) => writer.Write(key);
    public int Compare(byte x, byte y) => KeyOrder.Compare(x, y);
}

internal readonly struct SByteKind : IKeyKind<sbyte>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<sbyte>? Comparer => null;
    public string? Collation => null;
    public sbyte Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetSByte(ordinal);
    public void Write(KeyWriter writer, sbyte key) => writer.Write(key);
    public int Compare(sbyte x, sbyte y) => KeyOrder.Compare(x, y);
}

internal readonly struct Int16Kind : IKeyKind<short>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<short>? Comparer => null;
    public string? Collation => null;
    public short Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt16(ordinal);
    public void Write(KeyWriter writer, short key) => writer.Write(key);
    public int Compare(short x, short y) => KeyOrder.Compare(x, y);
}

internal readonly struct UInt16Kind : IKeyKind<ushort>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<ushort>? Comparer => null;
    public string? Collation => null;
    public ushort Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt16(ordinal);
    public void Write(KeyWriter writer, ushort key) => writer.Write(key);
    public int Compare(ushort x, ushort y) => KeyOrder.Compare(x, y);
}

internal readonly struct Int32Kind : IKeyKind<int>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<int>? Comparer => null;
    public string? Collation => null;
    public int Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt32(ordinal);
    public void Write(KeyWriter writer, int key) => writer.Write(key);
    public int Compare(int x, int y) => KeyOrder.Compare(x, y);
}

internal readonly struct UInt32Kind : IKeyKind<uint>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<uint>? Comparer => null;
    public string? Collation => null;
    public uint Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt32(ordinal);
    public void Write(KeyWriter writer, uint key) => writer.Write(key);
    public int Compare(uint x, uint y) => KeyOrder.Compare(x, y);
}

internal readonly struct Int64Kind : IKeyKind<long>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<long>? Comparer => null;
    public string? Collation => null;
    public long Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetInt64(ordinal);
    public void Write(KeyWriter writer, long key) => writer.Write(key);
    public int Compare(long x, long y) => KeyOrder.Compare(x, y);
}

internal readonly struct UInt64Kind : IKeyKind<ulong>
{
    public string[] Parts => ["INTEGER"];
    public IEqualityComparer<ulong>? Comparer => null;
    public string? Collation => null;
    public ulong Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetUInt64(ordinal);
    public void Write(KeyWriter writer, ulong key) => writer.Write(key);
    public int Compare(ulong x, ulong y) => KeyOrder.Compare(x, y);
}

internal readonly struct StringKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT"];
    public IEqualityComparer<string>? Comparer => null;
    public string? Collation => null;
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
    public void Write(KeyWriter writer, string key) => writer.Write(key);
    public int Compare(string x, string y) => KeyOrder.Compare(x, y);
}

internal readonly struct GuidKind : IKeyKind<Guid>
{
    public string[] Parts => ["TEXT"];
    public IEqualityComparer<Guid>? Comparer => null;
    public string? Collation => null;
    public Guid Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetGuid(ordinal);
    public void Write(KeyWriter writer, Guid key) => writer.Write(key);
    public int Compare(Guid x, Guid y) => KeyOrder.Compare(x, y);
}

internal readonly struct DateTimeKind : IKeyKind<DateTime>
{
    public string[] Parts => ["TEXT"];
    public IEqualityComparer<DateTime>? Comparer => null;
    public string? Collation => null;
    public DateTime Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetDateTime(ordinal);
    public void Write(KeyWriter writer, DateTime key) => writer.Write(key);
    public int Compare(DateTime x, DateTime y) => KeyOrder.Compare(x, y);
}

internal readonly struct DateOnlyKind : IKeyKind<DateOnly>
{
    public string[] Parts => ["TEXT"];
    public IEqualityComparer<DateOnly>? Comparer => null;
    public string? Collation => null;
    public DateOnly Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetDateOnly(ordinal);
    public void Write(KeyWriter writer, DateOnly key) => writer.Write(key);
    public int Compare(DateOnly x, DateOnly y) => KeyOrder.Compare(x, y);
}

internal readonly struct NoCaseKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT COLLATE NOCASE"];
    public IEqualityComparer<string>? Comparer => KeyComparers.NoCase;
    public string? Collation => "NOCASE";
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
    public void Write(KeyWriter writer, string key) => writer.Write(key);
    public int Compare(string x, string y) => KeyOrder.Compare(x, y);
}

/// <summary>The collation of the column, not declared on the property.</summary>
internal readonly struct UndeclaredKind : IKeyKind<string>
{
    public string[] Parts => ["TEXT COLLATE NOCASE"];
    public IEqualityComparer<string>? Comparer => null;
    public string? Collation => null;
    public string Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetString(ordinal);
    public void Write(KeyWriter writer, string key) => writer.Write(key);
    public int Compare(string x, string y) => KeyOrder.Compare(x, y);
}

internal readonly struct BytesKind : IKeyKind<byte[]>
{
    public string[] Parts => ["BLOB"];
    public IEqualityComparer<byte[]>? Comparer => KeyComparers.Blob;
    public string? Collation => null;
    public byte[] Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => row.GetBytes(ordinal);
    public void Write(KeyWriter writer, byte[] key) => writer.Write(key);
    public int Compare(byte[] x, byte[] y) => KeyOrder.Compare(x, y);
}

internal readonly struct PairKind : IKeyKind<(long Order, string Line)>
{
    public string[] Parts => ["INTEGER", "TEXT"];
    public IEqualityComparer<(long Order, string Line)>? Comparer => null;
    public string? Collation => null;
    public (long Order, string Line) Read<TRow>(ref TRow row, int ordinal) where TRow : struct, IRow => (row.GetInt64(ordinal), row.GetString(ordinal + 1));
    public void Write(KeyWriter writer, (long Order, string Line) key)
    {
        writer.Write(key.Order);
        writer.Write(key.Line);
    }

    public int Compare((long Order, string Line) x, (long Order, string Line) y) => KeyOrder.Compare(x.Order, y.Order) is var order and not 0 ? order : KeyOrder.Compare(x.Line, y.Line);
}
