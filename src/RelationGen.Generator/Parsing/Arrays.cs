using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>What an array or list in a column holds.</summary>
/// <param name="Type">The type of an element, with its nullability.</param>
/// <param name="Getter">The type that is stored; of an enum that of its numbers, or of its names.</param>
/// <param name="IsList">The property is set to a list, and not to an array.</param>
internal sealed record ArrayElement(ITypeSymbol Type, string Getter, bool IsList)
{
    public ElementModel ToModel() => new(Arrays.NameOf(Type), Getter);
}

/// <summary>Knows which arrays and lists a column can hold: those of scalars and of enums.</summary>
internal static class Arrays
{
    private const string Infrastructure = "global::RelationGen.Infrastructure.";

    /// <summary>Null when the type is no array or list, or one of elements that cannot be stored in one.</summary>
    /// <param name="type">The type, without nullability.</param>
    /// <param name="isNullable">The property admits null.</param>
    public static ColumnType? Of(ITypeSymbol type, bool isNullable)
    {
        (CollectionForm form, ITypeSymbol? element) = Collections.Of(type);
        if (element is null || form is not (CollectionForm.Array or CollectionForm.ReadOnly or CollectionForm.List))
            return null;

        return Getter(element) is { } getter
            ? Make(type, new ArrayElement(element, getter, form == CollectionForm.List), comparedAs: null, isNullable)
            : null;
    }

    /// <summary>The beginning of an advice: what a collection of another kind can be; empty where its elements can be in none.</summary>
    public static string Advice(ITypeSymbol type)
    {
        ITypeSymbol[] elements =
        [
            .. type.AllInterfaces
                .Where(found => found.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                .Select(found => found.TypeArguments[0]),
        ];
        return type is INamedTypeSymbol && elements is [var element] && Getter(element) is not null
            ? "make it 'List<" + element.ShortName() + ">', "
            : string.Empty;
    }

    /// <summary>What is stored of an element; null where it can be in no array.</summary>
    private static string? Getter(ITypeSymbol element)
    {
        ITypeSymbol bare = ColumnTypes.WithoutNullable(element);
        string? getter = bare is INamedTypeSymbol { EnumUnderlyingType: { } number } ? ColumnTypes.Scalar(number)?.Getter
            : ColumnTypes.Scalar(bare)?.Getter;

        // JSON has no bytes, no numbers as large as that which stay what they are, and PostgreSQL prints an interval as it is told to.
        return getter is "Bytes" or "UInt64" or "TimeSpan" ? null : getter;
    }

    /// <summary>The type with what <c>[Column(TypeName = "mood[]")]</c> says about its elements.</summary>
    public static ColumnType StoredAs(ColumnType type, string typeName)
    {
        ArrayElement element = type.Element!;
        string name = ColumnTypes.WithoutLength(ElementName(typeName));
        bool isByName = ColumnTypes.WithoutNullable(element.Type).TypeKind == TypeKind.Enum && !ColumnTypes.IsNumber(name);
        return Make(
            type.Type, isByName ? element with { Getter = "String" } : element,
            IsArray(typeName) && ElementName(typeName).All(ColumnTypes.IsOfType) ? typeName : null, type.IsNullable);
    }

    /// <summary>What is wrong with the type that the column is said to have; null where nothing is.</summary>
    public static string? Flaw(string typeName) => IsArray(typeName)
        ? null
        : "'" + typeName + "' is no type of an array; write '" + typeName + "[]', or store a document with [JsonColumn]";

    /// <summary>The type with <c>?</c> where it admits null.</summary>
    public static string NameOf(ITypeSymbol element)
    {
        string name = element.FullName();
        return element.IsReferenceType && AdmitsNull(element) && !name.EndsWith("?", StringComparison.Ordinal) ? name + "?" : name;
    }

    private static bool IsArray(string typeName) => typeName.TrimEnd().EndsWith("[]", StringComparison.Ordinal);

    private static string ElementName(string typeName) => typeName.TrimEnd().TrimEnd('[', ']');

    private static bool AdmitsNull(ITypeSymbol element) => element.NullableAnnotation != NullableAnnotation.NotAnnotated;

    private static ColumnType Make(ITypeSymbol type, ArrayElement element, string? comparedAs, bool isNullable)
    {
        ITypeSymbol bare = ColumnTypes.WithoutNullable(element.Type);
        string name = bare.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName();
        string codec = bare switch
        {
            { TypeKind: TypeKind.Enum } => (element.Getter == "String" ? "EnumNameElement<" : "EnumElement<") + name + ">",
            { SpecialType: SpecialType.System_String } => AdmitsNull(element.Type) ? "NullableTextElement" : "TextElement",
            _ => "Element<" + name + ">",
        };
        codec = Infrastructure + codec;
        if (!ReferenceEquals(bare, element.Type))
            codec = Infrastructure + "NullableElement<" + name + ", " + codec + ">";

        return new ColumnType(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), "String", IsEnum: false, isNullable)
        {
            ComparedAs = comparedAs,
            Element = element,
            Wrapper = new WrapperFact(Property: null, new ColumnType(type, "String", IsEnum: false, IsNullable: false))
            {
                Library = Infrastructure + (element.IsList ? "ListValue<" : "ArrayValue<") + NameOf(element.Type) + ", " + codec + ">",
            },
        };
    }
}
