using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Decides how generated code can set a property.</summary>
internal static class Assignments
{
    /// <summary>How generated code sets a property after the entity was made.</summary>
    public static ColumnAssignment Of(IPropertySymbol property, INamedTypeSymbol entity) =>
        IsSettableFrom(property, entity) ? ColumnAssignment.Setter : HasField(property, entity) ? ColumnAssignment.Field : ColumnAssignment.None;

    /// <summary>The class itself declares the property, and the compiler the field behind it.</summary>
    private static bool HasField(IPropertySymbol property, INamedTypeSymbol entity) => SymbolEqualityComparer.Default.Equals(property.ContainingType, entity)
        && entity.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

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
