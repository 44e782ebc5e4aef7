using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// Receives the parts of a key, in their order, from generated code. The receiver decides how the key travels: as parameters, or in a list
/// of keys that is one parameter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeyWriter
{
    private protected KeyWriter()
    {
    }

    /// <summary>Writes a <c>bool</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(bool value);

    /// <summary>Writes a <c>byte</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(byte value);

    /// <summary>Writes a <c>sbyte</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(sbyte value);

    /// <summary>Writes a <c>short</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(short value);

    /// <summary>Writes a <c>ushort</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(ushort value);

    /// <summary>Writes a <c>int</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(int value);

    /// <summary>Writes a <c>uint</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(uint value);

    /// <summary>Writes a <c>long</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(long value);

    /// <summary>Writes a <c>ulong</c> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(ulong value);

    /// <summary>Writes a <c>string</c> part.</summary>
    /// <param name="value">The value; never null.</param>
    public abstract void Write(string value);

    /// <summary>Writes a <c>string</c> part that PostgreSQL is to compare by the rules of another type than <c>text</c>.</summary>
    /// <param name="value">The value; never null.</param>
    /// <param name="type">The type, <c>citext</c> or <c>bpchar</c>.</param>
    public virtual void Write(string value, string type) => Write(value);

    /// <summary>Writes an array, which is no part of a key.</summary>
    /// <param name="value">Its values as JSON.</param>
    /// <param name="element">The type of its values.</param>
    /// <param name="type">The type of the array in PostgreSQL, where the property names it; otherwise null.</param>
    public virtual void WriteArray(string value, ColumnType element, string? type) => Write(value);

    /// <summary>Writes a <see cref="Guid"/> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(Guid value);

    /// <summary>Writes a <see cref="DateTime"/> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(DateTime value);

    /// <summary>
    /// Writes a <see cref="DateTime"/> part that is compared with a column declared as <c>timestamp</c> or <c>date</c>: PostgreSQL gets it
    /// without a time zone.
    /// </summary>
    /// <param name="value">The value.</param>
    public virtual void WriteTimestamp(DateTime value) => Write(value);

    /// <summary>
    /// Writes a <see cref="DateTime"/> part that is compared with a column declared as <c>timestamptz</c>: PostgreSQL gets it in UTC.
    /// </summary>
    /// <param name="value">The value; without a kind it is taken as UTC.</param>
    public virtual void WriteTimestampTz(DateTime value) => Write(value);

    /// <summary>Writes a <see cref="DateOnly"/> part.</summary>
    /// <param name="value">The value.</param>
    public abstract void Write(DateOnly value);

    /// <summary>Writes a <c>byte[]</c> part.</summary>
    /// <param name="value">The value; never null.</param>
    public abstract void Write(byte[] value);
}
