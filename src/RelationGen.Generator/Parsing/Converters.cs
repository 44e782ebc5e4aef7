using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Finds the converter of a property: the one that it names, or that its type names, or that the assembly names for all properties of its
/// type.
/// </summary>
internal static class Converters
{
    public const string Attribute = "ConverterAttribute";

    private static readonly ConditionalWeakTable<IAssemblySymbol, INamedTypeSymbol[]> OfAssemblies = new();

    /// <summary>Null where the property is stored as it is.</summary>
    /// <param name="property">The property.</param>
    /// <param name="entity">The entity whose row is read; its assembly may name converters for types that it does not own.</param>
    /// <param name="flaw">What keeps the converter from being one for the property, with what to do; null where nothing does.</param>
    public static ColumnType? Of(IPropertySymbol property, INamedTypeSymbol entity, out string? flaw)
    {
        flaw = null;
        ITypeSymbol type = ColumnTypes.WithoutNullable(property.Type);
        if ((Named(property) ?? Named(type) ?? Fitting(entity.ContainingAssembly, type, ref flaw)) is not { } converter)
            return null;

        return Read(converter, property, type, ref flaw);
    }

    private static INamedTypeSymbol? Named(ISymbol symbol) =>
        symbol.FindAttribute(Symbols.Namespace, Attribute)?.ConstructorArguments is [{ Value: INamedTypeSymbol converter }] ? converter
            : null;

    /// <summary>The one of the assembly's converters that converts the type.</summary>
    private static INamedTypeSymbol? Fitting(IAssemblySymbol assembly, ITypeSymbol type, ref string? flaw)
    {
        INamedTypeSymbol[] fitting =
            [.. OfAssemblies.GetValue(assembly, OfAssembly)
                .Where(converter => Converted(converter).Any(pair => IsSame(pair.TypeArguments[0], type)))];
        if (fitting.Length > 1)
            flaw = "the assembly names '" + fitting[0].ShortName() + "' and '" + fitting[1].ShortName()
                + "'; name one with [Converter] on the property";

        return fitting.FirstOrDefault();
    }

    private static INamedTypeSymbol[] OfAssembly(IAssemblySymbol assembly) =>
    [
        .. assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is(Symbols.Namespace, Attribute))
            .Select(attribute => attribute.ConstructorArguments is [{ Value: INamedTypeSymbol converter }] ? converter : null)
            .OfType<INamedTypeSymbol>(),
    ];

    private static ColumnType? Read(INamedTypeSymbol converter, IPropertySymbol property, ITypeSymbol type, ref string? flaw)
    {
        string name = "'" + converter.ShortName() + "'";
        INamedTypeSymbol[] pairs = [.. Converted(converter).Where(pair => IsSame(pair.TypeArguments[0], type))];
        if (flaw is not null || converter.TypeKind == TypeKind.Error)
            return null;

        if (pairs is not [{ } pair])
        {
            flaw = pairs.Length > 1
                ? name + " converts it in two ways; leave it one"
                : name + " does not convert it; let it implement IValueConverter<" + type.ShortName() + ", …>";
            return null;
        }

        if (ColumnTypes.Scalar(pair.TypeArguments[1]) is not { } stored)
        {
            flaw = name + " stores '" + pair.TypeArguments[1].ShortName()
                + "', which is no type of a column; store a number, a string, a Guid, a date or byte[]";
            return null;
        }

        if (converter.IsUnboundGenericType)
            flaw = name + " is generic; name it with its type arguments";
        else if (!IsCallable(converter, "ToStored", pair) || !IsCallable(converter, "FromStored", pair))
            flaw = name + " implements ToStored or FromStored explicitly; make both public static methods";
        else if (!Symbols.IsVisible(converter))
            flaw = name + " cannot be called by generated code; make it public or internal";

        if (flaw is not null)
            return null;

        bool isNullable = !ReferenceEquals(type, property.Type)
            || (type.IsReferenceType && property.Type.NullableAnnotation != NullableAnnotation.NotAnnotated);
        return new ColumnType(
            type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), stored.Getter, IsEnum: false, isNullable)
        {
            Wrapper = new WrapperFact(Property: null, stored, converter),
        };
    }

    private static IEnumerable<INamedTypeSymbol> Converted(INamedTypeSymbol converter) =>
        converter.AllInterfaces.Where(candidate => candidate is { Arity: 2 } && candidate.Is(Symbols.Namespace, "IValueConverter"));

    private static bool IsSame(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>The method has a name by which it can be called.</summary>
    private static bool IsCallable(INamedTypeSymbol converter, string method, INamedTypeSymbol pair) =>
        pair.GetMembers(method).Select(converter.FindImplementationForInterfaceMember).OfType<IMethodSymbol>()
            .Any(found => found.MethodKind != MethodKind.ExplicitInterfaceImplementation);
}
