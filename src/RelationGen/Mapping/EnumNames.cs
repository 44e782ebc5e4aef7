using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// An enum that is stored by the names of its members or their labels, where it is part of a key. Called by generated code.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumNames<TEnum> : IValueConverter<TEnum, string>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values =
        EnumLabels.Of(typeof(TEnum)).Members.ToDictionary(member => member.Key, member => (TEnum)member.Value, StringComparer.Ordinal);

    private static readonly Dictionary<TEnum, string> Labels =
        Enum.GetValues<TEnum>().Distinct().ToDictionary(value => value, value => EnumLabels.Of(typeof(TEnum)).Find(value)!);

    private EnumNames()
    {
    }

#pragma warning disable CA1000 // Generated code names the type; members of an interface that are static have no other place.
    /// <summary>The label of a member, or its name.</summary>
    /// <param name="value">The member.</param>
    /// <exception cref="ArgumentException">The enum has no name for the value.</exception>
    public static string ToStored(TEnum value) => Labels.TryGetValue(value, out string? label)
        ? label
        : throw new ArgumentException($"{typeof(TEnum).Name} has no name for {value}, and is stored by name.", nameof(value));

    /// <summary>The member of a label; case counts.</summary>
    /// <param name="stored">The label, or the name of a member without one.</param>
    /// <exception cref="FormatException">No member has it.</exception>
    public static TEnum FromStored(string stored) => Values.TryGetValue(stored, out TEnum value)
        ? value
        : throw EnumLabels.Unknown(typeof(TEnum), stored);
#pragma warning restore CA1000
}
