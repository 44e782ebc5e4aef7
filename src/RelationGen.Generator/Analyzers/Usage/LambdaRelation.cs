using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>The relation that a member of a table struct stands for.</summary>
/// <param name="Property">The property of the entity.</param>
/// <param name="Target">The entity it leads to.</param>
internal sealed record LambdaRelation(IPropertySymbol Property, INamedTypeSymbol Target)
{
    /// <summary>Null for columns, and for polymorphic relations to one: their targets are not in the type.</summary>
    public static LambdaRelation? Of(IPropertyReferenceOperation reference)
    {
        if (!reference.Property.ContainingType.IsGeneratedByUs() || reference.Type is not INamedTypeSymbol type)
            return null;

        INamedTypeSymbol? target = type.Is(Symbols.Namespace, "ToMany") && type.TypeArguments is [_, INamedTypeSymbol element, ..] ? element : EntityOf(type);
        return target is not null && EntityOf(reference.Property.ContainingType) is { } source && NamedMembers.Find(source, reference.Property.Name) is { } property
            ? new(property, target)
            : null;
    }

    /// <summary>The entity of a table struct; null for any other type.</summary>
    private static INamedTypeSymbol? EntityOf(INamedTypeSymbol table) => table.AllInterfaces
        .Select(type => type.Is(Symbols.Infrastructure, "ITable") ? type.TypeArguments[0] as INamedTypeSymbol : null)
        .FirstOrDefault(entity => entity is not null);
}
