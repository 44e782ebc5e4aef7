using System.ComponentModel.DataAnnotations.Schema;

#pragma warning disable CA1720 // The columns are called after their types.

namespace RelationGen.Behaviour.Tests.Model;

public enum ByteEnum : byte
{
    None,
    Most = 255,
}

public enum IntEnum
{
    None,
    Less = -1,
    More = int.MaxValue,
}

public enum LongEnum : long
{
    None,
    More = long.MaxValue,
}

// A column of every type, in columns whose declared type does not convert what is written.
[Table("everything")]
public partial class Everything
{
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

    public DateTime DateTime { get; set; }

    public DateTimeOffset DateTimeOffset { get; set; }

    public DateOnly DateOnly { get; set; }

    public TimeOnly TimeOnly { get; set; }

    public TimeSpan TimeSpan { get; set; }

    public required byte[] Bytes { get; set; }

    public ByteEnum ByteEnum { get; set; }

    public IntEnum IntEnum { get; set; }

    public LongEnum LongEnum { get; set; }
}

[Table("everything")]
public partial class EverythingOrNull
{
    public long Id { get; set; }

    public bool? Bool { get; set; }

    public byte? Byte { get; set; }

    public sbyte? SByte { get; set; }

    public short? Short { get; set; }

    public ushort? UShort { get; set; }

    public int? Int { get; set; }

    public uint? UInt { get; set; }

    public long? Long { get; set; }

    public ulong? ULong { get; set; }

    public float? Float { get; set; }

    public double? Double { get; set; }

    public decimal? Decimal { get; set; }

    public char? Char { get; set; }

    public string? String { get; set; }

    public Guid? Guid { get; set; }

    public DateTime? DateTime { get; set; }

    public DateTimeOffset? DateTimeOffset { get; set; }

    public DateOnly? DateOnly { get; set; }

    public TimeOnly? TimeOnly { get; set; }

    public TimeSpan? TimeSpan { get; set; }

    public byte[]? Bytes { get; set; }

    public ByteEnum? ByteEnum { get; set; }

    public IntEnum? IntEnum { get; set; }

    public LongEnum? LongEnum { get; set; }
}
