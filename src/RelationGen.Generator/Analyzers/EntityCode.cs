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
        CompilationFacts.Of(compilation).CodeOf(type, entity => Read(entity, compilation, cancellationToken));

    /// <summary>The property, in this file or another of the class; the class where another project declares the property.</summary>
    public static Location LocationOf(INamedTypeSymbol type, string? member)
    {
        // A part of an owned value belongs to the property that holds it.
        return member is not null && NamedMembers.Find(type, member.Split('.')[0]) is { } property && IsWrittenHere(property, type)
            ? Symbols.LocationOf(property)
            : Symbols.LocationOf(type);
    }

    /// <summary>
    /// What the property says it says of this class alone: it is declared here, and it is no part of an owned value, which other classes
    /// may have too.
    /// </summary>
    public static bool IsOwn(INamedTypeSymbol type, string? member) => member is null
        || (!member.Contains('.') && (NamedMembers.Find(type, member) is not { } property
            || SymbolEqualityComparer.Default.Equals(property.ContainingType, type)));

    private static CodeEntity? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.IsGeneratedByUs() || !EntityReader.IsEntity(type))
            return null;

        EntityModel? model = EntityParser.Parse(type, compilation, cancellationToken);
        if (model is not { Error: null, Failure: null } || model.Relations.Any(relation => relation.Facts is null))
            return null;

        return CodeReader.Read(ModelEmitter.Json(model)) is { } entity
            ? entity with { Columns = entity.Columns.Select(column => WithObliviousness(column, type)).ToEquatableArray() }
            : null;
    }

    /// <summary>A file without nullable annotations says nothing of null, and the model that is embedded cannot tell that.</summary>
    private static CodeColumn WithObliviousness(CodeColumn column, INamedTypeSymbol type) =>
        column.Nullable
            && NamedMembers.Find(type, column.Property) is { Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } }
            ? column with { IsOblivious = true }
            : column;

    /// <summary>A relation that is declared on the class has its property in generated code; a partial one has a part there.</summary>
    private static bool IsWrittenHere(IPropertySymbol property, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, type.ContainingAssembly)
        && (property.IsPartialDefinition || !property.IsGeneratedByUs());
}
