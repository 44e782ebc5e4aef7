using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>A C# type that a column can have.</summary>
/// <param name="Type">The type without <c>Nullable&lt;T&gt;</c> and without reference nullability.</param>
/// <param name="Getter">Suffix of the row getter.</param>
/// <param name="IsNullable">The declared type admits null.</param>
internal sealed record ColumnType(ITypeSymbol Type, string Getter, bool IsEnum, bool IsNullable)
{
    /// <summary>An enum whose column holds the names of its members.</summary>
    public bool IsEnumText { get; init; }

    /// <summary>What the column says about time zones, where the type is <c>DateTime</c>.</summary>
    public TimeZoneForm TimeZone { get; init; }

    /// <summary>
    /// The type of PostgreSQL in which a text is stored, where that is not <c>text</c>: <c>citext</c>, <c>bpchar</c>, or one that is no text.
    /// </summary>
    public string? ComparedAs { get; init; }

    /// <summary>The struct around the value, or what converts it; the getter is that of the value.</summary>
    public WrapperFact? Wrapper { get; init; }

    /// <summary>The column holds a document, whose parts can be asked for.</summary>
    public bool IsDocument { get; init; }

    /// <summary>What an array or list holds; null where the column holds one value.</summary>
    public ArrayElement? Element { get; init; }

    /// <summary>The type of the value, which is what keys are made of.</summary>
    public ITypeSymbol ValueType => Wrapper?.Value.Type ?? Type;

    /// <summary>The value as keys have it; an enum that is stored by its names is a text there.</summary>
    public string KeyType => IsEnumText || Wrapper is { Library: not null } ? "string" : ValueType.FullName();

