using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>A step from one entity to another.</summary>
/// <param name="Relation">The relation as messages print it: <c>Post.Comments</c>.</param>
internal sealed record EntityStep(INamedTypeSymbol From, INamedTypeSymbol To, string Relation);

/// <summary>Finds ways between entities over steps in one direction.</summary>
internal sealed class EntityPaths
{
    private readonly Dictionary<INamedTypeSymbol, List<EntityStep>> _steps = new(SymbolEqualityComparer.Default);

    public EntityPaths(IEnumerable<EntityStep> steps)
    {
        foreach (EntityStep step in steps)
        {
            if (!_steps.TryGetValue(step.From, out List<EntityStep>? known))
                _steps.Add(step.From, known = []);

            known.Add(step);
        }

        Entities = [.. _steps.Keys.OrderBy(entity => entity.ToDisplayString(), StringComparer.Ordinal)];
    }

    /// <summary>The entities that a step starts from, in the order of their names.</summary>
    public IReadOnlyList<INamedTypeSymbol> Entities { get; }

    /// <summary>One cycle for each knot of entities, beginning with the entity that comes first by name.</summary>
    public IEnumerable<List<EntityStep>> Cycles()
    {
        var reported = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        HashSet<INamedTypeSymbol> onCycles = WithoutDeadEnds();
        foreach (INamedTypeSymbol entity in Entities.Where(onCycles.Contains))
        {
            if (reported.Contains(entity) || Shortest(entity, entity) is not { } cycle)
                continue;

            reported.UnionWith(cycle.Select(step => step.From));
            yield return cycle;
        }
    }

    /// <summary>The steps from one entity to another, at least one; null where there is no way.</summary>
    public List<EntityStep>? Shortest(INamedTypeSymbol from, INamedTypeSymbol to, INamedTypeSymbol? avoiding = null)
    {
        var arrivals = new Dictionary<INamedTypeSymbol, EntityStep>(SymbolEqualityComparer.Default);
        var waiting = new Queue<INamedTypeSymbol>([from]);
        while (waiting.Count > 0)
        {
            foreach (EntityStep step in StepsFrom(waiting.Dequeue()))
            {
                if (SymbolEqualityComparer.Default.Equals(step.To, avoiding) || arrivals.ContainsKey(step.To))
                    continue;

                arrivals.Add(step.To, step);
                if (SymbolEqualityComparer.Default.Equals(step.To, to))
                    return Retrace(arrivals, from, to);

                waiting.Enqueue(step.To);
            }
        }

        return null;
    }

    /// <summary><c>User → User.Posts → Post.Comments → Comment</c>.</summary>
    public static string Describe(IReadOnlyList<EntityStep> path) =>
        path[0].From.Name + " → " + string.Join(" → ", path.Select(step => step.Relation)) + " → " + path[path.Count - 1].To.Name;

    private List<EntityStep> StepsFrom(INamedTypeSymbol entity) => _steps.TryGetValue(entity, out List<EntityStep>? steps) ? steps : [];

    private static List<EntityStep> Retrace(Dictionary<INamedTypeSymbol, EntityStep> arrivals, INamedTypeSymbol from, INamedTypeSymbol to)
    {
        List<EntityStep> path = [];
        INamedTypeSymbol current = to;
        do
        {
            EntityStep step = arrivals[current];
            path.Insert(0, step);
            current = step.From;
        }
        while (!SymbolEqualityComparer.Default.Equals(current, from));

        return path;
    }

    /// <summary>The entities that remain when those that lead nowhere are left out again and again; none in a graph without cycles.</summary>
    private HashSet<INamedTypeSymbol> WithoutDeadEnds()
    {
        var remaining = new HashSet<INamedTypeSymbol>(Entities, SymbolEqualityComparer.Default);
        while (remaining.RemoveWhere(entity => !StepsFrom(entity).Exists(step => remaining.Contains(step.To))) > 0)
        {
        }

        return remaining;
    }
}
