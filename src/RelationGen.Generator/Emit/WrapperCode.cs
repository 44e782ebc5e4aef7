using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Writes the expressions that take a value out of its wrapper and put it back; statements and keys know only the value.</summary>
internal static class WrapperCode
{
    /// <summary><c>id.Value</c>, or the expression itself where nothing is wrapped.</summary>
    public static string Unwrap(WrapperModel? wrapper, string value) => wrapper is null ? value : value + Member(wrapper);

    /// <summary>The value of a property that may be null: <c>AuthorId?.Value</c>.</summary>
    public static string Operand(string? instance, KeySideModel side)
    {
        string property = instance is null ? Names.Own(side.Property) : instance + "." + Names.Escape(side.Property);
        return side.Wrapper is not { } wrapper ? property
            : side.IsNullableValue ? property + "?." + Names.Escape(wrapper.Property)
            : property + "." + Names.Escape(wrapper.Property);
    }

    /// <summary>An expression that is true where the property holds a value.</summary>
    public static string IsSet(string? instance, KeySideModel side) =>
        Operand(instance, side.Wrapper is { IsReferenceType: true } ? side : side with { Wrapper = null }) + " is not null";

    /// <summary>The property can hold nothing: null, or a wrapper around it.</summary>
    public static bool CanBeUnset(KeySideModel side) => side.IsNullable || side.Wrapper is { IsReferenceType: true };

    /// <summary>Reads a cell: <c>new PostId(row.GetInt64(0))</c>.</summary>
    public static string Cell(ColumnModel column, WrapperModel wrapper, string ordinal, string local, bool isCompared)
    {
        string cell = MapEmitter.Cell(KeyPart.Of(column), ordinal, column.IsNullable, isCompared);
        return column.IsNullable
            ? cell + " is { } " + local + " ? new " + wrapper.Type + "(" + local + ") : null"
            : "new " + wrapper.Type + "(" + cell + ")";
    }

    /// <summary>How a query takes the value out of what a column is compared with.</summary>
    public static string? Initializer(ColumnModel column) => column.Wrapper is { } wrapper
        ? "Unwrap = static value => ((" + wrapper.Type + ")value)." + Names.Escape(wrapper.Property)
        : null;

    private static string Member(WrapperModel wrapper) => "." + Names.Escape(wrapper.Property) + (wrapper.IsReferenceType ? "!" : string.Empty);
}
