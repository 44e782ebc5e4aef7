using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The methods that <c>Where</c> and <c>OrderBy</c> of a relation name.</summary>
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

    /// <summary>
    /// A condition may admit no row, and a soft deletion that does not cascade leaves one out, so the property that holds the row must be
    /// able to hold none.
    /// </summary>
    public static IEnumerable<Problem> CheckNullability(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution is { Shape: RelationShape.BelongsTo, Required: true }
            && declaration is { Property.Type: { NullableAnnotation: NullableAnnotation.NotAnnotated } type }
            && Reason(resolution) is { } reason)
        {
            yield return new Problem(Descriptors.ScopeNotNullable, declaration.NameLocation(cancellationToken), Other: null, ImmutableDictionary<string, string?>.Empty,
                [declaration.Entity.Name, declaration.Name, reason, type.ShortName()]);
        }
    }

    private static string? Reason(Resolution resolution)
    {
        if (resolution.Declaration.Where is { } where)
            return "its condition '" + where + "' may admit no row";

        return resolution.Declaration.Target is { } target && SoftDeleteReader.Has(target)
            && RelationFactsReader.Read(resolution).OnDelete != nameof(ActionKind.Cascade)
                ? "a deleted '" + target.Name + "' is not read, and its deletion does not cascade"
                : null;
    }

    /// <summary>The method returns several orders.</summary>
    public static bool ReturnsArray(RelationDeclaration declaration) => declaration.OrderBy is { } name
        && TableMethods.Find(declaration.Entity, name, TableOf(declaration), TableMethodKind.Ordering, out _) is { } method
        && TableMethods.ReturnsArray(method);

    private static string? Flaw(RelationDeclaration declaration, string argument)
    {
        if (argument == "OrderBy" && declaration.Kind is RelationKind.ManyToOne or RelationKind.MorphTo)
            return "orders a relation that has one row at most";

        if (argument == "Where" && declaration.Kind == RelationKind.MorphTo)
            return "limits targets of several entities";

        string? name = argument == "Where" ? declaration.Where : declaration.OrderBy;
        if (name is null)
            return "names no method";

        TableMethodKind kind = argument == "Where" ? TableMethodKind.Predicate : TableMethodKind.Ordering;
        TableMethods.Find(declaration.Entity, name, TableOf(declaration), kind, out string? flaw);
        return flaw;
    }

    private static string TableOf(RelationDeclaration declaration) => (declaration.Target?.Name ?? "Target") + "Table";
}
