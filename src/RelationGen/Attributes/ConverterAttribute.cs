namespace RelationGen;

/// <summary>
/// Names what converts the values of a property to those that its column stores, and back. On a type it is for every property of that
/// type; on the assembly for every property of the entities of that assembly whose type it converts. The property's own is asked first,
/// then that of its type, then those of the assembly.
/// </summary>
/// <param name="converter">A type that implements <see cref="IValueConverter{TValue, TStored}"/> for the property's type.</param>
/// <remarks>
/// NULL is null and is never converted. Conditions, keys, <c>In</c> and orders send and compare what is stored:
/// <c>p.Price &lt; limit</c> is <c>"price" &lt; $1</c> with <c>ToStored(limit)</c>.
/// </remarks>
/// <example>
/// <code>
/// public readonly record struct Money(decimal Amount, string Currency);
///
/// public sealed class MoneyConverter : IValueConverter&lt;Money, string&gt;
/// {
///     public static string ToStored(Money value) => FormattableString.Invariant($"{value.Amount} {value.Currency}");
///
///     public static Money FromStored(string stored) => …;
/// }
///
/// [Converter(typeof(MoneyConverter))]
/// public Money Price { get; set; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Interface
        | AttributeTargets.Assembly,
    AllowMultiple = true, Inherited = false)]
public sealed class ConverterAttribute(Type converter) : Attribute
{
    /// <summary>The type that converts.</summary>
    public Type Converter { get; } = converter;
}
