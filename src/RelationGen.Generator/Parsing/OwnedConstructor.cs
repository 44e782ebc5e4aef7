using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>The constructor by which an owned value is made.</summary>
/// <param name="Arguments">Its parameters, each with the property that it takes.</param>
/// <param name="SetsRequired">An initializer need not name required members.</param>
internal sealed record OwnedConstructor(ImmutableArray<(string Parameter, IPropertySymbol Property)> Arguments, bool SetsRequired)
{
    public bool Takes(IPropertySymbol property) =>
        Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Property, property));

    /// <summary>Code of the entity can set the property in an initializer.</summary>
    public static bool IsSettable(IPropertySymbol property, INamedTypeSymbol entity) =>
        property.SetMethod is { } setter && IsCallable(setter, entity);

    /// <summary>
    /// That which takes most of the properties that cannot be set, and of those the one that takes the fewest others.
    /// </summary>
    public static OwnedConstructor? Choose(
        INamedTypeSymbol type, INamedTypeSymbol entity, List<IPropertySymbol> properties, out string? why)
    {
        why = null;
        OwnedConstructor? best = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors.Where(constructor => IsUsable(constructor, type, entity)))
        {
            if (Of(constructor, properties, out IParameterSymbol? unknown) is not { } found)
            {
                why ??= "its constructor takes '" + unknown!.Name + "', which is no column of that type; add a property, or a constructor "
                    + "without parameters";
            }
            else if (best is null || Rank(found, entity).CompareTo(Rank(best, entity)) > 0)
                best = found;
        }

        why ??= "'" + type.Name + "' has no constructor that generated code can call; make one public or internal";
        return best;
    }

    private static (int, int) Rank(OwnedConstructor constructor, INamedTypeSymbol entity) => (
        constructor.Arguments.Count(argument => !IsSettable(argument.Property, entity)), -constructor.Arguments.Length);

    private static OwnedConstructor? Of(IMethodSymbol constructor, List<IPropertySymbol> properties, out IParameterSymbol? unknown)
    {
        unknown = null;
        var arguments = ImmutableArray.CreateBuilder<(string, IPropertySymbol)>();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            IPropertySymbol? property = properties.Find(candidate =>
                string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(candidate.Type, parameter.Type));
            if (property is not null)
                arguments.Add((parameter.Name, property));
            else if (!parameter.IsOptional)
            {
                unknown = parameter;
                return null;
            }
        }

        bool setsRequired = constructor.HasAttribute("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
        return new OwnedConstructor(arguments.ToImmutable(), setsRequired);
    }

    private static bool IsUsable(IMethodSymbol constructor, INamedTypeSymbol type, INamedTypeSymbol entity) =>
        IsCallable(constructor, entity) && ColumnReader.IsSeen(constructor) && !constructor.IsObsoleteError()
        && !constructor.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out)
        && !(constructor.Parameters is [{ } only] && SymbolEqualityComparer.Default.Equals(only.Type, type));

    private static bool IsCallable(IMethodSymbol method, INamedTypeSymbol entity) => method.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, entity.ContainingAssembly),
        _ => false,
    };
}
