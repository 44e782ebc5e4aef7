using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Keys that the program makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyValues
{
    /// <summary>A key for a new row. On .NET 9 and later it begins with the time, so that new rows follow each other in an index.</summary>
    public static Guid NewGuid()
#if NET9_0_OR_GREATER
        => Guid.CreateVersion7();
#else
        => Guid.NewGuid();
#endif

    /// <summary>Two parts of keys are equal, for a database that may ignore the case of texts.</summary>
    internal static bool AreSame(object? one, object? other, bool ignoresCase) => (one, other) switch
    {
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        (string left, string right) => string.Equals(
            left, right, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        _ => Equals(one, other),
    };

    /// <summary>A part of a key that nobody has set.</summary>
    internal static bool IsDefault(object value) => value switch
    {
        Guid guid => guid == Guid.Empty,
        DateTime time => time == default,
        DateTimeOffset time => time == default,
        DateOnly date => date == default,
        TimeOnly time => time == default,
        TimeSpan time => time == default,
        char letter => letter == default,
        string or byte[] => false,
        IConvertible number => Convert.ToDecimal(number, System.Globalization.CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}
