#pragma warning disable CA1720 // Named after their types.

using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationGen.Sqlite.Tests;

public enum Mood : short
{
    Calm,
    Busy,
}

/// <summary>A column of every type, and one of each that can be NULL. The table has no types, so that any cell can hold anything.</summary>
[Table("everything")]
public partial record Everything
{
    public const string Script = """
        CREATE TABLE everything (id INTEGER PRIMARY KEY,
            "bool", "byte", s_byte, "short", u_short, "int", u_int, "long", u_long, "float", "double", "decimal", "char", "string", guid,
            moment, "offset", date, time, span, bytes, mood, mood_name,
            bool_or_null, byte_or_null, s_byte_or_null, short_or_null, u_short_or_null, int_or_null, u_int_or_null, long_or_null,
            u_long_or_null, float_or_null, double_or_null, decimal_or_null, char_or_null, string_or_null, guid_or_null, moment_or_null,
            offset_or_null, date_or_null, time_or_null, span_or_null, bytes_or_null, mood_or_null, mood_name_or_null);
        INSERT INTO everything VALUES
            (1, 1, 255, -128, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, -1, 1.5, -0.1, '12.3400', 'x', 'é😀',
             'ABCDEF00-1111-2222-3333-444455556666', '2020-01-02 03:04:05.678', '2020-01-02 03:04:05+02:00', '2020-01-02', '03:04:05.0000060',
             '1.02:03:04.0050000', x'0100ff', 1, 'Busy',
             1, 255, -128, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, -1, 1.5, -0.1, '12.3400', 'x', 'é😀',
             'ABCDEF00-1111-2222-3333-444455556666', '2020-01-02 03:04:05.678', '2020-01-02 03:04:05+02:00', '2020-01-02', '03:04:05.0000060',
             '1.02:03:04.0050000', x'0100ff', 1, 'Busy'),
            (2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.0, 0, 32, '', x'00000000000000000000000000000000', '1970-01-01', '1970-01-01 00:00:00+00:00',
             '0001-01-01', '00:00:00', '00:00:00', x'', 0, 'Calm',
             NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
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
    public DateTimeOffset Offset { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public required byte[] Bytes { get; set; }
    public Mood Mood { get; set; }

    [Column("mood_name", TypeName = "text")]
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
    public DateTimeOffset? OffsetOrNull { get; set; }
    public DateOnly? DateOrNull { get; set; }
    public TimeOnly? TimeOrNull { get; set; }
    public TimeSpan? SpanOrNull { get; set; }
    public byte[]? BytesOrNull { get; set; }
    public Mood? MoodOrNull { get; set; }

    [Column("mood_name_or_null", TypeName = "text")]
    public Mood? MoodNameOrNull { get; set; }
}

[Table("nodes")]
public partial class Node
{
    public const string Script = "CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent_id INTEGER); INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 1), (4, 2)";

    public long Id { get; set; }
    public long? ParentId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Children))]
    public partial Node? Parent { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Parent))]
    public partial IReadOnlyList<Node> Children { get; }
}

/// <summary>Documents and arrays. The table has no types, so that any cell can hold anything.</summary>
[Table("papers")]
public partial class Paper
{
    public const string Script = """
        CREATE TABLE papers (id INTEGER PRIMARY KEY, words, numbers, summary, raw, notes);
        INSERT INTO papers VALUES (1, '[]', NULL, '{}', '1', NULL), (2, '["a"]', '[1]', '{"Title":"t"}', 'null', '{}');
        """;

    public long Id { get; set; }

    public string[] Words { get; set; } = [];

    public List<int>? Numbers { get; set; }

    [JsonColumn(typeof(PaperJson))]
    public required Summary Summary { get; set; }

    [JsonColumn]
    public JsonElement Raw { get; set; }

    [JsonColumn(typeof(PaperJson))]
    public Summary? Notes { get; set; }
}

/// <summary>A document.</summary>
public sealed class Summary
{
    public string? Title { get; set; }

    public int[]? Pages { get; set; }
}

/// <summary>How documents are read: a project that compiles these sources has a context of its own for others.</summary>
[JsonSerializable(typeof(Summary))]
internal sealed partial class PaperJson : JsonSerializerContext;
