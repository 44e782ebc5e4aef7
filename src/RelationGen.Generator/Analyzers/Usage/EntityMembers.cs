using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What reading or writing a member of an entity can do.</summary>
internal static class EntityMembers
{
    public static bool IsRelation(IPropertySymbol property) => IsGenerated(property) || property.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute);

    /// <summary>Reading the relation before it is loaded throws; an ordinary property has a value of its own.</summary>
    public static bool IsGenerated(IPropertySymbol property) => property.IsGeneratedByUs() || property.PartialImplementationPart?.IsGeneratedByUs() == true;

    /// <summary>Nothing else happens: the property has no code of its own.</summary>
    public static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax declaration
                && (declaration.AccessorList is not { } list || list.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A constructor of the user's may set relations itself.</summary>
    public static bool HasOwnConstructor(INamedTypeSymbol entity) =>
        entity.InstanceConstructors.Any(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax));
}
