#pragma warning disable CA1720 // The members are the names of the row getters.

namespace RelationGen.Model;

/// <summary>The type a column is read as: the name of the <see cref="IRow"/> getter. Enums count as their underlying type.</summary>
public enum ColumnType
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

    /// <summary>A <see cref="System.Guid"/>.</summary>
    Guid,

    /// <summary>A <see cref="System.DateTime"/>.</summary>
    DateTime,

    /// <summary>A <see cref="System.DateTimeOffset"/>.</summary>
    DateTimeOffset,

    /// <summary>A <see cref="System.DateOnly"/>.</summary>
    DateOnly,

    /// <summary>A <see cref="System.TimeOnly"/>.</summary>
    TimeOnly,

    /// <summary>A <see cref="System.TimeSpan"/>.</summary>
    TimeSpan,

    /// <summary><c>byte[]</c>.</summary>
    Bytes,
}
