using System.ComponentModel;
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
    public static T[] FromStored(string stored) => [.. ElementList.Read<T, TElement>(stored)];

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
    public static List<T> FromStored(string stored) => ElementList.Read<T, TElement>(stored);

    /// <inheritdoc cref="ArrayValue{T, TElement}.Unwrap"/>
    public static object Unwrap(object value) => ToStored((IEnumerable<T>)value);

    /// <inheritdoc cref="ArrayValue{T, TElement}.Wrap"/>
    public static object Wrap(object stored) => FromStored((string)stored);
}

/// <summary>The JSON of arrays and lists.</summary>
internal static class ElementList
{
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

    public static List<T> Read<T, TElement>(string stored)
        where TElement : IElement<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(stored));
        List<T> values = [];
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("It is no array.");

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                values.Add(TElement.Read(ref reader));

            if (reader.Read())
                throw new JsonException("Something follows the array.");

            return values;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException(
                FormattableString.Invariant($"Element {values.Count} is no {typeof(T).Name}: {exception.Message}"), exception);
        }
    }
}
