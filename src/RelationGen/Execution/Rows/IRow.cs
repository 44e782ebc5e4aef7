using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// One row of a result. Generated code reads columns by ordinals that are constants of its own SELECT list; implementations are structs,
/// one for each way to read a row, and the loaders are compiled for each.
/// </summary>
/// <remarks>
/// A getter without <c>OrNull</c> throws when the cell is NULL or does not hold such a value; the loader turns that into a
/// <see cref="RelationMappingException"/> that names the entity, the property and the column.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRow
{
    /// <summary>True when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    bool IsNull(int ordinal);

    /// <summary>Reads a <c>bool</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    bool GetBoolean(int ordinal);

    /// <summary>Reads a <c>bool</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    bool? GetBooleanOrNull(int ordinal);

    /// <summary>Reads a <c>byte</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    byte GetByte(int ordinal);

    /// <summary>Reads a <c>byte</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    byte? GetByteOrNull(int ordinal);

    /// <summary>Reads a <c>sbyte</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    sbyte GetSByte(int ordinal);

    /// <summary>Reads a <c>sbyte</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    sbyte? GetSByteOrNull(int ordinal);

    /// <summary>Reads a <c>short</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    short GetInt16(int ordinal);

    /// <summary>Reads a <c>short</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    short? GetInt16OrNull(int ordinal);

    /// <summary>Reads a <c>ushort</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    ushort GetUInt16(int ordinal);

    /// <summary>Reads a <c>ushort</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    ushort? GetUInt16OrNull(int ordinal);

    /// <summary>Reads a <c>int</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    int GetInt32(int ordinal);

    /// <summary>Reads a <c>int</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    int? GetInt32OrNull(int ordinal);

    /// <summary>Reads a <c>uint</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    uint GetUInt32(int ordinal);

    /// <summary>Reads a <c>uint</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    uint? GetUInt32OrNull(int ordinal);

    /// <summary>Reads a <c>long</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    long GetInt64(int ordinal);

    /// <summary>Reads a <c>long</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    long? GetInt64OrNull(int ordinal);

    /// <summary>Reads a <c>ulong</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    ulong GetUInt64(int ordinal);

    /// <summary>Reads a <c>ulong</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    ulong? GetUInt64OrNull(int ordinal);

    /// <summary>Reads a <c>float</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    float GetSingle(int ordinal);

    /// <summary>Reads a <c>float</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    float? GetSingleOrNull(int ordinal);

    /// <summary>Reads a <c>double</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    double GetDouble(int ordinal);

    /// <summary>Reads a <c>double</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    double? GetDoubleOrNull(int ordinal);

    /// <summary>Reads a <c>decimal</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    decimal GetDecimal(int ordinal);

    /// <summary>Reads a <c>decimal</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    decimal? GetDecimalOrNull(int ordinal);

    /// <summary>Reads a <c>char</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    char GetChar(int ordinal);

    /// <summary>Reads a <c>char</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    char? GetCharOrNull(int ordinal);

    /// <summary>Reads a <c>string</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    string GetString(int ordinal);

    /// <summary>Reads a <c>string</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    string? GetStringOrNull(int ordinal);

    /// <summary>
    /// The bytes of a text in UTF-8, until another cell or row is read. False where the row does not have them, which says nothing of the
    /// cell: it can be read as a text.
    /// </summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    /// <param name="rented">
    /// The array of the shared pool that the bytes are in, for the caller to give back; null where there is none.
    /// </param>
    /// <param name="text">The bytes.</param>
    bool TryGetUtf8(int ordinal, ref byte[]? rented, out ReadOnlySpan<byte> text);

    /// <summary>Reads a <see cref="Guid"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    Guid GetGuid(int ordinal);

    /// <summary>Reads a <see cref="Guid"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    Guid? GetGuidOrNull(int ordinal);

    /// <summary>Reads a <see cref="DateTime"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTime GetDateTime(int ordinal);

    /// <summary>Reads a <see cref="DateTime"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTime? GetDateTimeOrNull(int ordinal);

    /// <summary>Reads a <see cref="DateTimeOffset"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTimeOffset GetDateTimeOffset(int ordinal);

    /// <summary>Reads a <see cref="DateTimeOffset"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTimeOffset? GetDateTimeOffsetOrNull(int ordinal);

    /// <summary>Reads a <see cref="DateOnly"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateOnly GetDateOnly(int ordinal);

    /// <summary>Reads a <see cref="DateOnly"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateOnly? GetDateOnlyOrNull(int ordinal);

    /// <summary>Reads a <see cref="TimeOnly"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    TimeOnly GetTimeOnly(int ordinal);

    /// <summary>Reads a <see cref="TimeOnly"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    TimeOnly? GetTimeOnlyOrNull(int ordinal);

    /// <summary>Reads a <see cref="TimeSpan"/>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    TimeSpan GetTimeSpan(int ordinal);

    /// <summary>Reads a <see cref="TimeSpan"/>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    TimeSpan? GetTimeSpanOrNull(int ordinal);

    /// <summary>Reads a <c>byte[]</c>.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    byte[] GetBytes(int ordinal);

    /// <summary>Reads a <c>byte[]</c>, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    byte[]? GetBytesOrNull(int ordinal);

    /// <summary>
    /// Reads a <see cref="Guid"/> that is a key: SQLite compares texts, so it must be stored in the form in which keys are sent.
    /// </summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    Guid GetKeyGuid(int ordinal);

    /// <summary>Reads a <see cref="Guid"/> that is a key, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    Guid? GetKeyGuidOrNull(int ordinal);

    /// <summary>
    /// Reads a <see cref="DateTime"/> that is a key: SQLite compares texts, so it must be stored in the form in which keys are sent.
    /// </summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTime GetKeyDateTime(int ordinal);

    /// <summary>Reads a <see cref="DateTime"/> that is a key, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateTime? GetKeyDateTimeOrNull(int ordinal);

    /// <summary>
    /// Reads a <see cref="DateOnly"/> that is a key: SQLite compares texts, so it must be stored in the form in which keys are sent.
    /// </summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateOnly GetKeyDateOnly(int ordinal);

    /// <summary>Reads a <see cref="DateOnly"/> that is a key, or null when the cell is NULL.</summary>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    DateOnly? GetKeyDateOnlyOrNull(int ordinal);
}
