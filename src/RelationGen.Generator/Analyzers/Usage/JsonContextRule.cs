using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>
/// A context of System.Text.Json that writes an entity: its generator sees the partial relations and not the attribute that ours adds, so
/// that one that is not loaded throws while it is written.
/// </summary>
internal static class JsonContextRule
{
    /// <summary>The call after which relations are written as far as they are loaded.</summary>
    public static bool IsAnswer(IMethodSymbol method) =>
        method is { Name: "AddRelationGen", ContainingType: { Name: "RelationJson" } type } && type.IsInNamespace(Symbols.Namespace);

    /// <summary>One problem for each type that the context names.</summary>
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol context)
    {
        if (!IsContext(context))
            yield break;

        foreach (AttributeData attribute in context.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "JsonSerializableAttribute" }
                || !attribute.AttributeClass.IsInNamespace(JsonAttributes.Namespace)
                || attribute.ConstructorArguments is not [{ Value: ITypeSymbol type }, ..]
                || attribute.ApplicationSyntaxReference?.GetSyntax() is not { } syntax)
            {
                continue;
            }

            if (Entities(type).FirstOrDefault(found => Unsaid(found).Any()) is { } entity)
            {
                yield return Diagnostic.Create(
                    Descriptors.JsonContextWritesRelations, syntax.GetLocation(), context.Name, entity.Name,
                    string.Join(", ", Unsaid(entity).Select(relation => "'" + relation.Name + "'")));
            }
        }
    }

    private static bool IsContext(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonSerializerContext" && current.IsInNamespace(JsonAttributes.Namespace))
                return true;
        }

        return false;
    }

    /// <summary>The entities that are written with a type: itself, what it is made of, and what its properties hold.</summary>
    private static IEnumerable<INamedTypeSymbol> Entities(ITypeSymbol root)
    {
        var known = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ITypeSymbol>([root]);
        while (open.Count > 0)
        {
            ITypeSymbol type = open.Dequeue();
            if (!known.Add(type))
                continue;

            if (type is IArrayTypeSymbol array)
                open.Enqueue(array.ElementType);

            if (type is not INamedTypeSymbol named)
                continue;

            foreach (ITypeSymbol argument in named.TypeArguments)
                open.Enqueue(argument);

            if (EntityReader.IsEntity(named))
                yield return named;
            else if (named.Locations.Any(location => location.IsInSource))
                Properties(named).ForEach(property => open.Enqueue(property.Type));
        }
    }

    private static List<IPropertySymbol> Properties(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
            && JsonAttributes.UseOf(property) is not "Never"),
    ];

    /// <summary>Partial relations of the project about which no attribute of the user says how they are written.</summary>
    private static IEnumerable<IPropertySymbol> Unsaid(INamedTypeSymbol entity) => entity.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.IsPartialDefinition && property.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute)
            && !IsSaid(property));

    /// <summary>The attributes of both parts are those of the property: only those of the user count.</summary>
    private static bool IsSaid(IPropertySymbol property)
    {
        ImmutableArray<SyntaxReference> parts = property.DeclaringSyntaxReferences;
        return property.GetAttributes().Any(attribute => attribute.AttributeClass.IsInNamespace(JsonAttributes.Namespace)
            && parts.Any(part => part.SyntaxTree == attribute.ApplicationSyntaxReference?.SyntaxTree));
    }
}
