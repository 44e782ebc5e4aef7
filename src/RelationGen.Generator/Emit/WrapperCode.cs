using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Writes the expressions that take a value out of its wrapper, or through its converter, and back; statements and keys know only the
/// value.
/// </summary>
internal static class WrapperCode
{
    /// <summary>
    /// <c>id.Value</c>, <c>MoneyConverter.ToStored(price)</c>, or the expression itself where a value is stored as it is.
    /// </summary>
    public static string Unwrap(WrapperModel? wrapper, string value) => wrapper switch
    {
        null => value,
        { Converter: not null } => Call(wrapper, "ToStored", value),
        _ => value + "." + Names.Escape(wrapper.Property) + (wrapper.IsReferenceType ? "!" : string.Empty),
    };

    /// <summary>The same of what may be null, which no converter is asked with.</summary>
    public static string UnwrapOrDefault(WrapperModel wrapper, string property, string value) =>
        "(" + property + " is null ? default! : " + Unwrap(wrapper, value) + ")";

    /// <summary><c>new PostId(key)</c>, <c>MoneyConverter.FromStored(key)</c>, or the expression itself.</summary>
    public static string Wrap(WrapperModel? wrapper, string value) => wrapper switch
    {
        null => value,
        { Converter: not null } => Call(wrapper, "FromStored", value),
        _ => "new " + wrapper.Type + "(" + value + ")",
    };

    /// <summary>The value of a property that may be null: <c>AuthorId?.Value</c>.</summary>
    public static string Operand(string? instance, KeySideModel side)
    {
        string property = Property(instance, side);
        return side.Wrapper switch
        {
            null => property,
            { Converter: not null } wrapper when CanBeUnset(side) => "(" + property + " is null ? ("
                + wrapper.ValueType + "?)null : "
                    + Unwrap(wrapper, property + (side.IsNullableValue ? ".GetValueOrDefault()" : string.Empty)) + ")",
            { Converter: not null } wrapper => Unwrap(wrapper, property),
            { } wrapper => property + (side.IsNullableValue ? "?." : ".") + Names.Escape(wrapper.Property),
        };
    }

    /// <summary>An expression that is true where the property holds a value.</summary>
    public static string IsSet(string? instance, KeySideModel side) =>
        (side.Wrapper is { IsReferenceType: true, Converter: null } ? Operand(instance, side) : Property(instance, side)) + " is not null";

    /// <summary>The property can hold nothing: null, or a wrapper around it.</summary>
    public static bool CanBeUnset(KeySideModel side) => side.IsNullable
        || side.Wrapper is { IsOfClass: true } or { IsReferenceType: true, Converter: null };

    /// <summary>Reads a cell: <c>new PostId(row.GetInt64(0))</c>.</summary>
    public static string Cell(ColumnModel column, WrapperModel wrapper, string ordinal, string local, bool isCompared)
    {
        if (wrapper.ReadsRows)
        {
            string read = Call(wrapper, "Read", "ref row, " + ordinal);
            return column.IsNullable ? "row.IsNull(" + ordinal + ") ? null : " + read : read;
        }

        string cell = MapEmitter.Cell(KeyPart.Of(column), ordinal, column.IsNullable, isCompared);
        return column.IsNullable ? cell + " is { } " + local + " ? " + Wrap(wrapper, local) + " : null" : Wrap(wrapper, cell);
    }

    /// <summary>How a query takes the value out of what a column is compared with, and makes one of what it reads.</summary>
    public static IEnumerable<string> Initializers(ColumnModel column)
    {
        // The library knows the names of enums.
        if (column.Wrapper is not { } wrapper || column.IsEnumText)
            yield break;

        if (column.Element is not null)
        {
            yield return "Unwrap = " + wrapper.Converter + ".Unwrap";
            yield return "Wrap = " + wrapper.Converter + ".Wrap";
            yield break;
        }

        const string Unwrap = "Unwrap = static value => ";
        yield return Unwrap + (wrapper.Converter is null
            ? "((" + wrapper.Type + ")value)." + Names.Escape(wrapper.Property)
            : WrapperCode.Unwrap(wrapper, "(" + wrapper.Type + ")value"));
        yield return "Wrap = static value => " + Wrap(wrapper, "(" + wrapper.ValueType + ")value");
    }

    /// <summary>Such a property of an entity's key can hold null, and then there is no key.</summary>
    public static bool CanBeNull(WrapperModel? wrapper, bool isReferenceType) => wrapper switch
    {
        null => isReferenceType,
        { Converter: not null } => wrapper.IsOfClass,
        _ => wrapper.IsReferenceType,
    };

    private static string Call(WrapperModel wrapper, string method, string value) => wrapper.Converter + "." + method + "(" + value
        + (wrapper.Argument is null ? string.Empty : ", " + wrapper.Argument) + ")";

    private static string Property(string? instance, KeySideModel side) =>
        instance is null ? Names.Own(side.Property) : instance + "." + Names.Escape(side.Property);
}
