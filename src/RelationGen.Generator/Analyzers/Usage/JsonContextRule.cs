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
                string[] relations = [.. Unsaid(entity).Select(relation => "'" + relation.Name + "'")];
                yield return Diagnostic.Create(
                    Descriptors.JsonContextWritesRelations, syntax.GetLocation(), context.Name, entity.Name, AnyOf(relations),
                    relations.Length == 1 ? "the relation" : "the relations");
            }
        }
    }

    /// <summary>One, or one of several, as a sentence names them.</summary>
    private static string AnyOf(string[] names) => names.Length == 1
        ? names[0]
        : string.Join(", ", names.Take(names.Length - 1)) + " or " + names[names.Length - 1];

    private static bool IsContext(INamedTypeSymbol type) => Bases(type).Any(current =>
        current.Name == "JsonSerializerContext" && current.IsInNamespace(JsonAttributes.Namespace));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>
    /// The entities that are written with a type: itself, what it is made of, and what its properties and those that it inherits hold.
    /// </summary>
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
            {
                yield return named;
                continue;
            }

            foreach (INamedTypeSymbol inherited in Inherited(named))
            {
                foreach (ITypeSymbol argument in inherited.TypeArguments)
                    open.Enqueue(argument);
            }

            Properties(named).ForEach(property => open.Enqueue(property.Type));
        }
    }

    /// <summary>What a type has its members from: the classes above it; of an interface those that it extends.</summary>
    private static IEnumerable<INamedTypeSymbol> Inherited(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Bases(type);

    /// <summary>
    /// The properties of the project that are written of a type. The first one of a name is written, and what it overrides is not, even
    /// where it is left out itself.
    /// </summary>
    private static List<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var written = new List<IPropertySymbol>();
        var known = new HashSet<string>();
        foreach (INamedTypeSymbol current in Inherited(type).Prepend(type).Where(current => current.Locations.Any(at => at.IsInSource)))
        {
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>().Where(IsPublic))
            {
                bool isWritten = JsonAttributes.UseOf(property) is not "Never" && !known.Contains(property.Name);
                if (isWritten)
                    written.Add(property);

                if (isWritten || property.IsOverride)
                    known.Add(property.Name);
            }
        }

        return written;
    }

    private static bool IsPublic(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public };

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
