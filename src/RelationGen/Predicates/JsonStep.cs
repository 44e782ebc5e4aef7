using System.Globalization;

namespace RelationGen;

/// <summary>A step into a JSON document: the name of a member of an object, or the place of a value in an array.</summary>
/// <remarks>Names and numbers are steps by themselves.</remarks>
/// <example><code>p => p.Settings.Json&lt;string>("colors", 0) == "red"</code></example>
public readonly record struct JsonStep
{
    private JsonStep(string? name, int index)
    {
        Name = name;
        Index = index;
    }

    /// <summary>The name of a member; null where the step is a place in an array.</summary>
    public string? Name { get; }

    /// <summary>The place of a value in an array, from 0; 0 where the step is a name.</summary>
    public int Index { get; }

    /// <summary>The member of an object.</summary>
    /// <param name="name">Its name, with its case.</param>
    public static implicit operator JsonStep(string name) => FromString(name);

    /// <summary>The value of an array.</summary>
    /// <param name="index">Its place, from 0.</param>
    public static implicit operator JsonStep(int index) => FromInt32(index);

    /// <summary>The member of an object.</summary>
    /// <param name="name">Its name, with its case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static JsonStep FromString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new JsonStep(name, 0);
    }

    /// <summary>The value of an array.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static JsonStep FromInt32(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new JsonStep(null, index);
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Index.ToString(CultureInfo.InvariantCulture);
}
