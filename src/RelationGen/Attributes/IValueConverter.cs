namespace RelationGen;

/// <summary>
/// Converts the values of a property to those that its column stores, and back. Generated code calls the two methods without an object.
/// </summary>
/// <typeparam name="TValue">The type of the property, without <c>?</c>.</typeparam>
/// <typeparam name="TStored">
/// The type of the column: a number, <see cref="bool"/>, <see cref="char"/>, <see cref="string"/>, <see cref="Guid"/>, a date or time, or
/// <c>byte[]</c>.
/// </typeparam>
/// <remarks>
/// Equal values must give equal stored ones, and where they are ordered by or are parts of keys, the order and the equality of the
/// database are those of the stored values. An exception of a method reaches the caller as it is.
/// </remarks>
/// <example>
/// <code>
/// public sealed class UriConverter : IValueConverter&lt;Uri, string&gt;
/// {
///     public static string ToStored(Uri value) => value.OriginalString;
///
///     public static Uri FromStored(string stored) => new(stored, UriKind.RelativeOrAbsolute);
/// }
///
/// [assembly: Converter(typeof(UriConverter))]
/// </code>
/// </example>
public interface IValueConverter<TValue, TStored>
    where TValue : notnull
    where TStored : notnull
{
    /// <summary>What the column stores for a value; never null.</summary>
    /// <param name="value">The value; never null.</param>
    static abstract TStored ToStored(TValue value);

    /// <summary>The value that a column stores; never null.</summary>
    /// <param name="stored">What is stored; never null.</param>
    static abstract TValue FromStored(TStored stored);
}
