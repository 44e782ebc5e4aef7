using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Finds views that contain themselves, directly or through others.</summary>
internal static class ViewCycles
{
    /// <summary>The way from a view to itself; null where there is none.</summary>
    public static List<EntityStep>? Find(ViewFacts facts, ParseContext context)
    {
        List<EntityStep> steps = [];
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { facts.Type };
        var waiting = new Queue<ViewFacts>([facts]);
        while (waiting.Count > 0)
        {
            ViewFacts view = waiting.Dequeue();
            foreach (ViewMemberFact member in view.Members)
            {
                foreach (INamedTypeSymbol contained in ViewCases.Contained(member.Property))
                {
                    // A list that says so ends with the data.
                    if (member.From is { IsRecursive: true } && SymbolEqualityComparer.Default.Equals(contained, view.Type))
                        continue;

                    steps.Add(new EntityStep(view.Type, contained, view.Type.Name + "." + member.Name));
                    if (seen.Add(contained))
                        waiting.Enqueue(context.ViewOf(contained));
                }
            }
        }

        bool leadsBack = steps.Exists(step => SymbolEqualityComparer.Default.Equals(step.To, facts.Type));
        return leadsBack ? new EntityPaths(steps).Shortest(facts.Type, facts.Type) : null;
    }

    /// <summary>The mistake, where the view is the one of its cycle that answers for it: the first by name.</summary>
    public static Problem? Reporter(List<EntityStep> cycle, ViewFacts facts)
    {
        INamedTypeSymbol first = cycle.Select(step => step.From).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).First();
        if (!SymbolEqualityComparer.Default.Equals(first, facts.Type))
            return null;

        ViewMemberFact member = facts.Members.First(candidate => facts.Type.Name + "." + candidate.Name == cycle[0].Relation);
        string advice = cycle.Count == 1 && Collections.Of(member.Property.Type).Element is not null
            ? "say Recursive = true in its [From], or give the member a view without it"
            : "give one of these members a view without the others";
        return EntityReader.Report(Descriptors.ViewCycle, member.Property, facts.Type.Name, EntityPaths.Describe(cycle), advice);
    }
}
