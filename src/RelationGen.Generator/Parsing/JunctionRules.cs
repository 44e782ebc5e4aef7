using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// A junction table belongs to one pair of entities: relations that share it must mean the same columns, and must say that they mean the
/// same rows.
/// </summary>
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
            foreach (IGrouping<string, Resolution> others in table.GroupBy(Meaning, StringComparer.Ordinal))
            {
                if (others.Key != meaning)
                    yield return Report(others.First(), first, "for " + Describe(others.First()) + ", but '" + first.Declaration.Display + "' uses it for " + Describe(first), "both the same columns");
            }

            foreach (Problem problem in SharedByDefault(table))
                yield return problem;
        }
    }

    /// <summary>
    /// Relations of one class that lead the same way over the same columns hold the same rows. That is meant where one of them has a condition
    /// or an order, or where each names the table; where the name of the classes is all that brought them together, it is not.
    /// </summary>
    private static IEnumerable<Problem> SharedByDefault(IEnumerable<Resolution> table)
    {
        List<Resolution> reported = [];
        foreach (IGrouping<string, Resolution> same in table.Where(relation => !relation.Declaration.IsScoped).GroupBy(Direction, StringComparer.Ordinal))
        {
            Resolution first = same.First();
            foreach (Resolution other in same.Skip(1).Where(other => !NamesTable(first) || !NamesTable(other)))
            {
                // The other side of what is reported already is the same mistake.
                if (reported.Exists(known => other.BackReference?.IsSame(known.Declaration) == true))
                    continue;

                reported.Add(other);
                yield return Report(other, first, "like '" + first.Declaration.Display + "', so that both hold the same rows", "name the same one at both if that is meant");
            }
        }
    }

    private static bool NamesTable(Resolution relation) => (relation.Declaration.Junction ?? relation.BackReference?.Junction) is not null;

    private static string Direction(Resolution relation) =>
        relation.Declaration.Entity.ToDisplayString() + " " + relation.Declaration.Target!.ToDisplayString() + " " + Describe(relation);

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

    private static Problem Report(Resolution relation, Resolution first, string how, string alternative)
    {
        RelationDeclaration declaration = relation.Declaration;
        return new Problem(
            Descriptors.JunctionShared,
            declaration.NameLocation(CancellationToken.None),
            first.Declaration.NameLocation(CancellationToken.None),
            ImmutableDictionary<string, string?>.Empty,
            [declaration.Entity.Name, declaration.Name, relation.Junction!.Table, how, alternative]);
    }

    private static string Describe(Resolution relation) =>
        Side(relation.Declaration.Entity.Name, relation.Junction!.SourceColumns) + " with " + Side(relation.Declaration.Target!.Name, relation.Junction.TargetColumns);
}
