using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>What several foreign keys do together: cycles of cascades and of required keys, and several cascade paths to one entity.</summary>
internal static class GraphRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        List<EntityStep> cascades =
        [
            .. project.ForeignKeys.Where(key => key.Cascades).Select(key => key.Down).Where(step => !SymbolEqualityComparer.Default.Equals(step.From, step.To)),
        ];
        var cascadePaths = new EntityPaths(cascades);

        // A row may name itself: a key to its own entity keeps none from being the first.
        var requiredPaths = new EntityPaths(project.ForeignKeys.Where(key => key.IsRequired).Select(key => key.Up)
            .Where(step => !SymbolEqualityComparer.Default.Equals(step.From, step.To)));
        return cascadePaths.Cycles().Select(cycle => Report(Descriptors.CascadeCycle, cycle[0].From, EntityPaths.Describe(cycle)))
            .Concat(SeveralPaths(cascadePaths, cascades))
            .Concat(requiredPaths.Cycles().Select(cycle => Report(Descriptors.RequiredCycle, cycle[0].From, EntityPaths.Describe(cycle))));
    }

    /// <summary>Each entity that the deletion of one row reaches in two ways; the nearest such row is named.</summary>
    private static IEnumerable<Problem> SeveralPaths(EntityPaths paths, List<EntityStep> cascades)
    {
        foreach (IGrouping<ISymbol?, EntityStep> arrivals in cascades.GroupBy<EntityStep, ISymbol?>(step => step.To, SymbolEqualityComparer.Default))
        {
            List<EntityStep> last = [.. arrivals];
            if (last.Count > 1 && Pairs(last).Select(pair => Nearest(paths, pair.First, pair.Second)).OfType<Fork>().OrderBy(fork => fork.Length).FirstOrDefault() is { } fork)
            {
                yield return Report(Descriptors.SeveralCascadePaths, fork.First[0].From, last[0].To.Name,
                    EntityPaths.Describe(fork.First) + " and " + EntityPaths.Describe(fork.Second));
            }
        }
    }

    private static IEnumerable<(EntityStep First, EntityStep Second)> Pairs(List<EntityStep> steps) =>
        steps.SelectMany((first, i) => steps.Skip(i + 1).Select(second => (first, second)));

    private static Fork? Nearest(EntityPaths paths, EntityStep first, EntityStep second)
    {
        Fork? nearest = null;
        foreach (INamedTypeSymbol entity in paths.Entities)
        {
            if (!SymbolEqualityComparer.Default.Equals(entity, first.To)
                && PathOver(paths, entity, first) is { } left && PathOver(paths, entity, second) is { } right
                && (nearest is null || left.Count + right.Count < nearest.Length))
            {
                nearest = new Fork(left, right);
            }
        }

        return nearest;
    }

    /// <summary>The steps from an entity that end with the given one.</summary>
    private static List<EntityStep>? PathOver(EntityPaths paths, INamedTypeSymbol from, EntityStep last)
    {
        if (SymbolEqualityComparer.Default.Equals(from, last.From))
            return [last];

        return paths.Shortest(from, last.From, avoiding: last.To) is { } path ? [.. path, last] : null;
    }

    private static Problem Report(DiagnosticDescriptor descriptor, INamedTypeSymbol entity, params object[] arguments) => new(
        descriptor, Symbols.LocationOf(entity), Other: null, ImmutableDictionary<string, string?>.Empty, [entity.Name, .. arguments]);

    private sealed record Fork(List<EntityStep> First, List<EntityStep> Second)
    {
        public int Length => First.Count + Second.Count;
    }
}
