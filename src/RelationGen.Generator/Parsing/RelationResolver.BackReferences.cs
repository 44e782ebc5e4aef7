using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <content>Which property of the target points back.</content>
internal sealed partial class RelationResolver
{
    /// <summary>The back-reference, or null when there is none or an error was reported.</summary>
    private RelationDeclaration? FindBackReference(Resolution resolution, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        return declaration.Field is { } name
            ? NamedBackReference(resolution, target, name)
            : InferredBackReference(resolution, target);
    }

    private RelationDeclaration? NamedBackReference(Resolution resolution, EntityFacts target, string name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        Location location = declaration.ArgumentLocation("Field", context.CancellationToken);
        RelationDeclaration? back = target.FindRelation(name);
        string source = declaration.Entity.Name;
        if (back is null)
        {
            if (OtherGenerators.FindMember(target.Type, name) is not null)
            {
                resolution.Report(Descriptors.BackReferenceElsewhere, location, source, declaration.Name, target.Type.Name + "." + name,
                    "is made by another source generator, whose members RelationGen does not see", target.Type.Name);
            }
            else if (target.Type.GetMembers(name).Any(member => member is IPropertySymbol))
            {
                resolution.Report(Descriptors.BackReferenceElsewhere, location, source, declaration.Name, target.Type.Name + "." + name,
                    "is not a relation", target.Type.Name);
            }
            else
            {
                resolution.Report(Descriptors.BackReferenceMissing, location, source, declaration.Name, name, target.Type.Name);
            }

            return null;
        }

        Location other = back.NameLocation(context.CancellationToken);
        if (!SymbolEqualityComparer.Default.Equals(back.Target, declaration.Entity))
        {
            resolution.Report(Descriptors.BackReferenceElsewhere, location, other, source, declaration.Name, back.Display,
                "points to '" + (back.Target?.Name ?? "?") + "'", target.Type.Name);
            return null;
        }

        if (back.IsPath)
        {
            resolution.Report(Descriptors.BackReferenceElsewhere, location, other, source, declaration.Name, back.Display, "goes through another entity", target.Type.Name);
            return null;
        }

        if (back.Field is { } elsewhere && elsewhere != declaration.Name && !declaration.IsScoped)
        {
            // Two that name each other's rival: the side that comes first by name reports.
            resolution.Report(Descriptors.BackReferenceElsewhere, location, other, source, declaration.Name, back.Display,
                "names '" + elsewhere + "' as its own back-reference", target.Type.Name);
            return null;
        }

        return Kinds.Pair(declaration.PairingKind, back.PairingKind) ? back : Mispaired(resolution, back);
    }

    private RelationDeclaration? InferredBackReference(Resolution resolution, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        EntityFacts source = context.FactsOf(declaration.Entity);
        List<RelationDeclaration> candidates = [];
        foreach (RelationDeclaration candidate in target.Relations)
        {
            if (candidate.IsSame(declaration) || candidate.IsPath || candidate.IsScoped || !IsTargetOf(candidate, source))
                continue;

            if (candidate.Field == declaration.Name)
                return Kinds.Pair(declaration.PairingKind, candidate.Kind) ? candidate : Mispaired(resolution, candidate);

            if ((candidate.Field is null || declaration.IsScoped) && Kinds.Pair(declaration.PairingKind, candidate.Kind) && !IsClaimed(source, candidate) && CouldShareJunction(declaration, candidate))
                candidates.Add(candidate);
        }

        if (candidates.Count == 1)
            return candidates[0];

        if (candidates.Count == 0)
        {
            ReportInferredMispair(resolution, source, target);
            return null;
        }

        // A foreign key side needs no back-reference; the other kinds must know which key or junction is meant.
        if (declaration.Kind == RelationKind.ManyToOne || ByConvention(declaration, source, candidates) is { })
            return declaration.Kind == RelationKind.ManyToOne ? null : ByConvention(declaration, source, candidates);

        if (declaration.Kind == RelationKind.ManyToMany && declaration.Junction is null && candidates.TrueForAll(candidate => candidate.Junction is not null))
            return null;

        resolution.Report(Descriptors.AmbiguousPair, declaration.NameLocation(context.CancellationToken),
            candidates[0].NameLocation(context.CancellationToken), declaration.Entity.Name, declaration.Name,
            string.Join(" or ", candidates.Select(candidate => "'" + candidate.Display + "'")),
            candidates[0].Display);
        return null;
    }

    /// <summary>Among several one-to-one candidates the one named like the source class is meant, as for a foreign key.</summary>
    private static RelationDeclaration? ByConvention(RelationDeclaration declaration, EntityFacts source, List<RelationDeclaration> candidates) =>
        declaration.Kind == RelationKind.OneToOne && candidates.Count(candidate => candidate.Name == source.Type.Name) == 1
            ? candidates.Find(candidate => candidate.Name == source.Type.Name)
            : null;

