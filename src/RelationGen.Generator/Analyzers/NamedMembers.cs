using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>Finds the properties that models name.</summary>
internal static class NamedMembers
{
    /// <summary>The property of a class or of the classes it derives from; of an owned value the part that a path leads to.</summary>
    public static IPropertySymbol? Find(INamedTypeSymbol type, string path)
    {
        IPropertySymbol? property = null;
        ITypeSymbol? owner = type;
        foreach (string name in path.Split('.'))
        {
            property = Own(owner, name);
            owner = property is null ? null : ColumnTypes.WithoutNullable(property.Type);
        }

        return property;
    }

    private static IPropertySymbol? Own(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        }

        return null;
    }
}
