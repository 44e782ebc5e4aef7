using Microsoft.CodeAnalysis;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>A class as the rules see it that know nothing of Roslyn: read from the very model that the generator would embed.</summary>
internal static class EntityCode
{
    /// <summary>Null for what is no entity, and for one that has a mistake, which is reported already.</summary>
    public static CodeEntity? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        !type.IsGeneratedByUs() && EntityReader.IsEntity(type)
            && EntityParser.Parse(type, compilation, cancellationToken) is { Error: null, Failure: null } entity
            ? CodeReader.Read(ModelEmitter.Json(entity))
            : null;

    /// <summary>The property, in this file or another of the class; the class where generated code or another project declares it.</summary>
    public static Location LocationOf(INamedTypeSymbol type, string? member)
    {
        // A part of an owned value belongs to the property that holds it.
        string? name = member?.Split('.')[0];
        for (INamedTypeSymbol? declaring = name is null ? null : type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name!).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
                continue;

            // A relation that is declared on the class has its property in generated code.
            return (property.IsGeneratedByUs() ? null : property.Locations.FirstOrDefault(place => place.IsInSource)) ?? Symbols.LocationOf(type);
        }

        return Symbols.LocationOf(type);
    }
}
