using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>A C# type that a column can have.</summary>
/// <param name="Type">The type without <c>Nullable&lt;T&gt;</c> and without reference nullability.</param>
/// <param name="Getter">Suffix of the row getter.</param>
/// <param name="IsNullable">The declared type admits null.</param>
internal sealed record ColumnType(ITypeSymbol Type, string Getter, bool IsEnum, bool IsNullable)
{
    /// <summary>Exact, ordered and comparable on every database.</summary>
    public bool CanBeKey => Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64"
        or "String" or "Guid" or "DateTime" or "DateOnly" or "Bytes";
}

/// <summary>Knows which C# types are columns.</summary>
internal static class ColumnTypes
{
    /// <summary>Null when a column cannot have the type.</summary>
    public static ColumnType? Of(ITypeSymbol declared)
    {
        ITypeSymbol type = declared;
        bool nullable = declared.IsReferenceType && declared.NullableAnnotation != NullableAnnotation.NotAnnotated;
        if (declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } wrapper)
        {
            type = wrapper.TypeArguments[0];
            nullable = true;
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
            return Getter(underlying) is { } number ? new ColumnType(type, number, IsEnum: true, nullable) : null;

        return Getter(type) is { } getter
            ? new ColumnType(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), getter, IsEnum: false, nullable)
            : null;
    }

    private static string? Getter(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Byte => "Byte",
        SpecialType.System_SByte => "SByte",
        SpecialType.System_Int16 => "Int16",
        SpecialType.System_UInt16 => "UInt16",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_UInt32 => "UInt32",
        SpecialType.System_Int64 => "Int64",
        SpecialType.System_UInt64 => "UInt64",
        SpecialType.System_Single => "Single",
        SpecialType.System_Double => "Double",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_Char => "Char",
        SpecialType.System_String => "String",
        SpecialType.System_DateTime => "DateTime",
        _ => type switch
        {
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => "Bytes",
            INamedTypeSymbol { ContainingType: null, Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" } named
                when named.IsInNamespace("System") => named.Name,
            _ => null,
        },
    };
}
