using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

#pragma warning disable CA1000 // Generated code calls these with the types written out, as it calls converters.

namespace RelationGen.Infrastructure;

/// <summary>Writes the values of an array as JSON, which both databases take and give, and reads them. Called by generated code.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <typeparam name="TElement">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArrayValue<T, TElement>
    where TElement : IElement<T>
{
    /// <summary>The values as JSON.</summary>
    /// <param name="values">The values; never null.</param>
    /// <exception cref="ArgumentException">A value cannot be stored: null where the type admits none, or half of a character.</exception>
    public static string ToStored(IEnumerable<T> values) => ElementList.Write<T, TElement>(values);

    /// <summary>The values of JSON.</summary>
    /// <param name="stored">JSON, an array.</param>
    /// <exception cref="JsonException">It is no array of such values.</exception>
    public static T[] FromStored(string stored) => ElementList.Read<T, TElement, T[]>(stored, static values => values.ToArray());

    /// <summary>The values of a cell that is not NULL.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    /// <exception cref="JsonException">It holds no array of such values.</exception>
    public static T[] Read<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
        => ElementList.Read<T, TElement, TRow, T[]>(ref row, ordinal, static values => values.ToArray());

    /// <summary>The values of a property, as its column stores them.</summary>
    /// <param name="value">The value of the property.</param>
    public static object Unwrap(object value) => ToStored((IEnumerable<T>)value);

    /// <summary>What a column stores, as the value of its property.</summary>
    /// <param name="stored">JSON, an array.</param>
    public static object Wrap(object stored) => FromStored((string)stored);
}

/// <summary>Writes the values of a list as JSON, which both databases take and give, and reads them. Called by generated code.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <typeparam name="TElement">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListValue<T, TElement>
    where TElement : IElement<T>
{
    /// <inheritdoc cref="ArrayValue{T, TElement}.ToStored"/>
    public static string ToStored(IEnumerable<T> values) => ElementList.Write<T, TElement>(values);

    /// <inheritdoc cref="ArrayValue{T, TElement}.FromStored"/>
    public static List<T> FromStored(string stored) => ElementList.Read<T, TElement, List<T>>(stored, ElementList.ToList);

    /// <inheritdoc cref="ArrayValue{T, TElement}.Read"/>
    public static List<T> Read<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
        => ElementList.Read<T, TElement, TRow, List<T>>(ref row, ordinal, ElementList.ToList);

    /// <inheritdoc cref="ArrayValue{T, TElement}.Unwrap"/>
    public static object Unwrap(object value) => ToStored((IEnumerable<T>)value);

    /// <inheritdoc cref="ArrayValue{T, TElement}.Wrap"/>
    public static object Wrap(object stored) => FromStored((string)stored);
}

/// <summary>The JSON of arrays and lists.</summary>
internal static class ElementList
{
    private const int Few = 16;

    // As PostgreSQL and SQLite write them: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T, TElement>(IEnumerable<T> values)
        where TElement : IElement<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartArray();
            foreach (T value in values)
                TElement.Write(writer, value);

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Makes what the property holds of the values, which are kept for the call alone.</summary>
    public delegate TResult Finish<T, out TResult>(ReadOnlySpan<T> values);

    public static List<T> ToList<T>(ReadOnlySpan<T> values)
    {
        var list = new List<T>(values.Length);
        list.AddRange(values);
        return list;
    }

    public static TResult Read<T, TElement, TRow, TResult>(ref TRow row, int ordinal, Finish<T, TResult> finish)
        where TElement : IElement<T>
        where TRow : struct, IRow
    {
        byte[]? rented = null;
        try
        {
            return row.TryGetUtf8(ordinal, ref rented, out ReadOnlySpan<byte> text)
                ? Read<T, TElement, TResult>(text, finish)
                : Read<T, TElement, TResult>(row.GetString(ordinal), finish);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static TResult Read<T, TElement, TResult>(string stored, Finish<T, TResult> finish)
        where TElement : IElement<T>
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(stored.Length));
        try
        {
            return Read<T, TElement, TResult>(bytes.AsSpan(0, Encoding.UTF8.GetBytes(stored, bytes)), finish);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public static TResult Read<T, TElement, TResult>(ReadOnlySpan<byte> stored, Finish<T, TResult> finish)
        where TElement : IElement<T>
    {
        T[] values = ArrayPool<T>.Shared.Rent(Few);
        int count = 0;
        try
        {
            var reader = new Utf8JsonReader(stored);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("It is no array.");

            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
            {
                if (count == values.Length)
                    Grow(ref values);

                values[count] = TElement.Read(ref reader);
            }

            if (reader.Read())
                throw new JsonException("Something follows the array.");

            return finish(values.AsSpan(0, count));
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException(
                FormattableString.Invariant($"Element {count} is no {typeof(T).Name}: {exception.Message}"), exception);
        }
        finally
        {
            Return(values);
        }
    }

    private static void Grow<T>(ref T[] values)
    {
        T[] more = ArrayPool<T>.Shared.Rent(values.Length * 2);
        values.CopyTo(more, 0);
        Return(values);
        values = more;
    }

    private static void Return<T>(T[] values)
        => ArrayPool<T>.Shared.Return(values, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
