using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Decides how generated code can set a property.</summary>
internal static class Assignments
{
    /// <summary>How generated code sets a property after the entity was made.</summary>
    public static ColumnAssignment Of(IPropertySymbol property, INamedTypeSymbol entity) =>
        IsSettableFrom(property, entity) ? ColumnAssignment.Setter
        : NeedsAccessor(property, entity) ? ColumnAssignment.Accessor
        : HasField(property, entity) ? ColumnAssignment.Field
        : ColumnAssignment.None;

    /// <summary>The setter is private in a base class, where an accessor reaches it.</summary>
    public static bool NeedsAccessor(IPropertySymbol property, INamedTypeSymbol entity) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Private }
        && !SymbolEqualityComparer.Default.Equals(property.ContainingType, entity) && IsReached(property, entity);

    /// <summary>
    /// An accessor of the runtime reaches members of the class: those of generic ones it cannot name before .NET 9, and those of other
    /// assemblies are not seen.
    /// </summary>
    private static bool IsReached(IPropertySymbol property, INamedTypeSymbol entity)
    {
        for (INamedTypeSymbol? type = property.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!type.TypeParameters.IsEmpty)
                return false;
        }

        return SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, entity.ContainingAssembly);
    }

    /// <summary>The compiler declares the field behind the property, in the class or in a base class.</summary>
    private static bool HasField(IPropertySymbol property, INamedTypeSymbol entity) =>
        IsReached(property, entity) && ColumnReader.IsAutoProperty(property);

    /// <summary>Code inside a class can assign a property: there is a setter that is not for initialization alone, and no other class hides it.</summary>
    public static bool IsSettableFrom(IPropertySymbol property, INamedTypeSymbol entity) => IsSettable(property) && property.SetMethod!.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, entity.ContainingAssembly),
        _ => SymbolEqualityComparer.Default.Equals(property.ContainingType, entity),
    };

    /// <summary>There is a setter that is not for initialization alone.</summary>
    public static bool IsSettable(IPropertySymbol property) => property.SetMethod is { IsInitOnly: false };
}
