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

        INamedTypeSymbol? relation = type.Is(Symbols.Namespace, "ToMany") ? type : type.IsGeneratedByUs() ? Wrapped(type) : null;
        return relation is { TypeArguments: [INamedTypeSymbol source, INamedTypeSymbol target, ..] }
            && EntityMembers.Find(source, reference.Property.Name) is { } property
            ? new(property, target)
            : null;
    }

    /// <summary>What the generated struct of a relation to one is made of: <c>UserReference&lt;Post&gt;</c> wraps a <c>ToOne&lt;Post, User, UserTable&gt;</c>.</summary>
    private static INamedTypeSymbol? Wrapped(INamedTypeSymbol reference) => reference.InstanceConstructors
        .Select(constructor => constructor.Parameters is [{ Type: INamedTypeSymbol relation }] && relation.Is(Symbols.Namespace, "ToOne") ? relation : null)
        .FirstOrDefault(relation => relation is not null);
}