    /// <summary>Equal values of the same type are the same in both columns.</summary>
    public bool IsStoredLike(ColumnType other) => IsEnumText == other.IsEnumText
        && SymbolEqualityComparer.Default.Equals(Wrapper?.Converter, other.Wrapper?.Converter)
        && (MayBeDomain || other.MayBeDomain || string.Equals(ForeignType, other.ForeignType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The type of PostgreSQL that a text is given, where that is none of those of texts.</summary>
    public string? ForeignType => ComparedAs is "citext" or "bpchar" ? null : ComparedAs;

    /// <summary>
    /// A text in a type of the user's own: it can be a domain, whose values are those of the type below it, which nothing says here.
    /// </summary>
    private bool MayBeDomain => !IsEnumText && ForeignType is { } name && !EnumTypes.IsBuiltIn(name);

    /// <summary>Exact, ordered and comparable on every database.</summary>
    public bool CanBeKey => !IsDocument && Element is null
        && Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64"
        or "String" or "Guid" or "DateTime" or "DateOnly" or "Bytes";
}

/// <summary>Knows which C# types are columns.</summary>
internal static class ColumnTypes
{
    /// <summary>Null when a column of the entity cannot have the property's type.</summary>
    public static ColumnType? Of(IPropertySymbol property, INamedTypeSymbol entity) => Of(property, entity, out _);

    /// <summary>Null when a column of the entity cannot have the property's type.</summary>
    /// <param name="property">The property.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="flaw">What is wrong with the attribute that says how the property is stored; null where nothing is.</param>
    public static ColumnType? Of(IPropertySymbol property, INamedTypeSymbol entity, out (DiagnosticDescriptor Rule, string Text)? flaw)
    {
        string? converter = null;

        // What the property says comes before what its type and the assembly say.
        ColumnType? type = Documents.Of(property, entity, out string? document);
        if (type is null && document is null)
            type = Converters.Of(property, entity, out converter) ?? (converter is null ? Of(property.Type) : null);

        if (type?.Element is not null && ColumnReader.TypeName(property) is { } typeName)
            document = Arrays.Flaw(typeName);

        flaw = converter is not null ? (Descriptors.ConverterDoesNotFit, converter)
            : document is not null ? (Descriptors.JsonDoesNotFit, document)
            : null;
        return flaw is null ? type : null;
    }

    /// <summary>Null when a column cannot have the type.</summary>
    public static ColumnType? Of(ITypeSymbol declared)
    {
        ITypeSymbol type = WithoutNullable(declared);
        bool nullable = !ReferenceEquals(type, declared)
            || (declared.IsReferenceType && declared.NullableAnnotation != NullableAnnotation.NotAnnotated);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
            return Getter(underlying) is { } number ? new ColumnType(type, number, IsEnum: true, nullable) : null;

        if (Scalar(type) is { } scalar)
            return scalar with { IsNullable = nullable };

        return WrapperTypes.Of(type) is { } wrapper
            ? new ColumnType(type, wrapper.Value.Getter, IsEnum: false, nullable) { Wrapper = wrapper }
            : Arrays.Of(type, nullable);
    }

    /// <summary>A type that a column holds as it is; null for every other.</summary>
    public static ColumnType? Scalar(ITypeSymbol type) => Getter(type) is { } getter
        ? new ColumnType(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), getter, IsEnum: false, IsNullable: false)
        : null;

    /// <summary>The type in <c>Nullable&lt;T&gt;</c>, or the type itself.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0]
            : type;

    /// <summary>The type with what <c>[Column(TypeName = …)]</c> says about the way it is stored.</summary>
    public static ColumnType StoredAs(this ColumnType type, string typeName)
    {
        if (type.Element is not null)
            return Arrays.StoredAs(type, typeName);

        string name = WithoutLength(typeName);
        if (type.IsEnum && !IsNumber(name))
            return type with { Getter = "String", IsEnumText = true, ComparedAs = ComparedAs(typeName, name) };

        if (type.Getter == "String")
            return type with { ComparedAs = ComparedAs(typeName, name) };

        if (name == RowVersions.TypeName)
            return type with { ComparedAs = name };

        if (type.Getter != "DateTime")
            return type;

        return type with
        {
            TimeZone = name switch
            {
                "timestamptz" or "timestamp with time zone" => TimeZoneForm.Utc,
                "timestamp" or "timestamp without time zone" or "date" => TimeZoneForm.None,
                _ => TimeZoneForm.Unknown,
            },
        };
    }

    /// <summary>
    /// Null for the types of texts. Any other that a text is stored in, such as <c>jsonb</c>, <c>inet</c> or an enum type of PostgreSQL, is
    /// one that a value has to be given.
    /// </summary>
    private static string? ComparedAs(string typeName, string name) => name switch
    {
        "citext" => name,
        "char" or "character" or "bpchar" or "nchar" or "national character" => "bpchar",
        "text" or "varchar" or "character varying" or "nvarchar" or "national character varying" or "char varying" or "name" or "ntext"
            or "clob" or "tinytext" or "mediumtext" or "longtext" or "" => null,
        _ => typeName.All(IsOfType) ? typeName : null,
    };

    /// <summary>A type that holds no texts as they are, by its name without quotes.</summary>
    public static bool IsNoText(string name) => ComparedAs(name, name) == name && !IsNumber(name);

    /// <summary>Nothing else stands in the name of a type.</summary>
    public static bool IsOfType(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or ' ' or '.' or '"' or '(' or ')' or ',';

    /// <summary>A type whose values are numbers, on any of the databases.</summary>
    public static bool IsNumber(string name)
    {
        string first = name.Split(' ')[0];
        return first.EndsWith("int", StringComparison.Ordinal)
            || first is "integer" or "int2" or "int4" or "int8" or "numeric" or "decimal" or "number" or "real" or "smallserial" or "serial"
                or "bigserial" or "double" or "float" or "bit" or "boolean" or "bool" or "oid" or "unsigned" or "";
    }

    /// <summary><c>VARCHAR(20)</c> → <c>varchar</c>, <c>timestamp (3) with time zone</c> → <c>timestamp with time zone</c>.</summary>
    public static string WithoutLength(string typeName)
    {
        string name = typeName.ToLowerInvariant();
        int open = name.IndexOf('(');
        int close = name.IndexOf(')');
        if (open >= 0 && close > open)
            name = name.Substring(0, open) + " " + name.Substring(close + 1);

        return string.Join(" ", name.Split([' '], StringSplitOptions.RemoveEmptyEntries));
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
