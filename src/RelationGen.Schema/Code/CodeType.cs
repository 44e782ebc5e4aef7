#pragma warning disable CA1720 // The members are the names that models have.

namespace RelationGen.Schema;

/// <summary>How a column is read, as models name it; enums and converted values count as what is stored.</summary>
internal enum CodeType
{
    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>byte</c>.</summary>
    Byte,

    /// <summary><c>sbyte</c>.</summary>
    SByte,

    /// <summary><c>short</c>.</summary>
    Int16,

    /// <summary><c>ushort</c>.</summary>
    UInt16,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>uint</c>.</summary>
    UInt32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>ulong</c>.</summary>
    UInt64,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>char</c>.</summary>
    Char,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary>A GUID.</summary>
    Guid,

    /// <summary>A date and a time without an offset.</summary>
    DateTime,

    /// <summary>A moment.</summary>
    DateTimeOffset,

    /// <summary>A date.</summary>
    DateOnly,

    /// <summary>A time of the day.</summary>
    TimeOnly,

    /// <summary>A span of time.</summary>
    TimeSpan,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>The types of C# that are stored so.</summary>
internal static class CodeTypes
{
    /// <summary>The type as C# writes it.</summary>
    public static string NameOf(CodeType type) => type switch
    {
        CodeType.Boolean => "bool",
        CodeType.Int16 => "short",
        CodeType.UInt16 => "ushort",
        CodeType.Int32 => "int",
        CodeType.UInt32 => "uint",
        CodeType.Int64 => "long",
        CodeType.UInt64 => "ulong",
        CodeType.Single => "float",
        CodeType.Byte or CodeType.SByte or CodeType.Double or CodeType.Decimal or CodeType.Char or CodeType.String =>
            type.ToString().ToLowerInvariant(),
        CodeType.Bytes => "byte[]",
        _ => type.ToString(),
    };
}
