using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// The methods that <c>Where</c> and <c>OrderBy</c> name. Their parameter is a generated type, which the generator cannot see: it goes by the
/// name, and the compiler checks the call.
/// </summary>
internal static class ScopeRules
{
    public static bool Check(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        bool fits = true;
        foreach (string argument in new[] { "Where", "OrderBy" })
        {
            if (!declaration.Has(argument) || Flaw(declaration, argument) is not { } flaw)
                continue;

            fits = false;
            string returned = argument == "Where" ? "Predicate" : "Ordering";
            string name = (argument == "Where" ? declaration.Where : declaration.OrderBy) is { Length: > 0 } given && Names.IsIdentifier(given) ? given : "Filter";
            resolution.Report(Descriptors.ScopeMethod, declaration.ArgumentLocation(argument, cancellationToken), declaration.Entity.Name, declaration.Name, argument, flaw,
                "static " + returned + " " + name + "(" + TableOf(declaration) + " x)");
        }

        return fits;
    }

    /// <summary>A condition may admit no row, so the property that holds the row must be able to hold none.</summary>
    public static IEnumerable<Problem> CheckNullability(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution is { Shape: RelationShape.BelongsTo, Required: true } && declaration is { Where: { } where, Property.Type: { NullableAnnotation: NullableAnnotation.NotAnnotated } type })
        {
            yield return new Problem(Descriptors.ScopeNotNullable, declaration.NameLocation(cancellationToken), Other: null, ImmutableDictionary<string, string?>.Empty,
                [declaration.Entity.Name, declaration.Name, where, type.ShortName()]);
        }
    }

    /// <summary>The method returns several orders.</summary>
    public static bool ReturnsArray(RelationDeclaration declaration) => Method(declaration, declaration.OrderBy)?.ReturnType is IArrayTypeSymbol;

    private static string? Flaw(RelationDeclaration declaration, string argument)
    {
        if (argument == "OrderBy" && declaration.Kind is RelationKind.ManyToOne or RelationKind.MorphTo)
            return "orders a relation that has one row at most";

        if (argument == "Where" && declaration.Kind == RelationKind.MorphTo)
            return "limits targets of several entities";

        string? name = argument == "Where" ? declaration.Where : declaration.OrderBy;
        if (name is null)
            return "names no method";

        if (Method(declaration, name) is not { } method)
            return declaration.Entity.GetMembers(name).All(OtherGenerators.Makes) ? "names '" + name + "', which '" + declaration.Entity.Name + "' does not have" : "names '" + name + "', which is no method with one parameter";

        if (!method.IsStatic)
            return "names '" + name + "', which is not static";

        string table = TableOf(declaration);
        ITypeSymbol parameter = method.Parameters[0].Type;
        if (parameter.Name != table)
            return "names '" + name + "', whose parameter is a '" + parameter.ShortName() + "' and not the target's '" + table + "'";

        ITypeSymbol returned = method.ReturnType;
        bool fits = argument == "Where"
            ? returned.Is(Symbols.Namespace, "Predicate") || returned.Is(Symbols.Namespace, "BoolColumn")
            : returned.Is(Symbols.Namespace, "Ordering") || (returned is IArrayTypeSymbol { Rank: 1 } orders && orders.ElementType.Is(Symbols.Namespace, "Ordering"));
        return fits || returned.TypeKind == TypeKind.Error ? null : "names '" + name + "', which returns a '" + returned.ShortName() + "'";
    }

    private static IMethodSymbol? Method(RelationDeclaration declaration, string? name) => name is null
        ? null
        : declaration.Entity.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.Length: 1, TypeParameters.Length: 0 } && !OtherGenerators.Makes(method));

    private static string TableOf(RelationDeclaration declaration) => (declaration.Target?.Name ?? "Target") + "Table";
}
