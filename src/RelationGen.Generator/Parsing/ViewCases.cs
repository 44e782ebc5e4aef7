using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Finds the cases of a type that stands for views of several entities: the views that derive from it or implement it, nested in it or
/// declared beside it.
/// </summary>
internal static class ViewCases
{
    /// <summary>The views, in the order of their names; none where the type is a view itself, or not of this project.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(ITypeSymbol type)
    {
        if (!CanHave(type))
            return [];

        var common = (INamedTypeSymbol)type.OriginalDefinition;
        IEnumerable<INamedTypeSymbol> beside = common.ContainingType?.GetTypeMembers() ?? common.ContainingNamespace.GetTypeMembers();
        return common.GetTypeMembers().Concat(beside)
            .Where(candidate => IsBelow(candidate, common) && ViewReader.IsView(candidate) && !ViewReader.IsGrouped(candidate))
            .OrderBy(candidate => candidate.Name, StringComparer.Ordinal);
    }

    /// <summary>Views can derive from the type, or implement it, and stand for it.</summary>
    public static bool CanHave(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None, IsSealed: false } named
        && !named.DeclaringSyntaxReferences.IsEmpty && !ViewReader.IsView(named) && !EntityReader.IsEntity(named);

    /// <summary>The views that a member contains: the one that it is or lists, or the cases of its type.</summary>
    public static IEnumerable<INamedTypeSymbol> Contained(IPropertySymbol member)
    {
        ITypeSymbol type = Collections.Of(member.Type).Element ?? member.Type;
        return ViewReader.ViewOf(type) is { } view ? [view] : Of(type);
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol common)
    {
        if (common.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Contains(common, SymbolEqualityComparer.Default);

        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, common))
                return true;
        }

        return false;
    }
}
