using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Impact;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Embedded;

/// <summary>A column as the model of a referenced assembly has it.</summary>
internal sealed record EmbeddedColumn(string Property, string Column, string? Collation, string? TypeName);

/// <summary>
/// The model that the generator has embedded in a referenced assembly. It knows what a reference assembly leaves out: private setters, the fields
/// behind read-only properties, and with them which properties are columns.
/// </summary>
internal sealed record EmbeddedModel(ImmutableArray<EmbeddedColumn> Columns, ImmutableArray<string> Key)
{
    /// <summary>What deleting a row does in that assembly.</summary>
    public ImmutableArray<DeleteEffect> Impact { get; init; } = [];

    /// <summary>Null for a class of this project, and for one whose assembly has no model of it.</summary>
    public static EmbeddedModel? Find(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty ? FindInAssembly(type) : null;

    /// <summary>Null for a class whose assembly has no model of it; an editor shows another project by its sources.</summary>
    public static EmbeddedModel? FindInAssembly(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetTypeMembers("RelationMap").SelectMany(map => map.GetAttributes()))
        {
            if (attribute.AttributeClass.Is(Symbols.Infrastructure, "EntityModelAttribute")
                && attribute.ConstructorArguments is [{ Value: string json }])
            {
                return JsonReader.Read(json) is { } members ? Of(members) : null;
            }
        }

        return null;
    }

    private static EmbeddedModel? Of(Dictionary<string, object?> members)
    {
        if (!members.TryGetValue("columns", out object? columns) || columns is not List<object?> list
            || !members.TryGetValue("key", out object? key) || key is not Dictionary<string, object?> parts
            || !parts.TryGetValue("properties", out object? properties) || properties is not List<object?> names)
        {
            return null;
        }

        return new EmbeddedModel(
            [.. list.OfType<Dictionary<string, object?>>().Select(Column).OfType<EmbeddedColumn>()],
            [.. names.OfType<string>()])
        {
            Impact = EmbeddedImpact.Read(members),
        };
    }

    private static EmbeddedColumn? Column(Dictionary<string, object?> members) =>
        Text(members, "property") is { } property && Text(members, "column") is { } column
            ? new EmbeddedColumn(property, column, Text(members, "collation"), Text(members, "typeName"))
            : null;

    private static string? Text(Dictionary<string, object?> members, string name) => members.TryGetValue(name, out object? value) ? value as string : null;
}
