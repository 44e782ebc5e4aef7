using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Arguments of a relation that say what would be concluded without them. An argument counts only where it is redundant by itself, whatever
/// the others and the other side say, so that all of them can be removed together.
/// </summary>
internal static class RedundancyRules
{
    public static IEnumerable<Problem> Check(Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution.Shape == RelationShape.Invalid || resolution.Problems.Count > 0)
            return [];

        EntityFacts source = context.FactsOf(declaration.Entity);
        List<(string Argument, string Default)> redundant = [];
        if (declaration is { ExplicitTarget: { } target, Property: not null, Kind: not RelationKind.MorphTo })
            redundant.Add(("typeof(" + target.Name + ")", "the type of the property says so"));

        if (declaration.Has("Fields") && HasDefaultFields(resolution, source, context))
            redundant.Add(("Fields", "the foreign key is found by its name"));

        if (declaration.Has("Field") && HasOnlyBackReference(resolution, source, context))
            redundant.Add(("Field", "'" + resolution.BackReference!.Display + "' is the only relation that fits"));

        if (declaration.Has("Optional") && resolution.Shape == RelationShape.BelongsTo)
            redundant.Add(("Optional", "the foreign key says so"));

        if (resolution is { Shape: RelationShape.ManyToMany, Junction.Entity: null } && declaration.Kind == RelationKind.ManyToMany)
            redundant.AddRange(DefaultJunction(declaration, source, context.FactsOf(declaration.Target!)));

        return redundant.Select(found => Report(declaration, found.Argument, found.Default, context.CancellationToken));
    }

    private static bool HasDefaultFields(Resolution resolution, EntityFacts source, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;

        // On a one-to-one relation Fields also says which side stores the key.
        if (declaration.Kind == RelationKind.MorphTo)
            return declaration.Fields.SequenceEqual([declaration.Name + "Type", declaration.Name + "Id"]);

        // A key that is named after the target may be that of another relation to it.
        return declaration.Kind == RelationKind.ManyToOne && declaration.References.IsEmpty
            && declaration.Fields.All(field => field.StartsWith(declaration.Name, StringComparison.Ordinal))
            && ForeignKeyConvention.Find(source, declaration.Name, context.FactsOf(declaration.Target!)) is { } found
            && found.Select(column => column.Name).SequenceEqual(declaration.Fields);
    }

    /// <summary>There is one relation in either direction that could be meant.</summary>
    private static bool HasOnlyBackReference(Resolution resolution, EntityFacts source, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;

        // Within one class the names keep two relations apart as soon as a third is added.
        return !declaration.IsScoped && !declaration.IsPolymorphic && resolution.BackReference is { } back
            && !SymbolEqualityComparer.Default.Equals(declaration.Entity, declaration.Target)
            && context.FactsOf(declaration.Target!).Relations.Count(relation => Fits(relation, declaration)) == 1
            && source.Relations.Count(relation => Fits(relation, back)) == 1;
    }

    private static bool Fits(RelationDeclaration relation, RelationDeclaration other) =>
        relation is { IsPath: false, IsScoped: false } && !relation.IsSame(other) && SymbolEqualityComparer.Default.Equals(relation.Target, other.Entity)
        && Kinds.Pair(relation.Kind, other.Kind);

    private static IEnumerable<(string Argument, string Default)> DefaultJunction(RelationDeclaration declaration, EntityFacts source, EntityFacts target)
    {
        JunctionFact byDefault = RelationResolver.DefaultJunction(source, target);
        if (declaration.Junction == byDefault.Table && !SharesJunction(declaration, source))
            yield return ("Junction", "it is the default name");

        // Where one side needs its columns named, the other is clearer with them.
        bool isSource = declaration.SourceColumns.IsEmpty || declaration.SourceColumns.SequenceEqual(byDefault.SourceColumns);
        bool isTarget = declaration.TargetColumns.IsEmpty || declaration.TargetColumns.SequenceEqual(byDefault.TargetColumns);
        foreach (string argument in new[] { "SourceColumns", "TargetColumns" })
        {
            if (isSource && isTarget && declaration.Has(argument))
                yield return (argument, "it is the default");
        }
    }

    /// <summary>Relations that hold the same rows say so by naming the table.</summary>
    private static bool SharesJunction(RelationDeclaration declaration, EntityFacts source) => source.Relations.Any(other =>
        !other.IsSame(declaration) && !other.IsScoped && other is { Kind: RelationKind.ManyToMany, Through: null } && SymbolEqualityComparer.Default.Equals(other.Target, declaration.Target));

    private static Problem Report(RelationDeclaration declaration, string argument, string why, CancellationToken cancellationToken) => new(
        Descriptors.RedundantArgument,
        argument.StartsWith("typeof", StringComparison.Ordinal) ? declaration.TargetLocation(cancellationToken) : declaration.ArgumentLocation(argument, cancellationToken),
        Other: null,
        ImmutableDictionary<string, string?>.Empty,
        [declaration.Entity.Name, declaration.Name, argument, why]);
}
