using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Knows which types a to-many property can have.</summary>
internal static class Collections
{
    public static (CollectionForm Form, ITypeSymbol? Element) Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array && array.ElementType.SpecialType != SpecialType.System_Byte)
            return (CollectionForm.Array, array.ElementType);

        if (type is not INamedTypeSymbol { TypeArguments: [var element], ContainingType: null } named || !named.IsInNamespace("System.Collections.Generic"))
            return (CollectionForm.None, null);

        return named.Name switch
        {
            "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" => (CollectionForm.ReadOnly, element),
            "List" or "IList" or "ICollection" => (CollectionForm.List, element),
            "HashSet" or "ISet" => (CollectionForm.Set, element),
            _ => (CollectionForm.None, null),
        };
    }
}
