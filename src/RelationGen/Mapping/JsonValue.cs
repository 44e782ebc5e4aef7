using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

#pragma warning disable CA1000 // Generated code calls these with the type written out, as it calls converters.

namespace RelationGen.Infrastructure;

/// <summary>Writes values of a type as JSON documents, and reads them. Called by generated code.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValue<T>
    where T : notnull
{
    /// <summary>The document of a value.</summary>
    /// <param name="value">The value; never null.</param>
    /// <param name="options">Options that know the type.</param>
    /// <exception cref="NotSupportedException">The options do not know the type, or the value cannot be written.</exception>
    public static string ToStored(T value, JsonSerializerOptions options) => JsonSerializer.Serialize(value, InfoOf(options));

    /// <summary>The value of a document.</summary>
    /// <param name="stored">The document.</param>
    /// <param name="options">Options that know the type.</param>
    /// <exception cref="JsonException">The document cannot be read.</exception>
    public static T FromStored(string stored, JsonSerializerOptions options) => JsonSerializer.Deserialize(stored, InfoOf(options))
        ?? throw IsNull();

    /// <summary>The value of the document in a cell that is not NULL.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">Position of the column in the SELECT list, from 0.</param>
    /// <param name="options">Options that know the type.</param>
    /// <exception cref="JsonException">The document cannot be read.</exception>
    public static T Read<TRow>(ref TRow row, int ordinal, JsonSerializerOptions options)
        where TRow : struct, IRow
    {
        byte[]? rented = null;
        try
        {
            return row.TryGetUtf8(ordinal, ref rented, out ReadOnlySpan<byte> text)
                ? JsonSerializer.Deserialize(text, InfoOf(options)) ?? throw IsNull()
                : FromStored(row.GetString(ordinal), options);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static JsonException IsNull() => new("The document is null, and the row holds one; store NULL where there is no value.");

    private static JsonTypeInfo<T> InfoOf(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
