using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// The attributes that keep MVC from reading a relation, which throws while it is not loaded: validation and the binding of forms read
/// every property.
/// </summary>
internal static class MvcAttributes
{
    private const string Namespace = "Microsoft.AspNetCore.Mvc.ModelBinding";

    private static readonly (string Namespace, string Name)[] All = [(Namespace + ".Validation", "ValidateNever"), (Namespace, "BindNever")];

    /// <summary>Those that a project can name.</summary>
    public static ImmutableArray<string> Of(Compilation compilation) =>
    [
        .. All.Select(attribute => attribute.Namespace + "." + attribute.Name)
            .Where(name => compilation.GetTypeByMetadataName(name + "Attribute") is { DeclaredAccessibility: Accessibility.Public }),
    ];

    /// <summary>Those of them that a property lacks.</summary>
    public static IEnumerable<string> Lacking(ImmutableArray<string> known, IPropertySymbol? property) => All
        .Where(attribute => property?.HasAttribute(attribute.Namespace, attribute.Name + "Attribute") != true)
        .Select(attribute => attribute.Namespace + "." + attribute.Name)
        .Where(known.Contains);
}
