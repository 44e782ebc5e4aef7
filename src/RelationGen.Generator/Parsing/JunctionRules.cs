using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>A junction table belongs to one pair of entities: relations that share it must mean the same columns.</summary>
internal static class JunctionRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        IEnumerable<IGrouping<string, Resolution>> tables = project.Relations
            .Where(relation => relation is { Shape: RelationShape.ManyToMany, Junction: { Entity: null, Further.IsEmpty: true }, Declaration.IsPath: false })
            .GroupBy(relation => relation.Junction!.Schema + "." + relation.Junction.Table, StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, Resolution> table in tables)
        {
            Resolution first = table.First();
            string meaning = Meaning(first);
            foreach (IGrouping<string, Resolution> others in table.GroupBy(Meaning, StringComparer.Ordinal).Where(group => group.Key != meaning))
                yield return Report(others.First(), first);
        }
    }

    /// <summary>Both sides with their columns, the same from whichever side it is seen.</summary>
    private static string Meaning(Resolution relation)
    {
        JunctionFact junction = relation.Junction!;
        bool isMorphedHere = relation.Declaration.Kind == RelationKind.MorphToMany;
        bool isMorphedThere = relation.Declaration.Kind == RelationKind.MorphedByMany;

        // A discriminator lets the keys of several entities share a column.
        string source = Side(isMorphedHere ? relation.Discriminator!.Column : relation.Declaration.Entity.ToDisplayString(), junction.SourceColumns);
        string target = Side(isMorphedThere ? relation.Discriminator!.Column : relation.Declaration.Target!.ToDisplayString(), junction.TargetColumns);
        return string.CompareOrdinal(source, target) < 0 ? source + " " + target : target + " " + source;
    }

    private static string Side(string name, ImmutableArray<string> columns) => name + "(" + string.Join(",", columns) + ")";

    private static Problem Report(Resolution relation, Resolution first)
    {
        RelationDeclaration declaration = relation.Declaration;
        return new Problem(
            Descriptors.JunctionShared,
            declaration.NameLocation(CancellationToken.None),
            first.Declaration.NameLocation(CancellationToken.None),
            ImmutableDictionary<string, string?>.Empty,
            [declaration.Entity.Name, declaration.Name, relation.Junction!.Table, Describe(relation), first.Declaration.Display, Describe(first)]);
    }

    private static string Describe(Resolution relation) =>
        Side(relation.Declaration.Entity.Name, relation.Junction!.SourceColumns) + " with " + Side(relation.Declaration.Target!.Name, relation.Junction.TargetColumns);
}
