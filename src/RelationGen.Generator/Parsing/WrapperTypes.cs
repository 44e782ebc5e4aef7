using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>What a property's value is stored as: a struct wraps it, a converter makes it, or the library writes it as a text.</summary>
/// <param name="Property">The property of the struct that holds the value; null where there is a converter.</param>
/// <param name="Value">The type of the value that is stored.</param>
/// <param name="Converter">The converter of the user's; null elsewhere.</param>
internal sealed record WrapperFact(IPropertySymbol? Property, ColumnType Value, INamedTypeSymbol? Converter = null)
{
    /// <summary>The class of the library that converts, as generated code names it; null elsewhere.</summary>
    public string? Library { get; init; }

    /// <summary>What its methods are told beside the value; null for nothing.</summary>
    public string? Argument { get; init; }

    /// <summary>The context by which a document is written; null elsewhere.</summary>
    public INamedTypeSymbol? Context { get; init; }
}

/// <summary>Knows which structs wrap one value: <c>readonly record struct PostId(long Value)</c>.</summary>
internal static class WrapperTypes
{
    /// <summary>Null when the type is no such struct.</summary>
    public static WrapperFact? Of(ITypeSymbol type) => IsOwnStruct(type) ? Read((INamedTypeSymbol)type).Wrapper : null;

    /// <summary>What a struct of the user's lacks to be a column; null for other types.</summary>
    public static string? Advice(ITypeSymbol type) =>
        ColumnTypes.WithoutNullable(type) is var plain && IsOwnStruct(plain) && Read((INamedTypeSymbol)plain).Flaw is { } flaw
            ? flaw + ", or mark the property [NotMapped]"
            : null;

    /// <summary>Structs of the base class library mean something else by their only value.</summary>
    private static bool IsOwnStruct(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false })
            return false;

        INamespaceSymbol root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;

        return root.IsGlobalNamespace || root.Name != "System";
    }

    private static (WrapperFact? Wrapper, string? Flaw) Read(INamedTypeSymbol type)
    {
        string name = "'" + type.ShortName() + "'";
        IPropertySymbol[] properties = [.. type.GetMembers().OfType<IPropertySymbol>().Where(IsReadable)];
        List<WrapperFact> found = [];
        string? flaw = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters is not [{ RefKind: RefKind.None } parameter] || OtherGenerators.Makes(constructor))
                continue;

            string value = "'" + parameter.Type.ShortName() + "'";
            if (ColumnTypes.Scalar(parameter.Type) is not { } scalar)
                flaw ??= "let " + name + " wrap a supported column type instead of " + value;
            else if (constructor.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                flaw = "make the constructor " + type.Name + "(" + parameter.Type.ShortName() + ") public or internal";
            else if (Holder(properties, parameter) is not { } property)
                flaw = "give " + name + " one public property of type " + value + " that holds the value of its constructor";
            else
                found.Add(new WrapperFact(property, scalar));
        }

        if (found.Count > 1)
            return (null, "leave " + name + " one constructor with one parameter");

        if (found is not [{ } wrapper])
            return (null, flaw ?? "give " + name + " one constructor with one parameter, and one public property that holds its value");

        return properties.FirstOrDefault(other => !SymbolEqualityComparer.Default.Equals(other, wrapper.Property) && IsStored(type, other)) is { } second
            ? (null, "remove '" + type.Name + "." + second.Name + "', because a column holds one value, '" + wrapper.Property!.Name + "'")
            : (wrapper, null);
    }

    private static bool IsReadable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, GetMethod: { DeclaredAccessibility: Accessibility.Public }, DeclaredAccessibility: Accessibility.Public }
        && !OtherGenerators.Makes(property);

    /// <summary>The only property of the parameter's type; of several that which has the parameter's name.</summary>
    private static IPropertySymbol? Holder(IPropertySymbol[] properties, IParameterSymbol parameter)
    {
        IPropertySymbol[] fitting = [.. properties.Where(property => SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type))];
        return fitting is [{ } only]
            ? only
            : Array.Find(fitting, property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The property has a value of its own rather than one that is computed.</summary>
    private static bool IsStored(INamedTypeSymbol type, IPropertySymbol property) =>
        property.SetMethod is not null
        || type.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
