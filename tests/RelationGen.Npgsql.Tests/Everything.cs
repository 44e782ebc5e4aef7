#pragma warning disable CA1720 // Named after their types.

using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Npgsql.Tests;

public enum Mood : short
{
    Calm,
    Busy,
}

/// <summary>A column of every type, and one of each that can be NULL.</summary>
[Table("everything")]
public partial record Everything
{
    public const string Script = """
        CREATE TABLE everything (id BIGINT PRIMARY KEY,
            "bool" BOOLEAN NOT NULL, "byte" SMALLINT NOT NULL, s_byte SMALLINT NOT NULL, "short" SMALLINT NOT NULL, u_short INTEGER NOT NULL,
            "int" INTEGER NOT NULL, u_int BIGINT NOT NULL, "long" BIGINT NOT NULL, u_long NUMERIC NOT NULL, "float" REAL NOT NULL,
            "double" DOUBLE PRECISION NOT NULL, "decimal" NUMERIC NOT NULL, "char" CHAR(1) NOT NULL, "string" TEXT NOT NULL, guid UUID NOT NULL,
            moment TIMESTAMPTZ NOT NULL, local TIMESTAMP NOT NULL, "offset" TIMESTAMPTZ NOT NULL, date DATE NOT NULL, time TIME NOT NULL,
            span INTERVAL NOT NULL, bytes BYTEA NOT NULL, mood SMALLINT NOT NULL, mood_name VARCHAR(9) NOT NULL,
            bool_or_null BOOLEAN, byte_or_null SMALLINT, s_byte_or_null SMALLINT, short_or_null SMALLINT, u_short_or_null INTEGER,
            int_or_null INTEGER, u_int_or_null BIGINT, long_or_null BIGINT, u_long_or_null NUMERIC, float_or_null REAL,
            double_or_null DOUBLE PRECISION, decimal_or_null NUMERIC, char_or_null CHAR(1), string_or_null TEXT, guid_or_null UUID,
            moment_or_null TIMESTAMPTZ, local_or_null TIMESTAMP, offset_or_null TIMESTAMPTZ, date_or_null DATE, time_or_null TIME,
            span_or_null INTERVAL, bytes_or_null BYTEA, mood_or_null SMALLINT, mood_name_or_null TEXT);
        INSERT INTO everything VALUES
            (1, true, 255, -128, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, 18446744073709551615, 1.5, -0.1, 12.3400, 'x', 'é😀',
             'abcdef00-1111-2222-3333-444455556666', '2020-01-02 03:04:05.678901Z', '2020-01-02 03:04:05', '2020-01-02 03:04:05+02', '2020-01-02',
             '03:04:05.000006', '1 day 02:03:04', '\x0100ff', 1, 'Busy',
             true, 255, -128, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, 18446744073709551615, 1.5, -0.1, 12.3400, 'x', 'é😀',
             'abcdef00-1111-2222-3333-444455556666', '2020-01-02 03:04:05.678901Z', '2020-01-02 03:04:05', '2020-01-02 03:04:05+02', '2020-01-02',
             '03:04:05.000006', '1 day 02:03:04', '\x0100ff', 1, 'Busy'),
            (2, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ' ', '', '00000000-0000-0000-0000-000000000000', '1970-01-01Z', '1970-01-01',
             '1970-01-01Z', '0001-01-01', '00:00', '0', '', 0, 'Calm',
             NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
        """;

    public long Id { get; set; }
    public bool Bool { get; set; }
    public byte Byte { get; set; }
    public sbyte SByte { get; set; }
    public short Short { get; set; }
    public ushort UShort { get; set; }
    public int Int { get; set; }
    public uint UInt { get; set; }
    public long Long { get; set; }
    public ulong ULong { get; set; }
    public float Float { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public char Char { get; set; }
    public required string String { get; set; }
    public Guid Guid { get; set; }
    public DateTime Moment { get; set; }
    public DateTime Local { get; set; }
    public DateTimeOffset Offset { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public required byte[] Bytes { get; set; }
    public Mood Mood { get; set; }

    [Column("mood_name", TypeName = "varchar(9)")]
    public Mood MoodName { get; set; }

    public bool? BoolOrNull { get; set; }
    public byte? ByteOrNull { get; set; }
    public sbyte? SByteOrNull { get; set; }
    public short? ShortOrNull { get; set; }
    public ushort? UShortOrNull { get; set; }
    public int? IntOrNull { get; set; }
    public uint? UIntOrNull { get; set; }
    public long? LongOrNull { get; set; }
    public ulong? ULongOrNull { get; set; }
    public float? FloatOrNull { get; set; }
    public double? DoubleOrNull { get; set; }
    public decimal? DecimalOrNull { get; set; }
    public char? CharOrNull { get; set; }
    public string? StringOrNull { get; set; }
    public Guid? GuidOrNull { get; set; }
    public DateTime? MomentOrNull { get; set; }
    public DateTime? LocalOrNull { get; set; }
    public DateTimeOffset? OffsetOrNull { get; set; }
    public DateOnly? DateOrNull { get; set; }
    public TimeOnly? TimeOrNull { get; set; }
    public TimeSpan? SpanOrNull { get; set; }
    public byte[]? BytesOrNull { get; set; }
    public Mood? MoodOrNull { get; set; }

    [Column("mood_name_or_null", TypeName = "text")]
    public Mood? MoodNameOrNull { get; set; }
}