    /// <summary>Another relation of the source names the candidate as its own back-reference.</summary>
    private static bool IsClaimed(EntityFacts source, RelationDeclaration candidate) =>
        source.Relations.Any(rival => rival.Field == candidate.Name && !rival.IsScoped && SymbolEqualityComparer.Default.Equals(rival.Target, candidate.Entity));

    private static bool CouldShareJunction(RelationDeclaration left, RelationDeclaration right) =>
        left.Kind is not (RelationKind.ManyToMany or RelationKind.MorphToMany or RelationKind.MorphedByMany) || ((left.Junction is null || right.Junction is null || left.Junction == right.Junction)
            && (left.Through is null || right.Through is null || SymbolEqualityComparer.Default.Equals(left.Through, right.Through)));

    /// <summary>The only relation in each direction, and the two types do not pair.</summary>
    private bool IsMispaired(RelationDeclaration declaration, EntityFacts target) =>
        OnlyCounterpart(declaration, context.FactsOf(declaration.Entity), target) is { } back && !Kinds.Pair(declaration.Kind, back.Kind);

    /// <summary>The relation that would point back names something else as its back-reference, which is reported there.</summary>
    private static bool IsMisnamed(RelationDeclaration declaration, EntityFacts source, EntityFacts target) =>
        target.Relations.Any(relation => IsTargetOf(relation, source) && !relation.IsPath && Kinds.Pair(relation.Kind, declaration.PairingKind)
            && relation.Field is { } name && !SymbolEqualityComparer.Default.Equals(source.FindRelation(name)?.Target, target.Type));

    private void ReportInferredMispair(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (OnlyCounterpart(declaration, source, target) is not { Field: null } back || Kinds.Pair(declaration.Kind, back.Kind))
            return;

        // Two that store a key of their own are two relations.
        if (declaration.Kind != RelationKind.ManyToOne || back.Kind != RelationKind.ManyToOne || !StoreDistinctKeys(declaration, source, back, target))
            Mispaired(resolution, back);
    }

    private static bool StoreDistinctKeys(RelationDeclaration declaration, EntityFacts source, RelationDeclaration back, EntityFacts target) =>
        (!declaration.Fields.IsEmpty || ForeignKeyConvention.Find(source, declaration.Name, target) is not null)
        && (!back.Fields.IsEmpty || ForeignKeyConvention.Find(target, back.Name, source) is not null);

    /// <summary>One of the two reports; the other keeps working where its own key is found.</summary>
    private RelationDeclaration? Mispaired(Resolution resolution, RelationDeclaration back)
    {
        if (Suspect(resolution.Declaration, back) == resolution.Declaration)
            ReportMispair(resolution, back);
        else
            resolution.IsExcused = true;

        return null;
    }

    private static RelationDeclaration? OnlyCounterpart(RelationDeclaration declaration, EntityFacts source, EntityFacts target)
    {
        if (SymbolEqualityComparer.Default.Equals(source.Type, target.Type) || !IsStep(declaration))
            return null;

        List<RelationDeclaration> there = [.. target.Relations.Where(relation => IsTargetOf(relation, source) && IsStep(relation))];
        return there.Count == 1 && source.Relations.Count(relation => IsTargetOf(relation, target) && IsStep(relation)) == 1 ? there[0] : null;
    }

    /// <summary>Of two types that do not pair, the one that is more likely wrong: a one-to-one, else a many-to-many.</summary>
    private static RelationDeclaration Suspect(RelationDeclaration left, RelationDeclaration right)
    {
        foreach (RelationKind kind in new[] { RelationKind.OneToOne, RelationKind.ManyToMany })
        {
            if ((left.Kind == kind) != (right.Kind == kind))
                return left.Kind == kind ? left : right;
        }

        return IsFirst(left, right) ? left : right;
    }

    private void ReportMispair(Resolution resolution, RelationDeclaration back)
    {
        RelationDeclaration declaration = resolution.Declaration;
        RelationKind right = Kinds.Inverse(back.Kind);
        string advice = "a " + Kinds.Describe(back.Kind) + " relation pairs with " + Kinds.Describe(right) + ": change one of the two types";
        resolution.Report(new Problem(Descriptors.KindsDoNotPair, declaration.KindLocation(context.CancellationToken), back.NameLocation(context.CancellationToken),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.RelationType, right.ToString()),
            [declaration.Entity.Name, declaration.Name, Kinds.Describe(declaration.Kind), back.Display, Kinds.Describe(back.Kind), advice]));
    }
}
