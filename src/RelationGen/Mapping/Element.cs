using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

#pragma warning disable CA1000 // Generated code names the types; members of an interface that are static have no other place.

namespace RelationGen.Infrastructure;

/// <summary>How one value of an array or list is written as JSON.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IElement<T>
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads the value at which the reader is.</summary>
    /// <param name="reader">The reader.</param>
    static abstract T Read(ref Utf8JsonReader reader);
}

/// <summary>Numbers, truth values, characters, days, times and moments.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Element<T> : IElement<T>
    where T : struct
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        // The compiler of the runtime keeps the branch of the type.
        if (typeof(T) == typeof(int))
            writer.WriteNumberValue(As<int>(value));
        else if (typeof(T) == typeof(long))
            writer.WriteNumberValue(As<long>(value));
        else if (typeof(T) == typeof(bool))
            writer.WriteBooleanValue(As<bool>(value));
        else if (typeof(T) == typeof(byte))
            writer.WriteNumberValue(As<byte>(value));
        else if (typeof(T) == typeof(sbyte))
            writer.WriteNumberValue(As<sbyte>(value));
        else if (typeof(T) == typeof(short))
            writer.WriteNumberValue(As<short>(value));
        else if (typeof(T) == typeof(ushort))
            writer.WriteNumberValue(As<ushort>(value));
        else if (typeof(T) == typeof(uint))
            writer.WriteNumberValue(As<uint>(value));
        else if (typeof(T) == typeof(decimal))
            writer.WriteNumberValue(As<decimal>(value));
        else if (typeof(T) == typeof(double))
            WriteFloating(writer, As<double>(value));
        else if (typeof(T) == typeof(float))
            WriteFloating(writer, As<float>(value));
        else if (typeof(T) == typeof(Guid))
            writer.WriteStringValue(As<Guid>(value));
        else if (typeof(T) == typeof(char))
            TextElement.Write(writer, As<char>(value).ToString());
        else if (typeof(T) == typeof(DateTime))
            writer.WriteStringValue(DateTime.SpecifyKind(As<DateTime>(value), DateTimeKind.Unspecified));
        else if (typeof(T) == typeof(DateTimeOffset))
            writer.WriteStringValue(As<DateTimeOffset>(value).ToUniversalTime());
        else if (typeof(T) == typeof(DateOnly))
            writer.WriteStringValue(As<DateOnly>(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (typeof(T) == typeof(TimeOnly))
            writer.WriteStringValue(As<TimeOnly>(value).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
        else
            throw new NotSupportedException($"No array holds values of type {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader)
    {
        if (typeof(T) == typeof(int))
            return Of(reader.GetInt32());

        if (typeof(T) == typeof(long))
            return Of(reader.GetInt64());

        if (typeof(T) == typeof(bool))
            return Of(reader.GetBoolean());

        if (typeof(T) == typeof(byte))
            return Of(reader.GetByte());

        if (typeof(T) == typeof(sbyte))
            return Of(reader.GetSByte());

        if (typeof(T) == typeof(short))
            return Of(reader.GetInt16());

        if (typeof(T) == typeof(ushort))
            return Of(reader.GetUInt16());

        if (typeof(T) == typeof(uint))
            return Of(reader.GetUInt32());

        if (typeof(T) == typeof(decimal))
            return Of(reader.GetDecimal());

        if (typeof(T) == typeof(double))
            return Of(reader.TokenType == JsonTokenType.String ? Floating(TextElement.Read(ref reader)) : reader.GetDouble());

        if (typeof(T) == typeof(float))
            return Of(reader.TokenType == JsonTokenType.String ? (float)Floating(TextElement.Read(ref reader)) : reader.GetSingle());

        return typeof(T) == typeof(Guid) ? Of(reader.GetGuid()) : ReadText(TextElement.Read(ref reader));
    }

    private static T ReadText(string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (typeof(T) == typeof(char))
            return Of(text.Length == 1 ? text[0] : throw new FormatException($"the text \"{text}\" is not one character"));

        if (typeof(T) == typeof(DateTime))
            return Of(DateTime.Parse(text, invariant, DateTimeStyles.RoundtripKind));

        if (typeof(T) == typeof(DateTimeOffset))
            return Of(DateTimeOffset.Parse(text, invariant, DateTimeStyles.AssumeUniversal).ToUniversalTime());

        if (typeof(T) == typeof(DateOnly))
            return Of(DateOnly.ParseExact(text, "yyyy-MM-dd", invariant));

        return typeof(T) == typeof(TimeOnly)
            ? Of(TimeOnly.Parse(text, invariant))
            : throw new NotSupportedException($"No array holds values of type {typeof(T).Name}.");
    }

    /// <summary>JSON has no numbers for what is none; PostgreSQL writes those as texts, and so do we.</summary>
    private static void WriteFloating(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    /// <summary>A <c>float</c> has fewer digits.</summary>
    private static void WriteFloating(Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            WriteFloating(writer, (double)value);
    }

    private static double Floating(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw new FormatException($"the text \"{text}\" is no number"),
    };

    private static TValue As<TValue>(T value) => Unsafe.As<T, TValue>(ref value);

    private static T Of<TValue>(TValue value) => Unsafe.As<TValue, T>(ref value);
}

/// <summary>Values that may be NULL.</summary>
/// <typeparam name="T">The type of a value that is not.</typeparam>
/// <typeparam name="TElement">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableElement<T, TElement> : IElement<T?>
    where T : struct
    where TElement : IElement<T>
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
            TElement.Write(writer, present);
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : TElement.Read(ref reader);
}

/// <summary>Texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextElement : IElement<string>
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value)
    {
        if (value is null)
            throw new ArgumentException(
                "An element of an array of texts is null, and the property's type admits none; write string?, or leave it out.");

        WholeText.ThrowIfBroken(value);
        writer.WriteStringValue(value);
    }

    /// <inheritdoc/>
    public static string Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null
        ? throw new FormatException("it is NULL, and the property's type admits no null; write string?")
        : reader.GetString()!;
}

/// <summary>Texts that may be NULL.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableTextElement : IElement<string?>
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            TextElement.Write(writer, value);
    }

    /// <inheritdoc/>
    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetString();
}

/// <summary>Members of an enum, by their numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumElement<T> : IElement<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) =>
        writer.WriteNumberValue(((IConvertible)value).ToInt64(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader) => (T)Enum.ToObject(typeof(T), reader.GetInt64());
}

/// <summary>Members of an enum, by their names.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumNameElement<T> : IElement<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(EnumNames<T>.ToStored(value));

    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader) => EnumNames<T>.FromStored(TextElement.Read(ref reader));
}
