namespace RelationGen.Generator.Model;

/// <summary>A struct that wraps the value of a column.</summary>
/// <param name="Type">The struct, fully qualified.</param>
/// <param name="Property">The property that holds the value.</param>
/// <param name="ValueType">C# type of the value.</param>
/// <param name="IsReferenceType">The value can be null: in the default of the struct it is.</param>
internal sealed record WrapperModel(string Type, string Property, string ValueType, bool IsReferenceType);
