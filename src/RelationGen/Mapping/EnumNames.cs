using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>An enum that is stored by the names of its members, where it is part of a key. Called by generated code.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumNames<TEnum> : IValueConverter<TEnum, string>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values = Enum.GetNames<TEnum>()
        .ToDictionary(name => name, name => Enum.Parse<TEnum>(name), StringComparer.Ordinal);

    private EnumNames()
    {
    }

#pragma warning disable CA1000 // Generated code names the type; members of an interface that are static have no other place.
    /// <summary>The name of a member.</summary>
    /// <param name="value">The member.</param>
    /// <exception cref="ArgumentException">The enum has no name for the value.</exception>
    public static string ToStored(TEnum value) => Enum.GetName(value) ?? throw new ArgumentException(
        $"{typeof(TEnum).Name} has no name for {value}, and is stored by name.", nameof(value));

    /// <summary>The member of a name; case counts.</summary>
    /// <param name="stored">The name.</param>
    /// <exception cref="FormatException">No member has the name.</exception>
    public static TEnum FromStored(string stored) => Values.TryGetValue(stored, out TEnum value)
        ? value
        : throw new FormatException($"{typeof(TEnum).Name} has no member '{stored}'; names are compared with their case.");
#pragma warning restore CA1000
}
