namespace RelationGen.Generator.Model;

/// <summary>
/// How the value of a property becomes that of its column and back: a struct wraps it, or a converter of the user's knows.
/// </summary>
/// <param name="Type">The type of the property, fully qualified and without nullability.</param>
/// <param name="Property">The property of the struct that holds the value; of a converter the empty string.</param>
/// <param name="ValueType">C# type of the value that is stored.</param>
/// <param name="IsReferenceType">The stored value can be null where the property holds one: in the default of a struct it is.</param>
internal sealed record WrapperModel(string Type, string Property, string ValueType, bool IsReferenceType)
{
    /// <summary>The converter, fully qualified; null for a struct that wraps the value.</summary>
    public string? Converter { get; init; }

    /// <summary>The converter is the library's own, and reads a cell from the row itself, without a text in between.</summary>
    public bool ReadsRows { get; init; }

    /// <summary>What its methods are told beside the value; null for nothing.</summary>
    public string? Argument { get; init; }

    /// <summary>The property's type is a class, so that the property can hold null whatever it says.</summary>
    public bool IsOfClass { get; init; }
}
