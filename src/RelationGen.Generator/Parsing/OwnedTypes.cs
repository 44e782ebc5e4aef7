using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>Knows which properties are owned values, and what their types and attributes must not be.</summary>
internal static class OwnedTypes
{
    public const string Attribute = "OwnedAttribute";

    /// <summary>What belongs to the rows of an entity: no value has it, and none of its members.</summary>
    private static readonly (string Namespace, string Name, string Display)[] OfRows =
    [
        (Symbols.DataAnnotations, "KeyAttribute", "[Key]"),
        (Symbols.DataAnnotations, "ConcurrencyCheckAttribute", "[ConcurrencyCheck]"),
        (Symbols.Schema, "DatabaseGeneratedAttribute", "[DatabaseGenerated]"),
    ];

    /// <summary>What members have, and a value of several columns does not.</summary>
    private static readonly (string Namespace, string Name, string Display)[] OfColumns =
    [
        (Symbols.DataAnnotations, "MaxLengthAttribute", "[MaxLength]"),
        (Symbols.DataAnnotations, "StringLengthAttribute", "[StringLength]"),
        ("System.ComponentModel", "DefaultValueAttribute", "[DefaultValue]"),
        (Symbols.Namespace, "CollationAttribute", "[Collation]"),
        (Symbols.Namespace, "ExistingTypeAttribute", "[ExistingType]"),
    ];

    /// <summary>What belongs to the table of an entity, and is reported as such on the property of a value.</summary>
    private static readonly (string Namespace, string Name, string Display)[] OfTables =
    [
        (Symbols.Namespace, SqlTexts.Computed, "[Computed]"),
        (Symbols.Namespace, SqlTexts.DefaultSql, "[DefaultSql]"),
        (Symbols.Namespace, SqlTexts.Check, "[Check]"),
        (Symbols.Namespace, "UniqueAttribute", "[Unique]"),
        (Symbols.Namespace, "IndexAttribute", "[Index]"),
    ];

    /// <summary>The property says so, or its type does and the property does not say otherwise.</summary>
    public static bool IsOwned(IPropertySymbol property) => property.HasAttribute(Symbols.Namespace, Attribute)
        || (TypeOf(property).HasAttribute(Symbols.Namespace, Attribute) && OneColumn(property) is null);

    /// <summary>The attribute of the property that makes one column of it.</summary>
    private static string? OneColumn(IPropertySymbol property) =>
        property.HasAttribute(Symbols.Namespace, Converters.Attribute) ? "[Converter]"
        : property.HasAttribute(Symbols.Namespace, Documents.Attribute) ? "[JsonColumn]"
        : null;

    public static ITypeSymbol TypeOf(IPropertySymbol property) => ColumnTypes.WithoutNullable(property.Type);

    /// <summary>The value may be absent; a class says by <c>[Required]</c> too that it is not.</summary>
    public static bool IsNullable(IPropertySymbol property) => property.Type.IsReferenceType
        ? property.Type.NullableAnnotation != NullableAnnotation.NotAnnotated && !StorageReader.IsRequired(property)
        : !ReferenceEquals(TypeOf(property), property.Type);

    /// <summary>What the names of the columns begin with.</summary>
    public static string Prefix(IPropertySymbol property, NamingPolicy policy) =>
        Prefix((ISymbol)property) ?? Prefix(TypeOf(property)) ?? Names.Join(Names.ToDatabase(property.Name, policy), string.Empty, policy);

    /// <summary>What is wrong with the type or the property, with what to do; null where nothing is.</summary>
    public static string? Flaw(IPropertySymbol property)
    {
        if (OneColumn(property) is { } one)
            return "it has a " + one + ", by which it is one column; remove that or [Owned]";

        if (property.FindAttribute(Symbols.Schema, "ColumnAttribute") is { } column
            && (column.ConstructorArguments.Length > 0 || column.NamedArguments.Length > 0))
        {
            return "[Column] names one column, and it has several; write [Owned(Prefix = \"…\")]";
        }

        if (Find(property, [.. OfRows, .. OfColumns]) is { } attribute)
            return attribute + " is of one column, and it has several; remove that";

        if (property.Type.IsValueType && IsNullable(property) && StorageReader.IsRequired(property))
            return "it admits null, and has [Required]; remove that, or the '?'";

        ITypeSymbol type = TypeOf(property);
        if (ColumnTypes.Scalar(type) is not null || type.TypeKind == TypeKind.Enum)
            return "its type is a column by itself; remove [Owned]";

        if (Collections.Of(type).Element is not null)
            return "its type is a collection; declare an entity for the items, with a relation to it, or give it a [Converter]";

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false, IsRefLikeType: false } named)
            return "its type is no class, record or struct of its own; declare one with a property for each column";

        if (EntityReader.IsEntity(named))
            return "'" + named.Name + "' is an entity, whose rows are in a table of their own; declare a relation to it";

        if (named.IsAbstract)
            return "'" + named.Name + "' is abstract, so that none can be created; make it concrete";

        return named.IsFileLocalOrNested() || !Symbols.IsVisible(named)
            ? "'" + named.Name + "' cannot be named by generated code; make it public or internal" : null;
    }

    /// <summary>The same of a member of the value.</summary>
    public static string? MemberFlaw(IPropertySymbol property, INamedTypeSymbol entity, string path) => RowVersions.Is(property)
        ? "xmin is of a row, and for properties of entities; declare the property in '" + entity.Name + "'"
        : Find(property, [.. OfRows, .. OfTables]) switch
        {
            null => null,
            "[Check]" => "[Check] is of a table; declare it on '" + entity.Name + "', where '{" + path + "}' is the column",
            ("[Unique]" or "[Index]") and var attribute =>
                attribute + " is of a table; declare it on '" + entity.Name + "': " + attribute.TrimEnd(']') + "(\"" + path + "\")]",
            var attribute => attribute + " is for properties of entities; remove it, or declare the property in '" + entity.Name + "'",
        };

    private static string? Find(IPropertySymbol property, (string Namespace, string Name, string Display)[] attributes) => attributes
        .Where(attribute => property.HasAttribute(attribute.Namespace, attribute.Name))
        .Select(attribute => attribute.Display)
        .FirstOrDefault();

    private static string? Prefix(ISymbol symbol)
    {
        foreach (KeyValuePair<string, TypedConstant> named in symbol.FindAttribute(Symbols.Namespace, Attribute)?.NamedArguments ?? [])
        {
            if (named is { Key: "Prefix", Value.Value: string prefix })
                return prefix;
        }

        return null;
    }
}
